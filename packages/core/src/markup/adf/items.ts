import type { AdfBlock } from "./types.js";

/** An item of a list begins with a paragraph or code, be it an empty paragraph. */
export function itemStart(blocks: readonly AdfBlock[]): AdfBlock[] {
  const first = blocks[0]?.type;
  return first === "paragraph" || first === "codeBlock" ? [...blocks] : [{ type: "paragraph", content: [] }, ...blocks];
}
