import { createHash } from "node:crypto";
import { isObject, textIn } from "../ask";

/** A change of an issue that a verdict may hang on. */
export interface IssueChange {
  /** Digits; stays when the issue moves. */
  readonly issueId: string;
  readonly issueKey: string;
  /** The same for every delivery of this change: the changelog's id, or a digest of what changed and when. */
  readonly change: string;
}

/** System fields that policies ask about, by the name that Jira's history gives them. */
const telling = new Set([
  "status",
  "resolution",
  "assignee",
  "issuetype",
  "link",
  "remotelink",
  "fix version",
  "project",
  "key",
]);

/** Custom fields that Jira itself writes when boards are worked on; no policy hangs on them. */
const noise = new Set(["rank", "sprint", "flagged", "development"]);

/**
 * What an event says, if anything has to happen: changes of status, links, and of fields that hold an approval (any
 * custom field may), made by somebody else than this app. The shape is Jira's, so nothing of it is believed unseen.
 *
 * @see https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
export function readIssueChange(event: unknown): IssueChange | undefined {
  if (!isObject(event) || event["selfGenerated"] === true) return undefined;
  const issue = readIssue(event);
  const changelog = isObject(event["changelog"]) ? event["changelog"] : {};
  const items = Array.isArray(changelog["items"]) ? (changelog["items"] as unknown[]).filter(isTelling) : [];
  if (issue === undefined || items.length === 0) return undefined;
  return { ...issue, change: idOf(changelog) ?? digestOf(items, textIn(event, "issue", "fields", "updated")) };
}

export function readIssue(event: unknown): { readonly issueId: string; readonly issueKey: string } | undefined {
  const issueId = textIn(event, "issue", "id");
  const issueKey = textIn(event, "issue", "key");
  if (issueId === undefined || !/^\d{1,19}$/.test(issueId)) return undefined;
  if (issueKey === undefined || !/^[A-Z][A-Z0-9_]{1,99}-[1-9]\d{0,17}$/.test(issueKey)) return undefined;
  return { issueId, issueKey };
}

function isTelling(item: unknown): boolean {
  const field = (textIn(item, "field") ?? "").toLowerCase();
  if (telling.has(field)) return true;
  const id = textIn(item, "fieldId") ?? "";
  const custom = textIn(item, "fieldtype") === "custom" || id.startsWith("customfield_");
  return custom && !noise.has(field);
}

function idOf(changelog: Readonly<Record<string, unknown>>): string | undefined {
  const id = changelog["id"];
  if (typeof id === "number" && Number.isSafeInteger(id)) return String(id);
  return typeof id === "string" && /^\d{1,19}$/.test(id) ? id : undefined;
}

/** Without the time, moving there, back and there again would look like one change. */
function digestOf(items: readonly unknown[], updated: string | undefined): string {
  return createHash("sha256")
    .update(JSON.stringify([items, updated ?? ""]))
    .digest("hex");
}
