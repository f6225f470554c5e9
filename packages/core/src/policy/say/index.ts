/** How rules speak: answers, and other people's words cut to size. */
export { exempt, fail, notApplicable, pass, unknown, type Answer, type Details } from "./answer.js";
export { clip, enumerate, nameFor, shortSha } from "./words.js";
