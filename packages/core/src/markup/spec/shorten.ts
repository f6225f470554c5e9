import { scanLines } from "../lines/index.js";
import { checkLimits } from "./limits.js";
import { parseTree } from "./parse.js";

/**
 * The longest beginning of a Markdown document that fits, as it was written, cut between two top-level blocks and not
 * right after a heading. A first block that does not fit is cut at a line, or inside it where there is none.
 *
 * @param fits whether a beginning is short enough; of two, the shorter one fits when the longer one does
 */
export function shorten(text: string, fits: (beginning: string) => boolean): { text: string; cut: boolean } {
  if (fits(text)) return { text, cut: false };
  const ends = checkLimits(text) === undefined ? blockEnds(text) : gaps(text);
  const whole = longest(ends, text, fits);
  if (whole !== "") return { text: whole, cut: true };
  const first = text.slice(0, ends[0] ?? text.length);
  const line = longest(lineEnds(first), first, fits);
  return { text: line === "" ? longest(everyPlace(first), first, fits) : line, cut: true };
}

function longest(ends: readonly number[], text: string, fits: (beginning: string) => boolean): string {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(upTo(text, ends[middle - 1]))) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? "" : upTo(text, ends[low - 1]);
}

function upTo(text: string, end = 0): string {
  return text.slice(0, end).trimEnd();
}

/** Where a top-level block ends; a heading does not end before what it stands over. */
function blockEnds(text: string): number[] {
  const blocks = parseTree(text).children;
  return blocks.flatMap(({ position, type }, index) => {
    const end = position?.end.offset;
    const alone = type === "heading" && index < blocks.length - 1;
    return end === undefined || alone ? [] : [end];
  });
}

/** For text that must not be parsed: blank lines outside code. */
function gaps(text: string): number[] {
  const ends: number[] = [];
  scanLines(text, (line) => {
    if (line.text.trim() === "" && line.inside === "text") ends.push(line.start);
  });
  return ends;
}

function lineEnds(text: string): number[] {
  return [...text.matchAll(/\n/g)].map(({ index }) => index);
}

/** Every place between two characters, a surrogate pair being one. */
function everyPlace(text: string): number[] {
  const ends: number[] = [];
  let at = 0;
  for (const character of text) ends.push((at += character.length));
  return ends;
}
