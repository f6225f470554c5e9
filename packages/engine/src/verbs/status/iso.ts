let last: readonly [ms: number, text: string] = [0, "1970-01-01T00:00:00.000Z"];

/** Rows come from a file that anybody may have edited: a moment outside of the calendar is no reason to stop. */
export function isoOf(ms: number): string {
  // Thousands of tickets are read in one moment.
  if (ms !== last[0]) {
    const date = new Date(ms);
    last = [ms, Number.isNaN(date.getTime()) ? String(ms) : date.toISOString()];
  }
  return last[1];
}
