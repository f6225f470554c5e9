/** Text → references: which tickets a branch, title, body, commit, trailer or front matter names, and what only looks like one. */
export { findMentions, longestText, mostMentions } from "./find.js";
export { trailersOf, type Trailer } from "./trailers.js";
