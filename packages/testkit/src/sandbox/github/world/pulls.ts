import { ancestors, mergeBase, range } from "../git/history.js";
import { diffFiles, type FileChange } from "../git/diff.js";
import type { Commit } from "../git/objects.js";
import { isPull, type PullThread, type Repository } from "./model.js";

/** The commits of a pull request, oldest first. */
export function pullCommits(repository: Repository, { pull }: PullThread): Commit[] {
  return range(repository.commits, pull.baseSha, pull.headSha).toReversed();
}

/** What it changes against the point where it left the base, as the Files tab shows. */
export function pullFiles(repository: Repository, { pull }: PullThread): FileChange[] {
  const base = mergeBase(repository.commits, pull.baseSha, pull.headSha);
  return diffFiles(filesAt(repository, base), filesAt(repository, pull.headSha));
}

export function filesAt(repository: Repository, sha: string | null): ReadonlyMap<string, string> {
  return (sha === null ? undefined : repository.commits.get(sha)?.files) ?? new Map<string, string>();
}

export function pullsOf(repository: Repository): PullThread[] {
  return [...repository.threads.values()].filter(isPull);
}

/**
 * The pull requests that a commit belongs to: the merged ones that brought it in; when there are none, the open ones that hold it.
 *
 * @see https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
export function pullsWithCommit(repository: Repository, sha: string): PullThread[] {
  const holds = (thread: PullThread) =>
    thread.pull.mergeSha === sha ||
    thread.pull.rebased?.includes(sha) === true ||
    pullCommits(repository, thread).some((commit) => commit.sha === sha);
  return pullsOf(repository).filter(
    (thread) => (thread.state === "open" || thread.pull.mergedAt !== null) && holds(thread),
  );
}

/** A branch, `refs/heads/…`, `heads/…`, a full sha, or an unambiguous short one; null when there is no such commit. */
export function resolveRef(repository: Repository, ref: string): Commit | null {
  const name = ref.replace(/^(?:refs\/)?heads\//, "");
  const pullNumber = /^(?:refs\/)?pull\/(\d+)\/(?:head|merge)$/.exec(ref)?.[1];
  const thread = pullNumber === undefined ? undefined : repository.threads.get(Number(pullNumber));
  const sha =
    (ref === "HEAD" ? repository.branches.get(repository.defaultBranch) : undefined) ??
    thread?.pull?.headSha ??
    repository.branches.get(ref) ??
    repository.branches.get(name) ??
    repository.commits.get(ref)?.sha ??
    (/^[0-9a-f]{7,39}$/.test(ref) ? [...repository.commits.keys()].find((full) => full.startsWith(ref)) : undefined);
  return sha === undefined ? null : (repository.commits.get(sha) ?? null);
}

/** Whether a commit is reachable from a branch. */
export function isOnBranch(repository: Repository, sha: string, branch: string): boolean {
  const tip = repository.branches.get(branch);
  return tip !== undefined && ancestors(repository.commits, tip).has(sha);
}
