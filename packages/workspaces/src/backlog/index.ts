/** Backlog.md: tasks, drafts, milestones; written straight to the file, or through its own command. */
export { createBacklogWorkspace, type BacklogOptions } from "./workspace.js";
export { eyesOn, type Eyes } from "./names.js";
export { runBacklog, type Ran, type Run } from "./cli.js";
