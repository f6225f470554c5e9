/** JQL, page by page, oldest change first, so that a watermark can follow what was applied. */
import { SatelliteError, type Query, type ReadWish, type Ticket } from "@satellite/core";
import type { JiraClient } from "./client.js";
import { valueOf } from "./failure.js";
import { searchPage } from "./fetch.js";
import { toJql } from "./jql.js";
import { hasCredentials, type JiraOptions } from "./options.js";
import { toTickets } from "./tickets.js";
import { wantedFor } from "./wanted.js";

/** Pages of whole tickets that are read one after the other, before it is worth while to fetch the rest side by side. */
const chained = 2;

/** Keys that one query names at most. */
const keysPerQuery = 100;

/**
 * All tickets that match, the one that changed longest ago first, page by page.
 *
 * What a run that follows changes needs to know of it: where nothing changed it is one request (and one more for the list of
 * fields, once a run, where fields are asked for by name). `sinceMs` is compared to the millisecond, the moment itself included,
 * by Jira's clock and in no zone. The index that answers lags behind writes, by seconds as a rule: ask from a while before
 * the largest `updatedAtMs` that was seen, and read by key (`read`, which goes to the database where the index does not know) what
 * was written a moment ago. Tickets that were deleted, hidden or moved to another project do not show: only `read` tells.
 * Many refs are asked for in portions, each in its own order; a ref that does not exist refuses its portion.
 *
 * @param sinceMs epoch milliseconds
 * @throws {SatelliteError} with the code of what Jira answered: a search that stops half-way must not look finished
 */
export async function* searchTickets(
  client: JiraClient,
  options: JiraOptions,
  query: Query,
  { sinceMs, wish }: { readonly sinceMs?: number | undefined; readonly wish?: ReadWish | undefined } = {},
): AsyncGenerator<readonly Ticket[]> {
  if (!hasCredentials(options)) throw new SatelliteError("NO_CREDENTIALS", "Jira needs a token: set JIRA_API_TOKEN");
  for (const part of partsOf(query)) {
    const jql = toJql(part, options, sinceMs);
    if (jql !== undefined) yield* pagesOf(client, options, jql, wish);
  }
}

function partsOf(query: Query): readonly Query[] {
  const refs = [...new Set(query.refs)];
  if (refs.length <= keysPerQuery) return [query];
  return Array.from({ length: Math.ceil(refs.length / keysPerQuery) }, (_, n) => ({
    ...query,
    refs: refs.slice(n * keysPerQuery, (n + 1) * keysPerQuery),
  }));
}

async function* pagesOf(
  client: JiraClient,
  options: JiraOptions,
  jql: string,
  wish: ReadWish | undefined,
): AsyncGenerator<readonly Ticket[]> {
  const asked = valueOf(await wantedFor(client, options, wish));
  // Ways out of a state are for those who move a ticket; whoever takes in thousands does not.
  const wanted = asked.content ? { ...asked, expand: asked.expand.filter((name) => name !== "transitions") } : asked;
  const seen = new Set<string>();
  let token: string | undefined;
  for (let page = 1; ; page += 1) {
    const { isLast, issues, nextPageToken } = valueOf(await searchPage(client, { jql, wanted, nextPageToken: token }));
    for (const { id } of issues) seen.add(id);
    if (issues.length > 0) yield [...(await toTickets(client, options, wanted, issues)).values()];
    const next = isLast === true ? undefined : (nextPageToken ?? undefined);
    // A token that comes twice would turn in circles for ever.
    if (next === undefined || next === token) return;
    token = next;
    if (wanted.content && page === chained) break;
  }
  const { remaining } = await import("./whole/index.js");
  yield* remaining({ client, options, wanted }, jql, seen);
}
