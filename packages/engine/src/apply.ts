import {
  isChangeRef,
  isItemRef,
  providerOf,
  type Effect,
  type ItemDeed,
  type Provider,
  type ProviderId,
  type Plan,
  type Receipt,
  type Skipped,
  type Telling,
  type TicketRef,
  type Unread,
} from "@satellite/core";
import { redact } from "@satellite/core/secrets";
import type { Hands } from "./house.js";

export interface Applied {
  readonly receipts: readonly Receipt[];
  /** Effects that were not tried, since an earlier one on the same target showed that they could not succeed. */
  readonly skipped: readonly Skipped[];
}

/** Where the trackers come from; one that cannot be opened says why, or is nothing. */
export interface Trackers {
  provider(id: ProviderId): Promise<Provider | Unread | undefined>;
}

export interface HowToApply {
  /** What the effects on a ticket follow from, for a tracker's own app. */
  readonly tell?: (ticket: TicketRef) => Telling;
  /** A receipt after which the intent stays in the journal, to be tried again by a later run. */
  readonly keepsPending?: (receipt: Receipt) => boolean;
}

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
  const onTickets = await Promise.all([...byTarget(tickets).values()].map((group) => applyToTicket(group, work)));
  // One workspace, and some formats keep many items in one file: one after the other.
  const onItems = await applyEach(items, work);
  const onChanges = await Promise.all([...byTarget(changes).values()].map((group) => applyGroup(group, work)));
  const all = [...onTickets, ...onItems, ...onChanges];
  return { receipts: all.flatMap((one) => one.receipts), skipped: all.flatMap((one) => one.skipped) };
}

interface Work {
  readonly house: Hands;
  readonly trackers: Trackers;
  readonly how: HowToApply;
}

async function applyEach(effects: readonly Effect[], work: Work): Promise<Applied[]> {
  const done: Applied[] = [];
  for (const group of byTarget(effects).values()) done.push(await applyGroup(group, work));
  return done;
}

function byTarget(effects: readonly Effect[]): Map<Effect["on"], Effect[]> {
  const groups = new Map<Effect["on"], Effect[]>();
  for (const effect of effects) groups.set(effect.on, [...(groups.get(effect.on) ?? []), effect]);
  return groups;
}

/** By the tracker's own app all at once, where it has one; else one after the other. */
async function applyToTicket(group: readonly Effect[], work: Work): Promise<Applied> {
  const { house, how, trackers } = work;
  const ticket = group[0]?.on as TicketRef;
  const provider = await trackers.provider(providerOf(ticket));
  const hasApp = provider !== undefined && !("code" in provider) && provider.applyTogether !== undefined;
  if (!hasApp || how.tell === undefined) return applyGroup(group, work);
  const known = await Promise.all(group.map((effect) => house.journal.done(effect.key)));
  const fresh = group.filter((_, at) => known[at] === undefined);
  const answers = fresh.length === 0 ? [] : ((await provider.applyTogether?.(fresh, how.tell(ticket))) ?? []);
  const receipts = answers.map(withoutSecrets);
  for (const receipt of receipts) await end(receipt, work);
  return { receipts: [...known.filter((receipt) => receipt !== undefined), ...receipts], skipped: [] };
}

async function end(receipt: Receipt, { house, how }: Work): Promise<void> {
  if (how.keepsPending?.(receipt) !== true) await house.journal.end(receipt);
  house.log(`${receipt.outcome}: ${receipt.says}`);
}

async function applyGroup(group: readonly Effect[], work: Work): Promise<Applied> {
  const receipts: Receipt[] = [];
  const skipped: Skipped[] = [];
  let stop: Receipt | undefined;
  for (const effect of group) {
    if (stop !== undefined && isVain(effect, stop)) {
      skipped.push(leftOut(effect, stop));
      continue;
    }
    const done = await work.house.journal.done(effect.key);
    const receipt = done ?? withoutSecrets(await applyOne(withIds(effect, receipts), work));
    if (done === undefined) await end(receipt, work);
    else work.house.log(`${receipt.outcome}: ${receipt.says}`);
    receipts.push(receipt);
    if (isHopeless(receipt)) stop = receipt;
  }
  return { receipts, skipped };
}

/** A service's own words may hold a token that it was sent: none reaches the journal, or a terminal. */
function withoutSecrets(receipt: Receipt): Receipt {
  const { says, url } = receipt;
  return { ...receipt, says: redact(says), ...(url === undefined ? {} : { url: redact(url) }) };
}

async function applyOne(effect: Effect, { house, trackers }: Work): Promise<Receipt> {
  if (isChangeRef(effect.on)) return house.host.apply(effect, effect.key);
  const { key, kind, on } = effect;
  const refused = { key, kind, on, outcome: "refused" } as const;
  if (isItemRef(on)) {
    const answer = await house.workspace?.apply(effect as Effect<ItemDeed>, key);
    return answer ?? { ...refused, says: `${effect.says}: there is no workspace here`, code: "REFUSED" };
  }
  const provider = await trackers.provider(providerOf(on));
  if (provider === undefined)
    return { ...refused, says: `${effect.says}: the tracker is not set up`, code: "NO_CREDENTIALS" };
  if ("code" in provider) return { ...refused, says: `${effect.says}: ${provider.says}`, code: provider.code };
  return provider.apply(effect, key);
}

/** What is remembered on a ticket names the comment that was written a moment before. */
function withIds(effect: Effect, receipts: readonly Receipt[]): Effect {
  if (effect.kind !== "remember") return effect;
  const comment = receipts.find((receipt) => receipt.kind === "comment" && receipt.id !== undefined);
  return comment?.id === undefined ? effect : { ...effect, entry: { ...effect.entry, commentId: comment.id } };
}

/** After a refusal for want of a right, only what hangs on another right is worth trying: GitHub's `checks`. */
function isVain(effect: Effect, after: Receipt): boolean {
  return after.code !== "FORBIDDEN" || effect.kind !== "check";
}

/** A credential without rights, or a service that does not answer, will do the same with the next effect. */
function isHopeless(receipt: Receipt): boolean {
  return receipt.outcome === "failed" || receipt.code === "FORBIDDEN" || receipt.code === "UNAUTHORIZED";
}

function leftOut(effect: Effect, after: Receipt): Skipped {
  const why = after.outcome === "failed" ? "not-able" : "not-allowed";
  return {
    kind: effect.kind,
    on: effect.on,
    because: effect.because,
    says: effect.says,
    why,
    reason: `not tried after: ${after.says}`,
  };
}
