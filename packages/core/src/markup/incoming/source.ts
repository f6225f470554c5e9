import { applyEdits } from "./edit.js";
import { reservedLines } from "./reserved.js";

/** A text that cannot be read as Markdown, as a block of code. */
export function asSource(text: string): string {
  const fence = "`".repeat((text.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2) + 1);
  const inert = applyEdits(text, reservedLines(text, allCode(text))).text;
  return `${fence}text\n${inert.replace(/\n$/, "")}\n${fence}\n`;
}

/** True for what `asSource` gives. */
export function isSource(text: string): boolean {
  const fence = /^(`{3,})text\n/.exec(text.slice(0, 100_000))?.[1];
  if (fence === undefined || !text.endsWith(`\n${fence}\n`)) return false;
  const inside = text.slice(fence.length + 5, -fence.length - 1);
  return !inside.includes(fence) && reservedLines(inside, allCode(inside)).length === 0;
}

function allCode(text: string): Parameters<typeof reservedLines>[1] {
  return { verbatim: [{ start: 0, end: text.length + 1, kind: "code" }], rules: new Set(), underlines: new Set() };
}
