import { cleanText } from "./clean.js";
import { breakUrls, neutralise } from "./references.js";

/**
 * Somebody's one-line text (a title, a name, a branch) made safe to stand in our Markdown, table cells included: specials
 * escaped, references and addresses inert, control and direction characters gone, white space single.
 *
 * @param max UTF-16 units that may be visible; a longer text is cut between graphemes and ends in `…`
 */
export function plainInline(text: string, max = 300): string {
  // Nothing past this can be shown; cleaning needs not walk a megabyte.
  const line = cleanText(text.slice(0, max * 8 + 64))
    .replace(/\s+/g, " ")
    .trim();
  return neutralise(breakUrls(escapeMarkdown(cutText(line, max))));
}

/** Cuts between graphemes, so that no emoji or accent is torn; `…` counts. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(
    text.slice(0, max + 64),
  )) {
    if (index + segment.length > max - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/** Backslashes before what Markdown would read; an underscore inside a word stays bare, it means nothing there. */
function escapeMarkdown(line: string): string {
  return line
    .replace(/[\\`*[\]<>|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=[#A-Za-z])/g, "\\$&")
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/** A code span around any one-line text; its fence is longer than any run of backticks inside. Not for table cells. */
export function codeSpan(text: string): string {
  const line = cleanText(text).replace(/\n/g, " ");
  const longest = (line.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = "`".repeat(longest + 1);
  const padded = line === "" || /^`|`$|^ .*[^ ].* $/.test(line) ? ` ${line} ` : line;
  return fence + padded + fence;
}
