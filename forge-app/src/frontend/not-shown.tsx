/** The states of every page in which there is nothing to show. */
import { Button, SectionMessage, Spinner, Stack, Text, Inline } from "@forge/react";
import type { NotShown } from "../shared/defs";
import { line } from "./words";

export const Loading = ({ says }: { readonly says: string }) => (
  <Inline space="space.100" alignBlock="center">
    <Spinner size="small" label={says} />
    <Text color="color.text.subtle">{says}</Text>
  </Inline>
);

export function Reason({ why, again }: { readonly why: NotShown; readonly again: () => void }) {
  switch (why.kind) {
    case "hidden":
      return (
        <SectionMessage title="Nothing to show" appearance="information">
          <Text>This ticket does not exist any more, or you may not see it.</Text>
        </SectionMessage>
      );
    case "denied":
      return (
        <SectionMessage title="Not for this account" appearance="warning">
          <Text>{line(why.says, 300)}</Text>
        </SectionMessage>
      );
    case "failed":
      return (
        <SectionMessage title="This could not be read" appearance="error">
          <Stack space="space.100">
            <Text>{line(why.says, 300)}</Text>
            <Text size="small" color="color.text.subtle">{`Code ${line(why.code, 60)}`}</Text>
            <Inline>
              <Button onClick={again} iconBefore="refresh">
                Try again
              </Button>
            </Inline>
          </Stack>
        </SectionMessage>
      );
  }
}

export const isNotShown = (answer: { readonly kind: string }): answer is NotShown =>
  answer.kind === "hidden" || answer.kind === "denied" || answer.kind === "failed";
