import { oneOf, type Adder } from "./adder.js";

/** Items and tickets kept in step. */
export function addSyncing(command: Adder): void {
  command(
    "sync [item...]",
    "items and their tickets, both ways: what either side changed comes to the other",
    async () => (await import("../commands/sync.js")).sync,
    (one) =>
      one
        .option("--system <tracker>", "only this tracker: jira, github")
        .addOption(
          oneOf("--strategy <strategy>", "who wins where both sides changed one field; over the config", [
            "manual",
            "local-wins",
            "remote-wins",
            "last-write-wins",
          ]),
        )
        .addOption(oneOf("--direction <direction>", "both ways, or one alone", ["both", "push-only", "pull-only"]))
        .option("--watch", "go on: edits at once, the trackers every sync.watch_interval, until Ctrl-C")
        .option("--review", "show who won by last-write-wins, and ask, before anything is written"),
  );
}
