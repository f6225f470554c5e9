import type { Nodes, RootContent } from "mdast";
import { neutralise, refersByUrl, zwsp } from "../inline/index.js";
import { parseTree, walkTree } from "./parse.js";

/**
 * Reads a rendered spec once more, as GitHub will.
 *
 * @returns what is wrong with it: raw HTML, a live reference, words that differ from those that were meant
 */
export function checkRendered(markdown: string, meant: readonly RootContent[]): string | undefined {
  const problems: string[] = [];
  const root = parseTree(markdown);
  const shallow = walkTree(root, 1000, (node) => {
    if (node.type === "html") problems.push("raw HTML");
    if (node.type === "image" || node.type === "imageReference") problems.push("an image");
    if (node.type === "link" && refersByUrl(node.url)) problems.push("an address of an issue or pull request");
    if (node.type === "text" && neutralise(node.value) !== node.value) problems.push("a live reference");
  });
  if (!shallow) problems.push("nesting");
  if (wordsOf(root) !== wordsOf({ type: "root", children: [...meant] })) problems.push("other words than the spec");
  return problems[0];
}

/** Visible words without white space: what a reader could compare. */
export function wordsOf(root: Nodes): string {
  const words: string[] = [];
  walkTree(root, 1000, (node) => {
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") words.push(node.value);
  });
  return words.join("").replaceAll(zwsp, "").replace(/\s+/g, "");
}
