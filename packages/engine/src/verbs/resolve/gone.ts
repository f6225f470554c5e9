import { itemName, nameOf, type ConflictRow } from "@satellite/core";
import { existenceField } from "../../existence/index.js";
import { nothingDone, type Answer, type Desk } from "../../desk/index.js";
import { goneItem, itemWays } from "./gone-item.js";
import { goneTicket, ticketWays } from "./gone-ticket.js";
import { leftOf } from "./pair.js";
import type { ResolveInput, Resolved } from "./result.js";

/** What becomes of the side that is left: `local` and `remote` say whose word counts, `unlink` that neither has to follow. */
export type Way = "local" | "remote" | "unlink";

/** One side is gone: the other follows, the one that is gone is made again, or they part. */
export async function resolveGone(
  desk: Desk,
  row: ConflictRow,
  input: ResolveInput,
): Promise<Answer<readonly Resolved[]>> {
  const { item, ticket } = row;
  // An earlier answer of this run may have been about the item as a whole.
  const rows = await desk.store.conflicts.of(item);
  if (!rows.some((one) => one.ticket === ticket && one.field === existenceField)) return nothingDone([], []);
  const isItem = row.ours === undefined;
  const way = await wayFor(desk, row, input, isItem ? itemWays : ticketWays);
  if (way === "none") return nothingDone([], [leftOf(row)]);
  if (way === "nobody") {
    const says = `${itemName(item)} and ${nameOf(ticket)}: one of them is gone, and nobody is there to ask`;
    const remedy = `satellite resolve ${itemName(item)} --take local, remote or unlink`;
    return nothingDone([{ weight: "person", code: "NOT_CONFIRMED", says, where: item, remedy }], [leftOf(row)]);
  }
  return isItem ? goneItem(desk, row, way) : goneTicket(desk, row, way);
}

async function wayFor(
  desk: Desk,
  { item, ours, ticket, theirs }: ConflictRow,
  { take }: ResolveInput,
  ways: Readonly<Record<Way, string>>,
): Promise<Way | "none" | "nobody"> {
  if (take === "local" || take === "remote" || take === "unlink") return take;
  const [gone, there] = ours === undefined ? [itemName(item), nameOf(ticket)] : [nameOf(ticket), itemName(item)];
  const title = ((ours ?? theirs) as { readonly title?: string } | undefined)?.title ?? "";
  const options = Object.keys(ways) as Way[];
  const answer = await desk.ask.choose({
    says: `${gone} is gone, ${there} is not`,
    details: [`${there}  ${title}`],
    options: options.map((way) => ways[way]),
  });
  return typeof answer === "number" ? (options[answer] ?? "none") : answer;
}
