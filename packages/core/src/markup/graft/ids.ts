import type { AdfNode } from "../adf/index.js";
import type { Job } from "./job.js";

/** Tasks that are new get ids that no task of the document has. */
export function ownIds(native: AdfNode, result: readonly AdfNode[], job: Job): readonly AdfNode[] {
  const taken = new Set<unknown>();
  const originals = new Set<AdfNode>();
  for (const open = [native]; open.length > 0;) {
    const node = open.pop() as AdfNode;
    originals.add(node);
    taken.add(node.attrs?.["localId"]);
    for (const child of node.content ?? []) open.push(child);
  }
  let count = 0;
  const next = (): string => {
    do count += 1;
    while (taken.has(`satellite-${count}`));
    return `satellite-${count}`;
  };
  const renamed = (nodes: readonly AdfNode[]): readonly AdfNode[] => {
    const others = nodes.map((node) => {
      if (originals.has(node)) return node;
      const content = node.content && renamed(node.content);
      const isOurs = node.attrs?.["localId"] !== undefined && !job.origins.has(node);
      if (content === node.content && !isOurs) return node;
      const attrs = isOurs ? { ...node.attrs, localId: next() } : node.attrs;
      return job.like(node, { ...(attrs && { attrs }), ...(content && { content }) });
    });
    return others.every((node, at) => node === nodes[at]) ? nodes : others;
  };
  return renamed(result);
}
