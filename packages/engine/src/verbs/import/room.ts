import { nameOf, type CachedTicket, type Ticket, type TicketRef } from "@satellite/core";
import { keep, readWhole, withoutNative, type Desk, type Notice } from "../../desk/index.js";

/** Tickets that were taken out, and what is to be told of those that are not there any more. */
export interface Out {
  readonly tickets: ReadonlyMap<TicketRef, Ticket>;
  readonly notices: readonly Notice[];
}

/**
 * Where whole tickets wait for their items: in the store's cache, with the tracker's own rich text, which belongs to the base
 * as soon as there is one. However many come, only a page and a portion of them are in memory.
 */
export interface Room {
  /** Tickets that will be asked for again. */
  put(tickets: readonly Ticket[]): Promise<void>;
  /** Tickets as they came. */
  take(refs: readonly TicketRef[]): Promise<Out>;
  /** Their bases are written, or never will be: what was kept for these goes. */
  leave(refs: readonly TicketRef[]): Promise<void>;
}

/** A dry run keeps nothing in the store: its tickets wait in memory. */
export function waitingRoom(desk: Desk): Room {
  return desk.options.dryRun ? roomInMemory() : roomInStore(desk);
}

function roomInStore(desk: Desk): Room {
  const { cache } = desk.store;
  return {
    put: (tickets) => keep(desk, tickets, { withNative: true }),
    async take(refs) {
      const found = await cache.get(refs);
      const tickets = new Map([...found].map(([ref, { ticket }]) => [ref, ticket] as const));
      const gone = refs.filter((ref) => !tickets.has(ref));
      if (gone.length === 0) return { tickets, notices: [] };
      const again = await readWhole(desk, gone);
      for (const [ref, ticket] of again.tickets) tickets.set(ref, ticket);
      return { tickets, notices: gone.filter((ref) => !again.tickets.has(ref)).map(lost) };
    },
    async leave(refs) {
      const light: CachedTicket[] = [];
      for (const { readAtMs, ticket } of (await cache.get(refs)).values())
        if (ticket.content?.native !== undefined) light.push({ ticket: withoutNative(ticket), readAtMs });
      if (light.length > 0) await cache.put(light);
    },
  };
}

function roomInMemory(): Room {
  const waiting = new Map<TicketRef, Ticket>();
  return {
    put: (tickets) => {
      for (const ticket of tickets) waiting.set(ticket.ref, ticket);
      return Promise.resolve();
    },
    take: (refs) => {
      const tickets = refs.flatMap((ref) => waiting.get(ref) ?? []);
      return Promise.resolve({ tickets: new Map(tickets.map((ticket) => [ticket.ref, ticket])), notices: [] });
    },
    leave: (refs) => {
      for (const ref of refs) waiting.delete(ref);
      return Promise.resolve();
    },
  };
}

function lost(ref: TicketRef): Notice {
  const says = `${nameOf(ref)} came, and could not be read again when its item was to be made`;
  return { weight: "part", code: "NOT_FOUND", says, where: ref };
}
