/** Words for priorities, the highest first: Jira's, Backlog.md's, LeanSpec's, beads' and Azure's numbers. */
const ranks: readonly (readonly string[])[] = [
  ["critical", "highest", "blocker", "urgent", "p0", "0"],
  ["high", "major", "p1", "1"],
  ["medium", "normal", "med", "p2", "2"],
  ["low", "minor", "p3", "3"],
  ["lowest", "trivial", "p4", "4"],
];

/** From 0, the highest; nothing for a word that nobody knows. */
export function priorityRank(word: string): number | undefined {
  const at = ranks.findIndex((words) => words.includes(word.trim().toLowerCase()));
  return at < 0 ? undefined : at;
}

/**
 * The word of these that comes nearest to a tracker's own; nothing for a word that is not known. Several of the tracker's
 * may come to one of ours (Highest and High to high), so a value goes back only when ours was changed.
 */
export function priorityFor(word: string, known: readonly string[]): string | undefined {
  const exact = known.find((one) => one.toLowerCase() === word.toLowerCase());
  const rank = priorityRank(word);
  if (exact !== undefined || rank === undefined) return exact;
  const ranked = known.flatMap((one) => {
    const at = priorityRank(one);
    return at === undefined ? [] : [{ one, far: Math.abs(at - rank) }];
  });
  return ranked.sort((one, other) => one.far - other.far)[0]?.one;
}
