import { mergeTokens } from "./three.js";
import { mergeWords } from "./words.js";
import { spansOf } from "./spans.js";

export interface Inside {
  readonly kind: "prose" | "verbatim";
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

const box = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)\[([ xX])\](?=\s)/;

/**
 * One piece that both sides edited: by lines, with a line between the changes that neither touched; prose then by words where
 * that is safe. The box of an item is merged apart from its words.
 *
 * @param inside texts with `\n` between lines
 * @param parse whether the parser may look into the piece; without it, nothing is merged by words
 * @returns nothing when a person must decide
 */
export function mergeInside(inside: Inside, parse: boolean): string | undefined {
  if (inside.kind === "verbatim") return mergeLines(inside);
  const boxes = [inside.base, inside.ours, inside.theirs].map((text) => box.exec(text));
  const [was, here, there] = boxes;
  if (was == null || here == null || there == null) return mergeProse(inside, parse);
  const rest = (text: string, found: RegExpExecArray): string => text.slice(found[0].length);
  const [base, ours, theirs] = [rest(inside.base, was), rest(inside.ours, here), rest(inside.theirs, there)];
  const [bullet] = three(was[1] ?? "", here[1] ?? "", there[1] ?? "");
  const [ticked] = three(
    ...([was, here, there].map((found) => found[2]?.toLowerCase() ?? " ") as [string, string, string]),
  );
  const [settled] = three(base, ours, theirs);
  const words = settled ?? mergeProse({ kind: "prose", base, ours, theirs }, parse);
  return bullet === undefined || ticked === undefined || words === undefined
    ? undefined
    : `${bullet}[${ticked}]${words}`;
}

/** @returns nothing in the list when both changed */
function three(base: string, ours: string, theirs: string): readonly [string?] {
  if (ours === theirs || theirs === base) return [ours];
  return ours === base ? [theirs] : [];
}

function mergeProse(inside: Inside, parse: boolean): string | undefined {
  const lines = mergeLines(inside);
  if (!parse) return lines;
  if (lines !== undefined && keepsSpans(lines, inside)) return lines;
  const words = mergeWords(inside);
  return words !== undefined && keepsSpans(words, inside) ? words : undefined;
}

function mergeLines({ base, ours, theirs }: Inside): string | undefined {
  const [was, here, there] = [base.split("\n"), ours.split("\n"), theirs.split("\n")];
  return mergeTokens(was, here, there, (from, to) => to > from)?.tokens.join("\n");
}

/** Every code span, link and the like in the result stood so on one of the sides: marks of both never pair up to a new one. */
function keepsSpans(merged: string, { ours, theirs }: Inside): boolean {
  const known = new Set([ours, theirs].flatMap((text) => spansOf(text).map(({ from, to }) => text.slice(from, to))));
  return spansOf(merged).every(({ from, to }) => known.has(merged.slice(from, to)));
}
