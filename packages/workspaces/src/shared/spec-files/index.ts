/** A workspace of Markdown files, one item each: what formats of that kind share, and what each of them tells. */
export { specWorkspace, type Files } from "./workspace.js";
export { anchored, blockedBy, madeBefore } from "./apply.js";
export type { Change, SpecFormat } from "./format.js";
export { contentFrom } from "./settle.js";
export { bodyStart, spoilt, texts, timeOf } from "./front.js";
