import { itemName, nameOf, strategies, syncDirections, takes, type Strategy } from "@satellite/core";
import { lostInWords, shortValue, type SyncDirection } from "@satellite/core/sync";
import { conflicts, type ConflictsResult } from "@satellite/engine/verbs/conflicts";
import { resolve, type ResolveInput } from "@satellite/engine/verbs/resolve";
import { sync, type Carried, type SyncResult } from "@satellite/engine/verbs/sync";
import { maybe, text, texts, tool, word, type Tool } from "./tool.js";

/** Items and tickets kept in step, and what waits for a person. */
export const syncing: readonly Tool[] = [
  tool({
    name: "sync",
    description:
      "Items and their tickets, both ways: what either side changed comes to the other; what both did waits.",
    writes: "upstream",
    takes: {
      items: texts("Only these items or tickets; none: all."),
      system: word("Only this tracker.", ["jira", "github"]),
      strategy: word("Who wins where both sides changed one field; over the config.", strategies),
      direction: word("Both ways, or one alone.", syncDirections),
    },
    run: (desk, given) =>
      sync(desk, {
        refs: given.list("items"),
        ...maybe("system", given.text("system")),
        ...maybe("strategy", given.text("strategy") as Strategy | undefined),
        ...maybe("direction", given.text("direction") as SyncDirection | undefined),
      }),
    words: ({ drifted, pairs, pulled, pushed, waiting }: SyncResult) => [
      `links: ${pairs}; in: ${pulled.length}, out: ${pushed.length}, waiting: ${waiting.length}, drifted: ${drifted.length}`,
      ...pulled.map(line("<-")),
      ...pushed.map(line("->")),
    ],
  }),
  tool({
    name: "conflicts",
    description: "What waits for a person, with the values of both sides. Asks no service.",
    writes: "looks",
    takes: { item: text("Only this item.") },
    run: (desk, given) => conflicts(desk, maybe("item", given.text("item"))),
    words: ({ conflicts: waiting }: ConflictsResult) =>
      waiting.map(
        ({ field, id, kind, lost = [], ours, theirs, ticket }) =>
          `${id} ${field} (${kind}): here "${shortValue(ours)}", on ${nameOf(ticket)} "${shortValue(theirs)}"` +
          (lost.length === 0 ? "" : `; by the text here it would lose ${lostInWords(lost)}`),
      ),
  }),
  tool({
    name: "resolve",
    description: "Decide what waits, as the person said: whose value counts on both sides from now on.",
    writes: "upstream",
    takes: {
      item: text("The item, by id or path."),
      take: word("Whose value counts; unlink: where one side is gone.", [...takes, "unlink"]),
      field: text("Only this field: title, body, status, …; existence."),
      ticket: text("Only this ticket, where the item has several."),
    },
    needs: ["item", "take"],
    run: (desk, given) =>
      resolve(desk, {
        item: given.need("item"),
        take: given.need("take") as NonNullable<ResolveInput["take"]>,
        ...maybe("field", given.text("field")),
        ...maybe("ticket", given.text("ticket")),
      }),
  }),
];

function line(way: string): (one: Carried) => string {
  return ({ fields, item, ticket }) => `${itemName(item)} ${way} ${nameOf(ticket)}: ${fields.join(", ")}`;
}
