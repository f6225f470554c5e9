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

/**
 * The issue that we made from an item before, if we did: by our own account, with our mark in its first line.
 *
 * @param sinceMs how far back to look, epoch milliseconds; absent: the newest hundred, for an answer that was just lost
 */
export async function findMade(
  client: GitHubClient,
  { owner, repo }: Place,
  identity: string,
  sinceMs?: number,
): Promise<Made | undefined> {
  let after: string | null = null;
  do {
    const variables: Readonly<Record<string, unknown>> = { owner, repo, after };
    const { data } = await client.graphql<WireNewest>(newestQuery, variables);
    const issues = nodesOf(data.repository?.issues);
    const own = issues.find((issue) => issue.viewerDidAuthor && unmarked(issue.body).identity === identity);
    if (own?.databaseId != null)
      return { id: own.databaseId, ref: ticketRef(data.repository?.nameWithOwner ?? "", own.number), url: own.url };
    const oldest = Date.parse(issues.at(-1)?.createdAt ?? "");
    const page = data.repository?.issues.pageInfo;
    after = page?.hasNextPage === true && sinceMs !== undefined && oldest >= sinceMs - slackMs ? page.endCursor : null;
  } while (after !== null);
  return undefined;
}
