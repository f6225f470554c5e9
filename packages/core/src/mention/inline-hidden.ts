import type { Span } from "./found.js";

/** What a reader of the rendered text does not see as text: code and HTML comments, each ascending. */
export interface Hidden {
  readonly code: Span[];
  readonly comments: Span[];
}

/**
 * Code spans and HTML comments inside one block of Markdown. A code span ends at the next run of as many backticks in the same
 * block, else its backticks are plain text. A comment ends at `-->` wherever that stands, else at the end of the text: whoever
 * leaves one open hides the rest. Whichever begins first wins.
 *
 * @returns where to go on: `end`, or the end of a comment that reaches past it
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function hideInline(text: string, start: number, end: number, hidden: Hidden): number {
  const runs = backtickRuns(text, start, end);
  let at = start;
  while (at < end) {
    const char = text[at];
    if (char === "`") {
      at = codeSpan(text, at, runs, hidden);
    } else if (char === "<" && text.startsWith("<!--", at) && !isEscaped(text, at, start)) {
      const after = commentEnd(text, at);
      hidden.comments.push({ start: at, end: after });
      at = after;
    } else {
      at += 1;
    }
  }
  return Math.max(at, end);
}

interface Runs {
  /** Starts of runs by their length, ascending. */
  readonly starts: ReadonlyMap<number, readonly number[]>;
  /** First start of that length that has not been passed. */
  readonly next: Map<number, number>;
  readonly from: number;
}

function backtickRuns(text: string, start: number, end: number): Runs {
  const starts = new Map<number, number[]>();
  for (let at = text.indexOf("`", start); at !== -1 && at < end; at = text.indexOf("`", at)) {
    const after = runEnd(text, at);
    const same = starts.get(after - at);
    if (same) same.push(at);
    else starts.set(after - at, [at]);
    at = after;
  }
  return { starts, next: new Map(), from: start };
}

/** Where to go on after the run of backticks at `at`: behind its code span, or behind the run. */
function codeSpan(text: string, at: number, runs: Runs, hidden: Hidden): number {
  const after = runEnd(text, at);
  const start = isEscaped(text, at, runs.from) ? at + 1 : at;
  const length = after - start;
  const same = runs.starts.get(length) ?? [];
  let next = runs.next.get(length) ?? 0;
  while (next < same.length && (same[next] as number) < after) next += 1;
  runs.next.set(length, next);
  const close = same[next];
  if (length === 0 || close === undefined) return after;
  hidden.code.push({ start, end: close + length });
  return close + length;
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === "`") end += 1;
  return end;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let first = at;
  while (first > from && text[first - 1] === "\\") first -= 1;
  return (at - first) % 2 === 1;
}

function commentEnd(text: string, at: number): number {
  if (text.startsWith("<!-->", at)) return at + 5;
  if (text.startsWith("<!--->", at)) return at + 6;
  const close = text.indexOf("-->", at + 4);
  return close === -1 ? text.length : close + 3;
}
