import type { AdfDoc, AdfNode } from "./types.js";

const maxDepth = 100;

/**
 * How long Jira will find a document, rounded up: it counts after a conversion of its own, so marks, addresses and block
 * borders are counted with the text. UTF-16 units.
 */
export function adfLength(node: AdfDoc | AdfNode, depth = 0): number {
  const { text = "", marks = [], content = [], attrs = {} } = node as AdfNode;
  if (depth > maxDepth) return 0;
  const marked = marks.reduce((sum, mark) => sum + 4 + lengthOf(mark.attrs?.["href"]), 0);
  const said = lengthOf(attrs["title"]) + lengthOf(attrs["language"]);
  return content.reduce(
    (sum, child) => sum + adfLength(child, depth + 1),
    text.length + marked + said + (text === "" ? 4 : 0),
  );
}

function lengthOf(value: unknown): number {
  return typeof value === "string" ? value.length : 0;
}
