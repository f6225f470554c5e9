import { adfToMarkdown, toAdfCut, type AdfCut } from "@satellite/core/markup/adf";
import { isObject } from "../../shape.js";

/**
 * Markdown as a document that keeps, node for node, every block of the present one that the Markdown leaves as it reads:
 * pictures, panels, mentions and merged cells stay where nobody touched the words.
 */
export function weave(markdown: string, present: unknown): AdfCut {
  const fresh = toAdfCut(markdown);
  const blocks = isObject(present) && Array.isArray(present["content"]) ? (present["content"] as unknown[]) : [];
  const kept = new Map<string, unknown[]>();
  for (const block of blocks) {
    const says = wordsOf(block);
    kept.set(says, [...(kept.get(says) ?? []), block]);
  }
  const content = fresh.document.content.map((block) => (kept.get(wordsOf(block))?.shift() as typeof block) ?? block);
  return { ...fresh, document: { ...fresh.document, content } };
}

function wordsOf(block: unknown): string {
  return adfToMarkdown({ version: 1, type: "doc", content: [block] }, { kept: false }).markdown;
}
