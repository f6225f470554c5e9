/** Looking for the issue that an earlier attempt made, without anybody's word for it but the issue's own. */
import type { TicketCreateEffect } from "@satellite/core";
import { isRefusal, type Answer, type JiraClient } from "../../client.js";
import { identityIn, itemKey } from "../../item-mark.js";
import { longAgoMs, quoted } from "../../jql.js";
import type { Given } from "../../shape.js";
import { wireMarkedBulk, wireMarkedPage, type wireMarked } from "../../wire.js";
import type { Act } from "../act.js";

type Marked = Given<typeof wireMarked>;

/** Our clock and Jira's may be apart by this much, milliseconds. */
const apartMs = 3_600_000;
const pageSize = 100;
/** Keys are looked through this many hundreds beyond the newest that the search knows. */
const maxWindows = 20;

/**
 * By search first: what we made since then. The search's index lags behind writes and cannot be asked to catch up on an issue
 * whose id nobody knows, so the newest keys of the project are then read from the database itself.
 *
 * @param sinceMs when the first attempt began, epoch milliseconds
 * @returns the key; nothing when there is no such issue
 */
export async function findMade(
  { client, effect }: Act<TicketCreateEffect>,
  sinceMs: number,
): Promise<Answer<string | undefined>> {
  const { identity, project } = effect;
  const place = `project = ${quoted(project)}`;
  const from = Math.max(longAgoMs, Math.floor(sinceMs - apartMs));
  const jql = `${place} AND creator = currentUser() AND created >= ${from} ORDER BY created DESC`;
  const found = await bySearch(client, jql, identity);
  if (isRefusal(found) || found.value !== undefined) return found;
  const newest = await page(client, `${place} ORDER BY key DESC`, 1);
  if (isRefusal(newest)) return newest;
  return byKeys(client, project, Number(/\d+$/.exec(newest.value.issues[0]?.key ?? "0")?.[0] ?? 0), identity);
}

async function bySearch(client: JiraClient, jql: string, identity: string): Promise<Answer<string | undefined>> {
  let token: string | undefined;
  for (;;) {
    const answer = await page(client, jql, pageSize, token);
    if (isRefusal(answer)) return answer;
    const key = marked(answer.value.issues, identity);
    if (key !== undefined) return { value: key };
    const next = answer.value.isLast === true ? undefined : (answer.value.nextPageToken ?? undefined);
    if (next === undefined || next === token) return { value: undefined };
    token = next;
  }
}

function page(client: JiraClient, jql: string, maxResults: number, nextPageToken?: string) {
  const body = {
    jql,
    fields: ["created"],
    properties: [itemKey],
    maxResults,
    ...(nextPageToken !== undefined && { nextPageToken }),
  };
  return client.ask({ method: "POST", path: "search/jql", body, repeat: "safe" }, wireMarkedPage);
}

/** The last hundred keys that are known, and those behind them for as long as there are any. */
async function byKeys(
  client: JiraClient,
  project: string,
  newest: number,
  identity: string,
): Promise<Answer<string | undefined>> {
  let first = Math.max(1, newest - pageSize + 1);
  for (let window = 0; window < maxWindows; window += 1) {
    const issueIdsOrKeys = Array.from({ length: pageSize }, (_, n) => `${project.toUpperCase()}-${first + n}`);
    const body = { issueIdsOrKeys, fields: ["created"], properties: [itemKey] };
    const answer = await client.ask({ method: "POST", path: "issue/bulkfetch", body, repeat: "safe" }, wireMarkedBulk);
    if (isRefusal(answer)) return answer;
    const key = marked(answer.value.issues, identity);
    if (key !== undefined) return { value: key };
    if (answer.value.issues.length === 0 && first > newest) break;
    first += pageSize;
  }
  return { value: undefined };
}

function marked(issues: Marked, identity: string): string | undefined {
  return issues.find(({ properties }) => identityIn(properties) === identity)?.key;
}
