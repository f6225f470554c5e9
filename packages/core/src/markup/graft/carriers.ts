/** Something in a text that claims to be a node of a document: `<!--adf:{…}-->`, or a block of code in the language `adf`. */
export interface Carrier {
  readonly kind: "comment" | "fence";
  /** Offsets into the text, UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const opening = /<!--[ \t\n]{0,20}adf:/gi;
const fence = /^[ \t>]{0,40}(`{3,}|~{3,})[ \t]*adf(?![\w-])[^\n]*$/gim;

/**
 * Every carrier in a text, in order and apart from each other. We write none, and `graft` honours none: they are found so that a text
 * can be shown elsewhere without them. A comment that never ends goes on to the end of its line; a fence to the end of the text.
 */
export function carriersIn(markdown: string): readonly Carrier[] {
  const found: Carrier[] = [];
  let close = 0;
  for (const { index } of markdown.matchAll(opening)) {
    if (close >= 0 && close < index + 4) close = markdown.indexOf("-->", index + 4);
    found.push({ kind: "comment", start: index, end: close < 0 ? lineEnd(markdown, index) : close + 3 });
  }
  for (const { 0: line, 1: sign = "```", index } of markdown.matchAll(fence)) {
    const start = index + line.indexOf(sign);
    found.push({ kind: "fence", start, end: fenceEnd(markdown, index + line.length, sign) });
  }
  let until = 0;
  return found
    .toSorted((one, other) => one.start - other.start)
    .filter(({ end, start }) => {
      const apart = start >= until;
      if (apart) until = end;
      return apart;
    });
}

/** The text without its carriers. All other bytes stay. */
export function stripCarriers(markdown: string): string {
  let at = 0;
  const parts: string[] = [];
  for (const { end, start } of carriersIn(markdown)) {
    parts.push(markdown.slice(at, start));
    at = end;
  }
  const bare = parts.join("") + markdown.slice(at);
  // Two halves of one may have met.
  return bare === markdown || carriersIn(bare).length === 0 ? bare : stripCarriers(bare);
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** Behind the line that closes it: the same sign, at least as often. */
function fenceEnd(text: string, from: number, sign: string): number {
  for (let start = from + 1; start <= text.length;) {
    const end = lineEnd(text, start);
    const line = text
      .slice(start, end)
      .replace(/^[ \t>]{1,40}/, "")
      .trimEnd();
    if (line.length >= sign.length && line === sign.charAt(0).repeat(line.length)) return end;
    start = end + 1;
  }
  return text.length;
}
