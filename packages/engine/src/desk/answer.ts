import type { Receipt } from "@satellite/core";
import type { Answer, Notice } from "./desk.js";
import type { CarriedOut } from "./carry-out.js";

/** Nothing was planned and nothing written: only what is to be told. */
export function nothingDone<T>(notices: readonly Notice[], value?: T): Answer<T> {
  const empty = { plan: { effects: [], skipped: [] }, receipts: [], skipped: [], pending: [] };
  return { ...(value === undefined ? {} : { value }), ...empty, notices };
}

/** What was carried out, with its refusals as notices. */
export function answerOf<T>(value: T, carried: CarriedOut, notices: readonly Notice[] = []): Answer<T> {
  const { pending, plan, receipts, skipped } = carried;
  return { value, plan, receipts, skipped, pending, notices: [...notices, ...carried.notices] };
}

/** Two steps of one command as one answer; the second's value counts. */
export function combine<T>(first: Omit<Answer<unknown>, "value">, second: Answer<T>): Answer<T> {
  return {
    ...second,
    plan: {
      effects: [...first.plan.effects, ...second.plan.effects],
      skipped: [...first.plan.skipped, ...second.plan.skipped],
    },
    receipts: [...first.receipts, ...second.receipts],
    skipped: [...first.skipped, ...second.skipped],
    pending: [...first.pending, ...second.pending],
    notices: [...first.notices, ...second.notices],
  };
}

/** What a receipt has to tell beyond what was done. */
export function noticesOf(receipts: readonly Receipt[], pending: ReadonlySet<string>): readonly Notice[] {
  return receipts.flatMap((receipt): Notice[] => {
    const { code, key, on, outcome, says } = receipt;
    if (outcome === "done" || outcome === "unchanged") return [];
    if (pending.has(key))
      return [{ weight: "unverified", code: code ?? "UNAVAILABLE", says: `waits: ${says}`, where: on }];
    if (outcome === "yielded") return [{ weight: "person", code: code ?? "CHANGED_MEANWHILE", says, where: on }];
    return [{ weight: "part", code: code ?? "REFUSED", says, where: on }];
  });
}
