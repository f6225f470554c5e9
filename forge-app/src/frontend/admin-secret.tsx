/** A secret, on the one occasion on which it is shown. */
import { Button, CodeBlock, Inline, SectionMessage, Stack, Text } from "@forge/react";
import type { AdminState, KeyMade } from "../shared/defs";
import { keySnippet, secretCommand } from "./admin-view";
import { line } from "./words";

interface SecretProps {
  readonly state: AdminState;
  readonly made: Extract<KeyMade, { kind: "made" }>;
  readonly done: () => void;
}

export const SecretOnce = ({ state, made, done }: SecretProps) => (
  <SectionMessage appearance="warning" title={`The key of ${line(made.key.repository, 200)}: copy it now`}>
    <Stack space="space.150">
      <Text>It is shown this once and cannot be read again. Keep it as a secret of the repository:</Text>
      <CodeBlock language="text" shouldWrapLongLines showLineNumbers={false} text={made.secret} />
      <CodeBlock language="shell" shouldWrapLongLines showLineNumbers={false} text={secretCommand(made.key)} />
      <Text>Then give the Action these inputs:</Text>
      <CodeBlock language="yaml" shouldWrapLongLines showLineNumbers={false} text={keySnippet(state, made.key)} />
      <Inline>
        <Button onClick={done}>I have copied it</Button>
      </Inline>
    </Stack>
  </SectionMessage>
);
