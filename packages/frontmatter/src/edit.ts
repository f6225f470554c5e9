import { placesOf, type KeyPlace } from "./places.js";
import { readFrontMatter } from "./read.js";
import { same } from "./same.js";
import { writeFlowScalar, writeScalar } from "./scalar.js";
import { isScalar, writeEntry, writePair } from "./write.js";

export interface EditOptions {
  /** The order in which this format has its keys; a new key goes to its place among those that are there. */
  readonly order?: readonly string[];
  /** Write ISO dates and times without quotes, for tools that do so themselves. */
  readonly plainTimes?: boolean;
}

export type Edited = { readonly text: string } | { readonly bad: { readonly line: number; readonly says: string } };

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Sets keys of a text's front matter and leaves every other byte: comments, order, quotes, line ends, the text below.
 * `undefined` removes a key; a value that stands there already is left as it is written; a mapping is replaced whole.
 * A text without front matter gets one. The result is read again, and is given only when it says what was meant.
 */
export function editFrontMatter(
  text: string,
  edits: Readonly<Record<string, unknown>>,
  options: EditOptions = {},
): Edited {
  const read = readFrontMatter(text);
  if (read.kind === "bad") return bad(read.says, read.line);
  const data = read.kind === "found" ? read.data : {};
  const wanted = Object.entries(edits).filter(([key, value]) => !same(data[key], value));
  if (wanted.length === 0) return { text };
  const parts = partsOf(text, read.kind === "found");
  const places = placesOf(parts.source);
  if (places === undefined) return bad("The front matter is written in braces; it is only changed by hand.", 2);
  const splices = splicesOf(parts, places, wanted, options);
  const result = `${parts.head}${spliced(parts.source, splices)}${parts.tail}`;
  const again = readFrontMatter(result);
  const meant = { ...data, ...Object.fromEntries(wanted) };
  return again.kind === "found" && again.content === read.content && same(again.data, meant)
    ? { text: result }
    : bad("The front matter cannot take this change without changing something else.", 1);
}

interface Parts {
  readonly head: string;
  readonly source: string;
  readonly tail: string;
  readonly eol: "\n" | "\r\n";
}

function partsOf(text: string, found: boolean): Parts {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const eol = /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n";
  if (!found) return { head: `${mark}---${eol}`, source: "", tail: `---${eol}${text.slice(mark.length)}`, eol };
  const from = text.indexOf("\n") + 1;
  const to = text.indexOf("\n---", mark.length + 3) + 1;
  return { head: text.slice(0, from), source: text.slice(from, to), tail: text.slice(to), eol };
}

function splicesOf(
  { source, eol }: Parts,
  places: readonly KeyPlace[],
  edits: readonly (readonly [string, unknown])[],
  options: EditOptions,
): Splice[] {
  const rank = rankIn(options.order ?? []);
  return edits
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .map(([key, value]) => {
      const place = places.find((each) => each.key === key);
      if (value === undefined) return { start: place?.start ?? 0, end: place?.end ?? 0, text: "" };
      if (place === undefined) {
        const at = spotFor(key, places, rank, source.length);
        return { start: at, end: at, text: lined(writePair(key, value, options), eol) };
      }
      return replaced(source, place, value, options, eol);
    });
}

function replaced(source: string, place: KeyPlace, value: unknown, options: EditOptions, eol: string): Splice {
  if (place.scalar !== undefined && isScalar(value)) {
    const { start, end, quotes } = place.scalar;
    return { start, end, text: writeScalar(value, { ...options, ...(quotes === undefined ? {} : { quotes }) }) };
  }
  if (place.flow !== undefined && Array.isArray(value) && value.every(isScalar))
    return { ...place.flow, text: `[${value.map((each) => writeFlowScalar(each, options)).join(", ")}]` };
  const first = place.entries?.[0];
  if (place.entries === undefined || first === undefined || !Array.isArray(value) || value.length === 0)
    return { start: place.start, end: place.end, text: lined(writePair(place.key, value, options), eol) };
  return { start: first.start, end: place.end, text: entries(source, place.entries, value, options, eol) };
}

/** Entries that stay keep their own lines; new ones take the list's indentation. */
function entries(
  source: string,
  old: NonNullable<KeyPlace["entries"]>,
  value: readonly unknown[],
  options: EditOptions,
  eol: string,
): string {
  const indent = /^ */.exec(source.slice(old[0]?.start))?.[0] ?? "";
  return value
    .map((each) => {
      const kept = old.find((entry) => same(entry.value, each));
      if (kept !== undefined) return source.slice(kept.start, kept.end);
      return lined(
        writeEntry(each, options).map((line) => indent + line),
        eol,
      );
    })
    .join("");
}

/** Behind the nearest key that comes before it, else before the nearest one after it, else at the end. */
function spotFor(key: string, places: readonly KeyPlace[], rank: (key: string) => number, end: number): number {
  const known = places.filter((place) => rank(place.key) !== Infinity);
  if (rank(key) !== Infinity) {
    const before = known.filter((place) => rank(place.key) < rank(key)).at(-1);
    const after = known.find((place) => rank(place.key) > rank(key));
    if (before !== undefined || after !== undefined) return before?.end ?? after?.start ?? end;
  }
  return places.at(-1)?.end ?? end;
}

function rankIn(order: readonly string[]): (key: string) => number {
  return (key) => (order.includes(key) ? order.indexOf(key) : Infinity);
}

function spliced(source: string, splices: readonly Splice[]): string {
  let at = 0;
  let result = "";
  for (const { start, end, text } of splices.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    result += source.slice(at, start) + text;
    at = Math.max(at, end);
  }
  return result + source.slice(at);
}

function lined(lines: readonly string[], eol: string): string {
  return lines.map((line) => line + eol).join("");
}

function bad(says: string, line = 1): Edited {
  return { bad: { line, says } };
}
