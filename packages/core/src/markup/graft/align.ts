import { diffArrays } from "diff";

/** More changes than this between two lists are not looked at one by one: it would cost their square. */
const maxEdits = 2000;

/** From places in `now` to the places in `was` that hold the same, in the order of both. */
export function inOrder(was: readonly string[], now: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const least = Math.min(was.length, now.length);
  let begin = 0;
  while (begin < least && was[begin] === now[begin]) {
    pairs.set(begin, begin);
    begin += 1;
  }
  let end = 0;
  while (end < least - begin && was.at(-1 - end) === now.at(-1 - end)) {
    end += 1;
    pairs.set(now.length - end, was.length - end);
  }
  const [from, to] = [was.slice(begin, was.length - end), now.slice(begin, now.length - end)];
  let [left, right] = [begin, begin];
  for (const { added, removed, count } of diffArrays(from, to, { maxEditLength: maxEdits }) ?? []) {
    const same = added || removed ? 0 : count;
    for (let at = 0; at < same; at += 1) pairs.set(right + at, left + at);
    if (!added) left += count;
    if (!removed) right += count;
  }
  return pairs;
}

/** The same for what stands in another order: the first that is left for the first that wants it. */
export function moved(
  was: readonly string[],
  now: readonly string[],
  pairs: ReadonlyMap<number, number>,
): Map<number, number> {
  const taken = new Set(pairs.values());
  const left = new Map<string, number[]>();
  for (const [at, key] of was.entries()) {
    if (taken.has(at)) continue;
    const places = left.get(key);
    if (places === undefined) left.set(key, [at]);
    else places.push(at);
  }
  for (const places of left.values()) places.reverse();
  const more = new Map<number, number>();
  for (const [at, key] of now.entries()) {
    const place = pairs.has(at) ? undefined : left.get(key)?.pop();
    if (place !== undefined) more.set(at, place);
  }
  return more;
}
