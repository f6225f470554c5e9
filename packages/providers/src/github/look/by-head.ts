import type { GitHubClient } from "../client.js";
import { placeOf } from "../name.js";
import { byHeadQuery } from "../query.js";
import { nodesOf, type Page } from "../wire.js";

interface WireByHead {
  readonly repository: {
    readonly pullRequests: Page<{ readonly number: number; readonly state: string; readonly headRefOid: string }>;
  } | null;
}

/** The pull request whose head is this branch at this commit; an open one before others. */
export async function findByHead(
  client: GitHubClient,
  fullName: string,
  branch: string,
  sha: string,
): Promise<number | undefined> {
  const { data } = await client.graphql<WireByHead>(byHeadQuery, { ...placeOf(fullName), branch });
  const same = nodesOf(data.repository?.pullRequests).filter(({ headRefOid }) => headRefOid === sha);
  return (same.find(({ state }) => state === "OPEN") ?? same[0])?.number;
}
