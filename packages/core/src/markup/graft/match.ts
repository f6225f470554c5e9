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
    const last = first + end - start;
    const inside = !(start === 0 && first === 0) && !(end === map.length && last === was.text.length);
    const signs = /^[\s\p{P}]+$/u.test(now.text.slice(start, end));
    if (first >= 0 && inside && signs && !holdsNode(was, first, last)) map.fill(-1, start, end);
    start = end;
  }
}

/** All of a node that is more than a blank lies there. The blanks at its ends may not: at the end of a line they are not read. */
function holdsNode({ nodes, owner, starts, text }: Letters, from: number, to: number): boolean {
  return [...new Set(owner.slice(from, to))].some((node) => {
    const start = starts[node] ?? 0;
    const own = text.slice(start, starts[node + 1] ?? text.length);
    if (nodes[node]?.type !== "text") return start >= from && start + own.length <= to;
    const begin = start + own.length - own.trimStart().length;
    return own.trim() !== "" && begin >= from && start + own.trimEnd().length <= to;
  });
}
