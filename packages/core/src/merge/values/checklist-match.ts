import type { Criterion } from "../../contracts/item.js";

/** By what an item of a checklist is known: its text, however it is spaced. */
export const textOf = ({ text }: Criterion): string => text.trim().replace(/\s+/g, " ");

/** Same place, and at least so much of the letters: the item was reworded. */
const leastAlike = 0.5;

/**
 * For each item of `base` where it stands in `now`, or -1. The second copy of a text is the second copy there; one whose text
 * is gone is the one in its place, if it reads much the same.
 *
 * @param other the other side: where both texts stand there beside each other, one is no rewording of the other
 */
export function matched(
  base: readonly Criterion[],
  now: readonly Criterion[],
  other: readonly Criterion[] = [],
): readonly number[] {
  const apart = new Set(other.map(textOf));
  const places = new Map<string, number[]>();
  for (const [index, item] of now.entries()) places.set(textOf(item), [...(places.get(textOf(item)) ?? []), index]);
  const at = base.map((item) => places.get(textOf(item))?.shift() ?? -1);
  const taken = new Set(at);
  for (const [index, item] of base.entries()) {
    if (at[index] !== -1) continue;
    const before = index === 0 ? 0 : beside(at[index - 1], 1);
    const after = index === base.length - 1 ? now.length - 1 : beside(at[index + 1], -1);
    for (const place of [before, after]) {
      const one = now[place];
      if (one === undefined || taken.has(place) || (apart.has(textOf(item)) && apart.has(textOf(one)))) continue;
      if (alike(textOf(item), textOf(one)) < leastAlike) continue;
      at[index] = place;
      taken.add(place);
      break;
    }
  }
  return at;
}

const beside = (place: number | undefined, step: number): number =>
  place === undefined || place < 0 ? -1 : place + step;

/** Pairs of letters that both have, over all of them: 1 for equal texts. */
function alike(one: string, other: string): number {
  const [mine, yours] = [pairs(one), pairs(other)];
  let shared = 0;
  for (const [pair, count] of mine) shared += Math.min(count, yours.get(pair) ?? 0);
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}

function pairs(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2).toLowerCase();
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
