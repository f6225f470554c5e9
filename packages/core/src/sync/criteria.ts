import type { Criterion } from "../contracts/item.js";

const heading = "## Acceptance Criteria";
const atEnd = /(?:^|\n\n)## Acceptance Criteria\n\n((?:[-*] \[[ xX]\] [^\n]*(?:\n+|$))+)$/;

/** Criteria that stand as boxes at the end of a ticket's text, which is where a ticket that was made from an item has them. */
export function criteriaAtEnd(body: string): readonly Criterion[] | undefined {
  const found = atEnd.exec(body.replace(/\r\n?/g, "\n").trimEnd());
  if (found === null) return undefined;
  return (found[1] ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ done: !/^[-*] \[ \]/.test(line), text: line.replace(/^[-*] \[[ xX]\] /, "").trim() }));
}

/** A ticket's text with these criteria at its end, as `create` writes them. */
export function withCriteria(text: string, criteria: readonly Criterion[]): string {
  const boxes = criteria.map((one) => `- [${one.done ? "x" : " "}] ${one.text.replace(/\s+/g, " ").trim()}`);
  const list = boxes.length === 0 ? [] : [`${heading}\n\n${boxes.join("\n")}`];
  return [text.trim(), ...list].filter((part) => part !== "").join("\n\n");
}
