/**
 * `link`, `unlink`, `links`: which item is tied to which ticket, and how. `suggest` looks for tickets by an item's title,
 * `target` reads the ticket that is meant, `traces` finds what of ours stands on a ticket.
 */
export { link } from "./link.js";
export { links } from "./links.js";
export { unlink } from "./unlink.js";
export type { LinkInput, LinkResult, LinksResult, LinksRow, Suggestion, UnlinkInput, UnlinkResult } from "./result.js";
