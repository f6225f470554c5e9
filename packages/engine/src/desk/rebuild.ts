import { refOfLink } from "@satellite/core/link";
import type { Desk } from "./desk.js";
import { openShelf } from "./shelf.js";

/** The ledger's links from what stands in the files, after it was lost or on a machine where it never was. */
export async function rebuildLinks(desk: Desk): Promise<number> {
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
