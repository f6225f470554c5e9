import { adfToMarkdown } from "@satellite/core/markup/adf";
import { isObject } from "../../shape.js";

/**
 * Whether two documents say the same with the same marks. A site keeps a text in its editor's own bytes: marks in another
 * order, neighbours joined, ids on blocks; the Markdown that is read of it may then nest otherwise than what was written.
 */
export function readsAlike(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}

function textOf(document: unknown): string {
  const { markdown } = adfToMarkdown(inOrder(document, 0), { kept: false });
  return markdown.trimEnd();
}

/** Deeper than any document that Jira takes. */
const maxDepth = 64;

/** The same with the marks of every text by name. */
function inOrder(node: unknown, depth: number): unknown {
  if (!isObject(node) || depth > maxDepth) return node;
  const { content, marks } = node;
  return {
    ...node,
    ...(Array.isArray(marks) && { marks: marks.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)) }),
    ...(Array.isArray(content) && { content: content.map((child: unknown) => inOrder(child, depth + 1)) }),
  };
}

function nameOf(mark: unknown): string {
  return isObject(mark) ? String(mark["type"]) : "";
}
