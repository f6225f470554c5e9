/** What is asked of a value that comes back from a file that anybody may have edited. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; nothing for what is no text, or no JSON. */
export function parsed(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** These keys hold strings. */
export function hasTexts(value: Fields, ...keys: readonly string[]): boolean {
  return keys.every((key) => typeof value[key] === "string");
}

/** These keys hold lists. */
export function hasLists(value: Fields, ...keys: readonly string[]): boolean {
  return keys.every((key) => Array.isArray(value[key]));
}

export function isOneOf(value: unknown, ...known: readonly string[]): boolean {
  return typeof value === "string" && known.includes(value);
}

export function isMoment(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
