/**
 * Tickets with all that they say, and thousands of them. Loaded when somebody asks: it brings the way from ADF to Markdown.
 * `wholly` is what is asked of every issue, `content` what becomes of it, `remaining` the rest of a long search,
 * `readComments` what people said on them.
 */
export { wholly } from "./wholly.js";
export { remaining } from "./remaining.js";
export { readComments } from "./comments.js";
