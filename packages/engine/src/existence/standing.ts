import type { ConflictRow, ItemRef, Ticket, TicketRef, Unread } from "@satellite/core";
import {
  doubtful,
  existenceOf,
  type Existence,
  type ItemLook,
  type Look,
  type TicketLook,
} from "@satellite/core/sync/existence";
import type { Desk, Notice, ShelfItem } from "../desk/index.js";
import { existenceField, forgetPair } from "./ledger.js";

/** A pair that is about to be compared, by the name that its tie has for the ticket. */
export interface Stands {
  readonly item: ShelfItem;
  readonly ref: TicketRef;
}

/** What reading the tickets brought; one that is in none of the three was not asked for. */
export interface Read {
  readonly tickets: ReadonlyMap<TicketRef, Ticket>;
  readonly missing: ReadonlySet<TicketRef>;
  readonly unread: ReadonlyMap<TicketRef, Unread>;
}

export interface Standing {
  readonly notices: readonly Notice[];
  /** Questions that are new, or still open. */
  readonly waiting: readonly ConflictRow[];
  /** Whether a pair is compared and written; one that is not is left as it is on both sides. */
  goes(item: ItemRef, ref: TicketRef): boolean;
}

/** The answer for each pair, and in the store what follows from it: a question for a side that is gone, none for one that is back. */
export async function standing(desk: Desk, pairs: readonly Stands[], read: Read): Promise<Standing> {
  const doubt = doubtful([...read.missing], [...read.tickets.keys()]);
  const asked = await askedBefore(desk);
  const left = new Set<string>();
  const refsOf = new Map<ItemRef, TicketRef[]>();
  for (const { item, ref } of pairs) refsOf.set(item.ref, [...(refsOf.get(item.ref) ?? []), ref]);
  const kept: Kept = { desk, notices: [], waiting: [] };
  for (const { item, ref } of pairs) {
    const before = asked.get(keyOf(item.ref, ref));
    const others = (refsOf.get(item.ref) ?? []).filter((one) => one !== ref);
    const look: Look = {
      item: item.ref,
      ticket: ref,
      itemLook: lookAtItem(item),
      ticketLook: lookAtTicket(ref, read, doubt),
      others,
      ...(before === undefined ? {} : { asked: before.ours === undefined ? "item" : "ticket" }),
    };
    const found = existenceOf(look);
    if (found.kind !== "there") left.add(keyOf(item.ref, ref));
    await keepExistence(kept, look, found, { before, ours: { title: item.title, status: item.status } });
  }
  return { ...kept, goes: (item, ref) => !left.has(keyOf(item, ref)) };
}

export interface Kept {
  readonly desk: Desk;
  readonly notices: Notice[];
  readonly waiting: ConflictRow[];
}

/** What the store remembers of an answer. A question that was asked before keeps its age. */
export async function keepExistence(
  { desk, notices, waiting }: Kept,
  { item, ticket }: Look,
  found: Existence,
  sides: Pick<ConflictRow, "ours" | "theirs"> & { readonly before: ConflictRow | undefined },
): Promise<void> {
  const { before, ours, theirs } = sides;
  const { clock, options, store } = desk;
  notices.push(...found.tell);
  if (found.kind === "gone") {
    const side = found.side === "item" ? { theirs } : { ours };
    const atMs = before?.atMs ?? clock.nowMs();
    const row: ConflictRow = { item, ticket, field: existenceField, kind: "gone", ...side, atMs };
    waiting.push(row);
    if (!options.dryRun) await store.conflicts.putAll([row]);
  }
  if (options.dryRun) return;
  if (found.kind === "over") await store.transaction((inside) => forgetPair(inside, item, ticket));
  if (found.kind === "there" && found.back === true) await store.conflicts.remove(item, ticket, existenceField);
}

/** Questions about sides that were gone, by pair. */
export async function askedBefore({ store }: Desk): Promise<ReadonlyMap<string, ConflictRow>> {
  const rows = await store.conflicts.all();
  return new Map(rows.flatMap((row) => (row.kind === "gone" ? [[keyOf(row.item, row.ticket), row] as const] : [])));
}

export function lookAtTicket(ref: TicketRef, read: Read, doubt: ReadonlyMap<TicketRef, string>): TicketLook {
  const ticket = read.tickets.get(ref);
  if (ticket !== undefined) return { outcome: "found", ref: ticket.ref, kind: ticket.kind, state: ticket.state };
  const why = read.unread.get(ref);
  if (why !== undefined) return { outcome: "unread", code: why.code, says: why.says };
  if (!read.missing.has(ref)) return { outcome: "unasked" };
  const says = doubt.get(ref);
  return { outcome: "missing", ...(says === undefined ? {} : { doubt: says }) };
}

function lookAtItem({ optOut, place, problems, state }: ShelfItem): ItemLook {
  const problem = problems.find(({ blocks }) => blocks);
  return { there: true, place, state, optOut, ...(problem === undefined ? {} : { problem }) };
}

export const keyOf = (item: ItemRef, ticket: TicketRef): string => `${item} ${ticket}`;
