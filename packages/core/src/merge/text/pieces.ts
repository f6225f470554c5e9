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
  const lines = plain.split("\n");
  const cuts = method === "lines" ? cutsByLines(plain) : cutsByTree(plain);
  return cuts === undefined ? undefined : slices(body, lines, cuts);
}

function slices(body: string, lines: readonly string[], cuts: Cuts): readonly Piece[] {
  const starts = startsOf(body);
  const froms = [...new Set([1, ...cuts.keys()])].sort((one, other) => one - other);
  const pieces: Piece[] = [];
  for (const [at, from] of froms.entries()) {
    const next = froms[at + 1] ?? lines.length + 1;
    let to = next - 1;
    while (to > from && lines[to - 1]?.trim() === "") to -= 1;
    const [start = 0, afterLast = body.length, nextStart = body.length] = [
      starts[from - 1],
      starts[to],
      starts[next - 1],
    ];
    const text = withoutEnding(body.slice(start, afterLast));
    const key = lines.slice(from - 1, to).join("\n");
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

function withoutEnding(text: string): string {
  if (text.endsWith("\r\n")) return text.slice(0, -2);
  return text.endsWith("\n") || text.endsWith("\r") ? text.slice(0, -1) : text;
}

/** Offsets at which lines begin. */
function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
