/** The part of Jira's query language that the sandbox understands. */
export { parseJql, type Jql } from "./parse.js";
export { runJql } from "./run.js";
