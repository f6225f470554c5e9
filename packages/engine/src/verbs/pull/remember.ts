import type { ItemLink, Ticket, WorkspaceItem } from "@satellite/core";
import type { Fields } from "@satellite/core/item";
import { besideOthers, type Desk } from "../../desk/index.js";

/** A pair of item and ticket after it was read or written. */
export interface Remembered {
  readonly item: Pick<WorkspaceItem, "ref" | "revision">;
  readonly ticket: Ticket;
  readonly link: ItemLink;
  /** What both sides agree on. */
  readonly fields: Fields;
  /** When the link was first known, epoch milliseconds. */
  readonly createdAtMs?: number;
}

/** Links and bases, all or none. The tracker's own rich text stays with the base, for the way back. */
export async function remember(desk: Desk, pairs: readonly Remembered[]): Promise<void> {
  if (desk.options.dryRun || pairs.length === 0) return;
  const nowMs = desk.clock.nowMs();
  const links = pairs.map(({ createdAtMs, item, link, ticket }) => ({
    item: item.ref,
    ticket: ticket.ref,
    link,
    createdAtMs: createdAtMs ?? nowMs,
  }));
  const bases = pairs.map(({ fields, item, ticket }) => {
    const { content, updatedAtMs } = ticket;
    return {
      item: item.ref,
      ticket: ticket.ref,
      fields: { ...fields },
      ...(content?.native === undefined ? {} : { native: content.native }),
      itemRevision: item.revision,
      ...(updatedAtMs === undefined ? {} : { ticketVersion: String(updatedAtMs) }),
      agreedAtMs: nowMs,
    };
  });
  await desk.store.transaction(async (store) => {
    await store.links.putAll(links);
    await store.bases.putAll(await besideOthers(desk, store, bases));
  });
}
