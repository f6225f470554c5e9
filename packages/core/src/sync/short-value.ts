const most = 60;

/** A value as a person can tell it from another, on one line. */
export function shortValue(value: unknown): string {
  const text = (typeof value === "string" ? value : Array.isArray(value) ? value.map(word).join(", ") : word(value))
    .replace(/\s+/g, " ")
    .trim();
  if (text === "") return "(empty)";
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** Things that are told one after the other beyond which they are only counted. */
const mostThings = 10;

/** `the mention of Ana Ruiz, image login.png`. */
export function lostInWords(lost: readonly string[]): string {
  const more = lost.length - mostThings;
  return more > 0 ? `${lost.slice(0, mostThings).join(", ")}, and ${more} more` : lost.join(", ");
}

function word(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
