import { ancestors } from "../git/history.js";
import type { Commit } from "../git/objects.js";
import { moveBranch } from "./acts.js";
import { fullName, type PullThread, type Repository } from "./model.js";
import { pullsOf } from "./pulls.js";
import type { World } from "./world.js";

/** One branch as a push moved it. */
export interface Move {
  readonly branch: string;
  /** Absent: the branch is new. */
  readonly from?: string;
  /** Absent: the branch was deleted. */
  readonly to?: string;
}

export interface Push {
  /** What the repository did not have yet, parents first. */
  readonly commits: readonly Commit[];
  readonly moves: readonly Move[];
  /** Login of who pushed. */
  readonly by: string;
}

/**
 * What a push does: its commits are there, branches move, open pull requests follow with their heads and bases. A head that
 * lost commits is noted as force-pushed; a pull request whose commits have all reached its base is merged, and one whose
 * branch is gone is closed.
 *
 * @see https://docs.github.com/pull-requests/collaborating-with-pull-requests/incorporating-changes-from-a-pull-request/about-pull-request-merges#indirect-merges
 */
export function takePush(world: World, repository: Repository, { by, commits, moves }: Push): void {
  world.tick();
  for (const commit of commits) repository.commits.set(commit.sha, commit);
  for (const { branch, from, to } of moves) {
    if (to === undefined) removeBranch(world, repository, branch, by);
    else {
      if (from !== undefined) noteForced(world, repository, { branch, from, to }, by);
      landed(world, repository, branch, to, by);
      moveBranch(world, repository, branch, to);
    }
  }
}

function openFrom(world: World, repository: Repository, branch: string): PullThread[] {
  const name = fullName(repository);
  return [...world.repositories.values()]
    .flatMap(pullsOf)
    .filter(({ state, pull }) => state === "open" && pull.headRepository === name && pull.headRef === branch);
}

function noteForced(world: World, repository: Repository, { branch, from, to }: Required<Move>, by: string): void {
  if (ancestors(repository.commits, to).has(from)) return;
  for (const { events } of openFrom(world, repository, branch))
    events.push({ kind: "head_ref_force_pushed", at: world.nowMs, actor: by, from, to });
}

function removeBranch(world: World, repository: Repository, branch: string, by: string): void {
  repository.branches.delete(branch);
  repository.pushedAt = world.nowMs;
  for (const thread of openFrom(world, repository, branch)) close(world, thread, by);
}

/** Before the branch moves: a merged pull request keeps the base that it was merged into. */
function landed(world: World, repository: Repository, branch: string, tip: string, by: string): void {
  const onto = pullsOf(repository).filter(({ state, pull }) => state === "open" && pull.baseRef === branch);
  if (onto.length === 0) return;
  const there = ancestors(repository.commits, tip);
  for (const thread of onto) {
    if (!there.has(thread.pull.headSha)) continue;
    Object.assign(thread.pull, { mergedAt: world.nowMs, mergedBy: by, mergeSha: thread.pull.headSha });
    thread.events.push({ kind: "merged", at: world.nowMs, actor: by });
    close(world, thread, by);
  }
}

function close(world: World, thread: PullThread, by: string): void {
  Object.assign(thread, { state: "closed", closedAt: world.nowMs, closedBy: by, updatedAt: world.nowMs });
  thread.events.push({ kind: "closed", at: world.nowMs, actor: by });
}
