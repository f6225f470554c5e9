/** The histories that came with the issues, completed where they were cut. */
import type { Approval, ErrorCode, Unread } from "@satellite/core";
import { isRefusal, toUnread, type JiraClient } from "../client.js";
import type { JiraOptions } from "../options.js";
import { wireChangelog, wireChangelogPage, type WireIssue } from "../wire.js";
import { approvedByField } from "./by-field.js";
import { approvedByStatus } from "./by-status.js";
import { toEntries, type Entry } from "./entries.js";

export interface Given {
  readonly approvals: readonly Approval[];
  readonly approvalsUnread?: Unread;
}

/** Jira lays at most so many histories beside an issue that it lists with others; older ones are to be asked for. */
const mostBeside = 40;
/** Histories of one page, and pages of one issue that are worth the wait. */
const pageSize = 100;
const maxPages = 20;

/** What issues are to be read with; the history only where the configuration names a way to approve. */
export function expansions(options: Pick<JiraOptions, "approval">): readonly string[] {
  return isNamed(options) ? ["transitions", "changelog"] : ["transitions"];
}

function isNamed({ approval }: Pick<JiraOptions, "approval">): boolean {
  return approval !== undefined && (approval.statuses.length > 0 || approval.field !== undefined);
}

/** Approvals by the issue's id. Costs nothing more on the wire but for issues with a long history. */
export async function approvalsOn(
  client: JiraClient,
  options: JiraOptions,
  issues: readonly WireIssue[],
): Promise<ReadonlyMap<string, Given>> {
  const { approval } = options;
  if (approval === undefined || !isNamed(options)) return new Map();
  const each = issues.map(async (issue): Promise<[string, Given]> => {
    const entries = beside(issue) ?? (await wholeHistory(client, issue));
    if ("code" in entries) return [issue.id, { approvals: [], approvalsUnread: entries }];
    const approvals = [...approvedByStatus(entries, issue, options), ...approvedByField(entries, approval)];
    return [issue.id, { approvals }];
  });
  return new Map(await Promise.all(each));
}

/** What came with the issue, when that is all. A full page may hide more, whatever its total says. */
function beside({ changelog }: WireIssue): readonly Entry[] | undefined {
  if (wireChangelog.fault(changelog, "") !== undefined) return undefined;
  const { histories, total } = changelog as { histories: readonly unknown[]; total?: number | null };
  const all = histories.length < mostBeside && (total ?? 0) <= histories.length;
  return all ? toEntries(histories) : undefined;
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-changelog-get */
async function wholeHistory(client: JiraClient, { id, key }: WireIssue): Promise<readonly Entry[] | Unread> {
  const what = `approvals of ${key}`;
  const lost = (code: ErrorCode, why: string): Unread => ({
    what,
    ref: `jira:${key}`,
    code,
    says: `${what} could not be read: ${why}`,
  });
  const all: unknown[] = [];
  for (let page = 0; page < maxPages; page += 1) {
    const query = { startAt: String(all.length), maxResults: String(pageSize) };
    const path = `issue/${encodeURIComponent(id)}/changelog`;
    const answer = await client.ask({ method: "GET", path, query, repeat: "safe" }, wireChangelogPage);
    if (isRefusal(answer)) return toUnread(answer, what, `jira:${key}`);
    const { isLast, total, values } = answer.value;
    all.push(...values);
    const more = isLast === false || (isLast !== true && all.length < (total ?? 0));
    if (!more) return toEntries(all) ?? lost("BAD_ANSWER", "its history is not of Jira's shape");
    if (values.length === 0) return lost("BAD_ANSWER", "its history never ends");
  }
  return lost("TOO_LONG", `its history is over ${pageSize * maxPages} changes long`);
}
