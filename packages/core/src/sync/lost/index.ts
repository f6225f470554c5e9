/** Writes into items whose files were not kept, and what is agreed on without them. */
export { lostOf, withoutLost, type Lost, type LostField } from "./lost.js";
