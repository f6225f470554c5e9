import { dropSpecs, record } from "../store";
import { readIssue } from "./read-event";

/**
 * No text is kept of an issue that no longer exists. Properties and links went with it; how far it had heard is numbers
 * alone, and lapses by itself.
 */
export async function onIssueDeleted(event: unknown): Promise<void> {
  const issue = readIssue(event);
  if (issue !== undefined) await dropSpecs(issue.issueId);
}

/** The first line on the admin page: the app is there, and its storage works. */
export async function onInstalled(): Promise<void> {
  const at = new Date().toISOString();
  await record({ id: `installed:${at}`, at, fate: "accepted", reason: "the app was installed" });
}
