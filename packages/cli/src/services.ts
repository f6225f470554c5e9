import {
  SatelliteError,
  type Clock,
  type Host,
  type Provider,
  type ProviderId,
  type SettledConfig,
  type Unread,
} from "@satellite/core";
import { gitHubLimits, governed, jiraLimits, type LimitReader, type Transport } from "@satellite/providers/shared/http";
import { networkTransport } from "@satellite/providers/shared/network";
import { addressesOf } from "./addresses.js";
import type { Face } from "./face.js";
import { gitHubToken, jiraToken } from "./tokens.js";

/** A command at a terminal waits this long at most, rate limits included. */
const runMs = 90_000;

export const clock: Clock = {
  nowMs: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms) => new Promise((done) => void setTimeout(done, ms)),
};

/** The services of one command, opened when they are first needed. What cannot be opened says why. */
export interface Services {
  gitHubHost(): Promise<Host>;
  provider(id: ProviderId, config: SettledConfig): Promise<Provider | Unread>;
}

/** @param own tokens to use instead of those that are found: one that is being tried */
export function servicesOf(
  face: Face,
  repository: string,
  own: { readonly github?: string; readonly jira?: string } = {},
): Services {
  const { env, globals } = face;
  const deadlineMs = clock.nowMs() + runMs;
  const transport = (reader: LimitReader): Transport =>
    governed(networkTransport(env), { clock, deadlineMs, readers: [reader], log: (line) => face.detail(line) });
  const addresses = addressesOf(env);
  const common = { ...addresses, repository, clock, transport: transport(gitHubLimits) };
  const gitHub = async (config: SettledConfig): Promise<Provider | Unread> => {
    const token = own.github ?? gitHubToken(env, config.remotes.github.authMode, addresses.apiUrl);
    if (token === undefined) return unset("github", "GitHub was not asked: GITHUB_TOKEN or GH_TOKEN is not set");
    return (await import("@satellite/providers/github")).createGitHubProvider({
      ...common,
      token,
      labels: config.labels,
    });
  };
  return {
    async gitHubHost() {
      if (globals.offline) throw new SatelliteError("NOT_LOOKED_AT", "a pull request cannot be read with --offline");
      const token = gitHubToken(env, "gh_cli", addresses.apiUrl);
      if (token === undefined)
        throw new SatelliteError("NO_CREDENTIALS", "set GITHUB_TOKEN or GH_TOKEN, or sign in with `gh auth login`");
      return (await import("@satellite/providers/github")).createGitHubHost({ ...common, token });
    },
    async provider(id, config) {
      if (globals.offline) return { what: id, code: "NOT_LOOKED_AT", says: `${id} was not asked: --offline` };
      if (id === "github") return gitHub(config);
      if (id === "jira") return jira(config, env, own.jira, () => transport(jiraLimits));
      return { what: id, code: "NOT_AVAILABLE_YET", says: `tickets of ${id} cannot be read yet` };
    },
  };
}

async function jira(
  config: SettledConfig,
  env: NodeJS.ProcessEnv,
  own: string | undefined,
  transport: () => Transport,
): Promise<Provider | Unread> {
  const { baseUrl, cloudId, projects, statusMap, approval, fields } = config.remotes.jira;
  const email = config.remotes.jira.email ?? (env["JIRA_EMAIL"] || undefined);
  const token = own ?? jiraToken(env, baseUrl);
  if (baseUrl === undefined) return unset("jira", "Jira was not asked: the config names no site (remotes.jira.domain)");
  if (token === undefined) return unset("jira", "Jira was not asked: JIRA_API_TOKEN is not set");
  const { createJiraProvider } = await import("@satellite/providers/jira");
  const account = { ...(email === undefined ? {} : { email }), ...(cloudId === undefined ? {} : { cloudId }) };
  const site = { baseUrl, token, ...account, projects, statusMap, approval, fields };
  return createJiraProvider({ ...site, transport: transport(), clock });
}

function unset(what: ProviderId, says: string): Unread {
  return { what, code: "NO_CREDENTIALS", says };
}
