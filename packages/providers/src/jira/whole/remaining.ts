import type { Ticket } from "@satellite/core";
import { can } from "../capabilities.js";
import { isRefusal, type JiraClient } from "../client.js";
import { valueOf } from "../failure.js";
import { fetchKeys, fetchOne } from "../fetch.js";
import type { JiraOptions } from "../options.js";
import { toTickets } from "../tickets.js";
import type { Wanted } from "../wanted.js";
import { wireIds, type WireIssue } from "../wire.js";

export interface Asking {
  readonly client: JiraClient;
  readonly options: JiraOptions;
  readonly wanted: Wanted;
}

/** Jira gives so many issues at once when nothing but their ids is asked for. */
const idsPerPage = 5_000;
/** Batches on their way at one time; the transport may let fewer through. */
const abreast = 6;

/**
 * What a long search finds beyond its first pages: all ids first, then the issues, a hundred to a request and several requests
 * side by side, in the order of the search. So 10 000 issues cost about a hundred requests, and few of them wait for another.
 *
 * @param seen ids that were given already
 * @throws {SatelliteError} when a page or an issue cannot be read
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export async function* remaining(
  asking: Asking,
  jql: string,
  seen: ReadonlySet<string>,
): AsyncGenerator<readonly Ticket[]> {
  const ids = (await allIds(asking.client, jql)).filter((id) => !seen.has(id));
  const batches = Array.from({ length: Math.ceil(ids.length / can.readBatch) }, (_, n) =>
    ids.slice(n * can.readBatch, (n + 1) * can.readBatch),
  );
  const going: Promise<readonly Ticket[]>[] = [];
  for (let next = 0; next < batches.length || going.length > 0;) {
    while (going.length < abreast && next < batches.length) {
      const batch = fetchAll(asking, batches[next] ?? []);
      // One that fails behind another that fails is nobody's to catch.
      batch.catch(() => undefined);
      going.push(batch);
      next += 1;
    }
    const tickets = (await going.shift()) ?? [];
    if (tickets.length > 0) yield tickets;
  }
}

async function allIds(client: JiraClient, jql: string): Promise<readonly string[]> {
  const ids = new Set<string>();
  let nextPageToken: string | undefined;
  for (;;) {
    const body = { jql, fields: ["id"], maxResults: idsPerPage, ...(nextPageToken !== undefined && { nextPageToken }) };
    const page = valueOf(await client.ask({ method: "POST", path: "search/jql", body, repeat: "safe" }, wireIds));
    for (const { id } of page.issues) ids.add(id);
    const next = page.isLast === true ? undefined : (page.nextPageToken ?? undefined);
    if (next === undefined || next === nextPageToken) return [...ids];
    nextPageToken = next;
  }
}

async function fetchAll({ client, options, wanted }: Asking, ids: readonly string[]): Promise<readonly Ticket[]> {
  const { issues } = valueOf(await fetchKeys(client, ids, wanted));
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  const found: WireIssue[] = [];
  for (const id of ids) {
    const issue = byId.get(id) ?? (await alone({ client, options, wanted }, id));
    if (issue) found.push(issue);
  }
  return [...(await toTickets(client, options, wanted, found)).values()];
}

/** Nothing when it is gone since the search; any other answer than the issue fails the search. */
async function alone({ client, wanted }: Asking, id: string): Promise<WireIssue | undefined> {
  const answer = await fetchOne(client, id, wanted);
  if (!isRefusal(answer) || answer.status !== 404) return valueOf(answer);
  const doubt = await client.doubt();
  if (doubt) valueOf(doubt);
  return undefined;
}
