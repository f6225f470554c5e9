import { SatelliteError } from "@satellite/core";

/** PostgreSQL's index takes rows up to 2,704 bytes, and two of these share one. */
export const maxKeyBytes = 1200;

/** Characters of one value's JSON: far above a ticket or a spec, far below what would choke a database. */
export const maxValueChars = 8 * 1024 * 1024;

/**
 * A ref, key or name, fit for both databases' indexes.
 *
 * @throws {SatelliteError} TOO_LONG; OUR_FAULT for a NUL character, which PostgreSQL cannot hold, or a lone surrogate,
 * which would come back as another character
 */
export function keyText(what: string, text: string): string {
  const bytes = Buffer.byteLength(text, "utf8");
  if (bytes > maxKeyBytes) {
    throw new SatelliteError("TOO_LONG", `the ${what} has ${bytes} bytes; the store takes ${maxKeyBytes} at most`);
  }
  if (text.includes("\0") || !text.isWellFormed()) {
    throw new SatelliteError("OUR_FAULT", `the ${what} has a character that the store cannot keep`);
  }
  return text;
}

/**
 * A value as JSON. JSON escapes what a text column could not hold.
 *
 * @throws {SatelliteError} TOO_LONG; OUR_FAULT for what is no JSON (a circle, a BigInt, a function)
 */
export function jsonText(what: string, value: unknown): string {
  const text = stringified(what, value);
  if (text.length > maxValueChars) {
    const mebi = (chars: number): string => (chars / 1024 / 1024).toFixed(1);
    throw new SatelliteError(
      "TOO_LONG",
      `the ${what} has ${mebi(text.length)} Mi characters as JSON; the store takes ${mebi(maxValueChars)} at most`,
    );
  }
  return text;
}

function stringified(what: string, value: unknown): string {
  try {
    const text = JSON.stringify(value) as string | undefined;
    if (text !== undefined) return text;
  } catch (cause) {
    throw new SatelliteError("OUR_FAULT", `the ${what} cannot be written as JSON`, { cause });
  }
  throw new SatelliteError("OUR_FAULT", `the ${what} cannot be written as JSON`);
}
