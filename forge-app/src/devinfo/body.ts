import type { ForgeMessage } from "@satellite/core/schema";
import { cleanText, cutText } from "@satellite/core/markup/inline";

/**
 * One pull request as Jira's development information takes it. Pure.
 *
 * @see https://developer.atlassian.com/cloud/jira/software/rest/api-group-development-information/
 */
export function toDevinfo({ pullRequest, repository, seq, ticket }: ForgeMessage) {
  const updateSequenceId = sequenceOf(seq);
  return {
    repositories: [
      {
        id: String(repository.id),
        name: cutText(repository.fullName, 255),
        url: repository.url,
        updateSequenceId,
        pullRequests: [
          {
            id: String(pullRequest.number),
            issueKeys: [ticket.key],
            updateSequenceId,
            status: statusOf(pullRequest),
            title: line(pullRequest.title, 1024) || `#${pullRequest.number}`,
            author: authorOf(pullRequest.author),
            commentCount: 0,
            sourceBranch: line(pullRequest.head.ref, 255),
            destinationBranch: line(pullRequest.base.ref, 255),
            lastUpdate: pullRequest.updatedAt,
            url: pullRequest.url,
            displayId: `#${pullRequest.number}`,
          },
        ],
      },
    ],
    // What a pull request's title says must not move a ticket: that is the policy's to decide.
    preventTransitions: true,
    providerMetadata: { product: "Satellite" },
  };
}

/**
 * Higher wins. A pull request says the same as long as it was not changed, so the run's number, which would not fit, adds
 * nothing.
 */
function sequenceOf([updatedAtS, , attempt]: ForgeMessage["seq"]): number {
  return updatedAtS * 1000 + Math.min(attempt, 999);
}

function statusOf({ merged, state }: ForgeMessage["pullRequest"]): "OPEN" | "MERGED" | "DECLINED" {
  if (merged) return "MERGED";
  return state === "open" ? "OPEN" : "DECLINED";
}

/** Jira finds the person by their address; GitHub's own for those who show none is all that is known of it. */
function authorOf(login: string): { readonly name: string; readonly email: string } {
  return {
    name: line(login, 255) || "ghost",
    email: `${line(login, 200).replace(/[^\w.-]/g, "")}@users.noreply.github.com`,
  };
}

const line = (text: string, max: number) => cutText(cleanText(text).replace(/\s+/g, " ").trim(), max);
