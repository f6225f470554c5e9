/** What a sandbox begins with: acme/shop on GitHub, and acme's Jira. */
import type { GitHubSeed } from "../github/seed.js";
import type { JiraSeed } from "../jira/index.js";
import { githubSeed } from "./github.js";
import { jiraSeed } from "./jira.js";

export { backlogSeed } from "./backlog.js";
export { satelliteUser } from "./jira.js";

export interface Seed {
  readonly github: GitHubSeed;
  readonly jira: JiraSeed;
  /** Pull requests that stand in a merge queue together from the beginning. */
  readonly queue?: readonly { readonly repository: string; readonly pulls: readonly number[] }[];
}

/** A fresh copy each time, the same each time. */
export const defaultSeed = (): Seed => ({
  github: githubSeed(),
  jira: jiraSeed(),
  queue: [{ repository: "acme/shop", pulls: [7] }],
});
