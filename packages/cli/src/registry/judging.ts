import type { Command } from "commander";
import { oneOf, positive, type Adder } from "./adder.js";

/** What is to be judged. */
function change(one: Command): Command {
  return one
    .option("--pr <number>", "judge a pull request", positive)
    .option("--event <file>", "judge a workflow event, as the Action would")
    .addOption(oneOf("--mode <mode>", "strict or warn; never looser than a committed policy", ["strict", "warn"]));
}

/** Changes and texts, looked at. */
export function addJudging(command: Adder): void {
  command(
    "check [range]",
    "the verdict over a range, a pull request or a workflow event",
    async () => (await import("../commands/check.js")).check,
    change,
  );
  command(
    "explain [text]",
    "which references were found, where and why, and which look-alikes were left out",
    async () => (await import("../commands/explain.js")).explain,
    (one) =>
      one
        .addOption(oneOf("--kind <kind>", "what the text is", ["branch", "title", "body", "commit"]).default("body"))
        .option("--jsonl", "read one JSON object a line, answer one a line"),
  );
  command(
    "plan [range]",
    "what would be written, as effects",
    async () => (await import("../commands/plan.js")).plan,
    change,
  );
  command(
    "render <spec>",
    "the exact block for a pull request's text",
    async () => (await import("../commands/render.js")).render,
    (one) => one.option("--closes <ticket>", "GitHub ticket that the merge closes, such as #42"),
  );
}
