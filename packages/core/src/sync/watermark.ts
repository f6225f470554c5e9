import type { TicketRef } from "../contracts/ref.js";

/** Up to where a tracker's changes are known, by its own clock. */
export interface Watermark {
  /** Epoch milliseconds: the largest `updated` seen. */
  readonly sinceMs: number;
  /** Tickets whose change was seen and not carried out: they are read again. */
  readonly again: readonly TicketRef[];
}

/** So far back each search begins before the watermark: an index lags behind, and reading takes its time. */
export const overlapMs = 5 * 60_000;

export function watermarkFrom(text: string | undefined): Watermark | undefined {
  try {
    const { again, sinceMs } = JSON.parse(text ?? "{}") as Partial<Watermark>;
    if (typeof sinceMs !== "number" || !Number.isSafeInteger(sinceMs) || !Array.isArray(again)) return undefined;
    return { sinceMs, again: again.filter((ref): ref is TicketRef => typeof ref === "string") };
  } catch {
    return undefined;
  }
}

/** Never backward: what a tracker with a broken clock says later is behind what was seen. */
export function watermarkAfter(
  before: Watermark | undefined,
  seenMs: number | undefined,
  again: readonly TicketRef[],
): Watermark | undefined {
  const sinceMs = Math.max(before?.sinceMs ?? -1, seenMs ?? -1);
  return sinceMs < 0 ? undefined : { sinceMs, again: [...new Set(again)].sort() };
}
