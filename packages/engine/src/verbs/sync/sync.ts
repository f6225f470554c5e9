import { nameOf, providerOf, type ConflictRow, type Ticket, type TicketRef, type WorkspaceItem } from "@satellite/core";
import { shortValue } from "@satellite/core/sync";
import {
  combine,
  answerOf,
  nothingDone,
  openShelf,
  ticketSide,
  type Answer,
  type Desk,
  type Notice,
} from "../../desk/index.js";
import { allChanges, readMore, type Changes } from "./changes.js";
import { rulesFor, type Beside } from "./look.js";
import { namedBy } from "./named.js";
import { keyOf, pairsOf, type Pair } from "./pairs.js";
import type { Carried, SyncInput, SyncResult, Waiting } from "./result.js";
import { runRound, type Round } from "./round.js";
import { rulesMark } from "./settle.js";
import { moveWatermarks } from "./watermarks.js";

/** A value that came in may have to go out through another tie: so often, and what is left then is the next run's. */
const mostRounds = 4;

/**
 * Items and their tickets, kept in step both ways, field by field against what both sides last agreed on. Nothing that a
 * person wrote is written over: where both sides moved apart, both texts wait for somebody to choose.
 *
 * Ends with a notice: 1 for values that do not go that way, 2 for a wrong name, 3 for what waits for a person or where
 * nobody said yes, 4 when a tracker could not be reached, 5 when a tracker did not take what it was sent.
 */
export async function sync(desk: Desk, input: SyncInput = {}): Promise<Answer<SyncResult>> {
  const named = await namedBy(desk, input);
  if ("notice" in named) return nothingDone([named.notice]);
  const startMs = desk.clock.nowMs();
  const pairs = await pairsOf(desk, await openShelf(desk), named);
  const marks = new Map<string, string>();
  const rulesOfPair = (pair: Pair): string => {
    const kind = `${pair.link.relation} ${pair.link.syncMode}`;
    const mark = marks.get(kind) ?? rulesMark(rulesFor(desk, pair, input));
    marks.set(kind, mark);
    return mark;
  };
  const wants = (pair: Pair): boolean => {
    const { item, known } = pair;
    if (known?.revision !== item.revision || item.healed === true) return true;
    return known.isOpen && known.rules !== rulesOfPair(pair);
  };
  const changes = await allChanges(desk, pairs, wants, named.isNamed);
  const asked = pairs.filter(({ ref }) => changes.get(providerOf(ref))?.tickets.has(ref) === true);
  const result = await rounds(desk, pairs, asked, changes, { side: await ticketSide(desk), input });
  await moveWatermarks(desk, changes, result.left, startMs, named.isNamed);
  return told(desk, pairs, changes, result);
}

interface Done {
  readonly answer: Answer<undefined>;
  readonly rounds: readonly Round[];
  /** Tickets whose change was seen and not carried out. */
  readonly left: readonly TicketRef[];
}

async function rounds(
  desk: Desk,
  pairs: readonly Pair[],
  first: readonly Pair[],
  changes: ReadonlyMap<string, Changes>,
  beside: Beside,
): Promise<Done> {
  const all: Round[] = [];
  let answer: Answer<undefined> = nothingDone([]);
  let next = first;
  let items = new Map<string, WorkspaceItem>();
  for (let count = 0; count < mostRounds && next.length > 0; count += 1) {
    const asked = all.some(({ wasAsked }) => wasAsked);
    const round = await runRound(desk, next, { tickets: ticketsOf(changes), items }, beside, asked);
    all.push(round);
    answer = combine(answer, answerOf(undefined, round.carried, round.notices));
    if (round.carried.stopped || round.touched.size === 0) break;
    for (const [ref, ticket] of round.tickets) changes.get(providerOf(ref))?.tickets.set(ref, ticket);
    items = new Map(round.items);
    next = await nextPairs(desk, pairs, round, changes);
  }
  const left = all.flatMap(({ unsettled }) => unsettled.map(({ ref }) => ref));
  return { answer, rounds: all, left };
}

/** All pairs of an item or ticket that was written, with their tickets read where nobody had to before. */
async function nextPairs(
  desk: Desk,
  pairs: readonly Pair[],
  { touched }: Round,
  changes: ReadonlyMap<string, Changes>,
): Promise<readonly Pair[]> {
  const next = pairs.filter((pair) => touched.has(pair.item.ref) || touched.has(pair.ref));
  for (const [id, one] of changes) {
    const refs = next.filter(({ ref }) => providerOf(ref) === id && !one.tickets.has(ref)).map(({ ref }) => ref);
    if (one.isWhole) await readMore(desk, one, [...new Set(refs)]);
  }
  return next.filter(({ ref }) => changes.get(providerOf(ref))?.tickets.has(ref) === true);
}

function ticketsOf(changes: ReadonlyMap<string, Changes>): ReadonlyMap<TicketRef, Ticket> {
  return new Map([...changes.values()].flatMap(({ tickets }) => [...tickets]));
}

async function told(
  desk: Desk,
  pairs: readonly Pair[],
  changes: ReadonlyMap<string, Changes>,
  { answer, rounds: all }: Done,
): Promise<Answer<SyncResult>> {
  const inScope = new Set(pairs.map(({ item, ref }) => keyOf(item.ref, ref)));
  const rows = desk.options.dryRun ? all.flatMap(({ conflicts }) => conflicts) : await desk.store.conflicts.all();
  const waiting = rows.filter((row) => inScope.has(keyOf(row.item, row.ticket))).map(waitingOf);
  const drifted = merged(all.flatMap((round) => round.drifted));
  const result: SyncResult = {
    pairs: pairs.length,
    compared: new Set(all.flatMap(({ compared }) => compared)).size,
    systems: [...changes.keys()] as SyncResult["systems"],
    pulled: merged(all.flatMap(({ pulled }) => pulled)),
    pushed: merged(all.flatMap(({ pushed }) => pushed)),
    waiting,
    drifted,
  };
  const notices = [
    ...[...changes.values()].flatMap((one) => [...one.notices, ...lostOf(one)]),
    ...answer.notices,
    ...waiting.map(waitingNotice),
    ...drifted.map(driftNotice),
  ];
  return { ...answer, value: result, notices };
}

function lostOf({ missing, unread }: Changes): readonly Notice[] {
  return [
    ...[...missing].map((ref): Notice => {
      const says = `${nameOf(ref)} is not there, or hidden: its item was left alone`;
      return { weight: "person", code: "NOT_FOUND", says, where: ref };
    }),
    ...[...unread].map(([ref, { code, says }]): Notice => ({ weight: "unverified", code, says, where: ref })),
  ];
}

function waitingOf({ field, item, kind, ours, theirs, ticket }: ConflictRow): Waiting {
  return { item, ticket, field, kind, ours: shortValue(ours), theirs: shortValue(theirs) };
}

function waitingNotice({ field, item, kind, ours, theirs, ticket }: Waiting): Notice {
  const id = item.split(":").slice(2).join(":");
  const says =
    kind === "suggestion"
      ? `${field} of ${id}: ${nameOf(ticket)} offers "${theirs}"`
      : kind === "gone"
        ? `${id} and ${nameOf(ticket)}: one of them is gone`
        : `${field} of ${id}: here "${ours}", on ${nameOf(ticket)} "${theirs}"`;
  return { weight: "person", code: "CONFLICT", says, where: item, remedy: `satellite resolve ${id}` };
}

function driftNotice({ fields, item, ticket }: Carried): Notice {
  const says = `${fields.join(", ")} of ${item.split(":").slice(2).join(":")} and ${nameOf(ticket)} differ, and go no further this way`;
  return { weight: "drift", code: "DRIFT", says, where: item };
}

function merged(all: readonly Carried[]): readonly Carried[] {
  const pairs = new Map<string, Carried>();
  for (const one of all) {
    const key = keyOf(one.item, one.ticket);
    const fields = [...new Set([...(pairs.get(key)?.fields ?? []), ...one.fields])];
    if (fields.length > 0) pairs.set(key, { ...one, fields });
  }
  return [...pairs.values()];
}
