import type { RoundEnd } from "./ports.js";

/** A system that is left alone for a while. */
export interface Rest {
  /** Rounds in a row in which it did not answer. */
  readonly tries: number;
  /** Epoch milliseconds. */
  readonly untilMs: number;
  /** It named the moment itself: nothing is sent to it before. */
  readonly asked: boolean;
}

export type Rests = ReadonlyMap<string, Rest>;

const firstMs = 5_000;
const longestMs = 300_000;

/**
 * Who rests after a round: whoever did not answer, twice as long as the time before, spread over half of that so that many
 * machines do not come back at once, and never shorter than it asked for. Who answered is asked as usual; of whoever was
 * left alone nothing new is known.
 */
export function restsAfter(rests: Rests, { answered, down }: RoundEnd, nowMs: number, random: () => number): Rests {
  const next = new Map([...rests].filter(([system]) => !answered.has(system)));
  for (const { askedMs, system } of down) {
    const tries = (rests.get(system)?.tries ?? 0) + 1;
    const spanMs = Math.min(longestMs, firstMs * 2 ** (tries - 1));
    const spreadMs = (spanMs / 2) * random();
    const waitMs = askedMs === undefined ? spanMs / 2 + spreadMs : Math.max(askedMs + 1, spanMs / 2) + spreadMs / 10;
    next.set(system, { tries, untilMs: nowMs + Math.ceil(waitMs), asked: askedMs !== undefined });
  }
  return next;
}

export function restingAt(rests: Rests, nowMs: number): ReadonlySet<string> {
  return new Set([...rests].filter(([, { untilMs }]) => untilMs > nowMs).map(([system]) => system));
}

/** When the next of those who rest now is asked again. */
export function nextWakingMs(rests: Rests, nowMs: number): number {
  return Math.min(Infinity, ...[...rests.values()].map(({ untilMs }) => untilMs).filter((untilMs) => untilMs > nowMs));
}

/**
 * After sleep the network is another one: who did not answer is asked again at once. A moment that a service named still
 * holds, unless the clock was set back; then no moment means anything.
 */
export function restsAwake(rests: Rests, wentBack: boolean): Rests {
  return new Map(wentBack ? [] : [...rests].filter(([, { asked }]) => asked));
}
