/** Rows come from a file that anybody may have edited: a moment outside of the calendar is no reason to stop. */
export function isoOf(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? String(ms) : date.toISOString();
}
