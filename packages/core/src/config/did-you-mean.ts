/** How many letters must be changed, added, left out or swapped with their neighbour to make one word of another. */
export function distance(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const here = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let best = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) best = Math.min(best, (before[column - 2] ?? 0) + 1);
      here.push(best);
    }
    before = above;
    above = here;
  }
  return above[to.length] ?? 0;
}

/** The known word that was most likely meant; nothing when none is near: a third of the letters, at most three. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  const folded = fold(word);
  let best: { word: string; far: number } | undefined;
  for (const candidate of known) {
    const far = distance(folded, fold(candidate));
    const allowed = Math.min(3, Math.max(1, Math.floor(candidate.length / 3)));
    if (far <= allowed && (best === undefined || far < best.far)) best = { word: candidate, far };
  }
  return best?.word;
}

/** `injectSpec`, `inject-spec` and `inject_spec` are one word. */
function fold(word: string): string {
  return word
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll(/[-\s]/g, "_")
    .toLowerCase();
}
