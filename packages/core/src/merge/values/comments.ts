/** What both sides say, each in its own order. */
export interface Said {
  /** Under which the two copies of one comment are known. */
  readonly id: string;
}

/**
 * Comments are only ever added: what one side has and the other never saw goes over once. What was known before and is gone
 * on a side was taken out there, and comes back on neither.
 *
 * @param known ids of comments that stand, or stood, on both sides, under the name that either side gives them
 */
export function mergeComments<O extends Said, T extends Said>(
  known: ReadonlySet<string>,
  ours: readonly O[],
  theirs: readonly T[],
): { readonly toLocal: readonly T[]; readonly toRemote: readonly O[] } {
  return { toLocal: unseen(known, theirs, ours), toRemote: unseen(known, ours, theirs) };
}

function unseen<A extends Said>(known: ReadonlySet<string>, from: readonly A[], other: readonly Said[]): readonly A[] {
  const seen = new Set([...known, ...other.map(({ id }) => id)]);
  return from.filter(({ id }) => {
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
