/** The parts of which forms and sections are made. */
import type { ReactNode } from "react";
import {
  Button,
  ErrorMessage,
  Heading,
  HelperMessage,
  Label,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
  SectionMessage,
  Stack,
  Text,
  Textfield,
} from "@forge/react";
import type { Sending } from "./send";
import { line } from "./words";

interface SectionProps {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

export const Section = ({ title, about, children }: SectionProps) => (
  <Stack space="space.150">
    <Heading as="h2" size="medium">
      {title}
    </Heading>
    <Text color="color.text.subtle">{about}</Text>
    {children}
  </Stack>
);

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly helper?: string;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** A label, the control that it names, and what is wrong with it or else what belongs there. */
export const Field = ({ id, label, helper, problem, children }: FieldProps) => (
  <Stack space="space.050">
    <Label labelFor={id}>{label}</Label>
    {children}
    {problem === undefined ? null : <ErrorMessage>{line(problem, 300)}</ErrorMessage>}
    {problem === undefined && helper !== undefined ? <HelperMessage>{helper}</HelperMessage> : null}
  </Stack>
);

interface LineFieldProps extends Omit<FieldProps, "children"> {
  readonly value: string;
  readonly set: (value: string) => void;
  readonly placeholder?: string;
  readonly type?: "text" | "password";
}

export const LineField = ({ value, set, placeholder, type = "text", ...field }: LineFieldProps) => (
  <Field {...field}>
    <Textfield
      id={field.id}
      name={field.id}
      type={type}
      value={value}
      isInvalid={field.problem !== undefined}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={({ target }) => set(target.value ?? "")}
    />
  </Field>
);

/** What went wrong and belongs to none of the fields that are shown. */
export function Problem({ sending, fields = [] }: { readonly sending: Sending; readonly fields?: readonly string[] }) {
  const { problem } = sending;
  if (problem === undefined || (problem.kind === "bad" && fields.includes(problem.field))) return null;
  const says = problem.kind === "hidden" ? "It is not there any more." : problem.says;
  return (
    <SectionMessage appearance="error" title="Nothing was changed">
      <Text>{line(says, 300)}</Text>
    </SectionMessage>
  );
}

interface ConfirmProps {
  readonly title: string;
  readonly says: string;
  readonly act: string;
  readonly sending: Sending;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks once more before something that cannot be taken back. */
export const Confirm = ({ title, says, act, sending, onYes, onNo }: ConfirmProps) => (
  <ModalTransition>
    <Modal onClose={onNo} width="small">
      <ModalHeader>
        <ModalTitle appearance="danger">{title}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <Stack space="space.150">
          <Text>{says}</Text>
          <Problem sending={sending} />
        </Stack>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onNo}>
          Cancel
        </Button>
        <LoadingButton appearance="danger" isLoading={sending.busy} onClick={onYes}>
          {act}
        </LoadingButton>
      </ModalFooter>
    </Modal>
  </ModalTransition>
);
