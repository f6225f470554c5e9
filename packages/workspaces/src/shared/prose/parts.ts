import { fenceClose, fenceOpen, outlineOf, type Outline } from "./outline.js";

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What stands in a span, without the blank lines around it; line ends are `\n`. */
export function partText({ text }: Outline, { from, to }: Span): string {
  const inner = trimmed(text.slice(from, to)).replaceAll("\r\n", "\n");
  const fenced = inner.startsWith(`${fenceOpen}\n`) && inner.endsWith(`\n${fenceClose}`);
  return fenced ? inner.slice(fenceOpen.length + 1, -fenceClose.length - 1) : inner;
}

/** A text as a reader sees it: a template's hints in comments are no words. Empty when nothing else is there. */
export function visibleText(text: string): string {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("<!--", at);
    if (text.slice(at, open < 0 ? text.length : open).trim() !== "") return text;
    const close = open < 0 ? -1 : text.indexOf("-->", open + 2);
    if (close < 0) break;
    at = close + 3;
  }
  return "";
}

/**
 * Puts a text into a span; the blank lines around it stay. Headings that would begin a part are kept inside a pair of
 * comments.
 *
 * @returns nothing when the text could not stand there without being taken for something else
 */
export function writePart(outline: Outline, span: Span, value: string): string | undefined {
  const { text, eol } = outline;
  const words = trimmed(value.replaceAll("\r\n", "\n"));
  const old = text.slice(span.from, span.to);
  const inner = trimmed(old);
  const lines = fenced(words).replaceAll("\n", eol);
  const before = inner === "" ? eol : old.slice(0, old.indexOf(inner));
  const after = inner === "" ? eol + (span.to < text.length ? eol : "") : old.slice(old.indexOf(inner) + inner.length);
  const opened = span.from > 0 && text[span.from - 1] !== "\n" ? eol : "";
  const body = words === "" ? (inner === "" ? old : before || eol) : opened + before + lines + after;
  const result = text.slice(0, span.from) + body + text.slice(span.to);
  return outlineOf(result, outline.from).headings === outline.headings ? result : undefined;
}

/** Adds a part at the end. */
export function appendPart({ text, eol, end }: Outline, heading: string, value: string): string {
  const before = text.slice(0, end);
  const gap = before === "" || before.endsWith(eol + eol) ? "" : before.endsWith("\n") ? eol : eol + eol;
  const words = fenced(trimmed(value.replaceAll("\r\n", "\n"))).replaceAll("\n", eol);
  const body = value === "" ? "" : eol + words + eol;
  const rest = text.slice(end);
  return `${before}${gap}## ${heading}${eol}${body}${rest === "" ? "" : eol}${rest}`;
}

/** A title is one line. A text without one gets it at the top. */
export function writeTitle({ text, eol, title, lead }: Outline, value: string): string {
  const words = value.replace(/\s+/g, " ").trim();
  if (title !== undefined) return text.slice(0, title.start) + words + text.slice(title.end);
  const rest = text.slice(lead.from);
  const gap = /^\s*\n/.test(rest) || rest === "" ? "" : eol;
  return `${text.slice(0, lead.from)}${lead.from > 0 ? eol : ""}# ${words}${eol}${gap}${rest}`;
}

/** Without blank lines at both ends; the first line's indentation stays. */
function trimmed(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, "").trimEnd();
}

function fenced(value: string): string {
  return outlineOf(value).headings === 0 ? value : `${fenceOpen}\n${value}\n${fenceClose}`;
}
