import { spawnSync } from "node:child_process";

/**
 * The GitHub token: from the environment, or from `gh` where the config says so.
 *
 * @param apiUrl where it will be sent: `gh` is asked for the token of that host alone
 */
export function gitHubToken(env: NodeJS.ProcessEnv, authMode: "token" | "gh_cli", apiUrl: string): string | undefined {
  const token = env["GITHUB_TOKEN"] || env["GH_TOKEN"];
  if (token !== undefined && token !== "") return token;
  const host = authMode === "gh_cli" ? hostOf(apiUrl) : undefined;
  if (host === undefined) return undefined;
  const asked = spawnSync("gh", ["auth", "token", "--hostname", host], {
    encoding: "utf8",
    env,
    timeout: 5000,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const found = asked.status === 0 ? asked.stdout.trim() : "";
  return found === "" ? undefined : found;
}

function hostOf(apiUrl: string): string | undefined {
  if (!URL.canParse(apiUrl)) return undefined;
  const { host } = new URL(apiUrl);
  return host === "api.github.com" ? "github.com" : host.replace(/^api\.(?=[\w-]+\.ghe\.com$)/, "");
}

export function jiraToken(env: NodeJS.ProcessEnv): string | undefined {
  return env["JIRA_API_TOKEN"] || env["JIRA_TOKEN"] || undefined;
}
