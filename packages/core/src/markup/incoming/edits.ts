import type { Nodes, Parents, Root } from "mdast";
import { Notes } from "../spec/notes.js";
import { rangeOf, type Edit } from "./edit.js";
import { hiddenReferences } from "./hidden.js";
import { htmlEdits } from "./html.js";
import { linkEdits } from "./links.js";
import { strayTags } from "./strays.js";
import { reservedLines, type Lines } from "./reserved.js";

/** Everything in a text that must not stay as it is. */
export function editsOf(root: Root, source: string): Edit[] {
  const addresses = new Notes(root, "").addresses;
  const seen = new Seen(source);
  const edits: Edit[] = [];
  walkAll(root, ({ node, parent, inLink, blockEnd }) => {
    seen.add(node, parent);
    edits.push(...linkEdits(node, { source, addresses, inLink }), ...hiddenReferences(node, source));
    if (node.type === "text") edits.push(...strayTags(node, source, blockEnd));
  });
  return [...edits, ...htmlEdits(seen.html, source), ...reservedLines(source, seen)];
}

/** What the lines and tags are judged by. */
class Seen implements Lines {
  readonly html: {
    readonly start: number;
    readonly end: number;
    readonly atTop: boolean;
    readonly isBlock: boolean;
  }[] = [];
  readonly verbatim: { readonly start: number; readonly end: number; readonly kind: "code" | "html" }[] = [];
  readonly rules = new Set<number>();
  readonly underlines = new Set<number>();
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  add(node: Nodes, parent: Parents | undefined): void {
    const { start, end } = rangeOf(node);
    if (node.type === "html") {
      const isBlock =
        parent?.type === "root" ||
        parent?.type === "blockquote" ||
        parent?.type === "listItem" ||
        parent?.type === "footnoteDefinition";
      this.html.push({ start, end, atTop: parent?.type === "root", isBlock });
      this.verbatim.push({ start, end, kind: "html" });
    } else if (node.type === "code" || node.type === "inlineCode") this.verbatim.push({ start, end, kind: "code" });
    else if (node.type === "thematicBreak") this.rules.add(this.lineStart(start));
    else if (node.type === "heading" && this.source.charAt(start) !== "#") this.underlines.add(this.lineStart(end));
  }

  private lineStart(at: number): number {
    return this.source.lastIndexOf("\n", at - 1) + 1;
  }
}

interface Visited {
  readonly node: Nodes;
  readonly parent: Parents | undefined;
  readonly inLink: boolean;
  /** Where the block ends that this is the content of. */
  readonly blockEnd: number;
}

/** In order of the text, without recursion. */
function walkAll(root: Root, visit: (visited: Visited) => void): void {
  const open: Visited[] = [{ node: root, parent: undefined, inLink: false, blockEnd: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, inLink } = next;
    visit(next);
    if (!("children" in node)) continue;
    const within = inLink || node.type === "link" || node.type === "linkReference";
    const isBlock = node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
    const blockEnd = isBlock ? rangeOf(node).end : next.blockEnd;
    for (const child of node.children.toReversed()) open.push({ node: child, parent: node, inLink: within, blockEnd });
  }
}
