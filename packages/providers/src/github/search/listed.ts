import type { ReadWish, Ticket } from "@satellite/core";
import type { GitHubClient } from "../client.js";
import { toTicket } from "../map.js";
import { placeOf } from "../name.js";
import type { GitHubOptions } from "../options.js";
import { listQuery } from "../ticket-query.js";
import { nodesOf, type Page, type WireIssue } from "../wire.js";
import { isoOf, unreadable } from "./said.js";
import type { Listing } from "./terms.js";

interface WireList {
  readonly repository: { readonly issues: Page<WireIssue> | null } | null;
}

/** Issues from the repository's own list, 100 a request, however many there are. */
export async function* listed(
  client: GitHubClient,
  { labels }: GitHubOptions,
  { repository, state, assignee, label }: Listing,
  sinceMs: number | undefined,
  wish: ReadWish,
): AsyncIterable<readonly Ticket[]> {
  // Null in a filter asks for issues that have none: what is not asked for stays out.
  const filter = {
    ...(assignee === undefined ? {} : { assignee }),
    ...(sinceMs === undefined ? {} : { since: isoOf(sinceMs) }),
  };
  const variables = {
    ...placeOf(repository),
    states: state === undefined ? null : [state],
    labels: label === undefined ? null : [label],
    filter,
  };
  let after: string | null = null;
  do {
    const answer: { data: WireList; errors: Parameters<typeof unreadable>[1] } = await client.graphql<WireList>(
      listQuery(wish.whole, sinceMs === undefined ? "CREATED_AT" : "UPDATED_AT"),
      { ...variables, after },
    );
    const page = answer.data.repository?.issues;
    if (page == null) throw unreadable(`the issues of ${repository}`, answer.errors);
    yield nodesOf(page).map((issue) => toTicket(issue, labels));
    after = page.pageInfo?.hasNextPage === true ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
