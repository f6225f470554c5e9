/**
 * Whether items and tickets of the ledger are still there, and what is remembered of it: `gone-items` before anything is compared,
 * `standing` when tickets were read; `due` says whose turn it is to be looked at. A side that is gone becomes a question in the
 * store; nothing is deleted on the other.
 */
export { dueNow, type Due } from "./due.js";
export { goneItems } from "./gone-items.js";
export { existenceField, forgetPair, renameItem, renameTicket } from "./ledger.js";
export { standing, type Standing, type Stands } from "./standing.js";
