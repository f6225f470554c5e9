import { type ConflictRow, type Ticket, type TicketRef, type WorkspaceItem } from "@satellite/core";
import { isChange } from "@satellite/core/sync";
import { carryOut, readWhole, type CarriedOut, type Desk, type Notice } from "../../desk/index.js";
import type { SideFields } from "@satellite/core/merge";
import { contested } from "./contest.js";
import { commentsWent, isBehind } from "./comments.js";
import { heard, heardNotices } from "./hear.js";
import { withoutLosses } from "./losses.js";
import { lookAt, type Beside, type Looked } from "./look.js";
import { keyOf, type Pair } from "./pairs.js";
import { byItem, planOf, type SyncPlan } from "./plan.js";
import type { Carried } from "./result.js";
import { unmatchedNotices, untoldNotices } from "./parents.js";
import { reviewed } from "./review.js";
import { refusedIn, refusedOf, unmappedOf } from "./refused.js";
import { conflictsOf, keepAll, settled, writtenOf, type Settled, type Written } from "./settle.js";

/** One pass: look, decide, write, read again, remember. */
export interface Round {
  readonly carried: CarriedOut;
  readonly compared: readonly string[];
  readonly pulled: readonly Carried[];
  readonly pushed: readonly Carried[];
  readonly drifted: readonly Carried[];
  readonly conflicts: readonly ConflictRow[];
  readonly settled: readonly Settled[];
  readonly unsettled: readonly Pair[];
  /** Tickets that have no place or word for a value of their items, and are not told it unasked. */
  readonly refused: readonly TicketRef[];
  /** Refs of items and tickets that were written. */
  readonly touched: ReadonlySet<string>;
  /** As they are now. */
  readonly items: ReadonlyMap<string, WorkspaceItem>;
  readonly tickets: ReadonlyMap<TicketRef, Ticket>;
  /** Somebody said yes to writes upstream. */
  readonly wasAsked: boolean;
  readonly notices: readonly Notice[];
}

/** Both sides as they were last read. */
interface Read {
  readonly tickets: ReadonlyMap<TicketRef, Ticket>;
  readonly items: ReadonlyMap<string, WorkspaceItem>;
}

interface Stand extends Read {
  /** All that are kept in step. */
  readonly pairs: readonly Pair[];
}

export async function runRound(
  desk: Desk,
  pairs: readonly Pair[],
  stand: Stand,
  beside: Beside,
  wasAsked: boolean,
): Promise<Round> {
  const looked = await heard(desk, await lookAll(desk, pairs, stand, beside), beside);
  const { looked: chosen, notices: won } = await reviewed(desk, contested(looked, stand.pairs, beside.side));
  // What waits since two items disagree, or nobody said yes, says what the choice would cost.
  const before = new Set(looked);
  const all = await Promise.all(chosen.map(async (one) => (before.has(one) ? one : withoutLosses(one))));
  const plan = await planOf(desk, all, beside);
  const count = plan.effects.length;
  const question = { says: `sync ${count} ${count === 1 ? "value" : "values"}`, answered: wasAsked };
  const carried = await carryOut(desk, plan, question);
  const written = writtenOf(plan, carried.receipts);
  for (const { key, on, outcome } of carried.receipts)
    if (outcome === "refused") for (const field of plan.carries.get(key) ?? []) beside.refused.add(`${on} ${field}`);
  const { items, tickets } = await readAgain(desk, all, written);
  const isLeft = (looked: Looked): boolean =>
    carried.stopped && plan.effects.some(({ on }) => on === looked.item.ref || on === looked.ticket.ref);
  const settledNow: { readonly result: Settled }[] = [];
  for (const looked of all.filter((one) => !isLeft(one))) {
    const item = items.get(looked.item.ref) ?? looked.item;
    const ticket = tickets.get(looked.ticket.ref) ?? looked.ticket;
    settledNow.push({ result: await settled(desk, { before: looked, item, ticket }, written, beside) });
  }
  await keepAll(
    desk,
    settledNow.map(({ result }) => result),
  );
  const upstream = plan.effects.some(({ on }) => !on.startsWith("item:"));
  return {
    carried,
    compared: all.map(({ item, ticket }) => keyOf(item.ref, ticket.ref)),
    ...directionsOf(all, plan, written, desk.options.dryRun),
    conflicts: all.flatMap((looked) => conflictsOf(looked, desk.clock.nowMs())),
    settled: settledNow.map(({ result }) => result),
    unsettled: unsettledOf(all, (one) => isLeft(one) || isBehind(desk, one, beside, written), carried),
    refused: refusedIn(plan),
    touched: touchedBy(
      plan,
      written,
      settledNow.flatMap(({ result }) => result.notices),
    ),
    items,
    tickets,
    wasAsked: wasAsked || (upstream && !carried.stopped),
    notices: [
      ...won,
      ...unmappedOf(desk, all),
      ...refusedOf(desk, plan),
      ...heardNotices(all, beside),
      ...unmatchedNotices(all, beside),
      ...(await untoldNotices(desk, all, beside)),
      ...settledNow.flatMap(({ result }) => result.notices),
    ],
  };
}

/** What was written and moved; a tracker that only said so is not asked again at once. */
function touchedBy({ effects }: SyncPlan, written: Written, idle: readonly Notice[]): ReadonlySet<string> {
  const stood = new Set(idle.map(({ where }) => where));
  return new Set(effects.filter(({ on }) => written.any(on) && !stood.has(on)).map(({ on }) => on));
}

/** The ties of an item one after the other, each on what the one before leaves. */
async function lookAll(desk: Desk, pairs: readonly Pair[], stand: Stand, beside: Beside): Promise<readonly Looked[]> {
  const all: Looked[] = [];
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) groups.set(pair.item.ref, [...(groups.get(pair.item.ref) ?? []), pair]);
  for (const [ref, group] of groups) {
    const item = stand.items.get(ref) ?? (await desk.workspace.read(group[0]?.item.id ?? ""));
    if (item === undefined || item.problems.some(({ blocks }) => blocks)) continue;
    let ours: SideFields | undefined;
    for (const pair of group) {
      const ticket = stand.tickets.get(pair.ref);
      if (ticket === undefined || ticket.kind !== "ticket") continue;
      const looked = await withoutLosses(await lookAt(desk, pair, { item, ticket }, beside, ours));
      all.push(looked);
      ours = takenBy(looked);
    }
  }
  return all;
}

function takenBy({ decisions, ours }: Looked): SideFields {
  const taken = Object.entries(decisions).flatMap(([field, one]) =>
    isChange(one, "local") ? [[field, one.value] as const] : [],
  );
  return { ...ours, ...Object.fromEntries(taken) };
}

/** What was written, read again: each tracker in bulk. */
async function readAgain(desk: Desk, all: readonly Looked[], written: Written): Promise<Read> {
  const isMoved = (ref: TicketRef): boolean => written.any(ref) || written.stands(ref) !== undefined;
  const refs = [...new Set(all.map(({ ticket }) => ticket.ref))].filter(isMoved);
  const read = refs.length === 0 ? undefined : await readWhole(desk, refs);
  const items = new Map<string, WorkspaceItem>();
  for (const [first] of byItem(all)) {
    if (first === undefined || !written.any(first.item.ref)) continue;
    const item = await desk.workspace.read(first.item.id);
    if (item !== undefined) items.set(item.ref, item);
  }
  return { items, tickets: read?.tickets ?? new Map<TicketRef, Ticket>() };
}

function directionsOf(
  all: readonly Looked[],
  plan: SyncPlan,
  written: Written,
  dryRun: boolean,
): Pick<Round, "pulled" | "pushed" | "drifted"> {
  const { refusals } = plan;
  // A ticket is never moved backward: then both sides differ for good.
  const isKept = (looked: Looked, field: string): boolean =>
    refusals.some((one) => one.looked === looked && one.refusal.field === field && one.refusal.why === "not-allowed");
  const each = (takes: (looked: Looked, field: string) => boolean, way?: "pulled" | "pushed"): readonly Carried[] =>
    all.map((looked) => {
      const fields = Object.keys(looked.decisions).filter((field) => takes(looked, field));
      const isSaid = way !== undefined && commentsWent(looked, plan, written, dryRun)[way];
      return {
        item: looked.item.ref,
        ticket: looked.ticket.ref,
        fields: isSaid ? [...fields, "comments"] : fields,
      };
    });
  return {
    pulled: each(
      ({ decisions, item }, field) => isChange(decisions[field], "local") && (dryRun || written.has(item.ref, field)),
      "pulled",
    ),
    pushed: each(
      ({ decisions, ticket }, field) =>
        isChange(decisions[field], "remote") && (dryRun || written.has(ticket.ref, field)),
      "pushed",
    ),
    drifted: each((looked, field) => looked.decisions[field]?.drift !== undefined || isKept(looked, field)),
  };
}

/** Pairs whose effects were not carried out: their tickets are read again by the next run. */
function unsettledOf(
  all: readonly Looked[],
  isLeft: (looked: Looked) => boolean,
  { receipts }: CarriedOut,
): readonly Pair[] {
  const failed = new Set(
    receipts.filter(({ outcome }) => outcome !== "done" && outcome !== "unchanged").map(({ on }) => on as string),
  );
  return all
    .filter((looked) => isLeft(looked) || failed.has(looked.item.ref) || failed.has(looked.ticket.ref))
    .map(({ pair }) => pair);
}
