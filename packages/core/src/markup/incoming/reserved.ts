import type { Edit } from "./edit.js";

/** What is known of the lines. */
export interface Lines {
  /** Apart from each other, in order. */
  readonly verbatim: readonly { readonly start: number; readonly end: number; readonly kind: "code" | "html" }[];
  /** Where lines begin that are rules, and those that underline a heading. */
  readonly rules: ReadonlySet<number>;
  readonly underlines: ReadonlySet<number>;
}

/** Workspaces look for these in the bytes, in code and behind a backslash, too. */
const marker = /<!--(?=\s*(?:\/?\s*satellite\b|adf:|[a-z][a-z_]*(?::[a-z_]+)*:(?:BEGIN|END)\b))/gi;
const line = /^.*$/gm;

/**
 * Lines that mean something to whoever reads a file line by line: `---` ends front matter or a comment, seven signs mark a
 * conflict. They are spelt differently and look the same, or nearly.
 */
export function reservedLines(source: string, lines: Lines): Edit[] {
  const edits: Edit[] = [];
  for (const { index } of source.matchAll(marker)) {
    const inHtml = kindAt(lines, index) === "html";
    if (!inHtml) edits.push({ start: index + 2, end: index + 2, text: " ", because: "a marker of a workspace" });
  }
  let first = true;
  for (const { 0: whole, index } of source.matchAll(line)) {
    const text = whole.trim();
    if (text === "") continue;
    edits.push(...(dashes(text, index + whole.indexOf(text), index, lines) ?? []));
    if (first && /^(?:\+\+\+|---\w)/.test(whole)) edits.push({ start: index, end: index, text: "\\", because: dashed });
    if (conflict.test(whole)) edits.push(marked(text, index, lines));
    first = false;
  }
  return edits;
}

const dashed = "a line of three dashes or pluses";
const conflict = /^(?:<{7}|>{7}|\|{7}|={7})(?:\s|$)/;

function dashes(text: string, start: number, lineStart: number, lines: Lines): Edit[] | undefined {
  if (text !== "---") return undefined;
  const other = lines.rules.has(lineStart) ? "***" : lines.underlines.has(lineStart) ? "----" : "- - -";
  return [{ start, end: start + 3, text: other, because: dashed }];
}

function marked(text: string, start: number, lines: Lines): Edit {
  const before = lines.underlines.has(start) && text === "=======" ? "=" : kindAt(lines, start) === "code" ? " " : "\\";
  return { start, end: start, text: before, because: "a conflict marker" };
}

function kindAt({ verbatim }: Lines, at: number): "code" | "html" | undefined {
  let [low, high] = [0, verbatim.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((verbatim[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = verbatim[low];
  return found !== undefined && found.start <= at ? found.kind : undefined;
}
