import type { Merged, Same } from "./scalar.js";

/** What is to be added and taken away on one side; never a whole list. */
export interface SetDelta {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export interface MergedSet {
  /** In our order, then what came from theirs. */
  readonly value: readonly string[];
  readonly toLocal: SetDelta;
  readonly toRemote: SetDelta;
}

const exactly: Same<string> = (one, other) => one === other;

/**
 * Labels, assignees: what either side added is there, what either side took away is gone, so that two edits never meet. Words
 * that are the same keep the spelling that each side has.
 *
 * @param base undefined: nobody knows what was there; then nothing is taken away, and different sets are the caller's conflict
 * @param same trackers differ: labels on Jira tell upper from lower case, on GitHub they do not
 */
export function mergeSet(
  base: readonly string[] | undefined,
  ours: readonly string[],
  theirs: readonly string[],
  same: Same<string> = exactly,
): MergedSet {
  const has = (list: readonly string[], word: string): boolean => list.some((one) => same(one, word));
  const once = (list: readonly string[]): readonly string[] =>
    list.filter((word, at) => list.findIndex((one) => same(one, word)) === at);
  const was = base ?? [];
  const [mine, yours] = [once(ours), once(theirs)];
  const stays = (word: string, other: readonly string[]): boolean => has(other, word) || !has(was, word);
  const value = [
    ...mine.filter((word) => stays(word, yours)),
    ...yours.filter((word) => !has(mine, word) && stays(word, mine)),
  ];
  return { value, toLocal: delta(mine, value, has), toRemote: delta(yours, value, has) };
}

function delta(
  from: readonly string[],
  to: readonly string[],
  has: (list: readonly string[], word: string) => boolean,
): SetDelta {
  return { add: to.filter((word) => !has(from, word)), remove: from.filter((word) => !has(to, word)) };
}

/** The same as one value. @param most how many the tracker takes; more than that is for a person to choose from */
export function mergeWholeSet(
  base: readonly string[] | undefined,
  ours: readonly string[],
  theirs: readonly string[],
  { most = Infinity, same = exactly }: { readonly most?: number; readonly same?: Same<string> } = {},
): Merged<readonly string[]> {
  const { toLocal, toRemote, value } = mergeSet(base, ours, theirs, same);
  const empty = ({ add, remove }: SetDelta): boolean => add.length === 0 && remove.length === 0;
  if (empty(toLocal) && empty(toRemote)) return { kind: "same", value: ours };
  const tooMany = value.length > most && value.length > Math.max(ours.length, theirs.length);
  if (base === undefined || tooMany)
    return { kind: "conflict", local: ours, remote: theirs, ...(tooMany ? {} : { merged: value }) };
  if (empty(toLocal)) return { kind: "ours", value: ours };
  return empty(toRemote) ? { kind: "theirs", value: theirs } : { kind: "merged", value };
}
