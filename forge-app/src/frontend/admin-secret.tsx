/** A secret, on the one occasion on which it is shown. */
import {
  Button,
  CodeBlock,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  Stack,
  Text,
} from "@forge/react";
import type { AdminState, KeyMade } from "../shared/defs";
import { keySnippet, secretCommand } from "./admin-view";
import { line } from "./words";

interface SecretProps {
  readonly state: AdminState;
  readonly made: Extract<KeyMade, { kind: "made" }>;
  readonly done: () => void;
}

/** Above the page, wherever somebody stands on it. Only its button closes it: a slip of Escape would lose the secret. */
export const SecretOnce = ({ state, made, done }: SecretProps) => (
  <ModalTransition>
    <Modal width="medium">
      <ModalHeader>
        <ModalTitle>{`The key of ${line(made.key.repository, 200)}`}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.150">
          <Text>Copy it now: it is shown this once and cannot be read again.</Text>
          <CodeBlock language="text" shouldWrapLongLines showLineNumbers={false} text={made.secret} />
          <Text>Keep it as a secret of the repository; this asks for it:</Text>
          <CodeBlock language="shell" shouldWrapLongLines showLineNumbers={false} text={secretCommand(made.key)} />
          <Text>Then give the Action these inputs:</Text>
          <CodeBlock language="yaml" shouldWrapLongLines showLineNumbers={false} text={keySnippet(state, made.key)} />
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={done}>
          I have copied it
        </Button>
      </ModalFooter>
    </Modal>
  </ModalTransition>
);
