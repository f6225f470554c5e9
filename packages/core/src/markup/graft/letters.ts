import type { AdfNode } from "../adf/index.js";
import { atomWords } from "../adf/from/index.js";
import { cleanText } from "../inline/clean.js";
import { isMarked } from "./marks.js";

/** The words of a line, letter by letter. */
export interface Letters {
  readonly text: string;
  readonly nodes: readonly AdfNode[];
  /** For each UTF-16 unit: its node, and where in that node's own text it begins and ends. */
  readonly owner: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Where each node begins in `text`. */
  readonly starts: readonly number[];
}

/** What a reader saw of each node of a line: words for what is no text, white space single. */
export function lettersOf(nodes: readonly AdfNode[]): Letters {
  let text = "";
  const [owner, from, to, starts]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const [at, node] of nodes.entries()) {
    starts.push(text.length);
    for (const { length, value, start } of piecesOf(node)) {
      for (let index = 0; index < value.length; index += 1) {
        owner.push(at);
        from.push(start + index);
        to.push(index === value.length - 1 ? start + length : start + index + 1);
      }
      text += value;
    }
  }
  return { text, nodes, owner, from, to, starts };
}

interface Piece {
  readonly value: string;
  readonly start: number;
  /** In the node's own text. */
  readonly length: number;
}

function piecesOf(node: AdfNode): Piece[] {
  if (node.type === "hardBreak") return [{ value: "\n", start: 0, length: 1 }];
  if (node.type !== "text") {
    const value = atomWords(node).replace(/[ \t\n]+/g, " ");
    return value === "" ? [] : [{ value, start: 0, length: value.length }];
  }
  const text = ownText(node);
  const blanks = isMarked(node, "code") ? /\n/g : /[ \t\n]+/g;
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: blank, index } of text.matchAll(blanks)) {
    if (index > at) pieces.push({ value: text.slice(at, index), start: at, length: index - at });
    at = index + blank.length;
    pieces.push({ value: " ", start: index, length: blank.length });
  }
  if (at < text.length) pieces.push({ value: text.slice(at), start: at, length: text.length - at });
  return pieces;
}

/** Without what nobody sees. */
export function ownText({ text = "" }: AdfNode): string {
  return cleanText(text);
}
