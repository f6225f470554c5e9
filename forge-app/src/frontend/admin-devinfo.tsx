/** Whether pull requests also go to Jira's own development panel. */
import { Inline, Label, Toggle } from "@forge/react";
import type { SectionOf } from "./admin";
import { ask } from "./ask";
import { Problem, Section } from "./fields";
import { useSending } from "./send";

export function DevinfoSection({ state, put }: SectionOf) {
  const sending = useSending();
  return (
    <Section
      title="Jira's development panel"
      about="Off unless you want it: where GitHub's own app is installed as well, each pull request would stand there twice."
    >
      <Inline space="space.100" alignBlock="center">
        <Toggle
          id="devinfo"
          isChecked={state.devinfo}
          isDisabled={sending.busy}
          onChange={() => sending.send(() => ask("setDevinfo", { on: !state.devinfo }), put)}
        />
        <Label labelFor="devinfo">Show pull requests in the development panel</Label>
      </Inline>
      <Problem sending={sending} />
    </Section>
  );
}
