import { SatelliteError, type SettledConfig } from "@satellite/core";
import { networkTransport } from "@satellite/providers/shared/network";
import { addressesOf } from "../../addresses.js";
import { exit } from "../../exit.js";
import type { Face } from "../../face.js";
import { clock } from "../../services.js";
import { gitHubToken, jiraToken } from "../../tokens.js";
import type { Line } from "./line.js";

/** A clock further off than this makes signatures and waits go wrong. Milliseconds. */
const maxSkewMs = 60_000;

export async function checkGitHub(face: Face, config: SettledConfig): Promise<Line[]> {
  if (!config.remotes.github.enabled) return [{ about: "github", state: "ok", says: "switched off in the config" }];
  const { apiUrl } = addressesOf(face.env);
  const token = gitHubToken(face.env, config.remotes.github.authMode, apiUrl);
  if (token === undefined)
    return [
      {
        about: "github",
        state: "warn",
        says: "no token: GitHub is not asked",
        remedy: "Set GITHUB_TOKEN, or GH_TOKEN.",
      },
    ];
  const headers = {
    authorization: `Bearer ${token}`,
    accept: "application/vnd.github+json",
    "x-github-api-version": "2022-11-28",
  };
  const asked = await ask(face.env, "github", `${apiUrl}/rate_limit`, headers);
  if ("line" in asked) return [asked.line];
  const scopes = asked.headers["x-oauth-scopes"] ?? "";
  return [
    { about: "github", state: "ok", says: `the token is accepted${scopes === "" ? "" : `, scopes ${scopes}`}` },
    ...scopeLines(asked.headers["x-oauth-scopes"]),
    ...skew("github", asked.headers["date"]),
  ];
}

/** Classic tokens tell their scopes; fine-grained ones and those of Apps send no such header. */
function scopeLines(scopes: string | undefined): Line[] {
  if (scopes === undefined) return [];
  const given = new Set(scopes.split(",").map((scope) => scope.trim()));
  if (given.has("repo") || given.has("public_repo")) return [];
  const remedy = "Give the token the scope `repo` (`public_repo` is enough for public repositories).";
  return [{ about: "github", state: "warn", says: "the token may not write to issues and pull requests", remedy }];
}

export async function checkJira(face: Face, config: SettledConfig): Promise<Line[]> {
  const { enabled, baseUrl, cloudId } = config.remotes.jira;
  if (!enabled) return [];
  if (baseUrl === undefined)
    return [
      {
        about: "jira",
        state: "warn",
        says: "the config names no site: Jira is not asked",
        remedy: "Set remotes.jira.domain.",
      },
    ];
  const email = config.remotes.jira.email ?? (face.env["JIRA_EMAIL"] || undefined);
  const token = jiraToken(face.env, baseUrl);
  if (token === undefined)
    return [{ about: "jira", state: "warn", says: "no token: Jira is not asked", remedy: "Set JIRA_API_TOKEN." }];
  const root = cloudId === undefined ? baseUrl : `https://api.atlassian.com/ex/jira/${encodeURIComponent(cloudId)}`;
  const authorization =
    email === undefined ? `Bearer ${token}` : `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`;
  const asked = await ask(face.env, "jira", `${root}/rest/api/3/myself`, { authorization, accept: "application/json" });
  if ("line" in asked) return [asked.line];
  const { projects } = config.remotes.jira;
  return [
    { about: "jira", state: "ok", says: `the token is accepted at ${baseUrl}` },
    ...(await permissionLines(face.env, root, authorization, projects)),
    ...skew("jira", asked.headers["date"]),
  ];
}

/** What commands on items do in a project. https://support.atlassian.com/jira-cloud-administration/docs/permissions-for-company-managed-projects/ */
const needed = ["BROWSE_PROJECTS", "CREATE_ISSUES", "EDIT_ISSUES", "TRANSITION_ISSUES", "ADD_COMMENTS"];

/** One call a project; more than a few would be no quick look. */
async function permissionLines(
  env: NodeJS.ProcessEnv,
  root: string,
  authorization: string,
  projects: readonly string[],
): Promise<Line[]> {
  const lines = await Promise.all(
    projects.slice(0, 5).map(async (project): Promise<Line[]> => {
      const query = `permissions=${needed.join(",")}&projectKey=${encodeURIComponent(project)}`;
      const url = `${root}/rest/api/3/mypermissions?${query}`;
      const asked = await ask(env, "jira", url, { authorization, accept: "application/json" });
      const about = `jira ${project}`;
      if ("line" in asked)
        return [{ about, state: "warn", says: "its permissions cannot be seen", remedy: "Check the project's key." }];
      const lacks = needed.filter((name) => !mayDo(asked.body, name));
      if (lacks.length === 0) return [{ about, state: "ok", says: "may read, create, edit, move and comment" }];
      const remedy = "Ask an administrator of the project for them; what cannot be done is skipped and said.";
      return [{ about, state: "warn", says: `lacks ${lacks.join(", ")}`, remedy }];
    }),
  );
  return lines.flat();
}

function mayDo(body: string, name: string): boolean {
  try {
    const { permissions } = JSON.parse(body) as { permissions?: Record<string, { havePermission?: unknown }> };
    return permissions?.[name]?.havePermission === true;
  } catch {
    return false;
  }
}

type Asked = { readonly headers: Readonly<Record<string, string>>; readonly body: string } | { readonly line: Line };

async function ask(
  env: NodeJS.ProcessEnv,
  about: string,
  url: string,
  headers: Record<string, string>,
): Promise<Asked> {
  const failed = (says: string, remedy: string): Asked => ({
    line: { about, state: "fail", says, remedy, code: exit.unverified },
  });
  try {
    const answer = await networkTransport(env, { timeoutMs: 10_000 })({ method: "GET", url, headers, repeat: "safe" });
    if (answer.status < 300) return { headers: answer.headers, body: answer.text };
    if (answer.status === 401 || answer.status === 403)
      return failed(`the token was refused (${answer.status})`, "Renew the token, and check which site it belongs to.");
    return failed(`answered ${answer.status}`, "Try again later, and check the address.");
  } catch (error) {
    return failed(
      error instanceof SatelliteError ? error.message : "could not be reached",
      "Check the address and the network.",
    );
  }
}

function skew(about: string, date: string | undefined): Line[] {
  const offMs = date === undefined ? Number.NaN : Math.abs(Date.parse(date) - clock.nowMs());
  if (!(offMs > maxSkewMs)) return [];
  return [
    {
      about: "clock",
      state: "warn",
      says: `differs from ${about}'s by ${Math.round(offMs / 1000)} s`,
      remedy: "Set this machine's clock.",
    },
  ];
}
