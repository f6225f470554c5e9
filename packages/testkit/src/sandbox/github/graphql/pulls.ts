import { reaches } from "../rest/index.js";
import { nodeId } from "../view/place.js";
import { association } from "../view/user.js";
import { fullName, type PullThread, type Repository, type Review } from "../world/model.js";
import { closingTargets } from "../world/closing.js";
import { pullCommits, pullFiles } from "../world/pulls.js";
import { rollupNode } from "./checks.js";
import { connection, type PageArgs } from "./connection.js";
import { commitNode, refNode } from "./git.js";
import { repositoryNode } from "./repository.js";
import { actorNode, moment, mustRead, type Scene } from "./scene.js";
import { issueNode, threadParts, threadUrl } from "./threads.js";

const changeTypes = { added: "ADDED", modified: "MODIFIED", removed: "DELETED", renamed: "RENAMED" } as const;

/** The newest verdict of each reviewer decides; a comment changes nothing. */
function decision(reviews: readonly Review[]): string | null {
  const verdicts = new Map<string, Review["state"]>();
  for (const { author, state } of reviews)
    if (state !== "COMMENTED" && state !== "PENDING") verdicts.set(author, state);
  const all = [...verdicts.values()];
  return all.includes("CHANGES_REQUESTED") ? "CHANGES_REQUESTED" : all.includes("APPROVED") ? "APPROVED" : null;
}

export function reviewNode(scene: Scene, repository: Repository, thread: PullThread, review: Review) {
  return {
    __typename: "PullRequestReview",
    id: nodeId("PRR", review.id),
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    state: review.state,
    body: review.body,
    bodyText: review.body,
    author: () => actorNode(scene, review.author),
    authorAssociation: association(scene.world, repository, review),
    authorCanPushToRepository: ["admin", "maintain", "write"].includes(
      repository.permissions.get(review.author.toLowerCase()) ?? "none",
    ),
    submittedAt: moment(review.submittedAt),
    createdAt: moment(review.submittedAt ?? thread.createdAt),
    updatedAt: moment(review.submittedAt ?? thread.createdAt),
    url: `${threadUrl(scene, repository, thread)}#pullrequestreview-${review.id}`,
    commit: () => {
      const commit = repository.commits.get(review.commit);
      return commit === undefined ? null : commitNode(scene, repository, commit);
    },
  };
}

export function pullNode(scene: Scene, repository: Repository, thread: PullThread): object {
  const { pull } = thread;
  const head =
    pull.headRepository === null ? undefined : scene.world.repositories.get(pull.headRepository.toLowerCase());
  const commitOf = (sha: string | null) => {
    const commit = repository.commits.get(sha ?? "");
    return commit === undefined ? null : commitNode(scene, repository, commit);
  };
  const commits = () => pullCommits(repository, thread);
  const files = () => pullFiles(repository, thread);
  const sum = (name: "additions" | "deletions") => files().reduce((total, file) => total + file[name], 0);
  return {
    ...threadParts(scene, repository, thread),
    __typename: "PullRequest",
    state: pull.mergedAt === null ? thread.state.toUpperCase() : "MERGED",
    isDraft: pull.draft,
    merged: pull.mergedAt !== null,
    mergedAt: moment(pull.mergedAt),
    mergedBy: () => actorNode(scene, pull.mergedBy),
    mergeCommit: () => commitOf(pull.mergeSha),
    potentialMergeCommit: null,
    mergeable: pull.mergedAt === null ? "MERGEABLE" : "UNKNOWN",
    mergeStateStatus: pull.draft ? "DRAFT" : "CLEAN",
    maintainerCanModify: pull.maintainerCanModify,
    autoMergeRequest: null,
    mergeQueueEntry: null,
    isInMergeQueue: [...repository.branches.keys()].some((name) =>
      name.startsWith(`gh-readonly-queue/${pull.baseRef}/pr-${thread.number}-`),
    ),
    permalink: threadUrl(scene, repository, thread),
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseSha,
    baseRef: () => refNode(scene, repository, pull.baseRef),
    baseRepository: () => repositoryNode(scene, repository),
    headRefName: pull.headRef,
    headRefOid: pull.headSha,
    headRef: () => (head === undefined ? null : refNode(scene, head, pull.headRef)),
    headRepository: () => (head === undefined || !reaches(scene.actor, head) ? null : repositoryNode(scene, head)),
    headRepositoryOwner: () => actorNode(scene, pull.headOwner),
    isCrossRepository: pull.headRepository !== fullName(repository),
    additions: () => sum("additions"),
    deletions: () => sum("deletions"),
    changedFiles: () => files().length,
    reviewDecision: decision(pull.reviews),
    totalCommentsCount: thread.comments.length,
    // The commits connection stops at 250, as the REST list does.
    commits: (args: PageArgs) =>
      connection(
        commits().slice(0, 250),
        args,
        (commit) => ({
          id: nodeId("PURC", `${thread.id}:${commit.sha}`),
          url: `${threadUrl(scene, repository, thread)}/commits/${commit.sha}`,
          commit: () => {
            mustRead(scene, "contents", "pull_requests");
            return commitNode(scene, repository, commit);
          },
        }),
        { totalCount: commits().length },
      ),
    files: (args: PageArgs) =>
      connection(files().slice(0, 3000), args, (file) => ({
        path: file.path,
        changeType: changeTypes[file.status],
        additions: file.additions,
        deletions: file.deletions,
        viewerViewedState: "UNVIEWED",
      })),
    closingIssuesReferences: (args: PageArgs) => {
      const rows = closingTargets(scene.world, repository, thread).filter((target) =>
        reaches(scene.actor, target.repository),
      );
      return connection(rows, args, (target) => issueNode(scene, target.repository, target.thread));
    },
    reviews: (args: PageArgs & { states?: readonly string[] | null; author?: string | null }) => {
      const rows = pull.reviews
        .filter(({ state }) => args.states == null || args.states.includes(state))
        .filter(({ author }) => args.author == null || author === args.author);
      return connection(rows, args, (review) => reviewNode(scene, repository, thread, review));
    },
    latestReviews: (args: PageArgs) => {
      const newest = pull.reviews
        .toReversed()
        .filter((review, at, all) => all.findIndex((other) => other.author === review.author) === at);
      return connection(newest, args, (review) => reviewNode(scene, repository, thread, review));
    },
    reviewRequests: (args: PageArgs) =>
      connection(pull.requestedReviewers, args, (login) => ({
        id: nodeId("RR", login),
        asCodeOwner: false,
        requestedReviewer: () => actorNode(scene, login),
      })),
    statusCheckRollup: () => rollupNode(scene, repository, pull.headSha),
    checksUrl: `${threadUrl(scene, repository, thread)}/checks`,
  };
}
