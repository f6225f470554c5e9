import type { Text } from "mdast";
import { rangeOf, type Edit } from "./edit.js";

const tagLike = /^<(?:\/?[A-Za-z][\w:-]{0,40}(?:[\s/>]|$)|!(?:--|\[|[A-Za-z])|\?)/;

/**
 * What our parser takes for words and another one for a tag: `<img src=https://x.example/a onerror=…>` is text to the one and
 * HTML to CommonMark, which lets a bare value hold slashes. A backslash makes it words for all.
 *
 * @param end where the block ends that the text stands in; a tag has its end in it
 */
export function strayTags(node: Text, source: string, end: number): Edit[] {
  const edits: Edit[] = [];
  const range = rangeOf(node);
  let close = -1;
  for (let at = source.indexOf("<", range.start); at >= 0 && at < range.end; at = source.indexOf("<", at + 1)) {
    if (close < at) close = source.indexOf(">", at);
    if (close < 0 || close >= end) break;
    if (!tagLike.test(source.slice(at, at + 50)) || isEscaped(source, at)) continue;
    edits.push({ start: at, end: at, text: "\\", because: "raw HTML" });
  }
  return edits;
}

function isEscaped(source: string, at: number): boolean {
  let slashes = 0;
  while (source.charAt(at - 1 - slashes) === "\\") slashes += 1;
  return slashes % 2 === 1;
}
