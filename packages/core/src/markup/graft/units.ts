import type { AdfNode } from "../adf/index.js";
import { markdownOf, type Reader } from "./reader.js";

/** A block of the document and the plain blocks that a reader saw of it: none, one, or more. */
export interface Unit {
  readonly node: AdfNode;
  readonly reads: readonly AdfNode[];
}

/** What each kind of block is read as, where that is one block. Others are looked at one by one. */
const readAs: Readonly<Record<string, readonly string[]>> = {
  paragraph: ["paragraph"],
  caption: ["paragraph"],
  heading: ["heading"],
  codeBlock: ["codeBlock"],
  rule: ["rule"],
  blockquote: ["blockquote"],
  panel: ["panel"],
  expand: ["expand", "nestedExpand"],
  nestedExpand: ["expand", "nestedExpand"],
  bulletList: ["bulletList"],
  orderedList: ["orderedList"],
  taskList: ["taskList"],
  decisionList: ["bulletList"],
  table: ["table"],
};

/**
 * Which block shows what. Blocks are parsed together, which is far cheaper; one by one only where that leaves a doubt.
 *
 * @param shown all that is read of these blocks where they stand
 */
export function unitsOf(nodes: readonly AdfNode[], shown: readonly AdfNode[], reader: Reader): readonly Unit[] {
  return together(nodes, shown, reader) ?? nodes.map((node) => ({ node, reads: reader.blocks([node]) }));
}

function together(nodes: readonly AdfNode[], shown: readonly AdfNode[], reader: Reader): readonly Unit[] | undefined {
  const units: Unit[] = [];
  let at = 0;
  for (const node of nodes) {
    const types = Object.hasOwn(readAs, node.type) ? readAs[node.type] : undefined;
    const apart = types === undefined ? reader.blocks([node]) : undefined;
    const count = apart?.length ?? (markdownOf([node]) === "" ? 0 : 1);
    const reads = shown.slice(at, at + count);
    const fits = reads.every(({ type }, index) => types?.includes(type) ?? apart?.[index]?.type === type);
    if (reads.length < count || !fits) return undefined;
    units.push({ node, reads });
    at += count;
  }
  return at === shown.length ? units : undefined;
}
