import { providerOf, type ReadWish, type Ticket, type TicketRef, type Unread } from "@satellite/core";
import type { Desk } from "./desk.js";

/** Tickets as they are now, their texts made harmless; and those that are missing or could not be read. */
export interface WholeRead {
  readonly tickets: ReadonlyMap<TicketRef, Ticket>;
  readonly missing: readonly TicketRef[];
  readonly unread: readonly Unread[];
}

/** One batch a tracker, side by side. What was read goes into the cache, so that `status` answers without a call. */
export async function readWhole(desk: Desk, refs: readonly TicketRef[]): Promise<WholeRead> {
  const ids = [...new Set(refs.map(providerOf))];
  const fields = desk.config.sync.customFields.map(({ remote }) => remote);
  const wish: ReadWish = { whole: true, ...(fields.length === 0 ? {} : { fields }) };
  const reads = await Promise.all(
    ids.map(async (id) => {
      const own = refs.filter((ref) => providerOf(ref) === id);
      const provider = await desk.provider(id);
      if ("code" in provider)
        return own.map((ref) => ({ outcome: "unreadable", ref, why: { ...provider, ref } }) as const);
      return provider.read(own, wish);
    }),
  );
  const tickets = new Map<TicketRef, Ticket>();
  const missing: TicketRef[] = [];
  const unread: Unread[] = [];
  for (const read of reads.flat()) {
    if (read.outcome === "found") tickets.set(read.ref, await harmless(read.ticket));
    else if (read.outcome === "missing") missing.push(read.ref);
    else unread.push(read.why);
  }
  await keep(desk, [...tickets.values()]);
  return { tickets, missing, unread };
}

/** A ticket whose texts may stand in a file. */
export async function harmless(ticket: Ticket): Promise<Ticket> {
  const { sanitise } = await import("@satellite/core/markup/incoming");
  const { content } = ticket;
  return {
    ...ticket,
    title: sanitise(ticket.title).markdown.replace(/\s+/g, " ").trim(),
    ...(content === undefined ? {} : { content: { ...content, body: sanitise(content.body).markdown } }),
  };
}

/**
 * Into the cache. The tracker's own rich text belongs to the base; `withNative`, it waits in the cache until there is one.
 */
export async function keep(
  desk: Desk,
  tickets: readonly Ticket[],
  { withNative = false }: { readonly withNative?: boolean } = {},
): Promise<void> {
  if (desk.options.dryRun || tickets.length === 0) return;
  const readAtMs = desk.clock.nowMs();
  await desk.store.cache.put(
    tickets.map((ticket) => ({ ticket: withNative ? ticket : withoutNative(ticket), readAtMs })),
  );
}

export function withoutNative(ticket: Ticket): Ticket {
  if (ticket.content?.native === undefined) return ticket;
  const { native: _native, ...content } = ticket.content;
  return { ...ticket, content };
}
