/** Where the Action sends to, and whether it would arrive. */
import { useState } from "react";
import { Button, CodeBlock, Inline, LoadingButton, Lozenge, SectionMessage, Stack, Text } from "@forge/react";
import type { Tested } from "../shared/defs";
import type { SectionOf } from "./admin";
import { ask } from "./ask";
import { Problem, Section } from "./fields";
import { useSending } from "./send";
import { line } from "./words";

const variants = {
  hmac: "Repositories prove themselves by a key. The app reaches no host outside Atlassian.",
  connected:
    "Repositories prove themselves by a key or by GitHub's own token, and GitHub is told when a ticket changes.",
} as const;

export function ConnectionSection({ state, again }: SectionOf) {
  const [tested, setTested] = useState<Tested>();
  const sending = useSending();
  return (
    <Section title="Connection" about={variants[state.variant]}>
      <Text>The Action sends to this address; it is its input forge-url:</Text>
      <CodeBlock language="text" shouldWrapLongLines showLineNumbers={false} text={state.forgeUrl} />
      <Inline space="space.100" rowSpace="space.100" shouldWrap>
        <LoadingButton isLoading={sending.busy} onClick={() => sending.send(() => ask("testConnection"), setTested)}>
          Test the connection
        </LoadingButton>
        <Button appearance="subtle" iconBefore="refresh" onClick={again}>
          Reload the page
        </Button>
      </Inline>
      <Problem sending={sending} />
      {tested === undefined ? null : <Checks tested={tested} />}
    </Section>
  );
}

function Checks({ tested }: { readonly tested: Tested }) {
  const allWell = tested.checks.every(({ ok }) => ok);
  return (
    <SectionMessage
      appearance={allWell ? "success" : "error"}
      title={allWell ? "Everything answers" : "Something does not answer"}
    >
      <Stack space="space.100">
        {tested.checks.map(({ name, ok, says }) => (
          <Inline key={name} space="space.100" alignBlock="center" shouldWrap>
            <Lozenge appearance={ok ? "success" : "removed"}>{ok ? "Works" : "Fails"}</Lozenge>
            <Text>{`${line(name, 80)}: ${line(says, 300)}`}</Text>
          </Inline>
        ))}
      </Stack>
    </SectionMessage>
  );
}
