import type { HttpRequest } from "./types.js";

/** As much as may be sent in any stretch of time. What is beyond it would be refused, and is not sent. */
export interface Budget {
  /** For a person: `creations an hour`. */
  readonly name: string;
  readonly windowMs: number;
  readonly most: number;
  /** What one request takes of it; 0: nothing. */
  weigh(request: HttpRequest): number;
}

/** A moment of ours reaches the service a little later, and not always by the same. */
const slackMs = 1000;

interface Spent {
  readonly atMs: number;
  readonly weight: number;
}

/** What a request waits for. */
export interface Shortage {
  readonly name: string;
  /** Milliseconds until this request fits, counted by us. */
  readonly fitsMs: number;
  /** Milliseconds until all that we took is free again, so that somebody who did not count may start anew. */
  readonly clearMs: number;
}

/**
 * What was sent to one host, held against the budgets: by this process, and by others of the same account as far as it is
 * told of them. What it does not know shows when the service refuses, and its `retry-after` is kept to like any other.
 * Nothing is remembered beyond the process: a next one starts to count anew, and is right to when it starts after `clearMs`.
 */
export class Ledger {
  readonly #budgets: readonly { readonly budget: Budget; spent: Spent[] }[];

  constructor(budgets: readonly Budget[]) {
    this.#budgets = budgets.map((budget) => ({ budget, spent: [] }));
  }

  /** Why this request would be refused now, by the budget that holds it back longest; nothing when it fits. */
  shortage(request: HttpRequest, nowMs: number): Shortage | undefined {
    let longest: Shortage | undefined;
    for (const { budget, spent } of this.#budgets) {
      const fitsMs = untilFits(budget, spent, budget.weigh(request), nowMs);
      const clearMs = (spent.at(-1)?.atMs ?? nowMs) + budget.windowMs + slackMs - nowMs;
      if (fitsMs > (longest?.fitsMs ?? 0)) longest = { name: budget.name, fitsMs, clearMs };
    }
    return longest;
  }

  note(request: HttpRequest, nowMs: number): void {
    for (const entry of this.#budgets) {
      const weight = entry.budget.weigh(request);
      if (weight === 0) continue;
      const from = nowMs - entry.budget.windowMs - slackMs;
      if ((entry.spent[0]?.atMs ?? nowMs) <= from) entry.spent = entry.spent.filter(({ atMs }) => atMs > from);
      entry.spent.push({ atMs: nowMs, weight });
      // What is learnt of another process lies before what is known of this one.
      if ((entry.spent.at(-2)?.atMs ?? nowMs) > nowMs) entry.spent.sort((a, b) => a.atMs - b.atMs);
    }
  }
}

/** One that alone is more than the budget goes when the budget is untouched: the service may be milder than we know. */
function untilFits({ most, windowMs }: Budget, spent: readonly Spent[], weight: number, nowMs: number): number {
  if (weight === 0) return 0;
  const wholeMs = windowMs + slackMs;
  const within = spent.filter(({ atMs }) => atMs > nowMs - wholeMs);
  let over = within.reduce((sum, one) => sum + one.weight, 0) + Math.min(weight, most) - most;
  for (const one of within) {
    if (over <= 0) return 0;
    over -= one.weight;
    if (over <= 0) return one.atMs + wholeMs - nowMs;
  }
  return 0;
}
