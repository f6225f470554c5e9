import type { Deed, Effect, Plan, Skipped } from "../contracts/effect.js";
import type { Capabilities } from "../contracts/ports.js";
import type { ProviderId } from "../contracts/ref.js";
import type { Thread } from "../contracts/thread.js";
import type { Verdict } from "../contracts/verdict.js";
import { digestOf } from "../digest/index.js";

/** What the caller adds to thread and verdict. */
export interface PlanOptions {
  readonly checkName: string;
  /** What each tracker can do; a tracker that is not there cannot be written to. */
  readonly can: Readonly<Partial<Record<ProviderId, Capabilities>>>;
  /** Closing a ticket needs `merged: closed` in the config, or this. */
  readonly autoClose: boolean;
  /** Marker that our sticky comment starts with. */
  readonly commentMarker: string;
  /** The body's block as it should be; absent: the body is not ours to touch in this run. */
  readonly block?: BlockWish;
  /** The run that judges, where its evidence lies; told on the ticket. */
  readonly detailsUrl?: string;
  /** Write the check run; push events of trackers without checks leave it out. */
  readonly check: boolean;
}

/** `keep`: up to date already. `put`: write this. `remove`: there is no spec (any more). `broken`: leave it. */
export type BlockWish =
  | { readonly kind: "keep" }
  | { readonly kind: "put"; readonly block: string; readonly specSha256: string }
  | { readonly kind: "remove" }
  | { readonly kind: "broken"; readonly says: string };

/** What every part of the plan is made from. */
export interface Context {
  readonly thread: Thread;
  readonly verdict: Verdict;
  readonly options: PlanOptions;
}

export type Part = (context: Context) => Plan;

export const nothing: Plan = { effects: [], skipped: [] };

/** A deed with its key. The key is the deed itself: the same wish on the same thing is the same effect. */
export function effect<D extends Deed>(deed: D, because: string, says: string): Effect<D> {
  return { ...deed, because, says, key: `${deed.kind}:${deed.on}:${digestOf(deed).slice(0, 16)}` };
}

export function effects(...list: readonly Effect[]): Plan {
  return { effects: list, skipped: [] };
}

export function skipped(...list: readonly Skipped[]): Plan {
  return { effects: [], skipped: list };
}

export function join(plans: readonly Plan[]): Plan {
  return { effects: plans.flatMap((plan) => plan.effects), skipped: plans.flatMap((plan) => plan.skipped) };
}
