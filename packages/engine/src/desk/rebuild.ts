import { refOfLink } from "@satellite/core/link";
import type { Desk } from "./desk.js";
import { openShelf } from "./shelf.js";

/** Says that the ledger knows the links of a workspace's files; a store that was lost has lost this as well. */
const cursor = (desk: Desk): string => `links-known:${desk.workspace.id}`;

/**
 * The ledger's links from what stands in the files, after it was lost or on a machine where it never was. A run that dies on
 * the way leaves it to the next.
 *
 * @returns how many were taken; 0 where the ledger knows them
 */
export async function rebuildLinks(desk: Desk): Promise<number> {
  if (desk.options.dryRun || (await desk.store.cursors.get(cursor(desk))) !== undefined) return 0;
  const count = await takeLinks(desk);
  await desk.store.cursors.put(cursor(desk), String(desk.clock.nowMs()));
  return count;
}

async function takeLinks(desk: Desk): Promise<number> {
  const { items } = await openShelf(desk);
  const createdAtMs = desk.clock.nowMs();
  const rows = items.flatMap((item) =>
    item.links.flatMap((link) => {
      const ticket = refOfLink(link, desk.repository);
      return ticket === undefined ? [] : [{ item: item.ref, ticket, link, createdAtMs }];
    }),
  );
  await desk.store.links.putAll(rows);
  return rows.length;
}
