import type { PhrasingContent, RootContent } from "mdast";
import { decode, isTag, piecesOf, type Piece, type Tag } from "./tags.js";

/** Tags before and after which a reader sees a new line. */
const breaking = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol option p pre search section summary table " +
    "tbody tfoot thead title tr ul"
  ).split(" "),
);

/**
 * A block of raw HTML as the Markdown blocks that a reader would take it for: paragraphs, headings, code, rules. Comments are
 * gone; scripts, styles, instructions and declarations are code; what is no element of HTML is text.
 */
export function htmlBlocks(html: string): RootContent[] {
  const pieces = piecesOf(html);
  const page = new Page();
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    if (piece.kind === "open" && /^(?:pre|script|style)$/.test(piece.name)) {
      const end = endOf(pieces, at, piece.name);
      page.add(codeOf(piece.name, pieces.slice(at + 1, end)));
      at = end;
    } else if (isTag(piece)) page.tag(piece);
    else if (piece.kind === "text") page.text(piece.source);
    else if (piece.kind === "raw") page.add({ type: "code", lang: "html", value: piece.source });
  }
  page.endLine();
  return page.blocks;
}

/** What was read so far: whole blocks, and the line that is being written. */
class Page {
  readonly blocks: RootContent[] = [];
  private line: PhrasingContent[] = [];
  private depth: 1 | 2 | 3 | 4 | 5 | 6 | undefined;

  add(block: RootContent): void {
    this.endLine();
    this.blocks.push(block);
  }

  /** A blank line ends a paragraph. */
  text(source: string): void {
    for (const [index, part] of source.split(/\n[ \t]*(?=\n)/).entries()) {
      if (index > 0) this.endLine();
      this.line.push({ type: "text", value: decode(part) });
    }
  }

  tag(tag: Tag): void {
    if (tag.name === "td" || tag.name === "th") this.line.push({ type: "text", value: " " });
    else if (!breaking.has(tag.name)) this.line.push({ type: "html", value: tag.source });
    else {
      this.endLine();
      this.depth = tag.kind === "open" ? headingDepth(tag.name) : undefined;
      if (tag.name === "li" && tag.kind === "open") this.line.push({ type: "text", value: "• " });
      if (tag.name === "hr") this.blocks.push({ type: "thematicBreak" });
    }
  }

  endLine(): void {
    const children = this.line;
    this.line = [];
    if (children.every((node) => node.type === "text" && node.value.trim() === "")) return;
    const { depth } = this;
    this.blocks.push(depth === undefined ? { type: "paragraph", children } : { type: "heading", depth, children });
  }
}

function headingDepth(name: string): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  const digit = /^h([1-6])$/.exec(name)?.[1];
  return digit === undefined ? undefined : (Number(digit) as 1 | 2 | 3 | 4 | 5 | 6);
}

function endOf(pieces: readonly Piece[], from: number, name: string): number {
  const end = pieces.findIndex((piece, at) => at > from && piece.kind === "close" && piece.name === name);
  return end < 0 ? pieces.length : end;
}

function codeOf(name: string, inside: readonly Piece[]): RootContent {
  const preformatted = name === "pre";
  const parts = inside.map((piece) => {
    if (!preformatted) return piece.source;
    return piece.kind === "text" ? decode(piece.source) : piece.kind === "raw" ? piece.source : "";
  });
  const value = parts.join("").replace(/^\n|\n$/g, "");
  return { type: "code", lang: preformatted ? null : name === "style" ? "css" : "javascript", value };
}
