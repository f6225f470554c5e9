import type { Pair } from "./align.js";

/** Pairs that are tried for one stretch of replaced pieces; past that they pair in order. */
const mostTries = 2500;
const mostLetters = 2000;
const leastAlike = 0.4;

/** Whether the other side, too, made this new piece of that old one. */
export type Known = (old: number, now: number) => boolean;

/**
 * Which of the new pieces are edits of which of the old ones, in order: those that the other side made too, those that share most
 * of their words, then what is left between them one by one.
 */
export function editsAmong(old: readonly string[], now: readonly string[], known: Known): readonly Pair[] {
  const alike = old.length * now.length > mostTries || old.length * now.length < 2 ? [] : likest(old, now, known);
  const pairs: Pair[] = [];
  let [here, there] = [0, 0];
  for (const [one, other] of [...alike, [old.length, now.length] as const]) {
    for (; here < one && there < other; here += 1, there += 1) pairs.push([here, there]);
    if (one < old.length) pairs.push([one, other]);
    [here, there] = [one + 1, other + 1];
  }
  return pairs;
}

/** The pairs, in order, whose likeness adds up to most. */
function likest(old: readonly string[], now: readonly string[], known: Known): readonly Pair[] {
  const [before, after] = [old.map(words), now.map(words)];
  const score = before.map((one, here) =>
    after.map((other, there) => {
      if (known(here, there)) return 2;
      const value = likeness(one, other);
      return value < leastAlike ? 0 : value;
    }),
  );
  const best = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  const at = (one: number, other: number): number => best[one]?.[other] ?? 0;
  for (let one = old.length - 1; one >= 0; one -= 1) {
    for (let other = now.length - 1; other >= 0; other -= 1) {
      const paired = (score[one]?.[other] ?? 0) + at(one + 1, other + 1);
      const row = best[one];
      if (row !== undefined) row[other] = Math.max(paired, at(one + 1, other), at(one, other + 1));
    }
  }
  const pairs: Pair[] = [];
  let [one, other] = [0, 0];
  while (one < old.length && other < now.length) {
    const value = score[one]?.[other] ?? 0;
    if (value > 0 && at(one, other) === value + at(one + 1, other + 1)) pairs.push([one++, other++]);
    else if (at(one, other) === at(one + 1, other)) one += 1;
    else other += 1;
  }
  return pairs;
}

type Words = ReadonlyMap<string, number>;

function words(text: string): Words {
  const counts = new Map<string, number>();
  for (const [word] of text
    .slice(0, mostLetters)
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Shared words over all words, from 0 to 1. */
export function likeness(one: Words, other: Words): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of few) shared += Math.min(count, many.get(word) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 0 : (2 * shared) / all;
}

const sum = (counts: Words): number => [...counts.values()].reduce((total, count) => total + count, 0);
