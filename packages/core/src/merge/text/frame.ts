/** A text without what stands around it: blank lines before, white space after. Those are no content, and stay as the item has them. */
export interface Frame {
  readonly lead: string;
  readonly body: string;
  readonly tail: string;
}

export function frameOf(text: string): Frame {
  const first = text.search(/\S/);
  if (first < 0) return { lead: "", body: "", tail: text };
  const lead = Math.max(text.lastIndexOf("\n", first), text.lastIndexOf("\r", first)) + 1;
  const end = text.trimEnd().length;
  return { lead: text.slice(0, lead), body: text.slice(lead, end), tail: text.slice(end) };
}

/** The line ending that most lines have; `\n` where there is none. */
export function endingOf(text: string): "\n" | "\r\n" {
  let windows = 0;
  let all = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    all += 1;
    if (at > 0 && text.charCodeAt(at - 1) === 13) windows += 1;
  }
  return windows * 2 > all ? "\r\n" : "\n";
}

/** With `\n` between all lines. */
export function feeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** Text with `\n` between lines, written with another ending. */
export function written(text: string, ending: "\n" | "\r\n"): string {
  return ending === "\n" ? text : text.replaceAll("\n", ending);
}
