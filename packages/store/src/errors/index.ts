/** What tells the errors of drivers and of the file system apart. */
export { codeOf } from "./code-of.js";
