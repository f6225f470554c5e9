import { inheritedModes, mergeBase, mergedFiles, range } from "../git/history.js";
import { makeCommit, type Commit, type Person } from "../git/objects.js";
import type { CommitSeed } from "../seed.js";
import { closingTargets } from "./closing.js";
import { filesAt, pullCommits, pullsOf } from "./pulls.js";
import { fullName, type PullThread, type Repository } from "./model.js";
import type { World } from "./world.js";

type MergeMethod = "merge" | "squash" | "rebase";

function person(world: World, who: CommitSeed["author"], date: number): Person {
  if (typeof who === "object") return { name: who.name, email: who.email, date };
  const user = world.userFor(who ?? "octocat");
  const email = user.email ?? `${user.id}+${user.login}@users.noreply.github.com`;
  return { name: user.name ?? user.login, email, date };
}

/** Puts one commit on a branch and moves what hangs on it: open pull requests, and the repository's last push. */
export function commitTo(world: World, repository: Repository, branch: string, seed: CommitSeed): Commit {
  const parent = repository.branches.get(branch);
  const before = filesAt(repository, parent ?? null);
  const files = new Map(before);
  for (const name of seed.merges ?? []) {
    const tip = repository.branches.get(name);
    if (tip === undefined || parent === undefined) throw new Error(`cannot merge ${name} into ${branch}`);
    const base = filesAt(repository, mergeBase(repository.commits, parent, tip));
    for (const [path, text] of mergedFiles(base, before, filesAt(repository, tip))) files.set(path, text);
  }
  for (const [path, text] of Object.entries(seed.files ?? {})) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  const date = seed.date === undefined ? Math.floor(world.tick() / 1000) : Math.floor(Date.parse(seed.date) / 1000);
  const author = person(world, seed.author, date);
  const committer = seed.committer === undefined ? author : person(world, seed.committer, date);
  const merged = (seed.merges ?? []).map((name) => repository.branches.get(name) ?? "");
  const parents = [...(parent === undefined ? [] : [parent]), ...merged];
  const commit = makeCommit({
    message: seed.message,
    author,
    committer,
    parents,
    files,
    ...inheritedModes(repository.commits, parents, files),
  });
  repository.commits.set(commit.sha, commit);
  moveBranch(world, repository, branch, commit.sha);
  return commit;
}

/** Points a branch at a commit. Open pull requests follow with their head or base. */
export function moveBranch(world: World, repository: Repository, branch: string, sha: string): void {
  repository.branches.set(branch, sha);
  repository.pushedAt = world.nowMs;
  const name = fullName(repository);
  for (const home of world.repositories.values())
    for (const thread of pullsOf(home)) {
      if (thread.state !== "open") continue;
      if (thread.pull.headRepository === name && thread.pull.headRef === branch) {
        thread.pull.headSha = sha;
        thread.updatedAt = world.nowMs;
      }
      if (home === repository && thread.pull.baseRef === branch) thread.pull.baseSha = sha;
    }
}

/** Merges a pull request as a person with the button would; closes what it names with a closing keyword. */
export function mergePull(
  world: World,
  repository: Repository,
  thread: PullThread,
  options: { readonly method?: MergeMethod; readonly by?: string } = {},
): Commit {
  const { pull } = thread;
  const by = options.by ?? thread.author;
  const merged = landOn(world, repository, thread, options.method ?? "merge", by);
  pull.mergedAt = world.nowMs;
  pull.mergedBy = by;
  pull.mergeSha = merged.sha;
  Object.assign(thread, { state: "closed", closedAt: world.nowMs, closedBy: by, updatedAt: world.nowMs });
  thread.events.push({ kind: "merged", at: world.nowMs, actor: by }, { kind: "closed", at: world.nowMs, actor: by });
  moveBranch(world, repository, pull.baseRef, merged.sha);
  for (const target of closingTargets(world, repository, thread)) {
    if (target.thread.state === "closed") continue;
    Object.assign(target.thread, {
      state: "closed",
      stateReason: "completed",
      closedAt: world.nowMs,
      closedBy: by,
      updatedAt: world.nowMs,
    });
    target.thread.events.push({ kind: "closed", at: world.nowMs, actor: by });
  }
  return merged;
}

function landOn(world: World, repository: Repository, thread: PullThread, method: MergeMethod, by: string): Commit {
  const { pull } = thread;
  const date = Math.floor(world.tick() / 1000);
  const base = filesAt(repository, mergeBase(repository.commits, pull.baseSha, pull.headSha));
  const files = mergedFiles(base, filesAt(repository, pull.baseSha), filesAt(repository, pull.headSha));
  const committer = { name: "GitHub", email: "noreply@github.com", date };
  const add = (parts: Parameters<typeof makeCommit>[0]): Commit => {
    const from = parts.parents.length > 1 ? parts.parents : [...parts.parents, pull.headSha];
    const commit = makeCommit({ ...parts, ...inheritedModes(repository.commits, from, parts.files) });
    repository.commits.set(commit.sha, commit);
    return commit;
  };
  if (method === "rebase") {
    let tip = repository.commits.get(pull.baseSha);
    const rebased: string[] = [];
    for (const commit of pullCommits(repository, thread)) {
      const parents = tip === undefined ? [] : [tip.sha];
      const own = mergedFiles(filesAt(repository, commit.parents[0] ?? null), tip?.files ?? new Map(), commit.files);
      tip = add({ message: commit.message, author: commit.author, committer, parents, files: own });
      rebased.push(tip.sha);
    }
    pull.rebased = rebased;
    if (tip === undefined) throw new Error(`#${thread.number} has no commits to rebase`);
    return tip;
  }
  const author = person(world, method === "squash" ? thread.author : by, date);
  if (method === "squash") {
    const message = `${thread.title} (#${thread.number})`;
    return add({ message, author, committer, parents: [pull.baseSha], files });
  }
  const message = `Merge pull request #${thread.number} from ${pull.headOwner}/${pull.headRef}\n\n${thread.title}`;
  return add({ message, author, committer, parents: [pull.baseSha, pull.headSha], files });
}

/** The branch that a merge queue builds and what its `merge_group` event names. */
export interface QueueEntry {
  readonly headRef: string;
  readonly headSha: string;
  readonly baseRef: string;
  readonly baseSha: string;
}

/**
 * Puts pull requests into one merge group: each is merged on top of the one before it, on a branch of its own.
 *
 * @see https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group
 */
export function enqueuePulls(world: World, repository: Repository, threads: readonly PullThread[]): QueueEntry {
  const baseRef = threads[0]?.pull.baseRef ?? repository.defaultBranch;
  const baseSha = repository.branches.get(baseRef) ?? "";
  let tip = baseSha;
  for (const thread of threads) {
    const date = Math.floor(world.tick() / 1000);
    const base = filesAt(repository, mergeBase(repository.commits, tip, thread.pull.headSha));
    const parents = [tip, thread.pull.headSha];
    const files = mergedFiles(base, filesAt(repository, tip), filesAt(repository, thread.pull.headSha));
    const commit = makeCommit({
      message: `Merge pull request #${thread.number} from ${thread.pull.headOwner}/${thread.pull.headRef}\n\n${thread.title}`,
      author: person(world, thread.author, date),
      committer: { name: "GitHub", email: "noreply@github.com", date },
      parents,
      files,
      ...inheritedModes(repository.commits, parents, files),
    });
    repository.commits.set(commit.sha, commit);
    tip = commit.sha;
  }
  const last = threads.at(-1)?.number ?? 0;
  const branch = `gh-readonly-queue/${baseRef}/pr-${last}-${baseSha}`;
  repository.branches.set(branch, tip);
  return { headRef: `refs/heads/${branch}`, headSha: tip, baseRef: `refs/heads/${baseRef}`, baseSha };
}

/** The commits of a range as a push event lists them, oldest first. */
export function pushedCommits(repository: Repository, before: string | null, after: string): Commit[] {
  return range(repository.commits, before, after).toReversed();
}
