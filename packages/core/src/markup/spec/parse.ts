import type { Nodes, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown, gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown, type Options } from "mdast-util-to-markdown";
import { gfm } from "micromark-extension-gfm";

const extensions = [gfm()];
const mdastExtensions = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

/**
 * Markdown as GitHub reads it. The extra search for addresses in finished text is left out: its pattern takes quadratic time,
 * and the grammar finds them already.
 */
export function parseTree(text: string): Root {
  return fromMarkdown(text, { extensions, mdastExtensions });
}

const written = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  bullet: "-",
  rule: "-",
  fences: true,
  listItemIndent: "one",
  resourceLink: true,
} satisfies Options;

export function writeTree(children: readonly RootContent[]): string {
  return toMarkdown({ type: "root", children: [...children] }, written).trimEnd();
}

/** Walks a tree without recursion. @returns false when it is deeper than `maxDepth` */
export function walkTree(root: Nodes, maxDepth: number, visit?: (node: Nodes) => void): boolean {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.depth > maxDepth) return false;
    visit?.(next.node);
    if (!("children" in next.node)) continue;
    for (let at = next.node.children.length - 1; at >= 0; at -= 1) {
      const node = next.node.children[at];
      if (node !== undefined) open.push({ node, depth: next.depth + 1 });
    }
  }
  return true;
}
