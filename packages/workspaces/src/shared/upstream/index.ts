/** The `upstream:` key of a file's front matter as links and back, and what a single value names. */
export { nameTicket, sameTicket, type Named } from "./name.js";
export { readUpstream, type ReadUpstream } from "./read.js";
export { writeUpstream } from "./write.js";
