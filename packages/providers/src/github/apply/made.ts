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
  place: Place,
  identity: string,
  sinceMs?: number,
): Promise<Made | undefined> {
  return (await findAllMade(client, place, new Set([identity]), sinceMs)).get(identity);
}

/** The same for many items, in one walk through the issues: the newest of each. */
export async function findAllMade(
  client: GitHubClient,
  { owner, repo }: Place,
  identities: ReadonlySet<string>,
  sinceMs?: number,
): Promise<ReadonlyMap<string, Made>> {
  const found = new Map<string, Made>();
  let after: string | null = null;
  do {
    const variables: Readonly<Record<string, unknown>> = { owner, repo, after };
    const { data } = await client.graphql<WireNewest>(newestQuery, variables);
    const issues = nodesOf(data.repository?.issues);
    for (const { viewerDidAuthor, body, databaseId, number, url } of issues) {
      const { identity } = unmarked(body);
      if (!viewerDidAuthor || databaseId === null || identity === undefined) continue;
      if (!identities.has(identity) || found.has(identity)) continue;
      found.set(identity, { id: databaseId, ref: ticketRef(data.repository?.nameWithOwner ?? "", number), url });
    }
    const oldest = Date.parse(issues.at(-1)?.createdAt ?? "");
    const page = data.repository?.issues.pageInfo;
    const further = sinceMs !== undefined && oldest >= sinceMs - slackMs && found.size < identities.size;
    after = page?.hasNextPage === true && further ? page.endCursor : null;
  } while (after !== null);
  return found;
}
