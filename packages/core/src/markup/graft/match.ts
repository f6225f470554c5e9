import { inOrder } from "./align.js";
import type { Letters } from "./letters.js";

/** For each letter of the new line the letter of the old one that it was, or -1. By words and single signs. */
export function match(was: Letters, now: Letters): number[] {
  const [before, after] = [tokensOf(was.text), tokensOf(now.text)];
  const pairs = inOrder(
    before.map(({ value }) => value),
    after.map(({ value }) => value),
  );
  const map = Array.from({ length: now.text.length }, () => -1);
  for (const [at, place] of pairs) {
    const [from, to] = [after[at] as Token, before[place] as Token];
    for (let index = 0; index < from.value.length; index += 1) map[from.start + index] = to.start + index;
  }
  dropIslands(map, was, now);
  return map;
}

interface Token {
  readonly value: string;
  readonly start: number;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}_]+|./gsu)].map(({ 0: value, index }) => ({ value, start: index }));
}

/** A blank or comma between words that all changed is not what it was: nothing that was on it goes on. */
function dropIslands(map: number[], was: Letters, now: Letters): void {
  for (let start = 0; start < map.length;) {
    let end = start + 1;
    while (end < map.length && map[start] !== -1 && map[end] === (map[end - 1] ?? 0) + 1) end += 1;
    const first = map[start] ?? -1;
    const alone = start > 0 && end < map.length && first > 0 && first + end - start < was.text.length;
    const inText = first >= 0 && was.nodes[was.owner[first] ?? 0]?.type === "text";
    if (first >= 0 && alone && inText && /^[\s\p{P}]+$/u.test(now.text.slice(start, end))) {
      const atoms = was.owner.slice(first, first + end - start).some((node) => was.nodes[node]?.type !== "text");
      if (!atoms) map.fill(-1, start, end);
    }
    start = end;
  }
}
