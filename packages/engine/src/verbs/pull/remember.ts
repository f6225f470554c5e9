import type { ItemLink, Ticket, WorkspaceItem } from "@satellite/core";
import { markOf, type Fields } from "@satellite/core/item";
import type { SyncMemory } from "@satellite/core/sync";
import { besideOthers, type Desk } from "../../desk/index.js";

/** A pair of item and ticket after it was read or written. */
export interface Remembered {
  readonly item: Pick<WorkspaceItem, "ref" | "revision">;
  readonly ticket: Ticket;
  readonly link: ItemLink;
  /** What both sides agree on. */
  readonly fields: Fields;
  /** The ticket's text says what both agree on, however it is spelled there. */
  readonly isTextAgreed?: boolean;
  /** Marks of the ticket's values that did not move since both agreed. */
  readonly marks?: SyncMemory["marks"];
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
  const bases = pairs.map(({ fields, isTextAgreed, item, marks, ticket }) => {
    const { content, updatedAtMs } = ticket;
    const text = isTextAgreed === true && content !== undefined ? { body: markOf(content.body) } : {};
    const known = { ...marks, ...text };
    return {
      item: item.ref,
      ticket: ticket.ref,
      fields: {
        ...fields,
        ...(Object.keys(known).length === 0 ? {} : { sync: memoryWith(known) }),
      },
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

/** The next sync looks at the pair as at any that it does not know. */
function memoryWith(marks: SyncMemory["marks"]): SyncMemory {
  return { marks, revision: "", rules: "" };
}
