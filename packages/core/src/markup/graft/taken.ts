import type { AdfNode } from "../adf/index.js";
import { atomWords } from "../adf/from/index.js";
import { sanitise } from "../incoming/index.js";
import { lettersOf } from "./letters.js";
import { wordsIn } from "./lost.js";
import { pairsOf } from "./pairs.js";
import { markdownOf, plainBlocks } from "./reader.js";

/** The texts by which it is told what somebody took out. */
export interface Texts {
  /** What was read of the document. */
  readonly before: string;
  readonly after: string;
  /** What both sides agreed on. Absent: nobody knows, and then nobody is known to have taken anything out. */
  readonly base?: string;
}

/**
 * Lines that somebody took out as wholes, by their words: paragraphs, headings, list items, rows and pictures that stood in what
 * both sides agreed on, that are not in the new text, and in whose place nothing was put. What was put there instead may be what
 * became of them.
 */
export function takenOut({ after, base, before }: Texts): ReadonlySet<string> {
  if (base === undefined) return new Set();
  const [was, now] = [linesOf(plainBlocks(before)), linesOf(plainBlocks(after))];
  const { alike, same } = pairsOf(was, now);
  const places = new Map([...same, ...alike].map(([at, place]) => [place, at]));
  const isNew = (at: number): boolean => !same.has(at) && !alike.has(at);
  const known = new Set([base, readAgain(base)].flatMap((text) => linesOf(plainBlocks(text)).map(wordsOf)));
  const gone = was.flatMap((line, at) => {
    const isKnown = !places.has(at) && known.has(wordsOf(line));
    return isKnown && !newBetween(neighbours(at, was.length, places), now.length, isNew) ? [wordsOf(line)] : [];
  });
  return new Set(gone);
}

/** Lines of the document that a node stands in, or holds, by their words. */
export function linesAround(document: AdfNode, path: readonly number[]): readonly string[] {
  let node = document;
  for (const at of path) {
    if (isLine(node)) return [wordsOf(node)];
    node = node.content?.[at] ?? node;
  }
  return linesOf([node]).map(wordsOf);
}

/** Blocks that hold words, pictures and cards by themselves, and show something. */
function linesOf(nodes: readonly AdfNode[]): AdfNode[] {
  return nodes.flatMap((node) => (isLine(node) ? (wordsOf(node) === "" ? [] : [node]) : linesOf(node.content ?? [])));
}

const inLines = new Set(
  "text hardBreak mention emoji date status inlineCard mediaInline placeholder inlineExtension image".split(" "),
);

function isLine({ content = [] }: AdfNode): boolean {
  return content.length === 0 || content.some(({ type }) => inLines.has(type));
}

/** A decision is read with its sign. */
function wordsOf(node: AdfNode): string {
  const shown = node.content === undefined ? atomWords(node) : lettersOf(node.content).text;
  const words = shown.replace(/^◇ /, "");
  return wordsIn(words) || words.trim();
}

/** As it would be read of a document that was made of it. */
function readAgain(markdown: string): string {
  return sanitise(markdownOf(plainBlocks(markdown))).markdown;
}

/** Where what stood before it, and behind it, stands now. */
function neighbours(
  at: number,
  count: number,
  places: ReadonlyMap<number, number>,
): readonly [number, number | undefined] {
  let [before, after] = [at - 1, at + 1];
  while (before >= 0 && !places.has(before)) before -= 1;
  while (after < count && !places.has(after)) after += 1;
  return [places.get(before) ?? -1, places.get(after)];
}

/** Where the two have changed places, anything new may stand for it. */
function newBetween(
  [from, to]: readonly [number, number | undefined],
  count: number,
  isNew: (at: number) => boolean,
): boolean {
  const isTurned = to !== undefined && to <= from;
  const [first, last] = isTurned ? [0, count] : [from + 1, to ?? count];
  for (let at = first; at < last; at += 1) if (isNew(at)) return true;
  return false;
}
