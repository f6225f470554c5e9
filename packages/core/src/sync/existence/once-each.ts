/**
 * Each once: a ticket can stand twice in a file's links, on two pages of a search that somebody wrote to in between, or under
 * its old name and its new one.
 *
 * @param newer whether the first of two is to count over the second; absent: the one that comes first
 * @returns `once` in their order, and those that came again
 */
export function onceEach<T>(
  all: readonly T[],
  keyOf: (one: T) => string,
  newer?: (one: T, other: T) => boolean,
): { readonly once: readonly T[]; readonly again: readonly T[] } {
  const kept = new Map<string, T>();
  const again: T[] = [];
  for (const one of all) {
    const key = keyOf(one);
    const before = kept.get(key);
    if (before === undefined) kept.set(key, one);
    else if (newer?.(one, before) === true) {
      again.push(before);
      kept.set(key, one);
    } else again.push(one);
  }
  return { once: [...kept.values()], again };
}
