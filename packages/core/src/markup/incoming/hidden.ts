import type { Nodes } from "mdast";
import { cleanText } from "../inline/clean.js";
import { parseTree, walkTree } from "../spec/parse.js";
import { rangeOf, type Edit } from "./edit.js";

const reference = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi;

/** Character references that stand for what no reader sees: `&#x202e;` turns a line around as the character itself does. */
export function hiddenReferences(node: Nodes, source: string): Edit[] {
  if (!isDirty(node)) return [];
  const { start, end } = rangeOf(node);
  const known = new Map<string, boolean>();
  return [...source.slice(start, end).matchAll(reference)].flatMap(({ 0: written, index }): Edit[] => {
    const hides = known.get(written) ?? isHidden(decoded(written));
    known.set(written, hides);
    if (!hides) return [];
    return [{ start: start + index, end: start + index + written.length, text: "", because: "hidden characters" }];
  });
}

function isDirty(node: Nodes): boolean {
  const values = node.type === "text" ? [node.value] : [];
  if ("title" in node) values.push(node.title ?? "");
  if ("alt" in node) values.push(node.alt ?? "");
  return values.some(isHidden);
}

function isHidden(meant: string): boolean {
  return cleanText(meant) !== meant;
}

/** By the parser, which knows all names. */
function decoded(written: string): string {
  let value = "";
  walkTree(parseTree(`x${written}x`), 4, (node) => {
    if (node.type === "text") value += node.value;
  });
  return value.slice(1, -1);
}
