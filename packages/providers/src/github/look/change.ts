import type { Change, Commit, ChangedFile, Repository } from "@satellite/core";
import { roleBy, toApprovals, toCommit, toOurCheck, toPerson } from "../map.js";
import { nodesOf, type WireComment, type WireFullPull, type WirePull } from "../wire.js";

/** A pull request as far as every list of them shows it. */
export function toChange(pull: WirePull, repository: Repository): Change {
  const commits = nodesOf(pull.commits).map(({ commit }) => toCommit(commit));
  const [tip] = nodesOf(pull.tip);
  return {
    ref: `change:github:${repository.fullName}#${pull.number}`,
    kind: "pull_request",
    repository,
    number: pull.number,
    url: pull.url,
    title: pull.title,
    body: pull.body,
    state: pull.state === "MERGED" ? "merged" : pull.state === "CLOSED" ? "closed" : "open",
    draft: pull.isDraft,
    author: { ...toPerson(pull.author), ...roleBy(pull.authorAssociation) },
    base: { ref: pull.baseRefName, sha: pull.baseRefOid },
    head: { ref: pull.headRefName, sha: pull.headRefOid, repository: pull.headRepository?.nameWithOwner ?? null },
    fork: pull.isCrossRepository,
    labels: nodesOf(pull.labels).map(({ name }) => name),
    milestone: pull.milestone,
    commits,
    files: [],
    complete: { commits: commits.length >= (pull.commits.totalCount ?? 0), files: false },
    development: [],
    approvals: [],
    createdAtMs: Date.parse(pull.createdAt),
    updatedAtMs: Date.parse(pull.updatedAt),
    // A check of an older head says nothing about this one.
    ours: tip?.commit.oid === pull.headRefOid ? toOurCheck(tip.commit) : {},
  };
}

export interface Lists {
  readonly commits: readonly Commit[];
  readonly files: readonly ChangedFile[];
  readonly comments: readonly WireComment[];
}

/** A pull request with all that judging needs; `lists` are the pages put together. */
export function toFullChange(pull: WireFullPull, repository: Repository, lists: Lists, commentMarker: string): Change {
  const change = toChange(pull, repository);
  // Anybody can paste a marker: only what our own account wrote is ours.
  const own = lists.comments.find(({ body, viewerDidAuthor }) => viewerDidAuthor && body.startsWith(commentMarker));
  const comment = own?.databaseId == null ? {} : { comment: { id: String(own.databaseId), body: own.body } };
  return {
    ...change,
    commits: lists.commits,
    files: lists.files,
    complete: {
      commits: lists.commits.length >= (pull.commits.totalCount ?? 0),
      files: pull.files !== null && lists.files.length >= (pull.files.totalCount ?? 0),
    },
    development: nodesOf(pull.closingIssuesReferences).map(
      ({ number, repository: home }) => `github:${home.nameWithOwner}#${number}` as const,
    ),
    approvals: toApprovals(nodesOf(pull.reviews)),
    ...titleEdited(pull),
    ...bodyEdited(pull),
    ours: { ...change.ours, ...comment },
  };
}

function titleEdited(pull: WireFullPull): Pick<Change, "titleEditedAtMs"> {
  const times = nodesOf(pull.renames).flatMap(({ createdAt }) =>
    createdAt === undefined ? [] : [Date.parse(createdAt)],
  );
  return times.length === 0 ? {} : { titleEditedAtMs: Math.max(...times) };
}

/** Our own edits of the block are a bot's; those of people count. */
function bodyEdited(pull: WireFullPull): Pick<Change, "bodyEditedAtMs"> {
  const times = nodesOf(pull.edits).flatMap(({ editedAt, editor }) =>
    editor?.__typename === "Bot" ? [] : [Date.parse(editedAt)],
  );
  return times.length === 0 ? {} : { bodyEditedAtMs: Math.max(...times) };
}
