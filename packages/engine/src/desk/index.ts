/** What commands on items stand on, and the steps that they share: find, read, ask, carry out, resume. */
export type { Answer, Ask, Asked, Choice, Desk, Notice, Weight } from "./desk.js";
export { answerOf, combine, nothingDone } from "./answer.js";
export { brokenFiles } from "./broken.js";
export { carryOut, type CarriedOut, type Question } from "./carry-out.js";
export { askIfCompleted } from "./completed-before.js";
export { completionsOf } from "./completions.js";
export { overlapsOf, type Overlap } from "@satellite/core/lifecycle";
export { deed } from "./deed.js";
export { finishCreate } from "./finish-create.js";
export { findItem, itemsOfTicket, problemOf, type FoundItem } from "./items.js";
export { linksOfItem, tiesOf, type Tie } from "./ties.js";
export { harmless, keep, readWhole, type WholeRead } from "./read-whole.js";
export { readOne, unreadNotice } from "./read-one.js";
export { rebuildLinks } from "./rebuild.js";
export { nothingResumed, resume } from "./resume.js";
export { openShelf, type Shelf, type ShelfItem } from "./shelf.js";
export { ticketSide } from "./side.js";
export { typedTicket } from "./typed.js";
