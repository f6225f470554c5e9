import { spawnSync } from "node:child_process";

/** The GitHub token: from the environment, or from `gh` where the config says so. */
export function gitHubToken(env: NodeJS.ProcessEnv, authMode: "token" | "gh_cli"): string | undefined {
  const token = env["GITHUB_TOKEN"] || env["GH_TOKEN"];
  if (token !== undefined && token !== "") return token;
  if (authMode !== "gh_cli") return undefined;
  const asked = spawnSync("gh", ["auth", "token"], { encoding: "utf8", timeout: 5000, stdio: ["ignore", "pipe", "ignore"] });
  const found = asked.status === 0 ? asked.stdout.trim() : "";
  return found === "" ? undefined : found;
}

export function jiraToken(env: NodeJS.ProcessEnv): string | undefined {
  return env["JIRA_API_TOKEN"] || env["JIRA_TOKEN"] || undefined;
}
