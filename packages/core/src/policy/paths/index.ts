/** Which file paths a policy's patterns mean. */
export { matches, matchesAny } from "./matches.js";
