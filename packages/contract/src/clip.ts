/** At most `max` UTF-16 units, ending in `…` where it was longer; no surrogate pair is torn. */
export function clip(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
