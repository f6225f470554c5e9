import { fullName, type PullThread, type Repository, type Review } from "../world/model.js";
import { pullCommits, pullFiles } from "../world/pulls.js";
import { maybeTime, nodeId, time, type Place } from "./place.js";
import { repositoryUrl, repositoryView } from "./repository.js";
import { threadPage, threadView } from "./thread.js";
import { association, userView } from "./user.js";

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export function simplePullView(place: Place, repository: Repository, thread: PullThread) {
  const { pull } = thread;
  const root = repositoryUrl(place, repository);
  const url = `${root}/pulls/${thread.number}`;
  const issueUrl = `${root}/issues/${thread.number}`;
  const page = threadPage(place, repository, thread);
  const headRepository = pull.headRepository === null ? null : place.world.repository(pull.headRepository);
  return {
    url,
    id: thread.id,
    node_id: nodeId("PR", thread.id),
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issueUrl,
    ...threadView(place, repository, thread),
    merged_at: maybeTime(pull.mergedAt),
    merge_commit_sha: pull.mergeSha,
    requested_reviewers: pull.requestedReviewers.map((login) => userView(place, login)),
    requested_teams: [],
    draft: pull.draft,
    commits_url: `${url}/commits`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${root}/pulls/comments{/number}`,
    comments_url: `${issueUrl}/comments`,
    statuses_url: `${root}/statuses/${pull.headSha}`,
    head: {
      label: `${pull.headOwner}:${pull.headRef}`,
      ref: pull.headRef,
      sha: pull.headSha,
      user: userView(place, pull.headOwner),
      repo: headRepository === null ? null : repositoryView(place, headRepository),
    },
    base: {
      label: `${repository.owner}:${pull.baseRef}`,
      ref: pull.baseRef,
      sha: pull.baseSha,
      user: userView(place, repository.owner),
      repo: repositoryView(place, repository),
    },
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: issueUrl },
      comments: { href: `${issueUrl}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${root}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: `${root}/statuses/${pull.headSha}` },
    },
    auto_merge: null,
  };
}

export function pullView(place: Place, repository: Repository, thread: PullThread) {
  const { pull } = thread;
  const files = pullFiles(repository, thread);
  return {
    ...simplePullView(place, repository, thread),
    merged: pull.mergedAt !== null,
    mergeable: pull.mergedAt === null ? true : null,
    rebaseable: pull.mergedAt === null ? true : null,
    mergeable_state: pull.mergedAt !== null ? "unknown" : pull.draft ? "draft" : "clean",
    merged_by: pull.mergedBy === null ? null : userView(place, pull.mergedBy),
    comments: thread.comments.length,
    review_comments: 0,
    maintainer_can_modify: pull.maintainerCanModify,
    commits: pullCommits(repository, thread).length,
    additions: sum(files.map((file) => file.additions)),
    deletions: sum(files.map((file) => file.deletions)),
    changed_files: files.length,
  };
}

/** The short form inside check runs and workflow runs. */
export function tinyPullView(place: Place, repository: Repository, thread: PullThread) {
  const home = { id: repository.id, url: repositoryUrl(place, repository), name: repository.name };
  const { headRef, headSha, baseRef, baseSha } = thread.pull;
  return {
    url: `${repositoryUrl(place, repository)}/pulls/${thread.number}`,
    id: thread.id,
    number: thread.number,
    head: { ref: headRef, sha: headSha, repo: home },
    base: { ref: baseRef, sha: baseSha, repo: home },
  };
}

export function reviewView(place: Place, repository: Repository, thread: PullThread, review: Review) {
  const page = `${threadPage(place, repository, thread)}#pullrequestreview-${review.id}`;
  const pullUrl = `${repositoryUrl(place, repository)}/pulls/${thread.number}`;
  return {
    id: review.id,
    node_id: nodeId("PRR", review.id),
    user: userView(place, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: pullUrl,
    author_association: association(place.world, repository, review),
    _links: { html: { href: page }, pull_request: { href: pullUrl } },
    ...(review.submittedAt === null ? {} : { submitted_at: time(review.submittedAt) }),
    commit_id: review.commit,
  };
}

/** Pull requests from the same repository whose head is this commit: what check runs list. Forks are left out, as on GitHub. */
export function pullsAtHead(repository: Repository, sha: string): PullThread[] {
  const here = fullName(repository);
  return [...repository.threads.values()].filter(
    (thread): thread is PullThread =>
      thread.state === "open" && thread.pull?.headSha === sha && thread.pull.headRepository === here,
  );
}
