/**
 * Markdown that two sides edited, merged against what both came from. Imports the Markdown parser; load it lazily.
 * From the outside in: `merge-text` → `pieces` (what is compared) → `side` (what one side did) → `weave` (what both did together)
 * over `clashes` (where a person decides) → `inside` (two edits of one block) → `three`, `words`; `align` says what is the same.
 */
export { mergeText, sameText, type MergedText } from "./merge-text.js";
export type { TextConflict, TextHunk } from "./conflict.js";
export type { Steps } from "./align.js";
