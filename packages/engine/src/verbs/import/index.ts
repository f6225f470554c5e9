/**
 * `import`: many tickets become items at once. `ask` reads them from the trackers, `sort` tells what is there already from
 * what is new, `import-tickets` carries it out, `pairs` keeps what both sides agreed on.
 */
export { importTickets } from "./import-tickets.js";
export type { Brought, ImportInput, ImportResult } from "./result.js";
