import type { TicketRef } from "../../contracts/ref.js";

/** A day in so many parts; the tickets of one part are looked at in its turn. */
const parts = 24;
const partMs = 3_600_000;

/** Which part was looked at last, and when that was due; epoch milliseconds. */
export interface Turn {
  readonly part: number;
  readonly atMs: number;
}

export function turnFrom(text: string | undefined): Turn | undefined {
  try {
    const { atMs, part } = JSON.parse(text ?? "{}") as Partial<Turn>;
    if (!Number.isSafeInteger(atMs) || !Number.isInteger(part)) return undefined;
    return { atMs: atMs as number, part: (((part as number) % parts) + parts) % parts };
  } catch {
    return undefined;
  }
}

/**
 * No question about what changed is answered with a ticket that was deleted, or that moved to a project which nobody asks about: so
 * each ticket is looked at by its name once a day, a part of them each hour. What was missed while nobody ran is made up for.
 *
 * @param before as it was kept; absent: all are looked at now for other reasons, and the day begins
 */
export function turnAt(
  before: Turn | undefined,
  nowMs: number,
): { readonly turn: Turn; readonly isDue: (ref: TicketRef) => boolean } {
  // A clock that was set back begins the day anew.
  if (before === undefined || nowMs < before.atMs)
    return { turn: { part: before?.part ?? 0, atMs: nowMs }, isDue: () => false };
  const passed = Math.floor((nowMs - before.atMs) / partMs);
  if (passed >= parts) return { turn: { part: before.part, atMs: nowMs }, isDue: () => true };
  const turn = { part: (before.part + passed) % parts, atMs: before.atMs + passed * partMs };
  const isDue = (ref: TicketRef): boolean => {
    const ahead = (partOf(ref) - before.part + parts) % parts;
    return ahead > 0 && ahead <= passed;
  };
  return { turn, isDue };
}

function partOf(ref: TicketRef): number {
  let sum = 0;
  for (let at = 0; at < ref.length; at += 1) sum = (Math.imul(sum, 31) + ref.charCodeAt(at)) >>> 0;
  return sum % parts;
}
