/** Our Markdown as Atlassian documents and back to words: a closed subset, without a Markdown parser. */
export { toAdf, adfLimit } from "./to.js";
export { fromAdf } from "./from.js";
export { adfLength } from "./length.js";
export type { AdfDoc, AdfBlock, AdfParagraph, AdfList, AdfCode, AdfText, AdfMark, AdfNode } from "./types.js";
