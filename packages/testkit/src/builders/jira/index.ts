/** A Jira site of the sandbox alone, and a small seed for it. */
export { jiraIssue, jiraPeople, jiraSeed } from "./seed.js";
export { openJiraSite, type JiraSite } from "./site.js";
