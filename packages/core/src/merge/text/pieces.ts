import { feeds } from "./frame.js";
import { cutsByLines, type Cuts } from "./cuts-by-lines.js";
import { cutsByTree } from "./cuts-by-tree.js";

/**
 * The smallest part that moves as a whole: a top-level block; of a list each item's own lines and each of its blocks; of a
 * table its head, and each row.
 */
export interface Piece {
  /** What it is compared by: its lines with `\n` between them, without the number of an ordered item past the first. */
  readonly key: string;
  /** As it stands, without the last line ending. */
  readonly text: string;
  /** What stands before the next piece; empty for the last. */
  readonly gap: string;
  /** `verbatim`: code, raw HTML, definitions; merged by whole lines only. */
  readonly kind: "prose" | "verbatim";
  /** Where it begins, from 1. */
  readonly line: number;
}

/** `tree`: as the Markdown parser sees it. `lines`: by a scan of lines, for what the parser would take too long over. */
export type Method = "tree" | "lines";

/**
 * Cuts a text into pieces; pieces and gaps together are the text again, to the byte.
 *
 * @param body begins and ends with something visible
 * @returns nothing when the parser must not see this text
 */
export function piecesOf(body: string, method: Method): readonly Piece[] | undefined {
  if (body === "") return [];
  const plain = feeds(body);
  const cuts = method === "lines" ? cutsByLines(plain) : cutsByTree(plain);
  return cuts === undefined ? undefined : slices(body, cuts);
}

export type Cut = typeof piecesOf;

/** What cuts as `piecesOf` does, each text once: a merge meets its own texts again where it is tried. */
export function cutter(): Cut {
  const known = new Map<string, readonly Piece[] | undefined>();
  return (body, method) => {
    const key = `${method} ${body}`;
    if (!known.has(key)) known.set(key, piecesOf(body, method));
    return known.get(key);
  };
}

function slices(body: string, cuts: Cuts): readonly Piece[] {
  const froms = [...new Set([1, ...cuts.keys()])].sort((one, other) => one - other);
  const starts = startsOf(body, froms);
  const pieces: Piece[] = [];
  for (const [at, from] of froms.entries()) {
    const [start = 0, nextStart = body.length] = [starts[at], starts[at + 1]];
    const text = withoutBlankEnd(body.slice(start, nextStart));
    const key = feeds(text);
    const cut = cuts.get(from);
    pieces.push({
      key: cut?.numbered === true ? unnumbered(key) : key,
      text,
      gap: body.slice(start + text.length, nextStart),
      kind: cut?.kind ?? "prose",
      line: from,
    });
  }
  return pieces;
}

/** An ordered item's number says nothing: whoever reads it sees the items counted. */
export function unnumbered(key: string): string {
  return key.replace(/^([ \t]*)\d{1,9}(?=[.)](?:\s|$))/, (_, indent: string) => `${indent}0`);
}

/** The number of an ordered item, as `like` has it. */
export function renumbered(key: string, like: string): string {
  const number = /^[ \t]*(\d{1,9})[.)](?:\s|$)/.exec(like)?.[1];
  return number === undefined ? key : key.replace(/^([ \t]*)0(?=[.)])/, (_, indent: string) => `${indent}${number}`);
}

/** Up to the end of the last line with something visible; of nothing but blank lines, the first. */
function withoutBlankEnd(text: string): string {
  const visible = text.trimEnd().length;
  const rest = text.slice(visible).search(/[\r\n]/);
  return rest < 0 ? text : text.slice(0, visible + rest);
}

/** Offsets at which lines begin, by their rising numbers from 1. */
function startsOf(text: string, lines: readonly number[]): readonly number[] {
  const starts: number[] = [];
  let number = 1;
  for (let at = 0; at <= text.length && starts.length < lines.length; at += 1) {
    const before = at === 0 ? 10 : text.charCodeAt(at - 1);
    if (before !== 10 && (before !== 13 || text.charCodeAt(at) === 10)) continue;
    if (number === lines[starts.length]) starts.push(at);
    number += 1;
  }
  return starts;
}
