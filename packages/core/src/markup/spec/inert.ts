import type { Nodes, Parents, RootContent } from "mdast";
import { neutralise, zwsp } from "../inline/index.js";

/**
 * Takes the force out of references in every text node, outside code. Neighbouring text nodes are joined first: `@<b>name</b>`
 * has become two of them, and would be one name for GitHub. The tree is our own and is changed in place.
 */
export function makeInert<T extends RootContent>(nodes: readonly T[]): readonly T[] {
  const open: { node: Nodes; inLink: boolean }[] = nodes.map((node) => ({ node, inLink: false }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, inLink } = next;
    if (node.type === "text") node.value = inertText(node.value, inLink);
    if (!("children" in node)) continue;
    joinTexts(node);
    for (const child of node.children) open.push({ node: child, inLink: inLink || node.type === "link" });
  }
  return nodes;
}

/** Addresses that the grammar did not make links of must not become some elsewhere. */
function inertText(value: string, inLink: boolean): string {
  const inert = neutralise(value);
  return inLink ? inert : inert.replace(/\b(https?:)(?=\/\/)/gi, `$1${zwsp}`).replace(/\b(www)(?=\.)/gi, `$1${zwsp}`);
}

function joinTexts(parent: Parents): void {
  const joined: Nodes[] = [];
  for (const child of parent.children) {
    const last = joined.at(-1);
    if (child.type === "text" && last?.type === "text") last.value += child.value;
    else if (child.type !== "text" || child.value !== "") joined.push(child);
  }
  parent.children = joined as typeof parent.children;
}
