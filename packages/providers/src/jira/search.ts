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

/** @throws {SatelliteError} with the code of what Jira answered: a search that stops half-way must not look finished */
export async function* searchTickets(
  client: JiraClient,
  options: JiraOptions,
  query: Query,
  { sinceMs, wish }: { readonly sinceMs?: number | undefined; readonly wish?: ReadWish | undefined } = {},
): AsyncGenerator<readonly Ticket[]> {
  if (!hasCredentials(options)) throw new SatelliteError("NO_CREDENTIALS", "Jira needs a token: set JIRA_API_TOKEN");
  const jql = toJql(query, options, sinceMs);
  if (jql === undefined) return;
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
