import type { Section, SeenLine } from "./outline.js";

const item = /^\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+(?:\[([ xX])\](?:\s+|$))?(.*)$/;
const scenario = /^\s*(?:\*\*|__)?(?:Scenario(?: Outline)?:|Given\b)/i;

/**
 * Acceptance criteria: list items of the sections of that name and of Backlog.md's `AC` region; where there are none, the
 * rows of a table, or scenarios.
 */
export function countCriteria(
  sections: readonly Section[],
  lines: readonly SeenLine[],
): { readonly total: number; readonly done: number } {
  const own = new Map<number, SeenLine>();
  for (const line of lines) if (line.region === "AC") own.set(line.number, line);
  for (const section of sections) for (const line of section.lines) own.set(line.number, line);
  const all = [...own.values()].filter(({ region }) => region === undefined || region === "AC");
  const items = all
    .filter(({ code }) => !code)
    .map(({ text }) => item.exec(text))
    .filter((found) => found !== null && found[2]?.trim() !== "");
  if (items.length > 0)
    return { total: items.length, done: items.filter((found) => found?.[1]?.toLowerCase() === "x").length };
  const rows = all.filter(({ code, text }) => !code && text.trimStart().startsWith("|")).length;
  const scenarios = all.filter(({ text }) => scenario.test(text)).length;
  return { total: rows > 2 ? rows - 2 : scenarios, done: 0 };
}
