import type { FileChange } from "../git/diff.js";
import type { Commit, Person } from "../git/objects.js";
import type { Repository } from "../world/model.js";
import { nodeId, time, type Place } from "./place.js";
import { repositoryPage, repositoryUrl } from "./repository.js";
import { userView } from "./user.js";

const hand = ({ name, email, date }: Person) => ({ name, email, date: time(date * 1000) });
export const unsigned = {
  verified: false,
  reason: "unsigned",
  signature: null,
  payload: null,
  verified_at: null,
} as const;

export function commitView(place: Place, repository: Repository, commit: Commit) {
  const url = repositoryUrl(place, repository);
  const page = repositoryPage(place, repository);
  const account = ({ email }: Person) => {
    const user = place.world.userByEmail(email);
    return user === null ? null : userView(place, user.login);
  };
  return {
    sha: commit.sha,
    node_id: nodeId("C", commit.sha),
    commit: {
      author: hand(commit.author),
      committer: hand(commit.committer),
      message: commit.message,
      tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
      url: `${url}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification: unsigned,
    },
    url: `${url}/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    comments_url: `${url}/commits/${commit.sha}/comments`,
    author: account(commit.author),
    committer: account(commit.committer),
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${page}/commit/${sha}` })),
  };
}

export function fileView(place: Place, repository: Repository, sha: string, change: FileChange) {
  const path = change.path.split("/").map(encodeURIComponent).join("/");
  const page = repositoryPage(place, repository);
  return {
    sha: change.sha,
    filename: change.path,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${page}/blob/${sha}/${path}`,
    raw_url: `${page}/raw/${sha}/${path}`,
    contents_url: `${repositoryUrl(place, repository)}/contents/${path}?ref=${sha}`,
    ...(change.patch === undefined ? {} : { patch: change.patch }),
    ...(change.previous === undefined ? {} : { previous_filename: change.previous }),
  };
}

/** A commit as workflow runs carry it. */
export function simpleCommitView(commit: Commit) {
  return {
    id: commit.sha,
    tree_id: commit.tree,
    message: commit.message,
    timestamp: time(commit.committer.date * 1000),
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email },
  };
}
