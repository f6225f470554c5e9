/** One piece of a text: what stands under a heading, or behind a label such as `Constraints:`. */
export interface TextPart {
  /** Empty: what stands before the first heading. */
  readonly name: string;
  /** Of the heading or label, from 1; of the first line where there is none. */
  readonly line: number;
  /** Of the first line that says something; of the heading where none does. */
  readonly saysAt: number;
  readonly text: string;
}

const heading = /^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/;
const label = /^[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?([A-Za-z][A-Za-z -]{2,40}?)(?:\*\*|__)?:(?:\*\*|__)?(?:[ \t]+(.*))?$/;

export const isCriteriaName = (name: string): boolean =>
  /^(?:acceptance|success criteria|done when|definition of done|exit criteria|validation|verification|gates?)\b/i.test(
    name,
  );

export const isConstraintsName = (name: string): boolean =>
  /\b(?:constraints?|requirements?|non-?goals?|out of scope|scope|limits?|limitations?|boundaries|restrictions?|guardrails?)\b/i.test(
    name,
  );

/** A Markdown text in its parts, in order. Headings inside code do not count; a label counts when it names what is asked for. */
export function partsOf(text: string, linesBefore = 0): readonly TextPart[] {
  const parts: { name: string; line: number; lines: string[] }[] = [{ name: "", line: linesBefore + 1, lines: [] }];
  let fence: string | undefined;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : mark.startsWith(fence) ? undefined : fence;
    const opened = fence === undefined && mark === undefined ? opening(line) : undefined;
    if (opened === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ name: opened.name, line: linesBefore + index + 1, lines: [opened.rest] });
  }
  return parts.map(({ line, lines, name }) => {
    const first = lines.findIndex((one) => one.trim() !== "" && !/^\s*<!--.{0,500}-->\s*$/.test(one));
    return { name, line, saysAt: line + Math.max(0, first), text: lines.join("\n").trim() };
  });
}

function opening(line: string): { readonly name: string; readonly rest: string } | undefined {
  if (line.length > 1000) return undefined;
  const under = heading.exec(line);
  if (under !== null) return { name: plain(under[1] ?? ""), rest: "" };
  const [, name = "", rest = ""] = label.exec(line) ?? [];
  return isCriteriaName(name) || isConstraintsName(name) ? { name, rest } : undefined;
}

const plain = (text: string): string => text.replace(/[*_`]/g, "").trim();
