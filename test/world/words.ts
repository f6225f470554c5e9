/** Every word that a person ever wrote in a world, each told apart from all others, and whether a person took it back. */
export class Words {
  #count = 0;
  readonly #standing = new Set<string>();

  /** A word that stands nowhere yet. */
  fresh(): string {
    this.#count += 1;
    const word = `w${this.#count}x`;
    this.#standing.add(word);
    return word;
  }

  /** A person saw `before` and left `after` there: words that are gone were taken back knowingly. */
  left(before: string, after: string): void {
    const kept = new Set(wordsIn(after));
    for (const word of wordsIn(before)) if (!kept.has(word)) this.#standing.delete(word);
  }

  /** Words that nobody took back. */
  standing(): readonly string[] {
    return [...this.#standing];
  }
}

export function wordsIn(text: string): readonly string[] {
  return text.match(/w\d+x/g) ?? [];
}

/** Words that stand in one text more than once. */
export function doubledIn(text: string): readonly string[] {
  const seen = new Set<string>();
  return wordsIn(text).filter((word) => seen.has(word) || !seen.add(word));
}
