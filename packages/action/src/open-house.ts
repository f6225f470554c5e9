import type { Provider, ProviderId, SettledConfig, Unread } from "@satellite/core";
import { parseConfig } from "@satellite/core/config";
import { readItem, withoutFrontMatter } from "@satellite/frontmatter";
import { knownConfigPaths } from "@satellite/core/config/defaults";
import type { House, Tools } from "@satellite/engine";
import { createGitHubHost, createGitHubProvider, parseGitHub, type GitHubOptions } from "@satellite/providers/github";
import { gitHubLimits, governed, jiraLimits, type Transport } from "@satellite/providers/shared/http";
import { namesProxy, networkTransport } from "@satellite/providers/shared/network";
import { memoryJournal } from "@satellite/store";
import { clock } from "./clock.js";
import type { Inputs } from "./inputs.js";
import { openJira } from "./open-jira.js";
import type { Toolkit } from "./toolkit.js";

/** A run may take this long, waits for rate limits included. */
const runMs = 240_000;

export interface Runner {
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly webUrl: string;
  readonly repository: string;
  /** The workflow that runs us, so that the right run is run again. */
  readonly workflowPath?: string;
  /** This run's own page. */
  readonly runUrl?: string;
}

/** Where the runner says that GitHub is: github.com, or an Enterprise Server. */
export function runnerOf(env: NodeJS.ProcessEnv): Runner {
  const workflow = /^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+)@/.exec(env["GITHUB_WORKFLOW_REF"] ?? "")?.[1];
  const webUrl = env["GITHUB_SERVER_URL"] || "https://github.com";
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  const run = /^\d{1,19}$/.exec(env["GITHUB_RUN_ID"] ?? "")?.[0];
  return {
    ...(workflow === undefined ? {} : { workflowPath: workflow }),
    ...(run === undefined ? {} : { runUrl: `${webUrl}/${repository}/actions/runs/${run}` }),
    apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
    graphqlUrl: env["GITHUB_GRAPHQL_URL"] || "https://api.github.com/graphql",
    webUrl,
    repository,
  };
}

/** Everything that a run stands on, from inputs and environment. */
export async function openHouse(inputs: Inputs, env: NodeJS.ProcessEnv, toolkit: Toolkit): Promise<House> {
  const runner = runnerOf(env);
  const { transport: bare, client } = await networkOf(env);
  const deadlineMs = clock.nowMs() + runMs;
  const log = (line: string): void => toolkit.info(line);
  const transport = governed(bare, { clock, deadlineMs, readers: [gitHubLimits], log });
  const common = {
    token: inputs.githubToken,
    apiUrl: runner.apiUrl,
    graphqlUrl: runner.graphqlUrl,
    webUrl: runner.webUrl,
    repository: runner.repository,
    transport,
    clock,
    ...client,
    checkName: inputs.checkName,
    ...(runner.workflowPath === undefined ? {} : { workflowPath: runner.workflowPath }),
  };
  const jiraTransport = (): Transport => governed(bare, { clock, deadlineMs, readers: [jiraLimits], log });
  return {
    host: createGitHubHost(common),
    parse: parseGitHub,
    openProvider: (id, config) =>
      openProvider(
        id,
        config,
        () => openJira({ config, inputs, toolkit, env, runner, transport: jiraTransport }),
        (labels) => createGitHubProvider({ ...common, labels }),
      ),
    parseConfig: async (files) => parseConfig(files),
    overlay: (config) => overlay(config, inputs),
    readItem: async (path, text) => readItem(path, text),
    journal: memoryJournal(),
    clock,
    options: {
      configPaths: inputs.config === "" ? knownConfigPaths : [inputs.config],
      checkName: inputs.checkName,
      ...(inputs.mode === undefined ? {} : { mode: inputs.mode }),
      autoClose: inputs.autoClose,
      dryRun: inputs.dryRun,
      check: true,
      webUrl: runner.webUrl,
      ...(runner.runUrl === undefined ? {} : { detailsUrl: runner.runUrl }),
    },
    log,
  };
}

export const tools: Tools = {
  stripFrontMatter: async (text) => withoutFrontMatter(text),
};

/** Inputs name the Jira site where the config does not; a site named by an input is switched on. */
function overlay(config: SettledConfig, inputs: Inputs): SettledConfig {
  const { baseUrl, email, cloudId } = inputs.jira;
  if (baseUrl === "" && email === "" && cloudId === "" && inputs.forge === undefined) return config;
  const jira = {
    ...config.remotes.jira,
    enabled: config.remotes.jira.enabled || baseUrl !== "" || inputs.forge !== undefined,
    ...(inputs.forge === undefined ? {} : { transport: "forge" as const }),
    ...(baseUrl === "" ? {} : { baseUrl }),
    ...(email === "" ? {} : { email }),
    ...(cloudId === "" ? {} : { cloudId }),
  };
  return { ...config, remotes: { ...config.remotes, jira } };
}

async function openProvider(
  id: ProviderId,
  config: SettledConfig,
  jira: () => Promise<Provider | Unread>,
  gitHub: (labels: SettledConfig["labels"]) => Provider,
): Promise<Provider | Unread> {
  if (id === "github") return gitHub(config.labels);
  if (id === "jira") return jira();
  return { what: id, code: "NOT_AVAILABLE_YET", says: `tickets of ${id} cannot be read yet` };
}

interface Network {
  readonly transport: Transport;
  readonly client: Pick<GitHubOptions, "createOctokit">;
}

async function networkOf(env: NodeJS.ProcessEnv): Promise<Network> {
  const transport = networkTransport(env);
  if (!namesProxy(env)) return { transport, client: {} };
  const { createOctokit } = await import("./proxied.js");
  return { transport, client: { createOctokit } };
}
