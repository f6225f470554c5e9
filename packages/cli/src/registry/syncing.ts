import { strategies, syncDirections } from "@satellite/core";
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
          oneOf("--strategy <strategy>", "who wins where both sides changed one field; over the config", strategies),
        )
        .addOption(oneOf("--direction <direction>", "both ways, or one alone", syncDirections))
        .option("--watch", "go on: edits at once, the trackers every sync.watch_interval, until Ctrl-C")
        .option("--review", "show who won by last-write-wins, and ask, before anything is written"),
  );
}
