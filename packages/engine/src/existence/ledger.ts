import type { ConflictRow, ItemRef, Store, TicketRef } from "@satellite/core";
import type { Desk } from "../desk/index.js";

/** The field under which a side that is gone waits. */
export const existenceField = "existence";

/** Links, bases and what waits, under the item's new name. */
export async function renameItem({ options, store }: Desk, from: ItemRef, to: ItemRef): Promise<void> {
  if (options.dryRun || from === to) return;
  await store.transaction(async (inside) => {
    const links = (await inside.links.of(from)).filter(({ item }) => item === from);
    for (const { ticket } of links) await moveBase(inside, { item: from, ticket }, { item: to, ticket });
    await inside.links.putAll(links.map((row) => ({ ...row, item: to })));
    const waiting = (await inside.conflicts.of(from)).filter(({ field }) => field !== existenceField);
    await moveConflicts(inside, waiting, (row) => ({ ...row, item: to }));
    await inside.conflicts.remove(from);
    await inside.links.remove(from);
  });
}

/** The same under the ticket's new name; what the cache had under the old one goes. */
export async function renameTicket(
  { options, store }: Desk,
  item: ItemRef,
  from: TicketRef,
  to: TicketRef,
): Promise<void> {
  if (options.dryRun || from === to) return;
  await store.transaction(async (inside) => {
    const rows = await inside.links.of(item);
    const row = rows.find(({ ticket }) => ticket === from);
    const there = rows.some(({ ticket }) => ticket === to);
    if (row !== undefined && !there) await inside.links.put({ ...row, ticket: to });
    await moveBase(inside, { item, ticket: from }, { item, ticket: to });
    const waiting = (await inside.conflicts.of(item)).filter(({ ticket }) => ticket === from);
    await moveConflicts(inside, waiting, (one) => ({ ...one, ticket: to }));
    await inside.links.remove(item, from);
    await inside.cache.remove([from]);
  });
}

/** Everything that is remembered of a pair. */
export async function forgetPair(store: Store, item: ItemRef, ticket: TicketRef): Promise<void> {
  await store.links.remove(item, ticket);
  await store.bases.remove(item, ticket);
  await store.conflicts.remove(item, ticket);
}

interface Pair {
  readonly item: ItemRef;
  readonly ticket: TicketRef;
}

/** One that is known under the new name already counts. */
async function moveBase(store: Store, from: Pair, to: Pair): Promise<void> {
  const base = await store.bases.get(from.item, from.ticket);
  if (base === undefined) return;
  if ((await store.bases.get(to.item, to.ticket)) === undefined) await store.bases.put({ ...base, ...to });
  await store.bases.remove(from.item, from.ticket);
}

async function moveConflicts(
  store: Store,
  rows: readonly ConflictRow[],
  moved: (row: ConflictRow) => ConflictRow,
): Promise<void> {
  await store.conflicts.putAll(rows.map(moved));
  for (const { field, item, ticket } of rows) await store.conflicts.remove(item, ticket, field);
}
