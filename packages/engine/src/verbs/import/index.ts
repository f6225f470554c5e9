/**
 * `import`: many tickets become items at once. `ask` reads them from the trackers, `sort` tells what is there already from
 * what is new, `room` is where whole tickets wait, `import-tickets` asks about all of them, `bring` makes them a `portion`
 * at a time, `pairs` says what both sides agreed on.
 */
export { importTickets } from "./import-tickets.js";
export type { Brought, ImportInput, ImportResult } from "./result.js";
