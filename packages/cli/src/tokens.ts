import { spawnSync } from "node:child_process";
import { accountOf, keychainOf } from "./keychain/index.js";

/** A token, and where it was found: the variable's name, the keychain's, or `gh auth token`. */
export interface FoundToken {
  readonly token: string;
  readonly from: "environment" | "keychain" | "gh";
  readonly name: string;
}

/**
 * The GitHub token: from the environment, else from the keychain, else from `gh` where the config says so.
 *
 * @param apiUrl where it will be sent: keychain and `gh` are asked for the token of that host alone
 */
export function findGitHubToken(
  env: NodeJS.ProcessEnv,
  authMode: "token" | "gh_cli",
  apiUrl: string,
): FoundToken | undefined {
  const host = gitHubHostOf(apiUrl);
  const known =
    inEnvironment(env, gitHubNames) ?? (host === undefined ? undefined : inKeychain(env, "github", gitHubSite(apiUrl)));
  if (known !== undefined || host === undefined || authMode !== "gh_cli") return known;
  const asked = spawnSync("gh", ["auth", "token", "--hostname", host], {
    encoding: "utf8",
    env,
    timeout: 5000,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const found = asked.status === 0 ? asked.stdout.trim() : "";
  return found === "" ? undefined : { token: found, from: "gh", name: "gh auth token" };
}

export function gitHubToken(env: NodeJS.ProcessEnv, authMode: "token" | "gh_cli", apiUrl: string): string | undefined {
  return findGitHubToken(env, authMode, apiUrl)?.token;
}

/**
 * The Jira token: from the environment, else from the keychain.
 *
 * @param baseUrl the site that it will be sent to; without one the keychain is not asked
 */
export function findJiraToken(env: NodeJS.ProcessEnv, baseUrl?: string): FoundToken | undefined {
  return inEnvironment(env, jiraNames) ?? (baseUrl === undefined ? undefined : inKeychain(env, "jira", baseUrl));
}

export function jiraToken(env: NodeJS.ProcessEnv, baseUrl?: string): string | undefined {
  return findJiraToken(env, baseUrl)?.token;
}

export const gitHubNames: readonly string[] = ["GITHUB_TOKEN", "GH_TOKEN"];
export const jiraNames: readonly string[] = ["JIRA_API_TOKEN", "JIRA_TOKEN"];

/** The site that a GitHub token is kept for: `https://github.com`. */
export function gitHubSite(apiUrl: string): string {
  const host = gitHubHostOf(apiUrl);
  return host === undefined ? apiUrl : `${new URL(apiUrl).protocol}//${host}`;
}

function gitHubHostOf(apiUrl: string): string | undefined {
  if (!URL.canParse(apiUrl)) return undefined;
  const { host } = new URL(apiUrl);
  return host === "api.github.com" ? "github.com" : host.replace(/^api\.(?=[\w-]+\.ghe\.com$)/, "");
}

function inEnvironment(env: NodeJS.ProcessEnv, names: readonly string[]): FoundToken | undefined {
  for (const name of names) {
    const token = env[name];
    if (token !== undefined && token !== "") return { token, from: "environment", name };
  }
  return undefined;
}

function inKeychain(env: NodeJS.ProcessEnv, tracker: string, site: string): FoundToken | undefined {
  const account = accountOf(tracker, site);
  if (account === undefined) return undefined;
  const keychain = keychainOf(env);
  const found = keychain.get(account);
  return "secret" in found ? { token: found.secret, from: "keychain", name: keychain.name } : undefined;
}
