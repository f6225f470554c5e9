/** Deeper than any document that Jira takes. */
const maxDepth = 64;

/**
 * A document with the marks of every text by name. A site keeps a text in its editor's own bytes: marks in another order,
 * ids on blocks; the Markdown that is read of it may then nest otherwise than what was written.
 */
export function inMarkOrder(node: unknown, depth = 0): unknown {
  if (!isNode(node) || depth > maxDepth) return node;
  const { content, marks } = node;
  return {
    ...node,
    ...(Array.isArray(marks) && { marks: marks.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)) }),
    ...(Array.isArray(content) && { content: content.map((child: unknown) => inMarkOrder(child, depth + 1)) }),
  };
}

function nameOf(mark: unknown): string {
  return isNode(mark) ? String(mark["type"]) : "";
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
