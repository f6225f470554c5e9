import { providerOf, type LinkRow, type Ticket, type TicketRef, type WorkspaceItem } from "@satellite/core";
import {
  combine,
  answerOf,
  nothingDone,
  openShelf,
  type Answer,
  type Desk,
  type Notice,
  type ShelfItem,
} from "../../desk/index.js";
import { goneItems, renameTicket, standing, type Standing } from "../../existence/index.js";
import { allChanges, readMore, type Changes } from "./changes.js";
import { besideOf, mayClose, rulesMark, type Beside } from "./look.js";
import { makeMapped } from "./make.js";
import { namedBy, type Named } from "./named.js";
import { isMatchedNow } from "./parents.js";
import { isAsked, isBroken, isOpen, manualItems, pairsOf, type Pair } from "./pairs.js";
import { tellPhases } from "./phases.js";
import type { SyncInput, SyncResult } from "./result.js";
import { runRound, type Round } from "./round.js";
import { told, type Done } from "./told.js";
import { settleTwins } from "./twins.js";
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
  const told = await tellPhases(desk, named, input);
  const made = await makeMapped(desk, await openShelf(desk), named, input);
  const twins = await settleTwins(desk, named, input);
  const before = [...made.answers, twins].reduce<Answer<unknown>>((all, one) => combine(all, one), told);
  return combine({ ...before, notices: [...before.notices, ...made.notices] }, await keepInStep(desk, named, input));
}

async function keepInStep(desk: Desk, named: Named, input: SyncInput): Promise<Answer<SyncResult>> {
  const startMs = desk.clock.nowMs();
  const shelf = await openShelf(desk);
  const isOurs = ({ link, ticket }: LinkRow): boolean =>
    !named.isNamed && link.syncMode !== "manual" && isAsked(desk, providerOf(ticket), named);
  const gone = await goneItems(desk, shelf, isOurs);
  const pairs = await pairsOf(desk, shelf, named);
  const manual = pairs.length === 0 && !named.isNamed ? await manualItems(desk, shelf) : [];
  const { comments } = desk.config.sync;
  const beside = await besideOf(desk, input);
  const isOptedIn = comments !== "off" || comparesMore(desk);
  const rulesOfPair = (pair: Pair): string => rulesMark(desk, pair, mayClose(desk, pair, pair.item.path), beside);
  const wants = (pair: Pair): boolean => {
    const { item, known } = pair;
    if (known?.revision !== item.revision || item.healed === true) return true;
    if (isMatchedNow(known.unmatched ?? [], pair.ref, beside.parents)) return true;
    // What was there before somebody opted in counts as well.
    return (known.isOpen || isOptedIn) && known.rules !== rulesOfPair(pair);
  };
  const changes = await allChanges(desk, pairs, wants, named.isNamed);
  const stands = await standingOf(desk, pairs, changes);
  const asked = pairs.filter((pair) => isThere(pair, changes) && stands.goes(pair.item.ref, pair.ref));
  const result = await rounds(desk, pairs, asked, changes, beside);
  await moveWatermarks(desk, changes, result.left, startMs, named.isNamed);
  const goes = (pair: Pair): boolean => stands.goes(pair.item.ref, pair.ref);
  return told(
    desk,
    { pairs, changes, found: [...gone.notices, ...stands.notices, ...manualTell(manual)], goes },
    result,
  );
}

function manualTell([first, ...more]: readonly ShelfItem[]): readonly Notice[] {
  if (first === undefined) return [];
  const who = more.length === 0 ? first.id : `${first.id} and ${more.length} more`;
  const says = `the links of ${who} are manual, and go only when somebody names the item: \`satellite sync ${first.id}\``;
  return [{ weight: "said", code: "NOT_LINKED", says }];
}

/** Fields that nobody compares unasked. */
function comparesMore({ config }: Desk): boolean {
  const { milestone, parent, type } = config.sync.fields;
  return parent.direction !== "off" || type.direction !== "off" || !["pull", "off"].includes(milestone.direction);
}

/** Whether both sides are still there; tickets that bear another name from now on keep what is remembered of them. */
async function standingOf(
  desk: Desk,
  pairs: readonly Pair[],
  changes: ReadonlyMap<string, Changes>,
): Promise<Standing> {
  const all = [...changes.values()];
  const tickets = ticketsOf(changes);
  const missing = new Set(all.flatMap((one) => [...one.missing]));
  const unread = new Map(all.flatMap((one) => [...one.unread]));
  const asked = pairs.filter(
    (pair) => tickets.has(pair.ref) || missing.has(pair.ref) || unread.has(pair.ref) || isBroken(pair),
  );
  const stands = await standing(desk, asked, { tickets, missing, unread });
  for (const { item, ref } of asked) {
    const now = tickets.get(ref)?.ref ?? ref;
    if (now !== ref && stands.goes(item.ref, ref)) await renameTicket(desk, item.ref, ref, now);
  }
  return stands;
}

const isThere = ({ ref }: Pair, changes: ReadonlyMap<string, Changes>): boolean =>
  changes.get(providerOf(ref))?.tickets.has(ref) === true;

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
    const stand = { tickets: ticketsOf(changes), items, pairs };
    const round = await runRound(desk, next, stand, beside, asked);
    all.push(round);
    answer = combine(answer, answerOf(undefined, round.carried, round.notices));
    if (round.carried.stopped || round.touched.size === 0) break;
    for (const { ref } of pairs) freshen(changes.get(providerOf(ref)), ref, round.tickets);
    items = new Map(round.items);
    next = await nextPairs(desk, pairs, round, changes);
  }
  const left = all.flatMap(({ unsettled }) => unsettled.map(({ ref }) => ref));
  return { answer, rounds: all, left };
}

/** A ticket that was written and read again, by the name that its tie has for it. */
function freshen(one: Changes | undefined, ref: TicketRef, tickets: ReadonlyMap<TicketRef, Ticket>): void {
  const fresh = tickets.get(one?.tickets.get(ref)?.ref ?? ref);
  if (one === undefined || fresh === undefined) return;
  one.tickets.set(ref, fresh);
  if (fresh.updatedAtMs !== undefined) one.seenMs = Math.max(one.seenMs ?? 0, fresh.updatedAtMs);
}

/** All pairs of an item or ticket that was written, but for those of which a write was refused just now, with their tickets read where nobody had to before. */
async function nextPairs(
  desk: Desk,
  pairs: readonly Pair[],
  { touched, unsettled }: Round,
  changes: ReadonlyMap<string, Changes>,
): Promise<readonly Pair[]> {
  const tickets = ticketsOf(changes);
  const next = pairs.filter(
    (pair) =>
      isOpen(pair) &&
      !unsettled.includes(pair) &&
      (touched.has(pair.item.ref) || touched.has(tickets.get(pair.ref)?.ref ?? pair.ref)),
  );
  for (const [id, one] of changes) {
    const refs = next.filter(({ ref }) => providerOf(ref) === id && !one.tickets.has(ref)).map(({ ref }) => ref);
    if (one.isWhole) await readMore(desk, one, [...new Set(refs)]);
  }
  return next.filter((pair) => isThere(pair, changes));
}

function ticketsOf(changes: ReadonlyMap<string, Changes>): ReadonlyMap<TicketRef, Ticket> {
  return new Map([...changes.values()].flatMap(({ tickets }) => [...tickets]));
}
