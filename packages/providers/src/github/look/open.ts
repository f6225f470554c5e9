import type { Change } from "@satellite/core";
import type { GitHubClient } from "../client.js";
import { toRepository } from "../map.js";
import { placeOf } from "../name.js";
import { openPullsQuery } from "../query.js";
import { nodesOf, type Page, type WirePull, type WireRepository } from "../wire.js";
import { toChange } from "./change.js";

interface WireOpen {
  readonly repository: (WireRepository & { readonly pullRequests: Page<WirePull> }) | null;
}

/** Open pull requests, newest first, 100 a request. Their files and the commits after the 20th stay out. */
export async function* readOpen(
  client: GitHubClient,
  fullName: string,
  checkName: string,
): AsyncIterable<readonly Change[]> {
  let after: string | null = null;
  do {
    const variables: Readonly<Record<string, unknown>> = { ...placeOf(fullName), check: checkName, after };
    const { data } = await client.graphql<WireOpen>(openPullsQuery, variables);
    if (data.repository === null) return;
    const { pullRequests, ...repository } = data.repository;
    yield nodesOf(pullRequests).map((pull) => toChange(pull, toRepository(repository)));
    after = pullRequests.pageInfo?.hasNextPage === true ? pullRequests.pageInfo.endCursor : null;
  } while (after !== null);
}
