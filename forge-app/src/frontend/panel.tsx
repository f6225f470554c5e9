/** The panel on a ticket: its pull requests, what Satellite says of them, and the spec that they follow. */
import { useState } from "react";
import { Button, CodeBlock, Heading, Inline, Stack, Text } from "@forge/react";
import type { PanelAnswer } from "../shared/defs";
import { ask, useAnswer } from "./ask";
import { isNotShown, Loading, Reason } from "./not-shown";
import { ChangeCard } from "./panel-change";
import { count } from "./words";

type Changes = Extract<PanelAnswer, { kind: "changes" }>;

/** How many pull requests are shown before somebody asks for more. */
const shownFirst = 3;

export function Panel() {
  const { answer, waits, again } = useAnswer<PanelAnswer>(() => ask("panel"));
  if (answer === undefined) return <Loading says="Looking for pull requests" />;
  if (isNotShown(answer)) return waits ? <Loading says="Asking again" /> : <Reason why={answer} again={again} />;
  return answer.changes.length === 0 ? <None {...answer} again={again} /> : <Many {...answer} again={again} />;
}

interface Again {
  readonly again: () => void;
}

function None({ issueKey, again }: Changes & Again) {
  return (
    <Stack space="space.150">
      <Heading as="h3" size="small">
        No pull request names this ticket yet
      </Heading>
      <Text>{`Put ${issueKey} into a branch's name, a pull request's title or a commit message:`}</Text>
      <CodeBlock language="shell" shouldWrapLongLines showLineNumbers={false} text={`git switch -c feat/${issueKey}`} />
      <Text color="color.text.subtle">It shows here as soon as Satellite has checked the pull request.</Text>
      <Refresh again={again} />
    </Stack>
  );
}

function Many({ changes, again }: Changes & Again) {
  const [all, showAll] = useState(false);
  const shown = all ? changes : changes.slice(0, shownFirst);
  const more = changes.length - shown.length;
  return (
    <Stack space="space.300">
      {shown.map((change) => (
        <ChangeCard key={change.ref} change={change} />
      ))}
      {more > 0 ? (
        <Inline>
          <Button onClick={() => showAll(true)} iconBefore="chevron-down">
            {`Show ${count(more, "more pull request")}`}
          </Button>
        </Inline>
      ) : null}
      <Refresh again={again} />
    </Stack>
  );
}

const Refresh = ({ again }: Again) => (
  <Inline>
    <Button appearance="subtle" spacing="compact" iconBefore="refresh" onClick={again}>
      Refresh
    </Button>
  </Inline>
);
