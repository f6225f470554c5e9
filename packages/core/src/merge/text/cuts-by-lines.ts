import { scanLines } from "../../markup/lines/index.js";

/** What begins on a line, by its number from 1. */
export type Cuts = ReadonlyMap<number, { readonly kind: "prose" | "verbatim"; readonly numbered?: boolean }>;

const opensBlock = /^[ \t]*(?:#{1,6}[ \t]|(?:[-*+]|\d{1,9}[.)])[ \t])/;

/**
 * Blocks without a parser, in linear time, for texts that are too long or too deep for one: code, raw HTML, and what blank
 * lines, headings and items keep apart. Finer or coarser than the tree in places; never wrong about code.
 */
export function cutsByLines(text: string): Cuts {
  const cuts = new Map<number, { kind: "prose" | "verbatim" }>();
  let before: "text" | "code" | "html" | "blank" = "blank";
  scanLines(text, ({ inside, number, text: line }) => {
    const blank = line.trim() === "";
    if (inside === "code") {
      if (!blank && before !== "code") cuts.set(number, { kind: "verbatim" });
      if (!blank || before === "code") before = "code";
    } else if (inside === "html") before = "html";
    else if (blank) before = "blank";
    else {
      if (before !== "text" || opensBlock.test(line)) cuts.set(number, { kind: "prose" });
      before = "text";
    }
  });
  return cuts;
}
