/** What Jira and Forge tell the app unasked: an issue changed, an issue is gone, the app was installed. */
export { createOnIssueEvent, onIssueEvent } from "./issue-changed";
export { onInstalled, onIssueDeleted } from "./life";
