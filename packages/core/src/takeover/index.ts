/** What an earlier tool left behind, as rows of our ledger. Pure. */
export { readBacklogJira, type Snapshot, type TakenOver } from "./backlog-jira.js";
