/** `log`: the journal as people read it. `lines` finds and shapes, `sides` says what was there before and after. */
export { journalOf, type LogLine } from "./lines.js";
