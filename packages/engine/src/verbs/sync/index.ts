/**
 * `sync`: items and tickets kept in step both ways. `changes` asks each tracker once, `look` brings a pair into one shape and
 * has core decide, `plan` makes effects of it, `settle` remembers what was agreed.
 */
export { sync } from "./sync.js";
export type { Carried, SyncInput, SyncResult, Waiting } from "./result.js";
