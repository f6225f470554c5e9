import type { GitHubClient } from "../client.js";
import { unmarked } from "../marker.js";
import { ticketRef, type Place } from "../name.js";
import { newestQuery } from "../ticket-query.js";
import { nodesOf, type Page } from "../wire.js";
import type { Made } from "./done.js";

/** Our clock and GitHub's may differ. */
const slackMs = 3_600_000;

interface WireNewest {
  readonly repository: {
    readonly nameWithOwner: string;
    readonly issues: Page<{
      readonly databaseId: number | null;
      readonly number: number;
      readonly url: string;
      readonly createdAt: string;
      readonly body: string;
      readonly viewerDidAuthor: boolean;
    }>;
  } | null;
}

/** One of the newest issues, and whether it is of our making. */
export interface NewIssue extends Made {
  readonly createdAtMs: number;
  /** By our own account. */
  readonly isOurs: boolean;
  /** The item that it says it was made from. */
  readonly identity?: string;
}

/**
 * Issues, newest first, a hundred a request.
 *
 * @param sinceMs how far back to look, epoch milliseconds; absent: the newest hundred, for an answer that was just lost
 */
export async function* newestIssues(
  client: GitHubClient,
  { owner, repo }: Place,
  sinceMs?: number,
): AsyncIterable<readonly NewIssue[]> {
  let after: string | null = null;
  do {
    const variables: Readonly<Record<string, unknown>> = { owner, repo, after };
    const { data } = await client.graphql<WireNewest>(newestQuery, variables);
    const home = data.repository?.nameWithOwner ?? "";
    const issues = nodesOf(data.repository?.issues);
    yield issues.flatMap(({ body, createdAt, databaseId, number, url, viewerDidAuthor }) => {
      if (databaseId === null) return [];
      const { identity } = unmarked(body);
      const own = { id: databaseId, ref: ticketRef(home, number), url };
      const named = identity === undefined ? {} : { identity };
      return [{ ...own, ...named, createdAtMs: Date.parse(createdAt), isOurs: viewerDidAuthor }];
    });
    const oldest = Date.parse(issues.at(-1)?.createdAt ?? "");
    const page = data.repository?.issues.pageInfo;
    after = page?.hasNextPage === true && sinceMs !== undefined && oldest >= sinceMs - slackMs ? page.endCursor : null;
  } while (after !== null);
}

/** The issue that we made from an item before, if we did: by our own account, with our mark in its first line. */
export async function findMade(
  client: GitHubClient,
  place: Place,
  identity: string,
  sinceMs?: number,
): Promise<Made | undefined> {
  for await (const issues of newestIssues(client, place, sinceMs)) {
    const own = issues.find((issue) => issue.isOurs && issue.identity === identity);
    if (own !== undefined) return { id: own.id, ref: own.ref, url: own.url };
  }
  return undefined;
}
