import { readBlock } from "./read.js";

/**
 * GitHub refuses bodies over 65,536 and does not say of what. We plan with UTF-8 bytes, the larger measure, and stay below.
 */
export const bodyLimit = 65_536;
const planned = 65_000;

/** Length in UTF-8 bytes. */
export function sizeOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // Each half of a surrogate pair stands for two of its four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/** How many UTF-8 bytes a block may take in this body: what the author's text leaves, in whole KiB. */
export function roomFor(body: string | null): number {
  const author = authorText(body);
  const bytes = sizeOf(author);
  // A longer text that GitHub took shows that it counts characters.
  const used = bytes <= planned ? bytes : author.length;
  return wholeRoom(planned - used - 4);
}

export function wholeRoom(room: number): number {
  return Math.max(0, Math.floor(room / 1024) * 1024);
}

/** The body without our block. With broken markers: the body as it is. */
export function authorText(body: string | null): string {
  const text = body ?? "";
  const seen = readBlock(text);
  return seen.kind === "found" ? text.slice(0, seen.start) + text.slice(seen.end) : text;
}
