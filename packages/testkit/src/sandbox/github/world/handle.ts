import { pullCommits, pullsOf } from "./pulls.js";
import { commitTo, enqueuePulls, mergePull, moveBranch, type QueueEntry } from "./acts.js";
import { closingTargets } from "./closing.js";
import type { Commit } from "../git/objects.js";
import type { AppSeed, CommitSeed, CommentSeed, GitHubSeed, IssueSeed, PullSeed, ReviewSeed } from "../seed.js";
import type { CheckRun, Comment, PullThread, Repository, Thread } from "./model.js";
import { deleteIssue, transferIssue } from "./leaving.js";
import { plant, plantPull, plantThread } from "./plant.js";
import type { World } from "./world.js";

/**
 * What a test does to GitHub behind the API's back, as people and pushes would: names are `owner/name` and numbers.
 * Everything throws when a name is not there: that is the test's own mistake.
 */
export interface WorldHandle {
  /** The state itself. */
  readonly raw: World;
  nowMs: number;
  repository(name: string): Repository;
  /** An issue or a pull request. */
  thread(repository: string, number: number): Thread;
  pull(repository: string, number: number): PullThread;
  comments(repository: string, number: number): readonly Comment[];
  checkRuns(repository: string, sha?: string): readonly CheckRun[];
  /** The tip of a branch. */
  tip(repository: string, branch?: string): string;
  commit(repository: string, branch: string, commit: CommitSeed): Commit;
  /** Makes a branch at the tip of another, or moves it. */
  branch(repository: string, name: string, at?: string): string;
  deleteBranch(repository: string, name: string): void;
  /** Registers a GitHub App and installs it; again: what changed. */
  installApp(app: AppSeed): void;
  openIssue(repository: string, issue: IssueSeed): Thread;
  openPull(repository: string, pull: PullSeed): PullThread;
  comment(repository: string, number: number, comment: CommentSeed): Comment;
  review(repository: string, number: number, review: ReviewSeed): void;
  /** Moves an issue to another repository; its old number leads there. Gives its new one. */
  transfer(repository: string, number: number, to: string): Thread;
  /** Deletes an issue for good, as an admin may. */
  deleteIssue(repository: string, number: number): void;
  /** Edits as a person would: title, body, state, draft, labels. */
  edit(
    repository: string,
    number: number,
    edit: Partial<Pick<Thread, "title" | "body" | "state" | "labels">> & { draft?: boolean },
    by?: string,
  ): void;
  merge(repository: string, number: number, options?: { method?: "merge" | "squash" | "rebase"; by?: string }): Commit;
  /** Puts pull requests into one merge group and gives the branch that its event names. */
  enqueue(repository: string, ...numbers: number[]): QueueEntry;
  /** The fork of a pull request disappears. */
  deleteFork(repository: string, number: number): void;
  commitsOf(repository: string, number: number): readonly Commit[];
  closes(repository: string, number: number): readonly string[];
}

export function createWorldHandle(seed: GitHubSeed): WorldHandle {
  const raw = plant(seed);
  const repository = (name: string) => raw.repository(name);
  const pull = (name: string, number: number) => raw.pull(name, number);
  return {
    raw,
    get nowMs() {
      return raw.nowMs;
    },
    set nowMs(value: number) {
      raw.nowMs = value;
    },
    repository,
    thread: (name, number) => raw.thread(name, number),
    pull,
    comments: (name, number) => raw.thread(name, number).comments,
    checkRuns: (name, sha) => repository(name).checkRuns.filter((run) => sha === undefined || run.headSha === sha),
    tip(name, branch) {
      const home = repository(name);
      const sha = home.branches.get(branch ?? home.defaultBranch);
      if (sha === undefined) throw new Error(`the sandbox has no branch ${branch} in ${name}`);
      return sha;
    },
    commit: (name, branch, commit) => commitTo(raw, repository(name), branch, commit),
    branch(name, branch, at) {
      const home = repository(name);
      const target = at ?? home.defaultBranch;
      const sha = home.branches.get(target) ?? home.commits.get(target)?.sha;
      if (sha === undefined) throw new Error(`the sandbox has no ${target} in ${name}`);
      moveBranch(raw, home, branch, sha);
      return sha;
    },
    deleteBranch: (name, branch) => void repository(name).branches.delete(branch),
    installApp: (app) => raw.addApp(app),
    openIssue: (name, issue) => plantThread(raw, repository(name), issue),
    openPull: (name, seedOfPull) => plantPull(raw, repository(name), seedOfPull),
    comment(name, number, { author, body, app }) {
      const thread = raw.thread(name, number);
      const at = raw.tick();
      const behind = app === undefined ? null : (raw.apps.get(app) ?? null);
      const made = {
        id: raw.nextId(),
        author: raw.userFor(author).login,
        app: behind,
        body,
        createdAt: at,
        updatedAt: at,
        editor: null,
      };
      thread.comments.push(made);
      thread.updatedAt = at;
      return made;
    },
    review(name, number, { author, state, body, submittedAt }) {
      const thread = pull(name, number);
      const at = raw.tick();
      const when = state === "PENDING" ? null : submittedAt === undefined ? at : Date.parse(submittedAt);
      const login = raw.userFor(author).login;
      thread.pull.reviews.push({
        id: raw.nextId(),
        author: login,
        state,
        body: body ?? "",
        submittedAt: when,
        commit: thread.pull.headSha,
      });
      thread.updatedAt = at;
    },
    transfer: (name, number, to) => transferIssue(raw, repository(name), raw.thread(name, number), repository(to)),
    deleteIssue: (name, number) => deleteIssue(raw, repository(name), raw.thread(name, number)),
    edit(name, number, { draft, ...parts }, by) {
      const thread = raw.thread(name, number);
      editByHand(raw, thread, parts, by ?? thread.author);
      if (draft === undefined || thread.pull === undefined || thread.pull.draft === draft) return;
      thread.pull.draft = draft;
      thread.events.push({
        kind: draft ? "convert_to_draft" : "ready_for_review",
        at: thread.updatedAt,
        actor: by ?? thread.author,
      });
    },
    merge: (name, number, options) => mergePull(raw, repository(name), pull(name, number), options),
    enqueue: (name, ...numbers) =>
      enqueuePulls(
        raw,
        repository(name),
        numbers.map((number) => pull(name, number)),
      ),
    deleteFork(name, number) {
      const { headRepository } = pull(name, number).pull;
      if (headRepository === null || headRepository.toLowerCase() === name.toLowerCase())
        throw new Error(`${name}#${number} has no fork`);
      raw.repositories.delete(headRepository.toLowerCase());
      for (const thread of pullsOf(repository(name)))
        if (thread.pull.headRepository === headRepository) thread.pull.headRepository = null;
    },
    commitsOf: (name, number) => pullCommits(repository(name), pull(name, number)),
    closes: (name, number) =>
      closingTargets(raw, repository(name), pull(name, number)).map(
        (target) => `${target.repository.owner}/${target.repository.name}#${target.thread.number}`,
      ),
  };
}

function editByHand(world: World, thread: Thread, parts: Partial<Thread>, by: string): void {
  const at = world.tick();
  if (parts.title !== undefined && parts.title !== thread.title)
    thread.events.push({ kind: "renamed", at, actor: by, from: thread.title, to: parts.title });
  if (parts.body !== undefined && parts.body !== thread.body) Object.assign(thread, { lastEditedAt: at, editor: by });
  if (parts.state !== undefined && parts.state !== thread.state) {
    const closes = parts.state === "closed";
    Object.assign(thread, {
      closedAt: closes ? at : null,
      closedBy: closes ? by : null,
      stateReason: thread.pull ? null : closes ? "completed" : "reopened",
    });
    thread.events.push({ kind: closes ? "closed" : "reopened", at, actor: by });
  }
  for (const label of parts.labels ?? [])
    if (!thread.labels.includes(label)) thread.events.push({ kind: "labeled", at, actor: by, label });
  for (const label of parts.labels === undefined ? [] : thread.labels)
    if (!parts.labels?.includes(label)) thread.events.push({ kind: "unlabeled", at, actor: by, label });
  Object.assign(thread, parts, { updatedAt: at });
}
