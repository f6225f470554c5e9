/** The three ways to get issues: one search for all keys, one bulk fetch by key, one issue alone. */
import { isRefusal, type Answer, type JiraClient } from "./client.js";
import type { Wanted } from "./wanted.js";
import { wireBulk, wireIssue, wireSearch, type WireIssue } from "./wire.js";

/** The issue property that our memory lies in; the same that the Forge app writes. */
export const propertyKey = "satellite";

/**
 * Issues by key, in one round trip. Jira answers 400 when a key does not exist; a moved issue comes under its new key.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/
 */
export async function searchKeys(
  client: JiraClient,
  keys: readonly string[],
  wanted: Wanted,
): Promise<Answer<readonly WireIssue[]>> {
  const found: WireIssue[] = [];
  let nextPageToken: string | undefined;
  // A page may hold fewer than asked for, but never none: as many pages as keys are enough.
  for (let page = 0; page < keys.length; page += 1) {
    const jql = `key in (${keys.map((key) => `"${key}"`).join(", ")})`;
    const answer = await searchPage(client, { jql, wanted, nextPageToken });
    if (isRefusal(answer)) return answer;
    found.push(...answer.value.issues);
    nextPageToken = answer.value.isLast === true ? undefined : (answer.value.nextPageToken ?? undefined);
    if (nextPageToken === undefined) break;
  }
  return { value: found };
}

export interface Page {
  readonly jql: string;
  readonly wanted: Wanted;
  readonly nextPageToken?: string | undefined;
}

/** One page of a search. */
export function searchPage(client: JiraClient, { jql, nextPageToken, wanted: { expand, fields, properties } }: Page) {
  const body = {
    jql,
    fields,
    properties,
    ...(expand.length > 0 && { expand: expand.join(",") }),
    maxResults: 100,
    ...(nextPageToken !== undefined && { nextPageToken }),
  };
  return client.ask({ method: "POST", path: "search/jql", body, repeat: "safe" }, wireSearch);
}

export interface Fetched {
  readonly issues: readonly WireIssue[];
  /** Keys that Jira could not fetch for another reason than that it knows none such. */
  readonly failed: ReadonlySet<string>;
}

/** Straight from the database, so never behind a write. */
export async function fetchKeys(client: JiraClient, keys: readonly string[], wanted: Wanted): Promise<Answer<Fetched>> {
  const { expand, fields, properties } = wanted;
  const body = { issueIdsOrKeys: keys, fields, properties, expand };
  const answer = await client.ask({ method: "POST", path: "issue/bulkfetch", body, repeat: "safe" }, wireBulk);
  if (isRefusal(answer)) return answer;
  const { issueErrors, issues } = answer.value;
  const others = (issueErrors ?? []).filter(
    ({ errorMessage }) => !/not exist|permission|not found/i.test(errorMessage ?? ""),
  );
  return { value: { issues, failed: new Set(others.map(({ id }) => id ?? "")) } };
}

export function fetchOne(client: JiraClient, key: string, wanted: Wanted): Promise<Answer<WireIssue>> {
  const { expand, fields, properties } = wanted;
  const query = {
    fields: fields.join(","),
    properties: properties.join(","),
    ...(expand.length > 0 && { expand: expand.join(",") }),
  };
  return client.ask({ method: "GET", path: `issue/${key}`, query, repeat: "safe" }, wireIssue);
}
