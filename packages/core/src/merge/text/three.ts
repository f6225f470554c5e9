import { align, numbering } from "./align.js";

/** A stretch of the ancestor that one side replaced: `[from, to)` there, `[start, end)` here. */
export interface Hunk {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export interface Merge3 {
  readonly tokens: readonly string[];
  /** What each side alone changed. What both changed alike is in neither. */
  readonly ours: readonly Hunk[];
  readonly theirs: readonly Hunk[];
}

/**
 * diff3 over tokens. Equal changes count once; others must lie apart.
 *
 * @param apart whether the ancestor's tokens `[from, to)` are enough to keep two changes apart
 * @returns nothing when two changes meet
 */
export function mergeTokens(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  apart: (from: number, to: number) => boolean,
): Merge3 | undefined {
  const number = numbering();
  const [was, here, there] = [number(base), number(ours), number(theirs)];
  const [left, right] = [hunks(was, here), hunks(was, there)];
  const slice = (list: readonly string[], { start, end }: Hunk): readonly string[] => list.slice(start, end);
  const key = (list: readonly number[], { from, to, start, end }: Hunk): string =>
    `${from} ${to} ${list.slice(start, end).join(" ")}`;
  const [mine, yours] = [new Set(left.map((one) => key(here, one))), new Set(right.map((one) => key(there, one)))];
  const alone = {
    ours: left.filter((one) => !yours.has(key(here, one))),
    theirs: right.filter((one) => !mine.has(key(there, one))),
  };
  if (meet(alone.ours, alone.theirs, apart)) return undefined;
  // What both changed alike comes from ours. It never meets what theirs changed besides: then theirs would have it as one change.
  const all = [
    ...left.map((hunk) => ({ hunk, now: slice(ours, hunk) })),
    ...alone.theirs.map((hunk) => ({ hunk, now: slice(theirs, hunk) })),
  ].sort((one, other) => one.hunk.from - other.hunk.from || one.hunk.to - other.hunk.to);
  const stretches: (readonly string[])[] = [];
  let at = 0;
  for (const { hunk, now } of all) {
    stretches.push(base.slice(at, hunk.from), now);
    at = hunk.to;
  }
  return { tokens: [...stretches, base.slice(at)].flat(), ...alone };
}

function meet(ours: readonly Hunk[], theirs: readonly Hunk[], apart: (from: number, to: number) => boolean): boolean {
  const all = [...ours.map((hunk) => ({ hunk, mine: true })), ...theirs.map((hunk) => ({ hunk, mine: false }))];
  all.sort((one, other) => one.hunk.from - other.hunk.from);
  const ends = { mine: -Infinity, yours: -Infinity };
  for (const { hunk, mine } of all) {
    const end = mine ? ends.yours : ends.mine;
    if (end > hunk.from || (end >= 0 && !apart(end, hunk.from))) return true;
    ends[mine ? "mine" : "yours"] = hunk.to;
  }
  return false;
}

function hunks(base: readonly number[], now: readonly number[]): readonly Hunk[] {
  const found: Hunk[] = [];
  let [from, start] = [0, 0];
  for (const [to, end] of [...align(base, now), [base.length, now.length] as const]) {
    if (to > from || end > start) found.push({ from, to, start, end });
    [from, start] = [to + 1, end + 1];
  }
  return found;
}
