import {
  isChangeRef,
  isItemRef,
  providerOf,
  type Effect,
  type Plan,
  type Provider,
  type ProviderId,
  type TicketRef,
} from "@satellite/core";
import { applyGroup, end, withoutSecrets } from "./apply-group.js";
import { applyMany } from "./apply-many.js";
import type { Applied, HowToApply, Trackers, Work } from "./apply-work.js";
import type { Hands } from "./house.js";

export type { Applied, HowToApply, Trackers } from "./apply-work.js";

/**
 * Walk the plan: intent to the journal, then the write. Effects on different targets go side by side;
 * those on one target keep their order. Every effect is safe to repeat.
 */
export async function apply(plan: Plan, house: Hands, trackers: Trackers, how: HowToApply = {}): Promise<Applied> {
  const work = { house, trackers, how };
  if (plan.effects.length === 0) return { receipts: [], skipped: [] };
  await house.journal.begin(plan.effects.map((effect) => ({ key: effect.key, effect })));
  const items = plan.effects.filter((effect) => isItemRef(effect.on));
  const changes = plan.effects.filter((effect) => isChangeRef(effect.on));
  const tickets = plan.effects.filter((effect) => !isItemRef(effect.on) && !isChangeRef(effect.on));
  // Tickets first: what is written on items and on the change tells of them.
  const onTickets = await applyToTickets([...byTarget(tickets).values()], work);
  // One workspace, and some formats keep many items in one file: one after the other.
  const onItems = await applyEach(items, work);
  const onChanges = await Promise.all([...byTarget(changes).values()].map((group) => applyGroup(group, work)));
  const all = [...onTickets, ...onItems, ...onChanges];
  return { receipts: all.flatMap((one) => one.receipts), skipped: all.flatMap((one) => one.skipped) };
}

async function applyEach(effects: readonly Effect[], work: Work): Promise<Applied[]> {
  const done: Applied[] = [];
  for (const group of byTarget(effects).values()) done.push(await applyGroup(group, work));
  return done;
}

function byTarget(effects: readonly Effect[]): Map<Effect["on"], Effect[]> {
  const groups = new Map<Effect["on"], Effect[]>();
  for (const effect of effects) {
    const group = groups.get(effect.on);
    if (group) group.push(effect);
    else groups.set(effect.on, [effect]);
  }
  return groups;
}

/** Tracker by tracker, side by side: in the order of the groups, each with what became of it. */
async function applyToTickets(groups: readonly (readonly Effect[])[], work: Work): Promise<readonly Applied[]> {
  const byTracker = new Map<ProviderId, number[]>();
  for (const [at, group] of groups.entries()) {
    const id = providerOf(group[0]?.on as TicketRef);
    byTracker.set(id, [...(byTracker.get(id) ?? []), at]);
  }
  const applied = new Map<number, Applied>();
  await Promise.all(
    [...byTracker].map(async ([id, places]) => {
      const its = places.map((at) => groups[at] ?? []);
      const all = await applyToTracker(id, its, work);
      for (const [n, one] of all.entries()) applied.set(places[n] ?? 0, one);
    }),
  );
  return groups.flatMap((_, at) => applied.get(at) ?? []);
}

/** By the tracker's own app, ticket by ticket, where it is told what they follow from; else many tickets in one go, where it can. */
async function applyToTracker(
  id: ProviderId,
  groups: readonly (readonly Effect[])[],
  work: Work,
): Promise<readonly Applied[]> {
  const provider = await work.trackers.provider(id);
  const open = provider === undefined || "code" in provider ? undefined : provider;
  const { tell } = work.how;
  if (open?.applyTogether !== undefined && tell !== undefined) {
    return Promise.all(groups.map((group) => byApp(group, open, tell, work)));
  }
  if (open?.applyMany !== undefined && groups.length > 1) return applyMany(groups, open, work);
  return Promise.all(groups.map((group) => applyGroup(group, work)));
}

async function byApp(
  group: readonly Effect[],
  provider: Provider,
  tell: NonNullable<HowToApply["tell"]>,
  work: Work,
): Promise<Applied> {
  const known = await Promise.all(group.map((effect) => work.house.journal.done(effect.key)));
  const fresh = group.filter((_, at) => known[at] === undefined);
  const ticket = group[0]?.on as TicketRef;
  const answers = fresh.length === 0 ? [] : ((await provider.applyTogether?.(fresh, tell(ticket))) ?? []);
  const receipts = answers.map(withoutSecrets);
  for (const receipt of receipts) await end(receipt, work);
  return { receipts: [...known.filter((receipt) => receipt !== undefined), ...receipts], skipped: [] };
}
