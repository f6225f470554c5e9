import { scanLines, type Line } from "./scan.js";

/**
 * The longest beginning of a Markdown document that fits, as it was written. It ends between two top-level blocks, and not
 * right after a heading. Where that would lose more than half of what fits (one long list, one long block of code), it ends
 * between smaller blocks, then at a line, then between two characters. Linear, without a parser.
 *
 * @param fits whether a beginning is short enough; of two, the shorter one fits when the longer one does
 */
export function shorten(text: string, fits: (beginning: string) => boolean): { text: string; cut: boolean } {
  if (fits(text)) return { text, cut: false };
  const lines = longest(lineEnds(text), text, fits);
  const [blocks, gaps] = ends(text);
  for (const places of [blocks, gaps]) {
    const found = longest(places, text, fits);
    if (found !== "" && found.length * 2 >= lines.length) return { text: found, cut: true };
  }
  return { text: lines === "" ? longest(everyPlace(text), text, fits) : lines, cut: true };
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

const item = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const heading = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|(?:=+|-+)[ \t]*$)/;

/**
 * Where top-level blocks end, and where blocks of any depth do; each list in order. A blank line outside code and raw HTML
 * ends a block; it ends the top-level one when the next line stands at the margin and does not go on with a list.
 */
function ends(text: string): [blocks: number[], gaps: number[]] {
  const blocks: number[] = [];
  const gaps: number[] = [];
  let gap: number | undefined;
  let before = "";
  let inList = false;
  scanLines(text, (line: Line) => {
    const { inside, start, text: words } = line;
    if (words.trim() === "") {
      if (inside === "text") gap ??= start;
      return;
    }
    if (gap !== undefined && !heading.test(before)) {
      gaps.push(gap);
      if (inList ? /^\S/.test(words) && !item.test(words) : /^ {0,3}\S/.test(words)) {
        blocks.push(gap);
        inList = false;
      }
    }
    gap = undefined;
    before = inside === "text" ? words : "";
    inList ||= item.test(words);
  });
  return [blocks, gaps];
}

function lineEnds(text: string): number[] {
  return Array.from(text.matchAll(/\n/g), ({ index }) => index);
}

/** Every place between two characters, a surrogate pair being one. */
function everyPlace(text: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const character of text) places.push((at += character.length));
  return places;
}
