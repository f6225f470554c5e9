import type { PullRequestSummary, Unread } from "@satellite/core";
import { toUnread } from "../../shared/http/index.js";
import type { GitHubClient, GraphqlAnswer } from "../client.js";
import { placeOf } from "../name.js";
import { branchPullsQuery } from "../query.js";
import { nodesOf, type Page } from "../wire.js";
import { unreadPart } from "./failed.js";

interface WireOfBranch {
  readonly repository: {
    readonly nameWithOwner: string;
    readonly pullRequests: Page<{
      readonly number: number;
      readonly url: string;
      readonly title: string;
      readonly state: "OPEN" | "CLOSED" | "MERGED";
      readonly baseRefName: string;
      readonly isCrossRepository: boolean;
    }>;
  } | null;
}

const states = { OPEN: "open", CLOSED: "closed", MERGED: "merged" } as const;

/** Pull requests whose head is this branch of the repository itself; a fork's branch of that name is another. */
export async function pullRequestsOf(
  client: GitHubClient,
  fullName: string,
  branch: string,
): Promise<readonly PullRequestSummary[] | Unread> {
  const what = `the pull requests of ${fullName}:${branch}`;
  const found: PullRequestSummary[] = [];
  let after: string | null = null;
  try {
    do {
      const answer: GraphqlAnswer<WireOfBranch> = await client.graphql(branchPullsQuery, {
        ...placeOf(fullName),
        branch,
        after,
      });
      const home: WireOfBranch["repository"] = answer.data.repository;
      if (home === null) return unreadPart(what, answer.errors);
      for (const { number, url, title, state, baseRefName, isCrossRepository } of nodesOf(home.pullRequests)) {
        if (isCrossRepository) continue;
        const ref = `change:github:${home.nameWithOwner}#${number}` as const;
        found.push({ ref, number, url, title, state: states[state], base: baseRefName });
      }
      const page = home.pullRequests.pageInfo;
      after = page?.hasNextPage === true ? page.endCursor : null;
    } while (after !== null);
    return found;
  } catch (error) {
    return toUnread(what, error);
  }
}
