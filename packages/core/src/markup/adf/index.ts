/**
 * Markdown as Atlassian documents, on the tree, and documents back to Markdown (`from`). Imports the Markdown parser; load it lazily.
 * A document is read from the outside in: `to` → `blocks` → `lists`, `tasks`, `tables`, `quotes`, `expands` → `inline` →
 * `marks`; `places` says what may stand in what, `cut` keeps to the limit.
 */
export { toAdf, toAdfCut, adfLimit, type AdfCut } from "./to.js";
export { fromAdf, adfToMarkdown, type AdfMarkdown, type KeptNode } from "./from/index.js";
export { faultInAdf, type AdfFault } from "./check.js";
export { adfLength } from "./length.js";
export { inMarkOrder } from "./mark-order.js";
export type {
  AdfDoc,
  AdfBlock,
  AdfParagraph,
  AdfHeading,
  AdfList,
  AdfListItem,
  AdfTaskList,
  AdfTaskItem,
  AdfCode,
  AdfQuote,
  AdfPanel,
  AdfExpand,
  AdfTable,
  AdfRow,
  AdfCell,
  AdfRule,
  AdfInline,
  AdfText,
  AdfBreak,
  AdfMark,
  AdfNode,
} from "./types.js";
