import type { AdfNode } from "../adf/index.js";
import { inOrder, moved } from "./align.js";
import { keysOf } from "./reader.js";
import { similar } from "./similar.js";

/** From places in the new list to places in the old one. */
export interface Pairs {
  /** It reads the same. */
  readonly same: ReadonlyMap<number, number>;
  /** It was made of that. */
  readonly alike: ReadonlyMap<number, number>;
}

export function pairsOf(was: readonly AdfNode[], now: readonly AdfNode[]): Pairs {
  const [before, after] = [keysOf(was), keysOf(now)];
  const ordered = inOrder(before, after);
  const same = new Map([...ordered, ...moved(before, after, ordered)]);
  const taken = new Set(same.values());
  const alike = new Map<number, number>();
  let [left, right] = [0, 0];
  for (const [at, place] of [...ordered, [now.length, was.length] as const].toSorted(([one], [other]) => one - other)) {
    const old = range(left, place).filter((index) => !taken.has(index));
    const fresh = range(right, at).filter((index) => !same.has(index));
    if (old.length > 0 && fresh.length > 0) {
      const found = similar(
        old.map((index) => was[index] as AdfNode),
        fresh.map((index) => now[index] as AdfNode),
      );
      for (const [one, other] of found) alike.set(fresh[one] as number, old[other] as number);
    }
    [left, right] = [place + 1, at + 1];
  }
  return { same, alike };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
