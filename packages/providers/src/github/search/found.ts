import { SatelliteError, type ReadWish, type Ticket } from "@satellite/core";
import type { GitHubClient, GraphqlAnswer } from "../client.js";
import { toTicket } from "../map.js";
import type { GitHubOptions } from "../options.js";
import { searchQuery } from "../ticket-query.js";
import { nodesOf, type Page, type WireIssue } from "../wire.js";
import { unreadable } from "./said.js";
import type { Term } from "./terms.js";

/** GitHub's search counts all that match and gives the first of them. @see https://docs.github.com/rest/search/search */
const cap = 1000;

interface WireSearch {
  readonly search: (Page<WireIssue | Record<string, never>> & { readonly issueCount: number }) | null;
}

/**
 * Issues from the search, oldest first. Where GitHub cuts the list, the next window starts with the moment of the last
 * that it gave, so that no request is made in vain.
 *
 * @throws {SatelliteError} REFUSED when the list is cut and no window can be put behind it
 */
export async function* found(
  client: GitHubClient,
  { labels }: GitHubOptions,
  terms: readonly Term[],
  wish: ReadWish,
): AsyncIterable<readonly Ticket[]> {
  const kept = terms.filter(({ name }) => name !== "sort");
  const dated = kept.some(({ name }) => name === "created");
  const seen = new Set<string>();
  for (let from: string | undefined; ;) {
    let last: string | undefined;
    let total = 0;
    for await (const page of pagesOf(client, queryOf(kept, from), wish)) {
      total = page.total;
      if (total > cap && dated) throw tooMany(total, "the query names a range of `created:` itself; make it narrower");
      const fresh = page.issues.filter(({ url }) => !seen.has(url));
      for (const { url } of fresh) seen.add(url);
      last = page.issues.at(-1)?.createdAt ?? last;
      yield fresh.map((issue) => toTicket(issue, labels));
    }
    if (total <= cap) return;
    if (last === undefined || last === from)
      throw tooMany(total, `as many were created in the second ${last ?? from ?? ""}; make the query narrower`);
    from = last;
  }
}

function queryOf(terms: readonly Term[], from: string | undefined): string {
  const window = from === undefined ? [] : [`created:>=${from}`];
  return [...terms.map(({ raw }) => raw), ...window, "sort:created-asc"].join(" ");
}

async function* pagesOf(
  client: GitHubClient,
  query: string,
  wish: ReadWish,
): AsyncIterable<{ readonly total: number; readonly issues: readonly WireIssue[] }> {
  let after: string | null = null;
  do {
    const answer: GraphqlAnswer<WireSearch> = await client.graphql<WireSearch>(searchQuery(wish.whole), {
      query,
      after,
    });
    const page: WireSearch["search"] = answer.data.search;
    // A result that is null is one that the token may not see whole.
    if (page === null || page.nodes?.includes(null) !== false) throw unreadable("the search", answer.errors);
    const issues = nodesOf(page).filter((node): node is WireIssue => "number" in node);
    yield { total: page.issueCount, issues };
    after = page.pageInfo?.hasNextPage === true ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

function tooMany(total: number, why: string): SatelliteError {
  const says = `${total} tickets match, GitHub's search gives at most ${cap} at once, and the list cannot be split`;
  return new SatelliteError("REFUSED", `${says}: ${why}`);
}
