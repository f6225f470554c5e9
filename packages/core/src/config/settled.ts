import type { WorkspaceId } from "../contracts/ref.js";
import type { State } from "../contracts/ticket.js";
import type { Mapping, SettledSync } from "./items.js";

export interface JiraApproval {
  /** Moving the ticket into one of these approves it. */
  readonly statuses: readonly string[];
  /** Setting this field approves the ticket: its name, or its id `customfield_10042`. */
  readonly field?: string;
  /** What the field must say where it holds no people. */
  readonly values: readonly string[];
}

/** The config after defaults: nothing optional but what may truly be absent. After the door nobody checks again. */
export interface SettledConfig {
  readonly mode: "strict" | "warn" | "off";
  readonly remotes: {
    readonly github: { readonly enabled: boolean; readonly repo?: string; readonly authMode: "token" | "gh_cli" };
    readonly jira: {
      readonly enabled: boolean;
      /** `https://company.atlassian.net`, no slash at the end. */
      readonly baseUrl?: string;
      readonly email?: string;
      readonly cloudId?: string;
      readonly projects: readonly string[];
      readonly transport: "rest" | "mcp" | "forge";
      /** The tracker's names for each of our states, best first. */
      readonly statusMap: Readonly<Partial<Record<State, readonly string[]>>>;
      /** The transition to take, by event. */
      readonly transitions: Readonly<Partial<Record<OnEvent, string>>>;
      /** How an approval is given on a ticket; without statuses and field there is no way. */
      readonly approval: JiraApproval;
      /** Values for fields that transition screens require, by field id or name. */
      readonly fields: Readonly<Record<string, unknown>>;
    };
    readonly notion: { readonly enabled: boolean; readonly dataSource?: string };
    readonly azure: { readonly enabled: boolean; readonly organization?: string; readonly project?: string };
    readonly linear: { readonly enabled: boolean; readonly team?: string };
    readonly beads: { readonly enabled: boolean };
    readonly custom: Readonly<Record<string, { readonly command: string }>>;
  };
  readonly people: readonly Readonly<Record<string, string>>[];
  readonly policy: {
    readonly ticket: {
      readonly required: boolean;
      readonly states: readonly State[];
      readonly types: readonly string[];
      readonly projects: readonly string[];
      readonly assignee: "any" | "someone" | "author";
      readonly approval: "none" | "other-person" | "review" | "ticket";
      readonly maxPerChange: number;
    };
    readonly commits: "every" | "any" | "change";
    readonly spec: {
      readonly required: boolean;
      readonly paths: readonly string[];
      readonly sections: readonly string[];
      readonly beforeCode: boolean;
    };
    readonly risk: Readonly<Record<string, { readonly approval: "none" | "other-person" | "review" | "ticket" }>>;
    readonly exempt: {
      /** The two known names, or app ids. */
      readonly bots: readonly ("dependabot" | "renovate" | { readonly appId: number })[];
      readonly labels: readonly string[];
      readonly paths: readonly string[];
      readonly marker: string;
      /** Roles whose marker line or label counts. */
      readonly by: readonly ("admin" | "maintain" | "write")[];
    };
    readonly unverifiable: "fail" | "warn";
  };
  readonly pullRequest: {
    readonly injectSpec: boolean;
    readonly heading: string;
    readonly closeKeyword: string | null;
    readonly comment: "on-failure" | "always" | "never";
  };
  readonly labels: {
    readonly byState: Readonly<Partial<Record<State | "failed", string | null>>>;
    readonly colors: Readonly<Record<string, string>>;
    readonly createMissing: boolean;
  };
  readonly milestones: {
    readonly from: "fix_version" | "ticket" | "none";
    readonly createMissing: boolean;
    readonly progress: boolean;
  };
  /** Event → state to bring the primary ticket to; opted in. */
  readonly on: Readonly<Partial<Record<OnEvent, State>>>;
  readonly workspace: {
    /** `auto`: by the folders that are there. */
    readonly kind: "auto" | WorkspaceId;
    readonly write: "direct" | "cli";
  };
  /** In the order of the file: of those that match an item the first counts. */
  readonly mapping: readonly Mapping[];
  readonly sync: SettledSync;
  readonly store: { readonly url: string };
  /** Keys that the file sets and that no part answers to yet: `remotes.notion`. */
  readonly notYet: readonly string[];
}

export const onEvents = [
  "opened",
  "ready_for_review",
  "merged",
  "closed",
  "phase_started",
  "phase_completed",
  "phase_failed",
  "plan_completed",
] as const;
export type OnEvent = (typeof onEvents)[number];

/** One thing that is wrong with a config, said so that it can be mended without a search. */
export interface Problem {
  readonly code:
    | "CONFIG_SYNTAX"
    | "CONFIG_SHAPE"
    | "CONFIG_UNKNOWN_KEY"
    | "CONFIG_SECRET"
    | "CONFIG_TWICE"
    | "CONFIG_MEANING"
    | "CONFIG_TOO_LARGE"
    | "REGEX"
    | "NO_COUNTERPART"
    | "NOT_AVAILABLE_YET";
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** `policy.ticket.states[2]` */
  readonly path: string;
  readonly says: string;
  readonly remedy: string;
}

export type ParsedConfig =
  { readonly config: SettledConfig; readonly notices: readonly Problem[] } | { readonly problems: readonly Problem[] };
