import type { ItemComment } from "@satellite/core";
import { lineEnd, outlineOf, type Outline } from "./outline.js";
import { appendPart } from "./parts.js";

/** Who said it, and when, to the minute. */
const head = /^\*\*(.+), (\d{4}-\d{2}-\d{2} \d{2}:\d{2})\*\*$/;
const quote = /^ {0,3}> ?(.*)$/;

/** Comments in a part: a line that says who and when, and what was said as a quote below. Words without that are no comment. */
export function commentsIn({ lines, parts, text }: Outline, name: string): ItemComment[] {
  const part = parts.find((each) => each.name === name);
  if (part === undefined) return [];
  return lines.flatMap((line): ItemComment[] => {
    const [, author, at] = line.start >= part.from && line.end <= part.to ? (head.exec(line.text.trim()) ?? []) : [];
    if (author === undefined || at === undefined) return [];
    const body = quoteAt(text.slice(lineEnd(text, line.end), part.to));
    return body === undefined ? [] : [{ author, at, body }];
  });
}

function quoteAt(text: string): string | undefined {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  while (lines[0]?.trim() === "") lines.shift();
  const end = lines.findIndex((line) => !quote.test(line));
  const quoted = end < 0 ? lines : lines.slice(0, end);
  return quoted.length === 0
    ? undefined
    : quoted
        .map((line) => quote.exec(line)?.[1] ?? "")
        .join("\n")
        .trim();
}

/**
 * Puts comments at the end of a part, those that are not there yet; what stands there stays to the byte. As quotes their words
 * can begin no part, and no other comment.
 *
 * @param heading of the part, where it is made
 * @returns nothing when they would be taken for something else there
 */
export function appendComments(outline: Outline, heading: string, add: readonly ItemComment[]): string | undefined {
  const { eol, headings, parts, text } = outline;
  const name = heading.toLowerCase();
  const known = commentsIn(outline, name);
  const fresh = add.filter((one) => !known.some((each) => isSame(each, one)));
  if (fresh.length === 0) return text;
  const words = fresh.map(written).join("\n\n").replaceAll("\n", eol);
  const part = parts.find((each) => each.name === name);
  if (part === undefined) return appendPart(outline, heading, words);
  const at = endOfWords(text.slice(part.from, part.to)) + part.from;
  const [before, rest] = [text.slice(0, at), text.slice(at)];
  const opened = before.endsWith("\n") ? eol : eol + eol;
  const closed = rest.trim() === "" ? (rest === "" ? eol : "") : /^\r?\n\r?\n/.test(rest) ? "" : eol;
  const result = before + opened + words + closed + rest;
  return outlineOf(result, outline.from).headings === headings ? result : undefined;
}

/** Behind the last line that is not blank, before its line ending; 0 where all are. */
function endOfWords(text: string): number {
  const words = text.trimEnd().length;
  const rest = /^[^\r\n]*/.exec(text.slice(words))?.[0].length ?? 0;
  return words === 0 ? 0 : words + rest;
}

/** Whether a comment that was read is the one that was to be written. */
export function isSame(one: ItemComment, other: ItemComment): boolean {
  const said = ({ at, author, body }: ItemComment): string =>
    JSON.stringify([oneLine(author), minute(at), body.replaceAll("\r\n", "\n").trim()]);
  return said(one) === said(other);
}

function written({ at, author, body }: ItemComment): string {
  const lines = body.replaceAll("\r\n", "\n").trim().split("\n");
  return `**${oneLine(author)}, ${minute(at)}**\n\n${lines.map((line) => `> ${line}`.trimEnd()).join("\n")}`;
}

/** Minutes, in UTC. */
export function minute(at: string): string {
  const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(at);
  return iso ? `${iso[1]} ${iso[2]}` : oneLine(at);
}

export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
