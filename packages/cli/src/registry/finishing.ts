import { oneOf, positive, type Adder } from "./adder.js";

/** Items become tickets, pull requests and finished work. */
export function addFinishing(command: Adder): void {
  command(
    "push <item>",
    "finished work: the spec checked, a pull request or a comment, the status moved",
    async () => (await import("../commands/push.js")).push,
    (one) =>
      one
        .addOption(oneOf("--status <status>", "where the ticket goes", ["review", "done"]).default("review"))
        .option("--auto-close", "close the ticket: done alone moves it to review")
        .option("--note", "with done: a git note on HEAD with ticket and spec")
        .option("--full-text", "the whole spec in the comment, not only where it lies"),
  );
  command(
    "pr <item>",
    "a pull request with the spec as its text",
    async () => (await import("../commands/pr.js")).pr,
    (one) => one.option("--draft", "as a draft").option("--base <branch>", "into this branch"),
  );
  command(
    "create <item...>",
    "tickets from items",
    async () => (await import("../commands/create.js")).create,
    (one) =>
      one
        .requiredOption("--in <tracker>", "the tracker: jira, github")
        .option("--parent <ref>", "below this ticket")
        .option("--split <n>", "so many child tickets", positive)
        .option("--project <key>", "project or repository, where several are known")
        .option("--type <type>", "type of the ticket")
        .option("--force", "though its work was completed before; recorded"),
  );
  command(
    "lifecycle <event> <item>",
    "a phase's start, complete, fail, or a plan's finish: labels, milestones, transitions",
    async () => (await import("../commands/lifecycle.js")).lifecycle,
    (one) =>
      one
        .option("--auto-close", "close the tickets when all is done")
        .option("--force", "though it was completed before; recorded"),
  );
  command(
    "completed [ref...]",
    "what was completed; with --check: whether any of these was",
    async () => (await import("../commands/completed.js")).completed,
    (one) => one.option("--check", "ends with 1 when one of the tickets was completed before"),
  );
}
