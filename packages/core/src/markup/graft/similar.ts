import type { AdfNode } from "../adf/index.js";

/** Larger gaps are paired within a window, which is linear. */
const maxCells = 2500;
const reach = 8;
/** Of the words of two paragraphs, so many are the same when one was made of the other. */
const least = 0.2;

/** What changed between two lists that share nothing: pairs of places in order, `now` → `was`, each block to what it came from. */
export function similar(was: readonly AdfNode[], now: readonly AdfNode[]): Map<number, number> {
  if (was.length === 1 && now.length === 1 && kindOf(was[0] as AdfNode) === kindOf(now[0] as AdfNode))
    return new Map([[0, 0]]);
  const [before, after] = [was.map(wordsOf), now.map(wordsOf)];
  const score = (left: number, right: number): number =>
    likeness(was[left] as AdfNode, now[right] as AdfNode, before[left] as Words, after[right] as Words);
  return was.length * now.length <= maxCells
    ? best(was.length, now.length, score)
    : near(was.length, now.length, score);
}

type Score = (was: number, now: number) => number;
type Words = ReadonlyMap<string, number>;

/** The pairs that are most alike together. */
function best(rows: number, columns: number, score: Score): Map<number, number> {
  const alike = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, at) => score(row, at)));
  const sums = Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 1 }, () => 0));
  const sum = (row: number, column: number): number => sums[row]?.[column] ?? 0;
  const pairOf = (row: number, column: number): number => alike[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const paired = pairOf(row, column) > 0 ? pairOf(row, column) + sum(row + 1, column + 1) : 0;
      (sums[row] as number[])[column] = Math.max(paired, sum(row + 1, column), sum(row, column + 1));
    }
  }
  const pairs = new Map<number, number>();
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const together = pairOf(row, column);
    if (together > 0 && sum(row, column) === together + sum(row + 1, column + 1)) pairs.set(column++, row++);
    else if (sum(row, column) === sum(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

function near(rows: number, columns: number, score: Score): Map<number, number> {
  const pairs = new Map<number, number>();
  let from = 0;
  for (let row = 0; row < rows && from < columns; row += 1) {
    let [found, most] = [-1, 0];
    for (let column = from; column < Math.min(columns, from + reach); column += 1) {
      const each = score(row, column);
      if (each > most) [found, most] = [column, each];
    }
    if (found < 0) continue;
    pairs.set(found, row);
    from = found + 1;
  }
  return pairs;
}

/** 0 when one cannot have become the other. */
function likeness(was: AdfNode, now: AdfNode, before: Words, after: Words): number {
  const kind = kindOf(was);
  if (kind !== kindOf(now)) return 0;
  const [few, many] = before.size <= after.size ? [before, after] : [after, before];
  let shared = 0;
  for (const [word, count] of few) shared += Math.min(count, many.get(word) ?? 0);
  const total = Math.max(sizeOf(before), sizeOf(after));
  const overlap = total === 0 ? 0 : shared / total;
  // What holds others is worth keeping whatever it holds now.
  return kind === "line" ? (overlap >= least ? overlap : 0) : 0.05 + overlap;
}

/** Words weigh more than the signs between them, which are not counted. */
function wordsOf(node: AdfNode): Words {
  const words = new Map<string, number>();
  const add = ({ text, content }: AdfNode): void => {
    for (const [word] of (text ?? "").matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
    content?.forEach(add);
  };
  add(node);
  return words;
}

function sizeOf(words: Words): number {
  let size = 0;
  for (const count of words.values()) size += count;
  return size;
}

function kindOf({ type }: AdfNode): string {
  if (type === "paragraph" || type === "heading" || type === "listItem" || type === "taskItem") return "line";
  if (type === "bulletList" || type === "orderedList" || type === "taskList") return "list";
  return type === "nestedExpand" ? "expand" : type;
}
