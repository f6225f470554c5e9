import { isItemRef, type Effect, type ErrorCode, type Plan, type Receipt, type Skipped } from "@satellite/core";
import { apply } from "../apply.js";
import { alone } from "./alone.js";
import { noticesOf } from "./answer.js";
import type { Desk, Notice } from "./desk.js";
import { finishCreated, isToBeTied } from "./finish-create.js";
import { journalHere } from "./trees.js";

/** How a plan is asked about, beyond what safe mode and the bulk limit ask. */
export interface Question {
  /** What the command is about to do: `import 40 tickets`. */
  readonly says: string;
  /** The user asked for just this write by name, at a terminal or not: safe mode needs no second yes. */
  readonly named?: boolean;
  /** It was asked about as a part of something larger (`askFirst`). */
  readonly answered?: boolean;
}

export interface CarriedOut {
  readonly plan: Plan;
  readonly receipts: readonly Receipt[];
  readonly skipped: readonly Skipped[];
  readonly pending: readonly Effect[];
  readonly notices: readonly Notice[];
  /** Nothing was written: it was a dry run, somebody said no, or nobody was there to ask. */
  readonly stopped: boolean;
}

/**
 * The gate, then journal and apply. In safe mode a plan that writes upstream is asked about, and so is one of unusual size;
 * without a terminal that ends the command, with nothing written. What a service that is down did not take stays pending.
 */
export async function carryOut(desk: Desk, plan: Plan, question: Question): Promise<CarriedOut> {
  const still = { plan, receipts: [], skipped: plan.skipped, pending: [], stopped: true } as const;
  if (plan.effects.length === 0) return { ...still, notices: [], stopped: false };
  if (desk.options.dryRun) return { ...still, notices: [] };
  const refusal = await gate(desk, plan.effects, question);
  if (refusal !== undefined) return { ...still, notices: [refusal] };
  const walked = await alone(desk, () => walk(desk, plan.effects));
  return { ...walked, plan, skipped: [...plan.skipped, ...walked.skipped], stopped: false };
}

/**
 * Journal and apply, while nobody else is at it (`alone`). What waits for a service stays in the journal, with what was to
 * follow on the same target; what was not tried after a refusal is taken back, since it would be refused again.
 */
export async function walk(desk: Desk, effects: readonly Effect[]): Promise<Omit<CarriedOut, "plan" | "stopped">> {
  const isOpen = (receipt: Receipt): boolean => keepsPending(receipt) || isToBeTied(receipt);
  const applied = await apply({ effects, skipped: [] }, { ...desk, journal: journalHere(desk) }, desk, {
    keepsPending: isOpen,
  });
  const { skipped } = applied;
  const tied = await finishCreated(desk, effects, applied.receipts);
  const receipts = [...applied.receipts, ...tied.receipts];
  const waiting = receipts.filter(keepsPending);
  const tried = new Set(receipts.map(({ key }) => key));
  const untried = effects.filter(({ key }) => !tried.has(key));
  const vain = untried.filter(({ on }) => !waiting.some((receipt) => receipt.on === on));
  if (vain.length > 0) await desk.journal.drop(vain.map(({ key }) => key));
  const keys = new Set([...waiting, ...untried].map(({ key }) => key));
  for (const { key } of vain) keys.delete(key);
  const pending = effects.filter(({ key }) => keys.has(key));
  return { receipts, skipped, pending, notices: [...noticesOf(receipts, keys), ...tied.notices] };
}

const passing: ReadonlySet<ErrorCode> = new Set([
  "UNAVAILABLE",
  "TIMEOUT",
  "NETWORK",
  "RATE_LIMITED",
  "NO_CREDENTIALS",
  "UNAUTHORIZED",
  "NOT_LOOKED_AT",
  "BAD_ANSWER",
]);

/** What may go well another time without anybody changing a thing here, but for a service, a network or a token. */
export function keepsPending({ code, outcome }: Receipt): boolean {
  return (outcome === "failed" || outcome === "refused") && code !== undefined && passing.has(code);
}

/** As much of an effect as a question about it tells. */
export type Intent = Pick<Effect, "on" | "says">;

/**
 * The gate alone, over all that will be carried out in portions, before the first of them; a dry run is asked about nothing.
 *
 * @returns why nothing is to be written; nothing when it goes on
 */
export async function askFirst(
  desk: Desk,
  intents: readonly Intent[],
  question: Question,
): Promise<Notice | undefined> {
  return desk.options.dryRun ? undefined : gate(desk, intents, question);
}

async function gate(desk: Desk, effects: readonly Intent[], question: Question): Promise<Notice | undefined> {
  if (question.answered === true) return undefined;
  const upstream = effects.filter(({ on }) => !isItemRef(on));
  const { bulkLimit, safeMode } = desk.config.sync;
  const isLarge = effects.length > bulkLimit;
  const isSafe = !safeMode || upstream.length === 0 || question.named === true;
  if (isSafe && !isLarge) return undefined;
  const why = isLarge
    ? `${effects.length} writes are more than sync.bulk_limit (${bulkLimit})`
    : "this writes to a tracker";
  const details = (isLarge ? effects : upstream).slice(0, 20).map(({ on, says }) => `${says}  ${on}`);
  const answer = await desk.ask.confirm({
    says: `${question.says}: ${why}. Go on?`,
    details,
    otherwise: "no",
    yesCounts: true,
  });
  if (answer === "yes") return undefined;
  const says =
    answer === "no"
      ? "nothing was written: the answer was no"
      : `nothing was written: ${why}, and nobody is there to ask`;
  return { weight: "person", code: "NOT_CONFIRMED", says };
}
