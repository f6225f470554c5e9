import {
  defaultTokens,
  githubActions,
  type GitHubSeed,
  type IssueSeed,
  type PullSeed,
  type RepositorySeed,
} from "../seed.js";
import { commitTo, mergePull } from "./acts.js";
import { fullName, type Label, type Milestone, type PullThread, type Repository, type Thread } from "./model.js";
import { World } from "./world.js";

/** Where the clock stands unless a seed sets it: a Monday morning. */
const monday = Date.parse("2026-01-05T09:00:00Z");

/** Grows a world from its seed. @throws {Error} when the seed names what it does not have */
export function plant(seed: GitHubSeed): World {
  const nowMs = seed.nowMs ?? monday;
  const world = new World(nowMs - 24 * 3_600_000, (seed.serverUrl ?? "https://github.com").replace(/\/+$/, ""));
  world.limits = seed.limits ?? {};
  world.addUser({ login: githubActions.login, id: githubActions.userId, email: null, name: null });
  for (const user of seed.users ?? []) world.addUser(user);
  for (const token of seed.tokens ?? defaultTokens) world.addToken(token);
  for (const app of seed.apps ?? []) world.addApp(app);
  for (const repository of seed.repositories ?? []) plantRepository(world, repository);
  world.nowMs = Math.max(nowMs, world.nowMs);
  return world;
}

function plantRepository(world: World, seed: RepositorySeed): void {
  const repository = world.addRepository(seed);
  for (const label of seed.labels ?? [])
    addLabel(world, repository, typeof label === "string" ? { name: label } : label);
  for (const milestone of seed.milestones ?? [])
    addMilestone(world, repository, typeof milestone === "string" ? { title: milestone } : milestone);
  for (const branch of seed.branches ?? []) {
    const start = branch.from ?? repository.defaultBranch;
    const tip = repository.branches.get(start);
    if (tip === undefined && (branch.from !== undefined || repository.branches.size > 0))
      throw new Error(`branch ${branch.name} starts from ${start}, which is not there yet`);
    if (tip !== undefined && !repository.branches.has(branch.name)) repository.branches.set(branch.name, tip);
    for (const commit of branch.commits ?? []) {
      world.nowMs += 59_000;
      commitTo(world, repository, branch.name, commit);
    }
  }
  for (const issue of seed.issues ?? []) plantThread(world, repository, issue);
  for (const pull of seed.pulls ?? []) plantPull(world, repository, pull);
  for (const workflow of seed.workflows ?? []) addWorkflow(world, repository, workflow.path, workflow.name);
  for (const run of seed.runs ?? []) addRun(world, repository, run);
}

export function addLabel(
  world: World,
  repository: Repository,
  parts: { name: string; color?: string; description?: string | null },
): Label {
  const label = {
    id: world.nextId(),
    name: parts.name,
    color: parts.color ?? "ededed",
    description: parts.description ?? null,
  };
  repository.labels.push(label);
  return label;
}

export function addMilestone(
  world: World,
  repository: Repository,
  parts: { title: string; description?: string | null; state?: "open" | "closed"; dueOn?: string | null },
  creator: string = repository.owner,
): Milestone {
  const milestone: Milestone = {
    id: world.nextId(),
    number: repository.milestones.length + 1,
    title: parts.title,
    description: parts.description ?? null,
    state: parts.state ?? "open",
    dueOn: parts.dueOn ? Date.parse(parts.dueOn) : null,
    creator,
    createdAt: world.nowMs,
    updatedAt: world.nowMs,
    closedAt: parts.state === "closed" ? world.nowMs : null,
  };
  repository.milestones.push(milestone);
  return milestone;
}

export function plantThread(world: World, repository: Repository, seed: IssueSeed): Thread {
  const number = seed.number ?? world.nextNumber(repository);
  if (repository.threads.has(number) || repository.gone.has(number))
    throw new Error(`${fullName(repository)}#${number} is there twice`);
  const milestone = seed.milestone ? repository.milestones.find(({ title }) => title === seed.milestone) : undefined;
  if (seed.milestone && milestone === undefined) throw new Error(`no milestone ${seed.milestone} for #${number}`);
  const at = world.tick();
  const author = world.userFor(seed.author ?? "octocat").login;
  const closed = seed.state === "closed";
  const thread: Thread = {
    id: world.nextId(),
    number,
    title: seed.title,
    body: seed.body ?? null,
    author,
    state: seed.state ?? "open",
    stateReason: seed.stateReason ?? (closed ? "completed" : null),
    labels: [...(seed.labels ?? [])],
    milestone: milestone?.number ?? null,
    assignees: (seed.assignees ?? []).map((login) => world.userFor(login).login),
    locked: false,
    createdAt: at,
    updatedAt: at,
    closedAt: closed ? at : null,
    closedBy: closed ? author : null,
    lastEditedAt: null,
    editor: null,
    comments: [],
    events: [],
  };
  for (const name of thread.labels) {
    if (!repository.labels.some((label) => label.name === name)) addLabel(world, repository, { name });
    thread.events.push({ kind: "labeled", at, actor: author, label: name });
  }
  for (const comment of seed.comments ?? []) {
    const now = world.tick();
    const app = comment.app === undefined ? null : (world.apps.get(comment.app) ?? null);
    const login = world.userFor(comment.author).login;
    thread.comments.push({
      id: world.nextId(),
      author: login,
      app,
      body: comment.body,
      createdAt: now,
      updatedAt: now,
      editor: null,
    });
  }
  repository.threads.set(number, thread);
  return thread;
}

export function plantPull(world: World, repository: Repository, seed: PullSeed): PullThread {
  const { merged, ...rest } = seed;
  const baseRef = seed.base ?? repository.defaultBranch;
  const baseSha = repository.branches.get(baseRef);
  const home =
    seed.fork === undefined
      ? repository
      : seed.fork === "deleted"
        ? null
        : forkFor(world, repository, seed.fork, seed.head);
  const headSha = home?.branches.get(seed.head) ?? repository.branches.get(seed.head);
  if (baseSha === undefined || headSha === undefined)
    throw new Error(`the branches of pull request "${seed.title}" are not there`);
  const thread = plantThread(world, repository, rest);
  if (home === null) repository.branches.delete(seed.head);
  thread.stateReason = null;
  thread.pull = {
    draft: seed.draft ?? false,
    mergedAt: null,
    mergedBy: null,
    mergeSha: null,
    headRepository: home === null ? null : fullName(home),
    headOwner: home === null ? thread.author : home.owner,
    headRef: seed.head,
    headSha,
    baseRef,
    baseSha,
    reviews: (seed.reviews ?? []).map((review) => ({
      id: world.nextId(),
      author: world.userFor(review.author).login,
      state: review.state,
      body: review.body ?? "",
      submittedAt:
        review.state === "PENDING"
          ? null
          : review.submittedAt === undefined
            ? world.tick()
            : Date.parse(review.submittedAt),
      commit: headSha,
    })),
    requestedReviewers: (seed.requestedReviewers ?? []).map((login) => world.userFor(login).login),
    linked: (seed.linked ?? []).map((ref) =>
      (typeof ref === "number" ? `${fullName(repository)}#${ref}` : ref).toLowerCase(),
    ),
    maintainerCanModify: false,
  };
  const pull = thread as PullThread;
  if (merged) mergePull(world, repository, pull, { method: merged === true ? "merge" : merged });
  return pull;
}

/** The fork of that name; a branch that only the parent has moves over to it. */
function forkFor(world: World, parent: Repository, name: string, branch: string): Repository {
  const fork =
    world.repositories.get(name.toLowerCase()) ??
    world.addRepository({ name, defaultBranch: parent.defaultBranch }, parent);
  for (const [ref, tip] of parent.branches)
    if (ref === parent.defaultBranch && !fork.branches.has(ref)) fork.branches.set(ref, tip);
  const tip = parent.branches.get(branch);
  if (!fork.branches.has(branch) && tip !== undefined) {
    fork.branches.set(branch, tip);
    parent.branches.delete(branch);
  }
  return fork;
}

function addWorkflow(world: World, repository: Repository, path: string, name = path): number {
  const known = repository.workflows.find((workflow) => workflow.path === path);
  if (known !== undefined) return known.id;
  const id = world.nextId();
  repository.workflows.push({ id, name, path });
  return id;
}

function addRun(world: World, repository: Repository, seed: NonNullable<RepositorySeed["runs"]>[number]): void {
  const sha =
    seed.pull === undefined ? repository.branches.get(seed.branch) : repository.threads.get(seed.pull)?.pull?.headSha;
  if (sha === undefined) throw new Error(`a run names ${seed.branch}, which is not there`);
  const workflow = addWorkflow(world, repository, seed.workflow);
  const at = world.tick();
  repository.runs.push({
    id: world.nextId(),
    workflow,
    event: seed.event,
    branch: seed.branch,
    sha,
    pull: seed.pull ?? null,
    status: seed.status ?? "completed",
    conclusion:
      (seed.status ?? "completed") === "completed"
        ? seed.conclusion === undefined
          ? "success"
          : seed.conclusion
        : null,
    attempt: 1,
    runNumber: repository.runs.filter((run) => run.workflow === workflow).length + 1,
    suite: world.suiteFor(repository, { id: githubActions.id, slug: githubActions.slug }, sha).id,
    actor: githubActions.login,
    createdAt: at,
    updatedAt: at,
  });
}
