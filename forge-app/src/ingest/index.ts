/**
 * The web trigger: anybody can post here. Whoever proves to be a repository that an admin named has its message put on
 * the queue; nothing is done to Jira before.
 */
export { ingest } from "./ingest";
export { ingestConnected, type DynamicAnswer } from "./ingest-connected";
export { openJob, queueKey, type Job, type Opened } from "./job";
