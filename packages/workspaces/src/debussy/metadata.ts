import type { Outline } from "../shared/prose/index.js";

/** One line `**Key:** value`, also `key: value` for keys that are one word. Offsets are of the whole text. */
export interface Metadata {
  /** Lower case; `_` and several spaces are one space. */
  readonly key: string;
  readonly value: string;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Behind the line break. */
  readonly end: number;
}

const bold = /^[ \t]*(?:[-*][ \t]+)?\*\*([A-Za-z][\w ]{0,60})(?::\*\*|\*\*[ \t]*:)[ \t]*/;
const bare = /^((?:github|jira|linear|azure|notion|beads|custom)_(?:issues?|repo)):[ \t]*/i;

/** The metadata of a plan or a phase, wherever it stands outside of code. */
export function metadataOf({ lines, text }: Outline): Metadata[] {
  return lines.flatMap((line) => {
    const found = bold.exec(line.text) ?? bare.exec(line.text);
    if (found === null) return [];
    const value = line.text.slice(found[0].length).trimEnd();
    const valueStart = line.start + found[0].length;
    const stop = text.indexOf("\n", line.end);
    return {
      key: (found[1] ?? "").toLowerCase().replace(/[_ ]+/g, " ").trim(),
      value,
      start: line.start,
      valueStart,
      valueEnd: valueStart + value.length,
      end: stop < 0 ? text.length : stop + 1,
    };
  });
}

/** The text with one more line of metadata, below the others of its head. */
export function withMetadata(outline: Outline, key: string, value: string): string {
  const { text, eol, title, lead, from } = outline;
  const head = metadataOf(outline).filter(({ start }) => start < lead.to);
  const at = head.at(-1)?.end ?? (title === undefined ? from : Math.max(lead.from, title.end));
  const before = text.slice(0, at);
  const line = `**${key}:** ${value}`;
  return before === "" || before.endsWith("\n")
    ? `${before}${line}${eol}${text.slice(at)}`
    : `${before}${eol}${line}${text.slice(at)}`;
}

export function withoutMetadata(text: string, { start, valueEnd, end }: Metadata): string {
  if (text.slice(valueEnd, end).includes("\n")) return text.slice(0, start) + text.slice(end);
  return text.slice(0, start).replace(/\r?\n$/, "") + text.slice(end);
}
