import type { SettledConfig } from "@satellite/core";

type Policy = SettledConfig["policy"];

export interface PolicyOverrides {
  readonly ticket?: Partial<Policy["ticket"]>;
  readonly commits?: Policy["commits"];
  readonly spec?: Partial<Policy["spec"]>;
  readonly risk?: Policy["risk"];
  readonly exempt?: Partial<Policy["exempt"]>;
  readonly unverifiable?: Policy["unverifiable"];
}

/** The policy of an empty config file, with what the test changes. */
export function aPolicy(overrides: PolicyOverrides = {}): Policy {
  return {
    ticket: {
      required: true,
      states: ["open", "in_progress", "in_review"],
      types: [],
      projects: [],
      assignee: "any",
      approval: "none",
      maxPerChange: 10,
      ...overrides.ticket,
    },
    commits: overrides.commits ?? "change",
    spec: {
      required: false,
      paths: ["specs/**/spec.md", "specs/**/README.md", "docs/specs/**/*.md"],
      sections: ["Acceptance Criteria"],
      beforeCode: false,
      ...overrides.spec,
    },
    risk: overrides.risk ?? {},
    exempt: {
      bots: ["dependabot", "renovate"],
      labels: ["no-ticket"],
      paths: ["docs/**"],
      marker: "No-Ticket:",
      by: ["maintain", "admin"],
      ...overrides.exempt,
    },
    unverifiable: overrides.unverifiable ?? "fail",
  };
}

/** The config of an empty file, GitHub and Jira switched on, with what the test changes. */
export function aConfig(
  overrides: Partial<Omit<SettledConfig, "policy">> & { readonly policy?: PolicyOverrides } = {},
): SettledConfig {
  return {
    mode: "strict",
    remotes: {
      github: { enabled: true, repo: "acme/shop", authMode: "token" },
      jira: {
        enabled: true,
        baseUrl: "https://acme.atlassian.net",
        email: "ci@acme.example",
        projects: ["PROJ"],
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
      colors: {},
      createMissing: true,
    },
    milestones: { from: "fix_version", createMissing: true, progress: false },
    on: {},
    workspace: { kind: "auto", write: "direct" },
    mapping: [],
    sync: {
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
        milestone: { direction: "pull" },
        type: { direction: "off" },
        parent: { direction: "off" },
      },
      customFields: [],
    },
    store: { url: "file:.satellite/state.db" },
    notYet: [],
    ...overrides,
    policy: aPolicy(overrides.policy),
  };
}
