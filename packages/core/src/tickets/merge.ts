/** As much of an entry as tells it from the others. */
interface Named {
  readonly provider: string;
  readonly id: string;
}

/**
 * Entries with others merged in, by provider and id: what was there keeps its place and the fields that the other does not
 * give, known or not; what is new comes behind. Merging the same once more changes nothing.
 */
export function mergeEntries<E extends Named>(before: readonly E[], incoming: readonly E[]): readonly E[] {
  const merged = new Map<string, E>();
  for (const entry of [...before, ...incoming]) {
    const key = keyOf(entry);
    const known = merged.get(key);
    merged.set(key, known === undefined ? entry : { ...known, ...told(entry) });
  }
  return [...merged.values()];
}

const keyOf = ({ id, provider }: Named): string => `${provider.toLowerCase()}\u0000${id}`;

function told<E extends object>(entry: E): Partial<E> {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Partial<E>;
}
