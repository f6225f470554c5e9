import type { Commit } from "../git/objects.js";
import type { Access, AppSeed, Area, Role } from "../seed.js";

/** Times are epoch milliseconds throughout; the views write them as GitHub does. */
export interface User {
  login: string;
  id: number;
  type: "User" | "Bot" | "Organization";
  name: string | null;
  email: string | null;
}

export interface App {
  id: number;
  slug: string;
}

/** Who stands behind a request. */
export interface Actor {
  user: User;
  app: App | null;
  access: Readonly<Record<Area, Access>>;
  /** Full names in lower case; null: all. */
  repositories: ReadonlySet<string> | null;
  limit: number;
  used: number;
  /** Whether requests beyond the limit are refused: only for tokens whose seed sets a limit. */
  isLimited: boolean;
  /** The app that signed for itself: it may ask for tokens and about its installations, nothing else. */
  signed?: AppSeed;
  /** By the world's `clock`; absent: the token does not expire. */
  expiresAtMs?: number;
}

export interface Label {
  id: number;
  name: string;
  color: string;
  description: string | null;
}

export interface Milestone {
  id: number;
  number: number;
  title: string;
  description: string | null;
  state: "open" | "closed";
  dueOn: number | null;
  creator: string;
  createdAt: number;
  updatedAt: number;
  closedAt: number | null;
}

export interface Comment {
  id: number;
  author: string;
  app: App | null;
  body: string;
  createdAt: number;
  updatedAt: number;
  editor: string | null;
}

export type Happening =
  | { kind: "renamed"; at: number; actor: string; from: string; to: string }
  | { kind: "labeled" | "unlabeled"; at: number; actor: string; label: string }
  | { kind: "milestoned" | "demilestoned"; at: number; actor: string; milestone: string }
  | { kind: "closed" | "reopened" | "merged" | "ready_for_review" | "convert_to_draft"; at: number; actor: string }
  | { kind: "base_ref_changed"; at: number; actor: string; from: string; to: string }
  | { kind: "head_ref_force_pushed"; at: number; actor: string; from: string; to: string };

/** What issues and pull requests have in common; they share one row of numbers. */
export interface Thread {
  id: number;
  number: number;
  title: string;
  body: string | null;
  author: string;
  state: "open" | "closed";
  stateReason: "completed" | "not_planned" | "duplicate" | "reopened" | null;
  labels: string[];
  milestone: number | null;
  assignees: string[];
  locked: boolean;
  createdAt: number;
  updatedAt: number;
  closedAt: number | null;
  closedBy: string | null;
  lastEditedAt: number | null;
  editor: string | null;
  comments: Comment[];
  events: Happening[];
  /** The issue that this one is a sub-issue of. */
  parent?: { readonly repository: string; readonly number: number };
  /** Absent on an issue. */
  pull?: Pull;
}

export interface Pull {
  draft: boolean;
  mergedAt: number | null;
  mergedBy: string | null;
  mergeSha: string | null;
  /** The commits that a rebase made of its own: GitHub knows each as brought by it. */
  rebased?: readonly string[];
  /** Full name of the repository that holds the head; null once that is deleted. */
  headRepository: string | null;
  /** Stays when the fork is gone. */
  headOwner: string;
  headRef: string;
  headSha: string;
  baseRef: string;
  /** Follows the base branch while the pull request is open. */
  baseSha: string;
  reviews: Review[];
  requestedReviewers: string[];
  /** `owner/name#n` in lower case, linked by hand. */
  linked: string[];
  maintainerCanModify: boolean;
}

export type PullThread = Thread & { pull: Pull };

export interface Review {
  id: number;
  author: string;
  state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
  body: string;
  submittedAt: number | null;
  commit: string;
}

export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column: number | null;
  end_column: number | null;
  annotation_level: string;
  message: string;
  title: string | null;
  raw_details: string | null;
}

export interface CheckRun {
  id: number;
  suite: number;
  app: App;
  name: string;
  headSha: string;
  status: string;
  conclusion: string | null;
  externalId: string;
  detailsUrl: string;
  startedAt: number | null;
  completedAt: number | null;
  output: { title: string | null; summary: string | null; text: string | null; annotations: Annotation[] };
}

export interface CheckSuite {
  id: number;
  app: App;
  headSha: string;
  headBranch: string | null;
  createdAt: number;
}

export interface Status {
  id: number;
  sha: string;
  state: "error" | "failure" | "pending" | "success";
  context: string;
  description: string | null;
  targetUrl: string | null;
  creator: string;
  at: number;
}

export interface Workflow {
  id: number;
  name: string;
  path: string;
}

export interface WorkflowRun {
  id: number;
  workflow: number;
  event: string;
  branch: string;
  sha: string;
  pull: number | null;
  status: string;
  conclusion: string | null;
  attempt: number;
  runNumber: number;
  suite: number;
  actor: string;
  createdAt: number;
  updatedAt: number;
}

export interface Dispatch {
  eventType: string;
  payload: unknown;
  actor: string;
  at: number;
}

export interface Repository {
  id: number;
  owner: string;
  name: string;
  private: boolean;
  description: string | null;
  /** Full name of the repository that it was forked from. */
  parent: string | null;
  defaultBranch: string;
  protected: Set<string>;
  permissions: Map<string, Role>;
  /** Shared by all forks of one repository, as on GitHub. */
  commits: Map<string, Commit>;
  branches: Map<string, string>;
  labels: Label[];
  milestones: Milestone[];
  threads: Map<number, Thread>;
  /** Numbers that had an issue once: where it lies now, or that it was deleted. */
  gone: Map<number, { readonly repository: Repository; readonly number: number } | "deleted">;
  checkRuns: CheckRun[];
  checkSuites: CheckSuite[];
  statuses: Status[];
  workflows: Workflow[];
  runs: WorkflowRun[];
  dispatches: Dispatch[];
  createdAt: number;
  pushedAt: number;
}

export const fullName = (repository: Repository): string => `${repository.owner}/${repository.name}`;
export const isPull = (thread: Thread): thread is PullThread => thread.pull !== undefined;
