import type { Nodes } from "mdast";
import { parseTree } from "../../markup/spec/parse.js";

/** A stretch of text, UTF-16 units. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const whole: ReadonlySet<string> = new Set([
  "inlineCode",
  "code",
  "html",
  "link",
  "linkReference",
  "image",
  "imageReference",
  "footnoteReference",
  "definition",
]);

/** What must not be changed from the inside by two people at once: code, links, images, HTML. */
export function spansOf(text: string): readonly Span[] {
  const indent = text.length - text.trimStart().length;
  const spans: Span[] = [];
  const open: Nodes[] = [parseTree(text.slice(indent))];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (whole.has(node.type) && from !== undefined && to !== undefined)
      spans.push({ from: from + indent, to: to + indent });
    else if ("children" in node) open.push(...node.children);
  }
  return spans;
}
