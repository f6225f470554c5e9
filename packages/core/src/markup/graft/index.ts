/**
 * Edited Markdown put back into the document that it was read from: what nobody touched stays node for node, and of what was
 * touched all that its words still carry. `graft` reads both sides → `units` says which node shows which blocks → `blocks` aligns
 * (`align`, `similar`) → `nodes`, `wrappers`, `lists`, `tables` go into what changed → `line` (with
 * `letters`, `match`, `atoms`, `unseen`, `writer`) keeps mentions and marks among words → `replant` finds words that moved
 * → `lost` says what is gone; `losses`, by `taken` and `names`, what of it nobody took out, for a person. Imports the Markdown parser; load it lazily.
 */
export { graft, readsAs, type AdfDocument, type Grafted } from "./graft.js";
export type { Lost } from "./lost.js";
export { lossesOf, type Replacing } from "./losses.js";
export { carriersIn, stripCarriers, type Carrier } from "./carriers.js";
