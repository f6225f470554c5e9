import { providerOf, type ItemRef, type LinkRow, type TicketRef } from "@satellite/core";
import { tiesOf, type Desk, type ShelfItem } from "../../desk/index.js";
import type { StatusInput } from "./result.js";
import { baseFrom, type Base, type Pair } from "./row.js";

/** Every link of every item that the filters let through, with what both sides last agreed on. Two reads for all of them. */
export async function pairsOf(
  desk: Desk,
  items: readonly ShelfItem[],
  { provider, relation }: StatusInput,
): Promise<readonly Pair[]> {
  const rows = await rowsOf(desk, items);
  const bases = await basesOf(desk);
  return items.flatMap((item) =>
    tiesOf(desk, item, rows.get(item.ref) ?? [])
      .filter(({ link }) => relation === undefined || link.relation === relation)
      .filter(({ ref }) => provider === undefined || providerOf(ref) === provider)
      .map((tie) => {
        const base = bases.get(keyOf(item.ref, tie.ref));
        return { item, tie, ...(base === undefined ? {} : { base }) };
      }),
  );
}

/** The ledger is needed only for what files do not say: formats without links, or with bare ones, and mirrors that are gone. */
async function rowsOf(desk: Desk, items: readonly ShelfItem[]): Promise<ReadonlyMap<ItemRef, readonly LinkRow[]>> {
  const rows = new Map<ItemRef, LinkRow[]>();
  const { bareLinks, links } = desk.workspace.can;
  if (links !== "none" && bareLinks !== true && items.every(({ healed }) => healed !== true)) return rows;
  for (const row of await desk.store.links.all()) {
    const others = rows.get(row.item);
    if (others === undefined) rows.set(row.item, [row]);
    else others.push(row);
  }
  return rows;
}

async function basesOf({ store }: Desk): Promise<ReadonlyMap<string, Base>> {
  const rows = await store.bases.all({ withoutNative: true });
  return new Map(rows.map((row) => [keyOf(row.item, row.ticket), baseFrom(row)]));
}

const keyOf = (item: ItemRef, ticket: TicketRef): string => `${item} ${ticket}`;
