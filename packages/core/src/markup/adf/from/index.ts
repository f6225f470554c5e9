/**
 * Atlassian documents as Markdown that people read, and as bare words. Imports the Markdown writer; load it lazily.
 * `document` reads what came in within limits, `blocks` → `lists`, `tables`, `inline` build the tree, `write` makes the text;
 * `kept` remembers what Markdown cannot say.
 */
export { adfToMarkdown, type AdfMarkdown } from "./markdown.js";
export type { KeptNode } from "./kept.js";
export { atomMarks, atomWords } from "./atom-words.js";
export { addressOf } from "./atoms.js";
export { fromAdf } from "./words.js";
