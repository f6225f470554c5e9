import { hideInline, type Hidden } from "./inline-hidden.js";
import { readLine, type Line } from "./markdown-line.js";

/** List markers peeled off one line; each costs a look at the rest of it. */
const DEEPEST = 16;

interface Fence {
  readonly mark: string;
  readonly length: number;
  readonly depth: number;
  /** Column where the content of the list item around it begins. */
  readonly base: number;
}

/**
 * Code (fences, indented code, code spans) and HTML comments in a Markdown text, found in one pass from start to end. It knows
 * as much of CommonMark as this needs (quotes, list items, headings, table rows) and costs no parser, because it runs on every
 * check. A fence that is never closed runs to the end of its container, as on GitHub.
 *
 * @see https://spec.commonmark.org/0.31.2/
 */
export function hiddenIn(text: string): Hidden {
  const scan = new Scan(text);
  while (scan.at < text.length) scan.line();
  scan.flush();
  return scan.hidden;
}

class Scan {
  readonly hidden: Hidden = { code: [], comments: [] };
  /** Start of the line to be read next. */
  at = 0;
  #paragraph = -1;
  #depth = 0;
  #fence: Fence | undefined;
  /** Columns where the content of the open list items begins, outermost first. */
  #items: number[] = [];

  constructor(readonly text: string) {}

  /** Ends the open block and looks inside it. False when a comment of it reached into the coming line, which is then done. */
  flush(): boolean {
    if (this.#paragraph === -1) return true;
    const after = hideInline(this.text, this.#paragraph, this.at, this.hidden);
    this.#paragraph = -1;
    if (after <= this.at) return true;
    this.#paragraph = after;
    this.at = readLine(this.text, after).next;
    return false;
  }

  line(): void {
    const line = readLine(this.text, this.at);
    if (this.#fence && this.#inFence(line, this.#fence)) return;
    const other = line.depth > this.#depth || (line.depth < this.#depth && (line.blank || this.#paragraph === -1));
    if ((line.blank || other) && !this.flush()) return;
    if (other) {
      this.#depth = line.depth;
      this.#items = [];
    }
    if (line.blank) {
      this.at = line.next;
      return;
    }
    this.#content(line);
  }

  #inFence(line: Line, fence: Fence): boolean {
    if (line.depth < fence.depth || (!line.blank && line.indent < fence.base)) {
      this.#fence = undefined;
      return false;
    }
    this.#code(line);
    const run = line.depth === fence.depth && line.indent - fence.base < 4 ? fenceRun(this.text, line) : undefined;
    if (run?.mark === fence.mark && run.length >= fence.length && run.rest === "") this.#fence = undefined;
    return true;
  }

  #code(line: Line): void {
    this.hidden.code.push({ start: this.at, end: line.end });
    this.at = line.next;
  }

  /** A line that is not blank and not in a fence. List markers are peeled off one by one. */
  #content(first: Line): void {
    let line = first;
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      const marker = this.#interrupting(line);
      const lazy = this.#paragraph !== -1 && !marker && !interrupts(this.text, line);
      if (!lazy) this.#leaveItems(line.indent);
      const base = this.#items.at(-1) ?? 0;
      if (line.indent - base >= 4) {
        if (this.#paragraph === -1) return this.#code(line);
        break;
      }
      if (!marker) break;
      if (!this.flush()) return;
      this.#items.push(marker.content);
      line = readLine(this.text, marker.index, marker.column, line.depth);
      if (line.blank) {
        this.at = line.next;
        return;
      }
    }
    this.#block(line);
  }

  /** Ends the list items whose content begins further right. */
  #leaveItems(indent: number): void {
    while (indent < (this.#items.at(-1) ?? 0)) this.#items.pop();
  }

  /** Inside a paragraph only a bullet or a first number with text behind it begins a list. */
  #interrupting(line: Line): Line["marker"] {
    const { marker } = line;
    if (!marker || this.#paragraph === -1 || line.indent < (this.#items.at(-1) ?? 0)) return marker;
    const written = this.text.slice(line.content, marker.index);
    const empty = this.text.slice(marker.index, line.end).trim() === "";
    return empty || !/^(?:[-+*]|0{0,8}1[.)])$/.test(written) ? undefined : marker;
  }

  #block(line: Line): void {
    const base = this.#items.at(-1) ?? 0;
    const shallow = line.indent - base < 4;
    const run = shallow ? opensFence(this.text, line) : undefined;
    if (shallow && interrupts(this.text, line) && !this.flush()) return;
    if (run) {
      this.#fence = { mark: run.mark, length: run.length, depth: line.depth, base };
      return this.#code(line);
    }
    if (this.#paragraph === -1) this.#paragraph = line.content;
    this.at = line.next;
    if (shallow && isAlone(this.text, line)) this.flush();
  }
}

/** Headings, their underlines and table rows: blocks of one line, or the end of one. */
function isAlone(text: string, line: Line): boolean {
  if (text[line.content] === "-" || text[line.content] === "=") return isUnderline(text, line);
  return /^(?:#{1,6}(?:[ \t]|$)|\|)/.test(text.slice(line.content, Math.min(line.end, line.content + 8)));
}

function isUnderline(text: string, line: Line): boolean {
  const mark = text[line.content];
  let at = line.content;
  while (at < line.end && text[at] === mark) at += 1;
  return text.slice(at, line.end).trim() === "";
}

/** Whether the line begins a block even where a paragraph is open. */
function interrupts(text: string, line: Line): boolean {
  return isAlone(text, line) || text.startsWith("<!--", line.content) || opensFence(text, line) !== undefined;
}

/** A fence of backticks has none behind it, or it is a code span. */
function opensFence(text: string, line: Line): ReturnType<typeof fenceRun> {
  const run = fenceRun(text, line);
  return run?.mark === "`" && run.rest.includes("`") ? undefined : run;
}

function fenceRun(text: string, line: Line): { mark: string; length: number; rest: string } | undefined {
  const mark = text[line.content];
  if (mark !== "`" && mark !== "~") return undefined;
  let end = line.content;
  while (text[end] === mark) end += 1;
  const length = end - line.content;
  return length < 3 ? undefined : { mark, length, rest: text.slice(end, line.end).trim() };
}
