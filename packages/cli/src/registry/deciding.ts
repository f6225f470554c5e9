import { takes } from "@satellite/core";
import { oneOf, type Adder } from "./adder.js";

/** What waits for a person, and what a person says to it. */
export function addDeciding(command: Adder): void {
  command(
    "conflicts [item]",
    "what waits for a person: both sides changed, a value is suggested, one side is gone",
    async () => (await import("../commands/conflicts.js")).conflicts,
  );
  command(
    "resolve <item>",
    "decide what waits: at a terminal each is shown and asked about",
    async () => (await import("../commands/resolve.js")).resolve,
    (one) =>
      one
        .option("--field <field>", "only this field: title, body, status, …; existence")
        .option("--ticket <ref>", "only this ticket, where the item has several")
        .addOption(oneOf("--take <side>", "whose value counts; unlink: where one side is gone", [...takes, "unlink"]))
        .option("--edit", "write the value in $VISUAL or $EDITOR"),
  );
}
