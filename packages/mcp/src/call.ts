import { isItemRef, type Problem } from "@satellite/core";
import type { Answer } from "@satellite/engine/desk";
import { wrongIn } from "./arguments.js";
import type { McpHouse } from "./house.js";
import { givenFrom, type Tool } from "./tools/index.js";
import { errorOf, resultOf, type ToolResult } from "./words.js";

/**
 * One call of a tool. What would write upstream is planned first: without `confirm` the plan is the answer. In a
 * repository that says `safe_mode: false` nobody is asked.
 */
export async function callTool(
  house: McpHouse,
  tool: Tool,
  all: Readonly<Record<string, unknown>>,
): Promise<ToolResult> {
  const wrong = wrongIn(all, tool.input);
  if (wrong.length > 0) return errorOf("USAGE", wrong.join("; "), `See the input schema of ${tool.name}.`);
  const given = givenFrom(all);
  if ("judge" in tool) {
    const judged = await tool.judge(house, given);
    if ("problems" in judged) return brokenConfig(judged.problems);
    return resultOf(tool, judged, { isPlan: judged.plan.effects.length > 0, needsConfirm: false });
  }
  const { run, withoutStore = false, writes } = tool;
  const wish = {
    onlyLooks: writes === "looks",
    withoutStore,
    confirmed: given.flag("confirm"),
    dryRun: given.flag("dry_run"),
  };
  if (writes === "upstream" && !wish.confirmed && !wish.dryRun) {
    let isAsked = true;
    const planned = await house.run({ ...wish, dryRun: true, onlyLooks: true }, (desk) => {
      isAsked = desk.config.sync.safeMode;
      return run(desk, given, house);
    });
    if ("problems" in planned) return brokenConfig(planned.problems);
    if (isAsked && planned.plan.effects.some(({ on }) => !isItemRef(on)))
      return resultOf(tool, planned, { isPlan: true, needsConfirm: true });
  }
  const answer: Answer<unknown> | { readonly problems: readonly Problem[] } = await house.run(wish, (desk) =>
    run(desk, given, house),
  );
  if ("problems" in answer) return brokenConfig(answer.problems);
  return resultOf(tool, answer, { isPlan: wish.dryRun, needsConfirm: false });
}

function brokenConfig(problems: readonly Problem[]): ToolResult {
  const says = problems.map(({ file, line, says: text }) => `${file}:${line}: ${text}`).join("; ");
  return errorOf(problems[0]?.code ?? "CONFIG_SHAPE", says, "Correct the config, then call again.");
}
