/**
 * What a sandbox GitHub starts with, as plain JSON. Everything that is left out gets a plain default; ids are
 * counted, shas are computed from content as git does, so one seed always gives one world.
 */
export interface GitHubSeed {
  /** Where the world's clock stands, in epoch milliseconds; it moves one second a write. */
  readonly nowMs?: number;
  /** Where people look at it; the start of every `html_url`. Default `https://github.com`. */
  readonly serverUrl?: string;
  readonly users?: readonly UserSeed[];
  /** Default: `defaultTokens`. */
  readonly tokens?: readonly TokenSeed[];
  /** GitHub Apps that sign for themselves. */
  readonly apps?: readonly AppSeed[];
  readonly repositories?: readonly RepositorySeed[];
  /** Content that one account may create by API, the secondary limits; default: as much as it likes. */
  readonly limits?: ContentLimits;
}

/** GitHub's own, where nobody has others: 80 and 500. */
export interface ContentLimits {
  readonly contentPerMinute?: number;
  readonly contentPerHour?: number;
}

export interface UserSeed {
  readonly login: string;
  readonly id?: number;
  /** Default: Bot when the login ends in `[bot]`, else User. */
  readonly type?: "User" | "Bot" | "Organization";
  readonly name?: string | null;
  readonly email?: string | null;
}

export type Access = "none" | "read" | "write";
/** The permissions of a token that the sandbox tells apart; `metadata` is always readable. */
export const areas = ["contents", "issues", "pull_requests", "checks", "statuses", "actions"] as const;
export type Area = (typeof areas)[number];

export interface TokenSeed {
  readonly token: string;
  /** Who acts: a bot's login for an app's token, a person's for a personal one. */
  readonly as: string;
  /** One level for all areas, or a level each (absent areas: none). */
  readonly access: "read" | "write" | Partial<Record<Area, Access>>;
  /** The app behind an installation token; absent: a personal access token. */
  readonly app?: { readonly id: number; readonly slug: string };
  /** Full names that the token reaches; default all. */
  readonly repositories?: readonly string[];
  /**
   * Requests an hour, refused beyond. Default: 1,000 for an app's token, 5,000 for a person's, and the count starts anew
   * when it is full, since the world's hours do not pass by themselves.
   */
  readonly limit?: number;
}

/** A GitHub App with its public key, and where it is installed. `makeApp` makes one with its private key. */
export interface AppSeed {
  readonly id: number;
  readonly slug: string;
  /** PEM. */
  readonly publicKey: string;
  readonly installations: readonly InstallationSeed[];
}

export interface InstallationSeed {
  readonly id: number;
  /** The login that it is installed for. */
  readonly account: string;
  /** Full names; default: all of the account's. */
  readonly repositories?: readonly string[];
  readonly permissions: Readonly<Partial<Record<Area, "read" | "write">>>;
}

export type Role = "admin" | "maintain" | "write" | "triage" | "read" | "none";

export interface RepositorySeed {
  readonly name: string;
  readonly id?: number;
  readonly private?: boolean;
  readonly description?: string | null;
  readonly defaultBranch?: string;
  /** Branch names that are protected; default none. */
  readonly protected?: readonly string[];
  readonly permissions?: Readonly<Record<string, Role>>;
  /** In this order; the default branch comes first. */
  readonly branches?: readonly BranchSeed[];
  readonly labels?: readonly (
    string | { readonly name: string; readonly color?: string; readonly description?: string | null }
  )[];
  readonly milestones?: readonly (string | MilestoneSeed)[];
  readonly issues?: readonly IssueSeed[];
  readonly pulls?: readonly PullSeed[];
  readonly workflows?: readonly { readonly name: string; readonly path: string }[];
  readonly runs?: readonly RunSeed[];
}

export interface BranchSeed {
  readonly name: string;
  /** The branch that it starts from, as that one stands then; default the default branch. */
  readonly from?: string;
  readonly commits?: readonly CommitSeed[];
}

export interface CommitSeed {
  readonly message: string;
  /** A login of `users`, or anybody with name and email. */
  readonly author?: string | { readonly name: string; readonly email: string };
  readonly committer?: string | { readonly name: string; readonly email: string };
  /** ISO 8601; default: a minute after the commit before it. */
  readonly date?: string;
  /** What changes against the first parent: path to text; null removes. */
  readonly files?: Readonly<Record<string, string | null>>;
  /** Names of branches that are merged in: they become further parents. */
  readonly merges?: readonly string[];
}

export interface MilestoneSeed {
  readonly title: string;
  readonly description?: string | null;
  readonly state?: "open" | "closed";
  readonly dueOn?: string | null;
}

export interface CommentSeed {
  readonly author: string;
  readonly body: string;
  /** The slug of the app that wrote it, when it was one. */
  readonly app?: string;
}

export interface IssueSeed {
  /** Numbers are shared with pull requests; default the next one. */
  readonly number?: number;
  readonly title: string;
  readonly body?: string | null;
  readonly author?: string;
  readonly state?: "open" | "closed";
  readonly stateReason?: "completed" | "not_planned" | "duplicate" | "reopened" | null;
  readonly labels?: readonly string[];
  readonly milestone?: string | null;
  readonly assignees?: readonly string[];
  readonly comments?: readonly CommentSeed[];
}

export interface PullSeed extends Omit<IssueSeed, "stateReason"> {
  /** The head branch. */
  readonly head: string;
  readonly base?: string;
  /**
   * `owner/name` of the fork that holds the head branch (it is made when it is missing, with the branch of that name
   * moved out of this repository), or `deleted`: the fork is gone, `head.repo` is null.
   */
  readonly fork?: string;
  readonly draft?: boolean;
  readonly merged?: boolean | "merge" | "squash" | "rebase";
  readonly reviews?: readonly ReviewSeed[];
  /** Issues linked by hand in the development box: numbers of this repository, or `owner/name#n`. */
  readonly linked?: readonly (number | string)[];
  readonly requestedReviewers?: readonly string[];
}

export interface ReviewSeed {
  readonly author: string;
  readonly state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
  readonly body?: string;
  readonly submittedAt?: string;
}

export interface RunSeed {
  /** Path of the workflow file, such as `.github/workflows/satellite.yml`. */
  readonly workflow: string;
  readonly event: string;
  /** A branch of the repository; its tip is the run's head. */
  readonly branch: string;
  /** The pull request that the run belongs to. */
  readonly pull?: number;
  readonly status?: "queued" | "in_progress" | "completed";
  readonly conclusion?: "success" | "failure" | "cancelled" | "skipped" | null;
}

/** The app that a workflow's own token belongs to, with the ids that GitHub itself uses. */
export const githubActions = {
  id: 15368,
  slug: "github-actions",
  login: "github-actions[bot]",
  userId: 41898282,
} as const;

/** One token that may write, one that may only read: what a workflow has on a branch, and on a pull request of a fork. */
export const defaultTokens = [
  { token: "ghs_sandbox_full", as: githubActions.login, access: "write", app: githubActions },
  { token: "ghs_sandbox_read", as: githubActions.login, access: "read", app: githubActions },
] as const satisfies readonly TokenSeed[];
