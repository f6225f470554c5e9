import { isMap, isScalar, isSeq, type Pair } from "yaml";
import { documentOf } from "./yaml.js";

/** One key of the front matter's top level and the lines that are its own, as offsets in the source. */
export interface KeyPlace {
  readonly key: string;
  readonly start: number;
  /** Behind the line end of the value's last line and its indented comments. Blank lines and other comments are nobody's. */
  readonly end: number;
  /** Where a scalar that begins and ends on the key's line stands, and how it is quoted. */
  readonly scalar?: { readonly start: number; readonly end: number; readonly quotes?: "single" | "double" };
  /** Where a list in brackets stands that begins and ends on one line. */
  readonly flow?: { readonly start: number; readonly end: number };
  /** Entries of a list in block style. */
  readonly entries?: readonly { readonly value: unknown; readonly start: number; readonly end: number }[];
}

/** Where the keys stand; nothing when the source is no mapping in block style (an empty one is). */
export function placesOf(source: string): readonly KeyPlace[] | undefined {
  const { contents } = documentOf(source);
  if (contents === null || (isScalar(contents) && contents.value === null)) return [];
  if (!isMap(contents) || contents.flow === true) return undefined;
  return contents.items.map((pair) => placeOf(source, pair));
}

function placeOf(source: string, pair: Pair): KeyPlace {
  const key = pair.key as { value: string; range: [number, number, number] };
  const start = source.lastIndexOf("\n", key.range[0] - 1) + 1;
  const last = lineEnd(source, Math.max(key.range[1], lastOf(source, pair.value)));
  // An indented comment goes with its key: left behind, it would become text of a block above it.
  const end = last + (/^(?:(?:[ \t]*\r?\n)*[ \t]+#[^\n]*\n)*/.exec(source.slice(last))?.[0].length ?? 0);
  return {
    key: key.value,
    start,
    end,
    ...scalarPlace(source, pair.value, end),
    ...entryPlaces(source, pair.value),
    ...flowPlace(source, pair.value),
  };
}

function scalarPlace(source: string, node: unknown, end: number): Pick<KeyPlace, "scalar"> {
  if (!isScalar(node) || !node.range || node.anchor !== undefined || node.tag !== undefined) return {};
  const [from, to] = node.range;
  if (from === to || source.slice(from, end).trimEnd().includes("\n") || /^[|>]/.test(source.slice(from, to)))
    return {};
  const quotes = source[from] === "'" ? "single" : source[from] === '"' ? "double" : undefined;
  return { scalar: { start: from, end: to, ...(quotes === undefined ? {} : { quotes }) } };
}

function flowPlace(source: string, node: unknown): Pick<KeyPlace, "flow"> {
  if (!isSeq(node) || node.flow !== true || !node.range || node.anchor !== undefined) return {};
  const [start, end] = node.range;
  return source.slice(start, end).includes("\n") ? {} : { flow: { start, end } };
}

function entryPlaces(source: string, node: unknown): Pick<KeyPlace, "entries"> {
  if (!isSeq(node) || node.flow === true) return {};
  const entries = node.items.map((item) => {
    const each = item as { range?: [number, number, number]; toJSON(): unknown };
    const at = each.range?.[0] ?? 0;
    const start = source.lastIndexOf("\n", at - 1) + 1;
    return { value: each.toJSON(), start, end: lineEnd(source, lastOf(source, item)) };
  });
  // Each entry must have lines of its own that begin with its dash; otherwise the list is written anew.
  const own = entries.every(
    ({ start, end }, index) => /^[ ]*-[ ]/.test(source.slice(start, end)) && (entries[index + 1]?.start ?? end) >= end,
  );
  return own ? { entries } : {};
}

/** The offset behind the last character of a value, however deep it ends. */
function lastOf(source: string, node: unknown): number {
  if (isMap(node) && node.flow !== true) {
    const last = node.items.at(-1) as Pair<{ range?: [number, number, number] }> | undefined;
    return Math.max(last?.key.range?.[1] ?? 0, lastOf(source, last?.value));
  }
  if (isSeq(node) && node.flow !== true) return Math.max(node.range?.[0] ?? 0, lastOf(source, node.items.at(-1)));
  const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
  if (!range) return 0;
  const text = source.slice(range[0], range[1]);
  return /^[|>][^\n]*\+/.test(text) ? range[1] : range[0] + text.trimEnd().length;
}

function lineEnd(source: string, offset: number): number {
  if (offset > 0 && source[offset - 1] === "\n") return offset;
  const at = source.indexOf("\n", offset);
  return at < 0 ? source.length : at + 1;
}
