import { providerOf, type CachedTicket, type ProviderId, type TicketRef, type Unread } from "@satellite/core";
import { readWhole, type Desk, type Notice } from "../../desk/index.js";
import { isOn } from "./trackers.js";
import type { Glance } from "./row.js";

/** So many tickets are in memory at once; a multiple of what one request takes. */
const atOnce = 1_000;

/** Every ticket once, as the cache has it. A ticket that was never read is seen as such. */
export async function glanceAtCache(
  desk: Desk,
  refs: readonly TicketRef[],
  visit: (ref: TicketRef, glance: Glance) => void,
): Promise<void> {
  for (const some of portions(refs)) {
    const known = await desk.store.cache.get(some);
    for (const ref of some) visit(ref, glanceOf(known.get(ref), "cached"));
  }
}

/**
 * Every ticket once, as its tracker has it now, the trackers side by side. What could not be read is told from the cache, and
 * named; a tracker that is off is not asked.
 */
export async function glanceAtTrackers(
  desk: Desk,
  refs: readonly TicketRef[],
  visit: (ref: TicketRef, glance: Glance) => void,
): Promise<readonly Notice[]> {
  const asked = [...new Set(refs.map(providerOf))].map(async (id) => {
    const own = refs.filter((ref) => providerOf(ref) === id);
    if (isOn(desk.config, id)) return refresh(desk, own, visit);
    await glanceAtCache(desk, own, visit);
    return [offNotice(id, own)];
  });
  return (await Promise.all(asked)).flat();
}

async function refresh(
  desk: Desk,
  refs: readonly TicketRef[],
  visit: (ref: TicketRef, glance: Glance) => void,
): Promise<readonly Notice[]> {
  const unread: Unread[] = [];
  const missing: TicketRef[] = [];
  const moved: Notice[] = [];
  let done = 0;
  for (const some of portions(refs)) {
    const read = await readWhole(desk, some);
    const readAtMs = desk.clock.nowMs();
    for (const [ref, ticket] of read.tickets) {
      visit(ref, { seen: "now", known: { ticket, readAtMs } });
      if (ticket.ref !== ref) moved.push(movedNotice(ref, ticket.ref));
    }
    const left = some.filter((ref) => !read.tickets.has(ref));
    const known = await desk.store.cache.get(left);
    const gone = new Set(read.missing);
    for (const ref of left) visit(ref, glanceOf(known.get(ref), gone.has(ref) ? "missing" : "unread"));
    unread.push(...read.unread);
    missing.push(...read.missing);
    desk.progress("tickets read", (done += some.length), refs.length);
  }
  return [...moved, ...missingNotices(missing), ...unreadNotices(unread)];
}

function glanceOf(known: CachedTicket | undefined, seen: "cached" | "missing" | "unread"): Glance {
  if (known !== undefined) return { seen, known };
  return { seen: seen === "cached" ? "never" : seen };
}

function offNotice(id: ProviderId, refs: readonly TicketRef[]): Notice {
  const says = `${id} is not enabled and was not asked: ${counted(refs.length, "ticket")}`;
  return { weight: "said", code: "TRACKER_OFF", says };
}

function movedNotice(from: TicketRef, to: TicketRef): Notice {
  const remedy = "Link the item to the new one.";
  return { weight: "said", code: "NOT_FOUND", says: `it is ${to} by now`, where: from, remedy };
}

/** A ticket that is gone differs from an item that is there. */
function missingNotices(refs: readonly TicketRef[]): readonly Notice[] {
  return refs.map((ref) => ({
    weight: "drift",
    code: "NOT_FOUND",
    says: "its tracker has no such ticket, or the account may not see it",
    where: ref,
  }));
}

/** One notice for all tickets that could not be read for the same reason: there may be thousands. */
function unreadNotices(unread: readonly Unread[]): readonly Notice[] {
  const alike = new Map<string, Unread[]>();
  for (const one of unread) {
    const key = `${one.code} ${one.says}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].map((some) => {
    const [{ code, says }] = some as [Unread];
    const named = some.flatMap(({ ref }) => ref ?? []).slice(0, 5);
    const more = some.length > named.length ? ` and ${some.length - named.length} more` : "";
    return { weight: "unverified", code, says, ...(named.length === 0 ? {} : { where: `${named.join(", ")}${more}` }) };
  });
}

export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function portions<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / atOnce) }, (_, at) => all.slice(at * atOnce, (at + 1) * atOnce));
}
