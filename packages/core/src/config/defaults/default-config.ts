import type { SettledSync } from "../items.js";
import type { SettledConfig } from "../settled.js";

/** Colours of our labels by state, six hex digits. */
const colors = {
  open: "d4c5f9",
  in_progress: "fbca04",
  blocked: "b60205",
  in_review: "1d76db",
  closed: "0e8a16",
  failed: "d93f0b",
} as const;

/** How fields sync when nobody says otherwise. */
const sync: SettledSync = {
  strategy: "manual",
  safeMode: true,
  bulkLimit: 25,
  watchIntervalMs: 60_000,
  comments: "off",
  fields: {
    title: { direction: "both" },
    body: { direction: "both" },
    status: { direction: "both" },
    assignee: { direction: "both" },
    labels: { direction: "both" },
    priority: { direction: "pull" },
    // What `pull` brought stays true. Of the other two nothing is compared until somebody asks: two tools seldom have the same
    // types, and a tree that was built on one side is not to grow on the other by itself.
    milestone: { direction: "pull" },
    type: { direction: "off" },
    parent: { direction: "off" },
  },
  customFields: [],
};

/**
 * The config of an empty file, or of none. Costs no parser: a repository without a config never loads YAML.
 * `exempt.paths` is empty: leaving paths out of the check is opted in.
 */
export function defaultConfig(): SettledConfig {
  return {
    mode: "strict",
    remotes: {
      github: { enabled: true, authMode: "token" },
      jira: {
        enabled: false,
        projects: [],
        transport: "rest",
        statusMap: {},
        transitions: {},
        approval: { statuses: [], values: ["Approved", "Yes"] },
        fields: {},
      },
      notion: { enabled: false },
      azure: { enabled: false },
      linear: { enabled: false },
      beads: { enabled: false },
      custom: {},
    },
    people: [],
    policy: {
      ticket: {
        required: true,
        states: ["open", "in_progress", "in_review"],
        types: [],
        projects: [],
        assignee: "any",
        approval: "none",
        maxPerChange: 10,
      },
      commits: "change",
      spec: {
        required: false,
        paths: ["specs/**/spec.md", "specs/**/README.md", "docs/specs/**/*.md"],
        sections: ["Acceptance Criteria"],
        beforeCode: false,
      },
      risk: { high: { approval: "other-person" } },
      exempt: {
        bots: ["dependabot", "renovate"],
        labels: ["no-ticket"],
        paths: [],
        marker: "No-Ticket:",
        by: ["maintain", "admin"],
      },
      unverifiable: "fail",
    },
    pullRequest: { injectSpec: true, heading: "Implementation Spec", closeKeyword: "Closes", comment: "on-failure" },
    labels: {
      byState: {
        open: null,
        in_progress: "status: in progress",
        blocked: "status: blocked",
        in_review: "status: in review",
        closed: "status: done",
        failed: "status: failed",
      },
      colors,
      createMissing: true,
    },
    milestones: { from: "fix_version", createMissing: true, progress: false },
    on: {},
    workspace: { kind: "auto", write: "direct" },
    mapping: [],
    sync,
    store: { url: "file:.satellite/state.db" },
    notYet: [],
  };
}
