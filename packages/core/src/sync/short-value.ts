const most = 60;

/** A value as a person can tell it from another, on one line. */
export function shortValue(value: unknown): string {
  const text = (typeof value === "string" ? value : Array.isArray(value) ? value.map(word).join(", ") : word(value))
    .replace(/\s+/g, " ")
    .trim();
  if (text === "") return "(empty)";
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function word(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
