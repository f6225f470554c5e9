/** The spec of an item: what the item itself says where it has none, what is still missing in it, how its work is summed up. */
export { gapsOf, riskSays, type Gap, type ItemSpec } from "./asked.js";
export { ownText } from "./own-text.js";
export { finalSummary } from "./sum-up.js";
export { withoutFrontMatter } from "../policy/spec-complete/front-matter.js";
export { namesTicket } from "../policy/spec-belongs/names-ticket.js";
