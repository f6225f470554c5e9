import type { AdfDoc } from "./adf.js";

/** What a Jira world begins with. Names refer to names: statuses, types, versions and people are found by them. */
export interface JiraSeed {
  readonly cloudId?: string;
  /** The world's clock, epoch milliseconds. */
  readonly nowMs: number;
  readonly users: readonly JiraUserSeed[];
  readonly statuses: readonly JiraStatusSeed[];
  readonly workflows: readonly JiraWorkflowSeed[];
  readonly projects: readonly JiraProjectSeed[];
  /** Custom fields beside the system's own. */
  readonly fields?: readonly JiraFieldSeed[];
  readonly issues: readonly JiraIssueSeed[];
  readonly options?: JiraOptions;
}

export interface JiraOptions {
  /** `refuse` (Jira Cloud's way): `key in (...)` with a key that is unknown or unseen is a 400; `ignore`: it finds nothing. */
  readonly unknownKeys?: "refuse" | "ignore";
  /** Writes that one issue takes in a window of the world's clock. */
  readonly writeLimit?: { readonly writes: number; readonly windowMs: number };
  /** Rich text is kept as the site's editor keeps it (`normaliseAdf`): the same to a reader, and not the same bytes. */
  readonly normalises?: boolean;
  /** How far the world's clock moves with each write, milliseconds. */
  readonly tickMs?: number;
}

export interface JiraUserSeed {
  readonly accountId: string;
  readonly displayName: string;
  readonly email: string;
  /** An unscoped API token: Basic, on the site's own host or the gateway. */
  readonly token?: string;
  /** A scoped API token: good on the gateway only. */
  readonly scopedToken?: string;
  /** Their tokens have expired: Jira takes them for a stranger. */
  readonly expired?: boolean;
  /** Administers the site; may edit other people's comments. */
  readonly admin?: boolean;
  readonly accountType?: "atlassian" | "app";
}

export interface JiraStatusSeed {
  readonly id: string;
  readonly name: string;
  readonly category: "new" | "indeterminate" | "done";
}

export interface JiraWorkflowSeed {
  readonly name: string;
  readonly transitions: readonly JiraTransitionSeed[];
}

export interface JiraTransitionSeed {
  readonly id: string;
  readonly name: string;
  /** Names of statuses; `"any"` for a global transition. */
  readonly from: readonly string[] | "any";
  readonly to: string;
  /** Fields on the transition's screen; absent: no screen. */
  readonly screen?: readonly { readonly field: string; readonly required?: boolean }[];
  /** A condition: only these accounts are offered the transition. */
  readonly onlyFor?: readonly string[];
}

export interface JiraIssueTypeSeed {
  readonly id: string;
  readonly name: string;
  readonly subtask?: boolean;
  /** 1 for epics; else 0, or -1 for a subtask. */
  readonly level?: number;
}

export interface JiraProjectSeed {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly issueTypes: readonly JiraIssueTypeSeed[];
  readonly workflow: string;
  /** Fields that a new issue must bring beside project, type and summary. */
  readonly required?: readonly string[];
  readonly versions?: readonly JiraVersionSeed[];
  /** Accounts that do not see the project. */
  readonly hiddenFrom?: readonly string[];
  /** Accounts that see it and may not write. */
  readonly readOnlyFor?: readonly string[];
  /** Accounts that administer it; the site's administrators do anyway. */
  readonly administrators?: readonly string[];
  /** Fields that are not on its edit screen. */
  readonly closedFields?: readonly string[];
}

export interface JiraVersionSeed {
  readonly id: string;
  readonly name: string;
  readonly released?: boolean;
  readonly archived?: boolean;
  readonly releaseDate?: string;
  readonly description?: string;
}

export interface JiraFieldSeed {
  /** `customfield_10010`. */
  readonly id: string;
  readonly name: string;
  /** `users`: several people. `options`: checkboxes. */
  readonly type: "string" | "number" | "option" | "array" | "date" | "user" | "users" | "options";
  /** What an option field may hold; absent: anything, under no id. */
  readonly options?: readonly string[];
}

export interface JiraIssueSeed {
  readonly id: string;
  readonly key: string;
  /** Keys that it bore in other projects; they still lead to it. */
  readonly formerKeys?: readonly string[];
  readonly type: string;
  readonly status: string;
  readonly summary: string;
  readonly assignee?: string;
  readonly reporter?: string;
  readonly labels?: readonly string[];
  readonly fixVersions?: readonly string[];
  readonly priority?: string;
  /** Plain text becomes one paragraph a line. */
  readonly description?: string | AdfDoc;
  readonly parent?: string;
  readonly createdMs?: number;
  readonly updatedMs?: number;
  readonly resolution?: string;
  readonly custom?: Readonly<Record<string, unknown>>;
  /** Accounts from which its security level hides it, though they see the project. */
  readonly hiddenFrom?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Plain text, oldest first. */
  readonly comments?: readonly { readonly author: string; readonly text: string }[];
}
