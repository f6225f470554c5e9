/** Words that stand in many titles and tell none apart. */
const common = new Set("the and for with from into that this are was not can when der die das und mit".split(" "));

/** The words of a title that may tell it from others: lower case, each once, the longest first. */
export function tellingWords(title: string): readonly string[] {
  const words =
    title
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,40}/gu) ?? [];
  const telling = [...new Set(words)].filter((word) => !common.has(word));
  return telling.sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
}

/** How much two titles share, from 0 (no word) to 1 (all of them); order and common words do not count. */
export function likeness(one: string, other: string): number {
  const [here, there] = [tellingWords(one), new Set(tellingWords(other))];
  if (here.length + there.size === 0) return 0;
  const shared = here.filter((word) => there.has(word)).length;
  return (2 * shared) / (here.length + there.size);
}

/** Of these the ones whose titles are most like the one given, the likest first. */
export function likest<T extends { readonly title: string }>(
  title: string,
  among: readonly T[],
  most: number,
): readonly T[] {
  return among
    .map((one) => ({ one, score: likeness(title, one.title) }))
    .filter(({ score }) => score >= 0.3)
    .sort((one, other) => other.score - one.score || (one.one.title < other.one.title ? -1 : 1))
    .slice(0, most)
    .map(({ one }) => one);
}
