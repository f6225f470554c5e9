import type { Clock, SettledConfig } from "@satellite/core";
import type { Octokit } from "@octokit/rest";
import type { Transport } from "../shared/http/index.js";

/** What GitHub needs to be told. Nothing of it comes from the environment: a face hands it in. */
export interface GitHubOptions {
  /** Absent: only what is public can be read, by REST alone. */
  readonly token?: string;
  /** `https://api.github.com`, or `https://ghe.acme.example/api/v3`. */
  readonly apiUrl: string;
  /** `https://api.github.com/graphql`, or `https://ghe.acme.example/api/graphql`. */
  readonly graphqlUrl: string;
  /** Where people look at it; `https://github.com` when absent. */
  readonly webUrl?: string;
  /** `owner/repo` that the run belongs to; searches stay inside it. */
  readonly repository: string;
  readonly transport: Transport;
  readonly clock: Clock;
  /** Which labels stand for which state; the host needs none. */
  readonly labels?: SettledConfig["labels"];
  /** Name of the check run in lists of open pull requests; `satellite / traceability` when absent. */
  readonly checkName?: string;
  /** Path of the workflow that runs Satellite, so that the right run is run again. */
  readonly workflowPath?: string;
  /** Builds the client from our settings, where a face must do it itself: behind a proxy, with the toolkit's own. */
  readonly createOctokit?: (settings: OctokitSettings) => Octokit;
}

export type OctokitSettings = NonNullable<ConstructorParameters<typeof Octokit>[0]>;
