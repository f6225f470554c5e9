import { itemName, nameOf, type ItemRef, type ProviderId, type Ticket, type TicketRef } from "@satellite/core";
import { brokenFiles, itemMadeFrom, openShelf, type Desk, type Notice, type ShelfItem } from "../../desk/index.js";

/** As much of a ticket as stays in memory until its turn comes. */
export interface Came {
  readonly ref: TicketRef;
  readonly provider: ProviderId;
  readonly title: string;
  /** The item that it is about, where there is one. */
  readonly item?: ShelfItem;
}

export interface Sorted {
  readonly fresh: readonly Came[];
  /** Made from an item of ours, as the ticket says, whose file says nothing of it. */
  readonly untied: readonly Came[];
  /** Linked by their files, and not known to the store. */
  readonly unknown: readonly Came[];
  /** How many came, and how many of them were known before. */
  readonly found: number;
  readonly known: number;
  readonly notices: readonly Notice[];
}

export interface Sorter {
  /** What is new of these: whole tickets that will be needed again, and those that are only to be remembered as read. */
  add(page: readonly Ticket[]): {
    readonly wanted: readonly Ticket[];
    readonly others: readonly Ticket[];
    readonly count: number;
  };
  sorted(): Sorted;
}

/** What is there already: by the store, by the files, and by what the tickets themselves say. One look at all of them. */
export async function openSorter(desk: Desk): Promise<Sorter> {
  const shelf = await openShelf(desk);
  const byRef = new Map(shelf.items.map((item) => [item.ref, item]));
  const rows = await desk.store.links.all();
  const known = new Set(rows.flatMap(({ item, ticket }) => (byRef.has(item) ? [ticket] : [])));
  const broken = await brokenFiles(desk);
  const seen = new Set<TicketRef>();
  const fresh: Came[] = [];
  const untied: Came[] = [];
  const unknown: Came[] = [];
  const notices: Notice[] = [];
  let knownCount = 0;
  /** @returns whether it is needed again */
  const sort = (ticket: Ticket): boolean => {
    const { provider, ref, title } = ticket;
    const came = { ref, provider, title };
    const filed = shelf.ofTicket(ref);
    const from = itemMadeFrom(desk, ticket.content?.madeFrom);
    const maker = from === undefined ? undefined : byRef.get(from);
    const notice = broken(ref);
    if (known.has(ref)) knownCount += 1;
    else if (filed.length > 0) unknown.push(...filed.map((item) => ({ ...came, item })));
    else if (maker !== undefined) untied.push({ ...came, item: maker });
    else if (notice !== undefined) notices.push({ ...notice, weight: "part" });
    else if (from !== undefined) notices.push(elsewhere(came, from));
    else fresh.push(came);
    return !known.has(ref) && (filed.length > 0 || maker !== undefined || (notice === undefined && from === undefined));
  };
  return {
    add(page) {
      const added = page.filter(({ ref }) => !seen.has(ref) && seen.add(ref));
      const wanted = added.filter(sort);
      const others = added.filter((ticket) => !wanted.includes(ticket));
      return { wanted, others, count: added.length };
    },
    sorted: () => ({ fresh, untied, unknown, found: seen.size, known: knownCount, notices }),
  };
}

/** Its maker is in a working tree that has yet to share it, or bears another id by now: a second item would double the work. */
function elsewhere({ ref }: Came, from: ItemRef): Notice {
  const says = `${nameOf(ref)} was made from ${itemName(from)} of this repository, which is not here`;
  const remedy = `Bring the commit that has it; where the item is gone for good: satellite pull ${nameOf(ref)}`;
  return { weight: "part", code: "NO_ITEM", says, where: ref, remedy };
}
