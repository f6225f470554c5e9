/** So many results are kept of each kind of work. */
const most = 64;
/** Longer texts are rare, and would be a burden. */
const longest = 20_000;

/**
 * The same work, done once for a text that comes back before long: a run looks at the texts of a pair before and after what it
 * writes, and at each of its ties.
 *
 * @param work pure; what it gives is shared, and so never changed
 */
export function lately<T extends string | object | undefined>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return work(text);
    const result = known.get(text) ?? work(text);
    known.delete(text);
    known.set(text, result);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
