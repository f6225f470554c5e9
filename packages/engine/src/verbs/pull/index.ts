/**
 * `pull`: a ticket's item is made, or refreshed field by field. `which-item` finds it, `start` moves the ticket first, `make`
 * and `refresh` plan, `remember` keeps what both sides agreed on.
 */
export { comingIn, creation, isAsMade } from "./make.js";
export { pull } from "./pull.js";
export { remember, type Remembered } from "./remember.js";
export type { PullInput, PullResult } from "./result.js";
export { start, type Started } from "./start.js";
export { comesIn, peopleNotices, suggestedNotices, wordNotices } from "./told.js";
