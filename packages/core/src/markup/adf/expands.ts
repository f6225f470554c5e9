import type { Details } from "./details.js";
import { cleanText } from "../inline/clean.js";
import type { AdfBlock } from "./types.js";
import { mayHold, type Walk } from "./walk.js";

/** `<details>` as a block that opens. Only for places that take one; elsewhere it is never taken together. */
export function expandBlock({ title, children }: Details, walk: Walk): AdfBlock {
  const shown = cleanText(title);
  const type = mayHold(walk, "expand") ? "expand" : "nestedExpand";
  const inside = walk.blocks(children, type);
  const content: AdfBlock[] = inside.length === 0 ? [{ type: "paragraph", content: [] }] : inside;
  return { type, attrs: { title: shown === "" ? "Details" : shown }, content };
}
