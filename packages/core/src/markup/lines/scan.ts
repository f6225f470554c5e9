import { closesFence, htmlStart, openingFence, type Open } from "./open.js";

/** One line, without its line ending. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Offsets into the whole text, UTF-16 units; `end` stands before the line ending (`\n` or `\r\n`). */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `code`: a fence, its content, or indented code. `html`: inside a raw HTML block that began on an earlier line. */
  readonly inside: "text" | "code" | "html";
}

export interface Scanned {
  /** The text ends inside a fence or raw HTML that would swallow whatever is appended. */
  readonly openAtEnd: boolean;
}

const listMarker = /(?:[-*+]|\d{1,9}[.)])(?: +|$)/y;
const maxLists = 100;

/**
 * Walks Markdown line by line in linear time and tells what is code and what is raw HTML.
 * Knows fences at the top and inside list items, indented code, and the HTML blocks of CommonMark 4.6 except kind 7.
 * Block quotes need no care here: what they open ends with them.
 *
 * @see https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function scanLines(text: string, visit: (line: Line) => void): Scanned {
  const walk = new Walk();
  let start = 0;
  for (let number = 1; start <= text.length; number += 1) {
    const feed = text.indexOf("\n", start);
    const stop = feed < 0 ? text.length : feed;
    const end = stop > start && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
    const line = text.slice(start, end);
    visit({ number, start, end, text: line, inside: walk.step(line) });
    if (feed < 0) break;
    start = feed + 1;
  }
  return { openAtEnd: walk.openAtEnd };
}

/** What is open between two lines. */
class Walk {
  private open: Open | undefined;
  private lists: number[] = [];
  private afterBlank = true;
  private indented = false;

  get openAtEnd(): boolean {
    return this.open !== undefined && this.open.indent === 0 && this.open.end !== "blank";
  }

  step(line: string): Line["inside"] {
    const indent = leadingSpaces(line);
    const blank = line.trim() === "";
    if (this.open !== undefined) {
      const inside = this.stepOpen(this.open, line, indent, blank);
      if (inside !== undefined) return inside;
    }
    if (blank) {
      this.afterBlank = true;
      return this.indented ? "code" : "text";
    }
    return this.stepText(line, indent);
  }

  private stepOpen(open: Open, line: string, indent: number, blank: boolean): Line["inside"] | undefined {
    // A list item that ends takes what was opened inside it along.
    if (!blank && indent < open.indent) {
      this.open = undefined;
      return undefined;
    }
    if (open.kind === "fence") {
      if (closesFence(open, line, indent)) this.open = undefined;
      this.afterBlank = false;
      return "code";
    }
    if (open.end === "blank" ? blank : open.end.test(line)) this.open = undefined;
    this.afterBlank = blank;
    return "html";
  }

  private stepText(line: string, indent: number): Line["inside"] {
    while ((this.lists.at(-1) ?? 0) > indent) this.lists.pop();
    if (indent - (this.lists.at(-1) ?? 0) >= 4 && (this.afterBlank || this.indented)) {
      this.indented = true;
      return "code";
    }
    this.indented = false;
    this.afterBlank = false;
    const at = this.enterLists(line, indent);
    const container = this.lists.at(-1) ?? 0;
    const fence = openingFence(line, at, container);
    if (fence !== undefined) {
      this.open = fence;
      return "code";
    }
    this.open = htmlStart(line, at, container);
    return "text";
  }

  /** Steps over the list markers that a line begins with. @returns where its content begins */
  private enterLists(line: string, indent: number): number {
    let at = indent;
    while (this.lists.length < maxLists && !/^[-*_][-*_ ]*$/.test(line.slice(at, at + 200))) {
      listMarker.lastIndex = at;
      const found = listMarker.exec(line)?.[0];
      if (found === undefined) return at;
      const marker = found.trimEnd().length;
      const spaces = found.length - marker;
      const width = spaces >= 1 && spaces <= 4 ? found.length : marker + 1;
      at += width;
      this.lists.push(at);
    }
    return at;
  }
}

function leadingSpaces(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9) at += 1;
  return at;
}
