import { providerOf, type ItemRef, type LinkRow, type ProviderId, type TicketRef } from "@satellite/core";
import type { Desk } from "./desk.js";
import { openShelf, type ShelfItem } from "./shelf.js";
import { tiesOf } from "./ties.js";

/** Which item stands for which ticket, where one is another's parent: by primary links, and only where there is no doubt. */
export interface Parents {
  /** In one of these spellings where one of them names it; nothing: no item is linked to it, or several. */
  readonly itemOf: (ticket: TicketRef, spellings: readonly string[]) => string | undefined;
  readonly ticketOf: (item: string, provider: ProviderId) => TicketRef | undefined;
}

/** Nothing where `sync.fields.parent` is off: then nobody compares them, and no link need be looked at. */
export async function parentsOf(desk: Desk): Promise<Parents | undefined> {
  if (desk.config.sync.fields.parent.direction === "off" || !desk.workspace.can.write.includes("parent"))
    return undefined;
  const shelf = await openShelf(desk, { kept: false });
  const rows = new Map<ItemRef, LinkRow[]>();
  for (const row of await desk.store.links.all()) rows.set(row.item, [...(rows.get(row.item) ?? []), row]);
  const byTicket = new Map<TicketRef, ShelfItem[]>();
  const byItem = new Map<ItemRef, TicketRef[]>();
  for (const item of shelf.items) {
    if (item.place === "archived") continue;
    for (const { link, ref } of tiesOf(desk, item, rows.get(item.ref) ?? [])) {
      if (link.relation !== "primary") continue;
      byTicket.set(ref, [...(byTicket.get(ref) ?? []), item]);
      byItem.set(item.ref, [...(byItem.get(item.ref) ?? []), ref]);
    }
  }
  return {
    itemOf(ticket, spellings) {
      const items = byTicket.get(ticket) ?? [];
      const spelled = spellings.find((id) => items.some(({ ref }) => ref === shelf.find(id)?.ref));
      return spelled ?? (items.length === 1 ? items[0]?.id : undefined);
    },
    ticketOf(id, provider) {
      const item = shelf.find(id);
      const refs = (item === undefined ? [] : (byItem.get(item.ref) ?? [])).filter(
        (ref) => providerOf(ref) === provider,
      );
      return refs.length === 1 ? refs[0] : undefined;
    },
  };
}
