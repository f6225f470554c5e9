import { diffArrays } from "diff";

/** Index in the first list, index in the second: what is the same in both, in order. */
export type Pair = readonly [one: number, other: number];

/** Counts how often two elements were compared. */
export interface Steps {
  count: number;
}

/** Differing elements that are looked for over the whole, and then between two that occur once on either side. */
const most = { whole: 1000, between: 100 };

/**
 * The longest common order of two lists, as far as it can be had in linear time: jsdiff costs the square of the differences,
 * so past a limit the elements that occur once in both lists hold the rest apart, and what is still too different between two
 * of them counts as replaced.
 *
 * @param one elements as numbers above 0 (jsdiff drops what is falsy); so with `other`
 */
export function align(one: readonly number[], other: readonly number[], steps: Steps = { count: 0 }): readonly Pair[] {
  let head = 0;
  while (head < one.length && head < other.length && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  steps.count += head + tail;
  const middle = between(one.slice(head, one.length - tail), other.slice(head, other.length - tail), steps);
  return [
    ...Array.from({ length: head }, (_, at): Pair => [at, at]),
    ...middle.map(([here, there]): Pair => [here + head, there + head]),
    ...Array.from({ length: tail }, (_, at): Pair => [one.length - tail + at, other.length - tail + at]),
  ];
}

/**
 * The same, read from the end: where an element occurs several times, the other of two equally good answers.
 */
export function alignFromEnd(one: readonly number[], other: readonly number[], steps?: Steps): readonly Pair[] {
  const pairs = align(one.toReversed(), other.toReversed(), steps);
  return pairs.map(([here, there]): Pair => [one.length - 1 - here, other.length - 1 - there]).toReversed();
}

function between(one: readonly number[], other: readonly number[], steps: Steps): readonly Pair[] {
  if (one.length === 0 || other.length === 0) return [];
  const found = differences(one, other, most.whole, steps);
  if (found !== undefined) return found;
  const pairs: Pair[] = [];
  let [here, there] = [0, 0];
  for (const anchor of [...anchors(one, other), [one.length, other.length] as const]) {
    const [from, to] = [here, there];
    const inner = differences(one.slice(from, anchor[0]), other.slice(to, anchor[1]), most.between, steps) ?? [];
    for (const [left, right] of inner) pairs.push([from + left, to + right]);
    if (anchor[0] < one.length && anchor[1] < other.length) pairs.push(anchor);
    [here, there] = [anchor[0] + 1, anchor[1] + 1];
  }
  return pairs;
}

function differences(
  one: readonly number[],
  other: readonly number[],
  maxEditLength: number,
  steps: Steps,
): readonly Pair[] | undefined {
  const comparator = (left: number, right: number): boolean => {
    steps.count += 1;
    return left === right;
  };
  const changes = diffArrays([...one], [...other], { maxEditLength, comparator });
  if (changes === undefined) return undefined;
  const pairs: Pair[] = [];
  let [here, there] = [0, 0];
  for (const { added, count, removed } of changes) {
    if (!added && !removed) for (let at = 0; at < count; at += 1) pairs.push([here + at, there + at]);
    if (!added) here += count;
    if (!removed) there += count;
  }
  return pairs;
}

/** Elements that occur once in both lists, as many as stand in the same order: the longest rising run of their places. */
function anchors(one: readonly number[], other: readonly number[]): readonly Pair[] {
  const [here, there] = [places(one), places(other)];
  const both = [...here].flatMap(([element, at]): Pair[] => {
    const to = there.get(element);
    return at < 0 || to === undefined || to < 0 ? [] : [[at, to]];
  });
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, [, to]] of both.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((both[tops[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (tops[low - 1] ?? -1) : -1);
    tops[low] = index;
  }
  const run: Pair[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = both[at];
    if (pair !== undefined) run.push(pair);
  }
  return run.toReversed();
}

/** Where each element stands; -1 for one that occurs more than once. */
function places(list: readonly number[]): ReadonlyMap<number, number> {
  const at = new Map<number, number>();
  for (const [index, element] of list.entries()) at.set(element, at.has(element) ? -1 : index);
  return at;
}

/** Gives equal texts equal numbers, from 1. */
export function numbering(): (texts: readonly string[]) => readonly number[] {
  const known = new Map<string, number>();
  return (texts) =>
    texts.map((text) => {
      const number = known.get(text) ?? known.size + 1;
      known.set(text, number);
      return number;
    });
}
