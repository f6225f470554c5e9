import { findItem, nothingDone, openShelf, tiesOf, type Answer, type Desk } from "../../desk/index.js";
import type { LinkRow } from "@satellite/core";
import type { LinksResult, LinksRow } from "./result.js";

/** What is tied to what, in the order of the items. No call, and one look at store and files. */
export async function links(desk: Desk, input: { readonly item?: string }): Promise<Answer<LinksResult>> {
  const found = input.item === undefined ? undefined : await findItem(desk, input.item);
  if (found !== undefined && "notice" in found) return nothingDone([found.notice]);
  const { items } = await openShelf(desk);
  const rows = new Map<string, LinkRow[]>();
  for (const row of await desk.store.links.all()) rows.set(row.item, [...(rows.get(row.item) ?? []), row]);
  const wanted = found === undefined ? items : items.filter(({ ref }) => ref === found.item.ref);
  const told = wanted.flatMap((item) =>
    tiesOf(desk, item, rows.get(item.ref) ?? []).map(({ link, ref, row }): LinksRow => {
      const { direction, onClose, relation, syncMode, url } = link;
      const lastSyncedAt = row?.link.lastSyncedAt ?? link.lastSyncedAt;
      return {
        item: item.ref,
        id: item.id,
        title: item.title,
        ticket: ref,
        ...(url === undefined ? {} : { url }),
        relation,
        ...(direction === undefined ? {} : { direction }),
        syncMode,
        onClose,
        ...(lastSyncedAt === undefined ? {} : { lastSyncedAt }),
      };
    }),
  );
  return nothingDone([], { links: told });
}
