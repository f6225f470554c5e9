/** Every function that the manifests name, and nothing else. */
export { apply, sweep } from "./apply";
export { onInstalled, onIssueDeleted, onIssueEvent } from "./events";
export { ingest, ingestConnected } from "./ingest";
export { ui } from "./ui";
