import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { SatelliteError, type Clock, type Host, type ParsedConfig, type Provider, type ProviderId, type SettledConfig, type Unread } from "@satellite/core";
import { knownConfigPaths, type House, type Tools } from "@satellite/engine";
import { createGitHost, originOf } from "@satellite/git";
import { gitHubLimits, governed, jiraLimits, nodeTransport } from "@satellite/providers/shared/http";
import { memoryJournal } from "@satellite/store";
import type { Face } from "./face.js";
import { gitHubToken, jiraToken } from "./tokens.js";

/** A command at a terminal waits this long at most, rate limits included. */
const runMs = 90_000;

export const clock: Clock = {
  nowMs: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
};

export interface Wish {
  /** Where the change lies: the local repository, or GitHub. */
  readonly host: "git" | "github";
  readonly repository?: string;
  readonly mode?: "strict" | "warn";
}

/** The house for one command: config, credentials and services, as far as they are there. */
export async function openHouse(face: Face, wish: Wish): Promise<House> {
  const { globals, env } = face;
  const origin = await originOf(globals.cwd).catch(() => undefined);
  const repository = wish.repository ?? env["GITHUB_REPOSITORY"] ?? origin?.fullName ?? "";
  const services = servicesOf(face, repository);
  return {
    host: wish.host === "git" ? createGitHost(globals.cwd) : await services.gitHubHost(),
    parse: (await import("@satellite/providers/github")).parseGitHub,
    openProvider: (id, config) => openProvider(id, config, face, services),
    parseConfig: (files) => parseConfig(files, face),
    readItem: async (path, text) => (await import("@satellite/frontmatter")).readItem(path, text),
    journal: memoryJournal(),
    clock,
    options: {
      configPaths: knownConfigPaths,
      ...(globals.config === undefined ? {} : { configText: ownConfig(globals.config, globals.cwd) }),
      checkName: "satellite / traceability",
      ...(wish.mode === undefined ? {} : { mode: wish.mode }),
      autoClose: false,
      dryRun: true,
      check: wish.host === "github",
      webUrl: env["GITHUB_SERVER_URL"] || "https://github.com",
    },
    log: (line) => face.detail(line),
  };
}

export const tools: Tools = {
  stripFrontMatter: async (text) => (await import("@satellite/frontmatter")).withoutFrontMatter(text),
};

interface Services {
  gitHubHost(): Promise<Host>;
  gitHub(config: SettledConfig): Promise<Provider | Unread>;
  jira(config: SettledConfig): Promise<Provider | Unread>;
}

function servicesOf(face: Face, repository: string): Services {
  const { env, globals } = face;
  const deadlineMs = clock.nowMs() + runMs;
  const log = (line: string): void => face.detail(line);
  const transport = governed(nodeTransport(), { clock, deadlineMs, readers: [gitHubLimits], log });
  const common = {
    apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
    graphqlUrl: env["GITHUB_GRAPHQL_URL"] || "https://api.github.com/graphql",
    webUrl: env["GITHUB_SERVER_URL"] || "https://github.com",
    repository,
    transport,
    clock,
  };
  return {
    async gitHubHost() {
      const token = gitHubToken(env, "gh_cli");
      if (globals.offline) throw new SatelliteError("NOT_LOOKED_AT", "a pull request cannot be read with --offline");
      if (token === undefined) throw new SatelliteError("NO_CREDENTIALS", "set GITHUB_TOKEN or GH_TOKEN, or sign in with `gh auth login`");
      return (await import("@satellite/providers/github")).createGitHubHost({ ...common, token });
    },
    async gitHub(config) {
      const token = gitHubToken(env, config.remotes.github.authMode);
      if (token === undefined) return { what: "github", code: "NO_CREDENTIALS", says: "GitHub was not asked: GITHUB_TOKEN or GH_TOKEN is not set" };
      return (await import("@satellite/providers/github")).createGitHubProvider({ ...common, token, labels: config.labels });
    },
    async jira(config) {
      const { baseUrl, email, cloudId, projects, statusMap, fields } = config.remotes.jira;
      const token = jiraToken(env);
      if (baseUrl === undefined) return { what: "jira", code: "NO_CREDENTIALS", says: "Jira was not asked: the config names no site (remotes.jira.domain)" };
      if (token === undefined) return { what: "jira", code: "NO_CREDENTIALS", says: "Jira was not asked: JIRA_API_TOKEN is not set" };
      const { createJiraProvider } = await import("@satellite/providers/jira");
      const own = governed(nodeTransport(), { clock, deadlineMs, readers: [jiraLimits], log });
      return createJiraProvider({ baseUrl, ...(email === undefined ? {} : { email }), token, ...(cloudId === undefined ? {} : { cloudId }), projects, statusMap, fields, transport: own, clock });
    },
  };
}

async function openProvider(id: ProviderId, config: SettledConfig, face: Face, services: Services): Promise<Provider | Unread> {
  if (face.globals.offline) return { what: id, code: "NOT_LOOKED_AT", says: `${id} was not asked: --offline` };
  if (id === "github") return services.gitHub(config);
  if (id === "jira") return services.jira(config);
  return { what: id, code: "NOT_AVAILABLE_YET", says: `tickets of ${id} cannot be read yet` };
}

/** A config that the user names is theirs to choose: it stands in for the base's. */
function ownConfig(file: string, cwd: string): { path: string; text: string } {
  try {
    return { path: file, text: readFileSync(resolve(cwd, file), "utf8") };
  } catch {
    throw new SatelliteError("USAGE", `the config file ${file} cannot be read`);
  }
}

async function parseConfig(files: readonly { path: string; text: string }[], face: Face): Promise<ParsedConfig> {
  face.detail(`config: ${files.map((file) => file.path).join(", ")}`);
  return (await import("@satellite/core/config")).parseConfig(files);
}
