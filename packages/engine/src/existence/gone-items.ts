import { nameOf, type ConflictRow, type ItemRef, type LinkRow, type TicketRef } from "@satellite/core";
import { refOfLink } from "@satellite/core/link";
import { doubtful, existenceOf, type ItemLook, type Look } from "@satellite/core/sync/existence";
import { mappedTicket, readWhole, type Desk, type Notice, type Shelf, type ShelfItem } from "../desk/index.js";
import { renameItem } from "./ledger.js";
import { askedBefore, keepExistence, keyOf, lookAtTicket, type Kept, type Standing } from "./standing.js";

/**
 * Items that the ledger knows and that are not here. One that bears another name now keeps what is remembered of it; for one that
 * is gone a person is asked, once: as long as the question stands, nobody asks the tracker about it. To be called before anything
 * is compared.
 *
 * @param wants which ties are looked at: those of the systems and items that the command is about
 */
export async function goneItems(
  desk: Desk,
  shelf: Shelf,
  wants: (row: LinkRow) => boolean = () => true,
): Promise<Pick<Standing, "notices" | "waiting">> {
  const known = new Set(shelf.items.map(({ ref }) => ref));
  const all = await desk.store.links.all();
  const rows = all.filter((row) => !known.has(row.item) && isOurs(desk, row.item) && isInStep(row) && wants(row));
  const kept: Kept = { desk, notices: [], waiting: [] };
  const asked = await askedBefore(desk);
  await dropBack(
    kept,
    [...asked.values()].filter((row) => row.ours === undefined && known.has(row.item)),
  );
  if (rows.length === 0) return kept;
  const looks = new Map(rows.map((row) => [row, lookFor(desk, shelf, row, all)]));
  const open = rows.filter((row) => !asked.has(keyOf(row.item, row.ticket)) || isElsewhere(looks.get(row)));
  const read = await ticketsOf(desk, open);
  const doubt = doubtful([...read.missing], [...read.tickets.keys()]);
  for (const row of rows) {
    const { item, ticket } = row;
    const before = asked.get(keyOf(item, ticket));
    const itemLook = looks.get(row) ?? { there: false, heirs: [] };
    const look: Look = { item, ticket, itemLook, ticketLook: lookAtTicket(ticket, read, doubt), others: [] };
    const found = existenceOf(look);
    const seen = read.tickets.get(ticket);
    const theirs = seen === undefined ? before?.theirs : { title: seen.title, status: seen.rawState };
    await keepExistence(kept, look, found, { before, theirs: theirs ?? { title: row.link.id } });
    if (found.kind === "there" && found.item !== undefined) await renameItem(desk, item, found.item);
  }
  return { ...kept, notices: alike(kept.notices) };
}

/** Items that are here again: nobody has to look at their tickets for that. */
async function dropBack({ desk, notices }: Kept, rows: readonly ConflictRow[]): Promise<void> {
  for (const { field, item, ticket } of rows) {
    const says = `it is here again: nothing is to be decided about ${nameOf(ticket)}`;
    notices.push({ weight: "said", code: "CHANGED_MEANWHILE", says, where: item });
    if (!desk.options.dryRun) await desk.store.conflicts.remove(item, ticket, field);
  }
}

/** A ledger that machines share holds items of other workspaces as well. */
function isOurs({ workspace }: Desk, item: ItemRef): boolean {
  return item.startsWith(`item:${workspace.id}:`);
}

/** A ticket that gives context, or that is written to only when asked, is nobody's question. */
function isInStep({ link: { relation, syncMode } }: LinkRow): boolean {
  return relation !== "context" && relation !== "derived" && syncMode !== "manual";
}

const isElsewhere = (look: ItemLook | undefined): boolean =>
  look?.there === false && (look.heirs.length > 0 || look.unread !== undefined);

/** An heir names the ticket in its file, and is nobody's partner in the ledger yet. */
function lookFor(desk: Desk, shelf: Shelf, row: LinkRow, all: readonly LinkRow[]): ItemLook {
  const taken = new Set(all.flatMap(({ item, ticket }) => (ticket === row.ticket ? [item] : [])));
  const heirs = shelf.ofTicket(row.ticket).filter((item) => !taken.has(item.ref) && isFiled(desk, item, row.ticket));
  const files = new Set(shelf.items.map(({ path }) => path));
  const unread = shelf.problems.find(({ blocks, path }) => blocks && !files.has(path));
  return { there: false, heirs: heirs.map(({ ref }) => ref), ...(unread === undefined ? {} : { unread }) };
}

/** By its own file, and not by a pattern of the config that many items fall under. */
function isFiled(desk: Desk, { links, path }: ShelfItem, ticket: TicketRef): boolean {
  return mappedTicket(desk, path) !== ticket || links.some((link) => refOfLink(link, desk.repository) === ticket);
}

async function ticketsOf(desk: Desk, rows: readonly LinkRow[]) {
  const refs = [...new Set(rows.map(({ ticket }) => ticket))];
  const read = await readWhole(desk, refs);
  const unread = new Map(read.unread.flatMap((why) => (why.ref === undefined ? [] : [[why.ref, why] as const])));
  return { ...read, missing: new Set(read.missing), unread };
}

/** Notices that name more items than a person reads are counted. */
const mostNamed = 10;

function alike(notices: readonly Notice[]): readonly Notice[] {
  const asks = notices.filter(({ weight }) => weight === "person");
  if (asks.length <= mostNamed) return notices;
  const says = `${asks.length} items are not here any more (deleted, or on another branch), and their tickets are: nothing was written`;
  const remedy = "See `satellite conflicts`.";
  return [...notices.filter(({ weight }) => weight !== "person"), { weight: "person", code: "NO_ITEM", says, remedy }];
}
