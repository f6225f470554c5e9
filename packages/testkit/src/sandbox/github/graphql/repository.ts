import { roleOf } from "../rest/repositories.js";
import { nodeId } from "../view/place.js";
import { fullName, isPull, type PullThread, type Repository, type Thread } from "../world/model.js";
import { pullsOf } from "../world/pulls.js";
import { connection, type ByValue, type PageArgs } from "./connection.js";
import { GraphqlFailure } from "./failure.js";
import { objectNode, refNode } from "./git.js";
import { labelNode, milestoneNode } from "./labels.js";
import { pullNode } from "./pulls.js";
import { actorNode, moment, mustRead, type Scene } from "./scene.js";
import { issueNode } from "./threads.js";

interface Order {
  readonly field: string;
  readonly direction: "ASC" | "DESC";
}

interface ThreadArgs extends PageArgs {
  readonly states?: readonly string[] | null;
  readonly labels?: readonly string[] | null;
  readonly orderBy?: Order | null;
  readonly headRefName?: string | null;
  readonly baseRefName?: string | null;
  readonly filterBy?: {
    readonly since?: string | null;
    readonly milestone?: string | null;
    readonly assignee?: string | null;
  } | null;
}

const keyIn = (row: Thread, order: Order | null | undefined): number =>
  order?.field === "UPDATED_AT" ? row.updatedAt : order?.field === "COMMENTS" ? row.comments.length : row.createdAt;

/** Cursors of a list of issues are made of what it is ordered by, as GitHub's are. */
function byOrder(order: Order | null | undefined): ByValue<Thread> {
  const sign = order?.direction === "DESC" ? -1 : 1;
  return {
    placeOf: (row) => `${keyIn(row, order)}:${row.number}`,
    isBehind(row, place) {
      const [key = 0, number = 0] = place.split(":").map(Number);
      return sign * (keyIn(row, order) - key || row.number - number) > 0;
    },
  };
}

function ordered<T extends Thread>(rows: readonly T[], order: Order | null | undefined): T[] {
  const key = (row: T) => keyIn(row, order);
  const sorted = rows.toSorted((a, b) => key(a) - key(b) || a.number - b.number);
  return order?.direction === "DESC" ? sorted.toReversed() : sorted;
}

const bears = (thread: Thread, labels: readonly string[] | null | undefined) =>
  labels == null || labels.some((name) => thread.labels.some((own) => own.toLowerCase() === name.toLowerCase()));

const pullState = ({ state, pull }: PullThread): string => (pull.mergedAt === null ? state.toUpperCase() : "MERGED");

const roles = {
  admin: "ADMIN",
  maintain: "MAINTAIN",
  write: "WRITE",
  triage: "TRIAGE",
  read: "READ",
  none: null,
} as const;

function threads(scene: Scene, repository: Repository) {
  const find = (number: number, kind: (thread: Thread) => boolean, says: string): Thread => {
    const thread = repository.threads.get(number);
    if (thread === undefined || !kind(thread))
      throw new GraphqlFailure("NOT_FOUND", `Could not resolve to ${says} with the number of ${number}.`);
    return thread;
  };
  const either = ({ number }: { number: number }) => {
    mustRead(scene, "issues", "pull_requests");
    const thread = find(number, () => true, "an issue or pull request");
    return isPull(thread) ? pullNode(scene, repository, thread) : issueNode(scene, repository, thread);
  };
  return {
    issueOrPullRequest: either,
    pullRequest: ({ number }: { number: number }) => {
      mustRead(scene, "pull_requests");
      return pullNode(scene, repository, find(number, isPull, "a PullRequest") as PullThread);
    },
    issue: ({ number }: { number: number }) => {
      mustRead(scene, "issues");
      return issueNode(
        scene,
        repository,
        find(number, (thread) => !isPull(thread), "an Issue"),
      );
    },
    pullRequests: (args: ThreadArgs) => {
      mustRead(scene, "pull_requests");
      const rows = pullsOf(repository)
        .filter((thread) => args.states == null || args.states.includes(pullState(thread)))
        .filter(({ pull }) => args.headRefName == null || pull.headRef === args.headRefName)
        .filter(({ pull }) => args.baseRefName == null || pull.baseRef === args.baseRefName)
        .filter((thread) => bears(thread, args.labels));
      return connection(ordered(rows, args.orderBy), args, (thread) => pullNode(scene, repository, thread));
    },
    issues: (args: ThreadArgs) => {
      mustRead(scene, "issues");
      const { since, milestone, assignee } = args.filterBy ?? {};
      // Null asks for issues that nobody has; absent asks for all.
      const held = ({ assignees }: Thread) =>
        assignee === undefined ||
        (assignee === null
          ? assignees.length === 0
          : assignee === "*"
            ? assignees.length > 0
            : assignees.includes(assignee));
      const rows = [...repository.threads.values()]
        .filter((thread) => !isPull(thread))
        .filter((thread) => args.states == null || args.states.includes(thread.state.toUpperCase()))
        .filter((thread) => since == null || thread.updatedAt >= Date.parse(since))
        .filter((thread) => milestone == null || String(thread.milestone) === milestone)
        .filter(held)
        .filter((thread) => bears(thread, args.labels));
      const view = (thread: Thread) => issueNode(scene, repository, thread);
      return connection(ordered(rows, args.orderBy), args, view, {}, byOrder(args.orderBy));
    },
  };
}

function queueNode(scene: Scene, repository: Repository, branch: string): object | null {
  const prefix = `gh-readonly-queue/${branch}/pr-`;
  const entries = [...repository.branches].flatMap(([name, sha]) => {
    const thread = name.startsWith(prefix)
      ? repository.threads.get(Number.parseInt(name.slice(prefix.length), 10))
      : undefined;
    return thread !== undefined && isPull(thread) ? [{ thread, sha }] : [];
  });
  if (entries.length === 0) return null;
  return {
    id: nodeId("MQ", `${repository.id}:${branch}`),
    url: `${scene.world.serverUrl}/${fullName(repository)}/queue/${branch}`,
    entries: (args: PageArgs) =>
      connection(entries, args, ({ thread, sha }) => ({
        id: nodeId("MQE", thread.id),
        position: entries.findIndex((entry) => entry.thread === thread) + 1,
        state: "AWAITING_CHECKS",
        pullRequest: () => pullNode(scene, repository, thread),
        headCommit: () => objectNode(scene, repository, { oid: sha }),
      })),
  };
}

export function repositoryNode(scene: Scene, repository: Repository): object {
  const { world, actor } = scene;
  const name = fullName(repository);
  const parent = repository.parent === null ? undefined : world.repositories.get(repository.parent.toLowerCase());
  const tip = (branch: string) => refNode(scene, repository, branch);
  return {
    __typename: "Repository",
    id: nodeId("R", repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: name,
    owner: () => actorNode(scene, repository.owner),
    description: repository.description,
    url: `${world.serverUrl}/${name}`,
    resourcePath: `/${name}`,
    isPrivate: repository.private,
    visibility: repository.private ? "PRIVATE" : "PUBLIC",
    isFork: repository.parent !== null,
    isArchived: false,
    isDisabled: false,
    isEmpty: repository.branches.size === 0,
    isTemplate: false,
    hasIssuesEnabled: true,
    isInOrganization: world.user(repository.owner).type === "Organization",
    parent: () => (parent === undefined ? null : repositoryNode(scene, parent)),
    createdAt: moment(repository.createdAt),
    updatedAt: moment(repository.pushedAt),
    pushedAt: moment(repository.pushedAt),
    viewerPermission: actor.app === null ? roles[roleOf(world, repository, actor.user.login)] : null,
    defaultBranchRef: () => tip(repository.defaultBranch),
    ref: ({ qualifiedName }: { qualifiedName: string }) => tip(qualifiedName.replace(/^(?:refs\/)?heads\//, "")),
    refs: ({ refPrefix, ...args }: PageArgs & { refPrefix: string }) => {
      const rest = refPrefix.replace(/^refs\/heads\//, "");
      const names = refPrefix.startsWith("refs/heads/")
        ? [...repository.branches.keys()].filter((branch) => branch.startsWith(rest)).sort()
        : [];
      return connection(names, args, tip);
    },
    object: (args: { expression?: string | null; oid?: string | null }) => objectNode(scene, repository, args),
    label: (args: { name: string }) => {
      const label = repository.labels.find((one) => one.name.toLowerCase() === args.name.toLowerCase());
      return label === undefined ? null : labelNode(scene, repository, label);
    },
    labels: (args: PageArgs & { query?: string | null }) => {
      const rows = repository.labels.filter(
        (label) => args.query == null || label.name.toLowerCase().includes(args.query.toLowerCase()),
      );
      return connection(rows, args, (label) => labelNode(scene, repository, label));
    },
    milestone: ({ number }: { number: number }) => {
      const milestone = repository.milestones.find((one) => one.number === number);
      return milestone === undefined ? null : milestoneNode(scene, repository, milestone);
    },
    milestones: (args: PageArgs & { states?: readonly string[] | null; query?: string | null }) => {
      const rows = repository.milestones
        .filter((one) => args.states == null || args.states.includes(one.state.toUpperCase()))
        .filter((one) => args.query == null || one.title.toLowerCase().includes(args.query.toLowerCase()));
      return connection(rows, args, (one) => milestoneNode(scene, repository, one));
    },
    mergeQueue: ({ branch }: { branch?: string | null }) =>
      queueNode(scene, repository, branch ?? repository.defaultBranch),
    ...threads(scene, repository),
  };
}
