import type { SettledConfig } from "@satellite/core";
import { defaultConfig } from "@satellite/core/config/defaults";

type Policy = SettledConfig["policy"];

export interface PolicyOverrides {
  readonly ticket?: Partial<Policy["ticket"]>;
  readonly commits?: Policy["commits"];
  readonly spec?: Partial<Policy["spec"]>;
  readonly risk?: Policy["risk"];
  readonly exempt?: Partial<Policy["exempt"]>;
  readonly unverifiable?: Policy["unverifiable"];
}

/** The policy of an empty config file without risks, docs left out of it, with what the test changes. */
export function aPolicy(overrides: PolicyOverrides = {}): Policy {
  const { policy } = defaultConfig();
  return {
    ticket: { ...policy.ticket, ...overrides.ticket },
    commits: overrides.commits ?? policy.commits,
    spec: { ...policy.spec, ...overrides.spec },
    risk: overrides.risk ?? {},
    exempt: { ...policy.exempt, paths: ["docs/**"], ...overrides.exempt },
    unverifiable: overrides.unverifiable ?? policy.unverifiable,
  };
}

/** The config of an empty file, GitHub and Jira switched on, with what the test changes. */
export function aConfig(
  overrides: Partial<Omit<SettledConfig, "policy">> & { readonly policy?: PolicyOverrides } = {},
): SettledConfig {
  const empty = defaultConfig();
  const { github, jira } = empty.remotes;
  return {
    ...empty,
    remotes: {
      ...empty.remotes,
      github: { ...github, repo: "acme/shop" },
      jira: {
        ...jira,
        enabled: true,
        baseUrl: "https://acme.atlassian.net",
        email: "ci@acme.example",
        projects: ["PROJ"],
      },
    },
    labels: { ...empty.labels, colors: {} },
    ...overrides,
    policy: aPolicy(overrides.policy),
  };
}
