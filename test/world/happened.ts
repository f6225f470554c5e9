/** How often each kind of trouble really came about, in all worlds of this process: what never happens proves nothing. */
const counts = new Map<string, number>();

export function happens(what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1);
}

export const happened = (): Readonly<Record<string, number>> => Object.fromEntries(counts);
