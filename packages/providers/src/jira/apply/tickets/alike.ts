import { adfToMarkdown, inMarkOrder } from "@satellite/core/markup/adf";

/** Whether two documents say the same with the same marks, in whatever order a site keeps those. */
export function readsAlike(one: unknown, other: unknown): boolean {
  return textOf(one) === textOf(other);
}

function textOf(document: unknown): string {
  const { markdown } = adfToMarkdown(inMarkOrder(document), { kept: false });
  return markdown.trimEnd();
}
