/**
 * `status`: items, tickets, their states on both sides, and what drifted. From the shelf and the cache, so without a call;
 * `--refresh` asks. `links` finds what is tied to what, `tickets` reads, `row` compares, `counts` sums up.
 */
export { status } from "./status.js";
export type { StatusCounts, StatusInput, StatusResult, StatusRow } from "./result.js";
