import { isItemRef, type AnyRef, type LinkRow, type Ticket, type TicketRef } from "@satellite/core";
import { brokenFiles, openShelf, type Desk, type Notice, type ShelfItem } from "../../desk/index.js";

/** A ticket with the item that it is about. */
export interface Pair {
  readonly ticket: Ticket;
  readonly item: ShelfItem;
}

export interface Sorted {
  readonly fresh: readonly Ticket[];
  /** Linked by their files, and not known to the store. */
  readonly unknown: readonly Pair[];
  /** Made from an item of ours, as the ticket says, whose file says nothing of it. */
  readonly untied: readonly Pair[];
  readonly known: readonly Pair[];
  readonly notices: readonly Notice[];
}

/** What is there already: by the store, by the files, and by what the tickets themselves say. One look at all of them. */
export async function sortTickets(desk: Desk, tickets: readonly Ticket[]): Promise<Sorted> {
  const shelf = await openShelf(desk);
  const byRef = new Map(shelf.items.map((item) => [item.ref, item]));
  const rows = rowsByTicket(await desk.store.links.all());
  const broken = await brokenFiles(desk);
  const sorted = { fresh: [], unknown: [], untied: [], known: [], notices: [] } as {
    fresh: Ticket[];
    unknown: Pair[];
    untied: Pair[];
    known: Pair[];
    notices: Notice[];
  };
  for (const ticket of tickets) {
    const own = rows.get(ticket.ref) ?? [];
    const listed = own.flatMap(({ item }) => byRef.get(item) ?? []);
    const filed = shelf.ofTicket(ticket.ref);
    const from = madeFrom(ticket);
    const maker = from === undefined ? undefined : byRef.get(from);
    const notice = broken(ticket.ref);
    if (listed[0] !== undefined) sorted.known.push({ ticket, item: listed[0] });
    else if (filed.length > 0) sorted.unknown.push(...filed.map((item) => ({ ticket, item })));
    else if (maker !== undefined) sorted.untied.push({ ticket, item: maker });
    else if (notice !== undefined) sorted.notices.push({ ...notice, weight: "part" });
    else sorted.fresh.push(ticket);
  }
  return sorted;
}

function rowsByTicket(rows: readonly LinkRow[]): ReadonlyMap<TicketRef, readonly LinkRow[]> {
  const found = new Map<TicketRef, LinkRow[]>();
  for (const row of rows) {
    const others = found.get(row.ticket);
    if (others === undefined) found.set(row.ticket, [row]);
    else others.push(row);
  }
  return found;
}

/** `item:backlog:TASK-1/2` is the second child of TASK-1, and of no item itself. */
function madeFrom({ content }: Ticket): ShelfItem["ref"] | undefined {
  const from = content?.madeFrom;
  return from !== undefined && isItemRef(from as AnyRef) ? (from as ShelfItem["ref"]) : undefined;
}
