import {
  providerOf,
  SatelliteError,
  type Provider,
  type ProviderId,
  type ReadWish,
  type Ticket,
  type TicketRef,
  type Unread,
} from "@satellite/core";
import { changesAsked, searchedFrom, watermarkFrom, type Watermark } from "@satellite/core/sync";
import { harmless, readWhole, unreadNotice, type Desk, type Notice } from "../../desk/index.js";
import { dueNow } from "../../existence/index.js";
import { isOpen, type Known, type Pair } from "./pairs.js";

/** What one tracker says of the tickets that are looked at. */
export interface Changes {
  readonly id: ProviderId;
  readonly before: Watermark | undefined;
  /** The largest `updated` that was seen, epoch milliseconds. */
  seenMs: number | undefined;
  /** The same, before anything was written. */
  gatheredMs: number | undefined;
  /** The tracker's own clock when it began to answer. */
  askedAtMs: number | undefined;
  /** The same, at its last answer. */
  clockMs: () => number | undefined;
  /** Whole and harmless; by the name that they were asked for. */
  readonly tickets: Map<TicketRef, Ticket>;
  readonly missing: Set<TicketRef>;
  readonly unread: Map<TicketRef, Unread>;
  readonly notices: Notice[];
  /** It answered for all that was asked: its watermark may move. */
  isWhole: boolean;
}

export const watermarkName = ({ workspace }: Desk, id: ProviderId): string => `sync:${workspace.id}:${id}`;

/**
 * What changed on one tracker since it was last looked at: one question where it was, and a bulk read of those that nobody
 * looked at yet, or whose items changed here.
 */
export async function changesOf(
  desk: Desk,
  id: ProviderId,
  pairs: readonly Pair[],
  wants: (pair: Pair) => boolean,
  isNamed: boolean,
): Promise<Changes> {
  const before = watermarkFrom(await desk.store.cursors.get(watermarkName(desk, id)));
  const changes: Changes = {
    id,
    before,
    seenMs: undefined,
    gatheredMs: undefined,
    askedAtMs: undefined,
    clockMs: () => undefined,
    tickets: new Map(),
    missing: new Set(),
    unread: new Map(),
    notices: [],
    isWhole: true,
  };
  const provider = await desk.provider(id);
  if ("code" in provider) return unasked(changes, provider);
  changes.clockMs = () => provider.clockMs?.();
  if (before !== undefined && !isNamed) await search(desk, provider, pairs, changes, before);
  if (!changes.isWhole) return changes;
  const again = new Set(before?.again ?? []);
  const due = await dueNow(desk, id);
  const looks = (pair: Pair): boolean =>
    before === undefined || again.has(pair.ref) || due.has(pair.ref) || wants(pair);
  const refs = pairs.filter((pair) => isOpen(pair) && (isNamed || looks(pair))).map(({ ref }) => ref);
  await readMore(
    desk,
    changes,
    [...new Set(refs)].filter((ref) => !changes.tickets.has(ref)),
  );
  changes.gatheredMs = changes.seenMs;
  if (!isNamed && changes.isWhole && changes.unread.size === 0) await due.keep();
  return changes;
}

function unasked(changes: Changes, why: Unread): Changes {
  changes.isWhole = false;
  changes.notices.push(unreadNotice(why, changes.id));
  return changes;
}

async function search(
  desk: Desk,
  provider: Provider,
  pairs: readonly Pair[],
  changes: Changes,
  before: Watermark,
): Promise<void> {
  const known = new Map<TicketRef, Known | undefined>();
  // Of several items on one ticket the one that knows least decides whether it is looked at.
  for (const { known: one, ref } of pairs)
    if (!known.has(ref) || one?.version !== known.get(ref)?.version) known.set(ref, known.has(ref) ? undefined : one);
  const fields = desk.config.sync.customFields.map(({ remote }) => remote);
  const wish: ReadWish = { whole: true, ...(fields.length === 0 ? {} : { fields }) };
  try {
    for (const query of changesAsked([...known.keys()], desk.repository)) {
      for await (const page of provider.search(query, searchedFrom(before), wish)) {
        changes.askedAtMs ??= changes.clockMs();
        for (const ticket of page) await see(ticket, known, changes);
      }
      changes.askedAtMs ??= changes.clockMs();
    }
  } catch (error) {
    if (!(error instanceof SatelliteError)) throw error;
    unasked(changes, { what: changes.id, code: error.code, says: error.message });
  }
}

async function see(ticket: Ticket, known: ReadonlyMap<TicketRef, Known | undefined>, changes: Changes): Promise<void> {
  const { ref, updatedAtMs } = ticket;
  if (updatedAtMs !== undefined) changes.seenMs = Math.max(changes.seenMs ?? 0, updatedAtMs);
  if (!known.has(ref)) return;
  const version = known.get(ref)?.version;
  if (version === undefined || version !== String(updatedAtMs)) changes.tickets.set(ref, await harmless(ticket));
}

/** Tickets as they are now, one batch. */
export async function readMore(desk: Desk, changes: Changes, refs: readonly TicketRef[]): Promise<void> {
  if (refs.length === 0) return;
  const read = await readWhole(desk, refs);
  for (const [ref, ticket] of read.tickets) {
    changes.tickets.set(ref, ticket);
    if (ticket.updatedAtMs !== undefined) changes.seenMs = Math.max(changes.seenMs ?? 0, ticket.updatedAtMs);
  }
  for (const ref of read.missing) changes.missing.add(ref);
  for (const why of read.unread) if (why.ref !== undefined) changes.unread.set(why.ref, why);
  if (read.unread.some(({ ref }) => ref === undefined)) changes.isWhole = false;
}

/** The trackers side by side. */
export async function allChanges(
  desk: Desk,
  pairs: readonly Pair[],
  wants: (pair: Pair) => boolean,
  isNamed: boolean,
): Promise<ReadonlyMap<ProviderId, Changes>> {
  const ids = [...new Set(pairs.map(({ ref }) => providerOf(ref)))];
  const all = await Promise.all(
    ids.map((id) =>
      changesOf(
        desk,
        id,
        pairs.filter(({ ref }) => providerOf(ref) === id),
        wants,
        isNamed,
      ),
    ),
  );
  return new Map(all.map((one) => [one.id, one]));
}
