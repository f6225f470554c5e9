import type { TicketRef } from "../contracts/ref.js";

/** Up to where a tracker's changes are known, by its own clock. */
export interface Watermark {
  /** Epoch milliseconds: the largest `updated` seen. */
  readonly sinceMs: number;
  /** Tickets whose change was seen and not carried out: they are read again. */
  readonly again: readonly TicketRef[];
  /** What the tracker's own clock showed by when `sinceMs` had been seen; absent where it does not tell. */
  readonly atMs?: number;
  /** All that changed up to `sinceMs` has been seen: a search that looked back over the overlap began long enough after. */
  readonly isSure?: true;
}

/** What one run saw of a tracker. */
export interface Sight {
  readonly seenMs: number | undefined;
  /** The tracker's clock when its search began to answer, and at its last answer. */
  readonly askedAtMs?: number | undefined;
  readonly endedAtMs?: number | undefined;
}

/** So far back each search begins before the watermark: an index lags behind, and reading takes its time. */
export const overlapMs = 5 * 60_000;

/**
 * Where the next search begins. Many tickets that changed together are looked at again and again for as long as one of them
 * may be missing, and no longer.
 */
export function searchedFrom({ isSure, sinceMs }: Watermark): number {
  return Math.max(0, isSure === true ? sinceMs + 1 : sinceMs - overlapMs);
}

export function watermarkFrom(text: string | undefined): Watermark | undefined {
  try {
    const { again, atMs, isSure, sinceMs } = JSON.parse(text ?? "{}") as Partial<Watermark>;
    if (!isMoment(sinceMs) || !Array.isArray(again)) return undefined;
    return {
      sinceMs,
      again: again.filter((ref): ref is TicketRef => typeof ref === "string"),
      ...(isMoment(atMs) ? { atMs } : {}),
      ...(isSure === true ? { isSure } : {}),
    };
  } catch {
    return undefined;
  }
}

const isMoment = (value: unknown): value is number => typeof value === "number" && Number.isSafeInteger(value);

/**
 * Never backward: what a tracker with a broken clock says later is behind what was seen. How long ago something was seen is
 * told by the tracker's own clock at both ends: machines that share a store may have clocks hours apart, and one that is
 * wrong by always the same does no harm.
 */
export function watermarkAfter(
  before: Watermark | undefined,
  { askedAtMs, endedAtMs, seenMs }: Sight,
  again: readonly TicketRef[],
): Watermark | undefined {
  const sinceMs = Math.max(before?.sinceMs ?? -1, seenMs ?? -1);
  if (sinceMs < 0) return undefined;
  const next = { sinceMs, again: [...new Set(again)].sort() };
  if (before === undefined || sinceMs > before.sinceMs)
    return endedAtMs === undefined ? next : { ...next, atMs: endedAtMs };
  const atMs = before.atMs ?? askedAtMs;
  if (atMs === undefined) return next;
  const isSure = before.isSure === true || (askedAtMs !== undefined && askedAtMs - atMs >= overlapMs);
  return { ...next, atMs, ...(isSure ? { isSure } : {}) };
}
