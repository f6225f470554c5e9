import { SatelliteError, type Verdict } from "@satellite/core";
import { telling, titleOf } from "@satellite/core/report";
import type { Outcome } from "@satellite/engine";
import { nothingDone } from "@satellite/engine/desk";
import type { Judging, McpHouse } from "../house.js";
import { judgingTool, maybe, text, whole, word, type Given, type JudgingTool, type Tool } from "./tool.js";

const change = {
  range: text("As git reads it: main..HEAD; none: from the merge base with the default branch to HEAD."),
  pr: whole("Number of a pull request, in place of a range.", 2_000_000_000),
  mode: word("Tightens the mode of the config; never loosens it.", ["strict", "warn"]),
};

/** Changes, judged and planned; nothing is written. */
export const judging: readonly Tool[] = [
  judgingTool({
    name: "check",
    description:
      "The verdict over a range of commits or a pull request: is every change traced to its ticket and spec?",
    writes: "looks",
    takes: change,
    judge: (house, given) => answered(house, given, "verdict"),
    words: (verdict: Verdict) => [
      `${verdict.conclusion}: ${titleOf(verdict)}`,
      ...telling(verdict).map(({ outcome, remedy, rule, says }) =>
        `${outcome} ${rule}: ${says} ${remedy ?? ""}`.trim(),
      ),
    ],
  }),
  judgingTool({
    name: "plan",
    description:
      "What the Action would write on a range of commits or a pull request, as effects. For items: sync with dry_run.",
    writes: "looks",
    takes: change,
    judge: (house, given) => answered(house, given, "plan"),
  }),
];

async function answered(house: McpHouse, given: Given, until: Judging["until"]): ReturnType<JudgingTool["judge"]> {
  const mode = given.text("mode") as Judging["mode"];
  const asked = { ...maybe("range", given.text("range")), ...maybe("pr", given.number("pr")), ...maybe("mode", mode) };
  const [outcome] = await house.judge({ ...asked, until });
  return outcome === undefined ? nothingDone([]) : answerFrom(outcome, until);
}

function answerFrom(outcome: Outcome, until: Judging["until"]): Awaited<ReturnType<JudgingTool["judge"]>> {
  switch (outcome.kind) {
    case "problems":
      return { problems: outcome.problems };
    case "unread":
      throw new SatelliteError(outcome.unread.code, outcome.unread.says);
    case "ignored":
      return nothingDone([{ weight: "said", code: "NOT_LOOKED_AT", says: outcome.says }]);
    case "judged": {
      const { notices, plan, verdict } = outcome;
      const said = notices.map((says) => ({ weight: "said", code: "CONFIG_MEANING", says }) as const);
      if (until === "verdict") return nothingDone(said, verdict);
      return { ...nothingDone(said, { conclusion: verdict.conclusion }), plan, skipped: plan.skipped };
    }
  }
}
