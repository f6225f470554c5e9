/** One line of Markdown, as far as telling code from text needs it. Columns count from 0, tabs reach to the next fourth. */
export interface Line {
  /** Quote marks before the content. */
  readonly depth: number;
  /** Column of the first character that is not blank. */
  readonly indent: number;
  /** Offset of that character. */
  readonly content: number;
  /** Offset behind the last character, without the line's end. */
  readonly end: number;
  /** Offset of the next line. */
  readonly next: number;
  readonly blank: boolean;
  /** A list marker at `content`: offset and column behind it, and the column where the item's content begins. */
  readonly marker?: { readonly index: number; readonly column: number; readonly content: number };
}

/**
 * @param at offset where the line, or the rest of it, begins
 * @param column column of `at`, for the rest of a line behind a list marker
 * @param depth quote marks already passed
 */
export function readLine(text: string, at: number, column = 0, depth = 0): Line {
  const newline = text.indexOf("\n", at);
  const end = newline === -1 ? text.length : newline;
  const next = newline === -1 ? text.length : newline + 1;
  let quotes = depth;
  let content = at;
  let indent = column;
  for (;;) {
    [content, indent] = skipBlanks(text, content, indent, end);
    if (column > 0 || indent > 3 || text[content] !== ">") break;
    quotes += 1;
    content += text[content + 1] === " " ? 2 : 1;
    indent = 0;
  }
  const blank = content >= end;
  const marker = blank ? undefined : markerAt(text, content, indent, end);
  return { depth: quotes, indent, content, end, next, blank, ...(marker && { marker }) };
}

function skipBlanks(text: string, from: number, column: number, end: number): [number, number] {
  let at = from;
  let indent = column;
  for (; at < end; at += 1) {
    const char = text[at];
    if (char === "\t") indent += 4 - (indent % 4);
    else if (char === " ") indent += 1;
    else if (char !== "\r") break;
  }
  return [at, indent];
}

const MARKER = /^(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t\r]|$)/;

function markerAt(text: string, content: number, indent: number, end: number): Line["marker"] {
  const found = MARKER.exec(text.slice(content, Math.min(end, content + 12)));
  if (!found) return undefined;
  const index = content + found[0].length;
  const behind = indent + found[0].length;
  const [after, column] = skipBlanks(text, index, behind, end);
  const width = column - behind;
  return { index, column: behind, content: after >= end || width > 4 || width === 0 ? behind + 1 : column };
}
