import { scanLines, type Line } from "@satellite/core/markup/lines";

/** A second-level heading and what stands below it, as offsets in the text. */
export interface Part {
  /** As it is written. */
  readonly heading: string;
  /** Lower case, without ornaments: `## 📋 Plan` is `plan`. */
  readonly name: string;
  readonly start: number;
  /** Behind the heading's line end. */
  readonly from: number;
  /** Where the next heading of this or a higher level begins, or the end. */
  readonly to: number;
}

export interface Outline {
  readonly text: string;
  /** Where the Markdown begins, and where it ends: before our anchor, which is no part of it. */
  readonly from: number;
  readonly end: number;
  readonly eol: "\n" | "\r\n";
  /** The first heading of the first level: its words, and where they stand. */
  readonly title?: { readonly value: string; readonly start: number; readonly end: number };
  /** Between the title and the first part. */
  readonly lead: { readonly from: number; readonly to: number };
  readonly parts: readonly Part[];
  /** How many headings of the first two levels there are, the title and empty ones included. */
  readonly headings: number;
  /** Lines that are neither code nor raw HTML. */
  readonly lines: readonly Line[];
}

/** Between these two, headings are somebody's words and begin no part. */
export const fenceOpen = "<!-- satellite:text -->";
export const fenceClose = "<!-- /satellite:text -->";

const heading = /^ {0,3}(#{1,2})(?:[ \t]+(.*))?$/;

/**
 * The parts of a Markdown text, line by line.
 *
 * @param from where to begin: behind the front matter
 */
export function outlineOf(text: string, from = 0): Outline {
  const lines: Line[] = [];
  const heads: (Omit<Part, "to"> & { readonly level: number })[] = [];
  let title: Outline["title"];
  const stop = anchorAt(text, from);
  let fenced = false;
  scanLines(text.slice(from), (found) => {
    if (found.inside !== "text") return;
    const line = { ...found, start: found.start + from, end: found.end + from };
    if (line.text.trim() === fenceOpen) fenced = true;
    else if (line.text.trim() === fenceClose) fenced = false;
    lines.push(line);
    const [, marks, rest = ""] = fenced ? [] : (heading.exec(line.text) ?? []);
    if (marks === undefined) return;
    const words = withoutHashes(rest.trim());
    const behind = lineEnd(text, line.end);
    if (marks === "#" && title === undefined && heads.length === 0 && words !== "") {
      const start = line.start + line.text.indexOf(words, line.text.indexOf("#") + 1);
      title = { value: words, start, end: start + words.length };
    }
    heads.push({ heading: words, name: nameOf(words), start: line.start, from: behind, level: marks.length });
  });
  const parts = heads.map((each, index) => ({ ...each, to: heads[index + 1]?.start ?? stop }));
  const first = title === undefined ? undefined : parts.shift();
  return {
    text,
    from,
    end: stop,
    eol: /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n",
    ...(title === undefined ? {} : { title }),
    lead: { from: first?.from ?? from, to: first?.to ?? parts[0]?.start ?? stop },
    parts: parts.filter(({ level }) => level === 2),
    headings: heads.length,
    lines,
  };
}

/** Where the last line begins when it is `<!-- satellite: … -->`, else the end. */
function anchorAt(text: string, from: number): number {
  const end = text.trimEnd().length;
  const start = Math.max(from, text.lastIndexOf("\n", end - 1) + 1);
  return end > start && /^<!-- satellite: [^<>\n]+ -->$/.test(text.slice(start, end)) ? start : text.length;
}

/** `Plan ##` is `Plan`, `C#` stays. */
function withoutHashes(words: string): string {
  let end = words.length;
  while (end > 0 && words[end - 1] === "#") end -= 1;
  return end === 0 || /\s/.test(words.charAt(end - 1)) ? words.slice(0, end).trim() : words;
}

/** A heading as a key: letters, digits and what joins them, in lower case. */
export function nameOf(words: string): string {
  return words
    .replace(/[^\p{L}\p{N}\s&/()-]/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at < 0 ? text.length : at + 1;
}
