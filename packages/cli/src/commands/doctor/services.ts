import { SatelliteError, type SettledConfig } from "@satellite/core";
import { nodeTransport } from "@satellite/providers/shared/http";
import { exit } from "../../exit.js";
import type { Face } from "../../face.js";
import { clock } from "../../open-house.js";
import { gitHubToken, jiraToken } from "../../tokens.js";
import type { Line } from "./line.js";

/** A clock further off than this makes signatures and waits go wrong. Milliseconds. */
const maxSkewMs = 60_000;

export async function checkGitHub(face: Face, config: SettledConfig): Promise<Line[]> {
  const token = gitHubToken(face.env, config.remotes.github.authMode);
  if (token === undefined) return [{ about: "github", state: "warn", says: "no token: GitHub is not asked", remedy: "Set GITHUB_TOKEN, or GH_TOKEN." }];
  const url = `${face.env["GITHUB_API_URL"] || "https://api.github.com"}/rate_limit`;
  const asked = await ask("github", url, { authorization: `Bearer ${token}`, accept: "application/vnd.github+json" });
  if ("line" in asked) return [asked.line];
  const scopes = asked.headers["x-oauth-scopes"];
  return [{ about: "github", state: "ok", says: `the token is accepted${scopes === undefined || scopes === "" ? "" : `, scopes ${scopes}`}` }, ...skew("github", asked.headers["date"])];
}

export async function checkJira(face: Face, config: SettledConfig): Promise<Line[]> {
  const { enabled, baseUrl, email, cloudId } = config.remotes.jira;
  if (!enabled || baseUrl === undefined) return [];
  const token = jiraToken(face.env);
  if (token === undefined) return [{ about: "jira", state: "warn", says: "no token: Jira is not asked", remedy: "Set JIRA_API_TOKEN." }];
  const root = cloudId === undefined ? baseUrl : `https://api.atlassian.com/ex/jira/${cloudId}`;
  const authorization = email === undefined ? `Bearer ${token}` : `Basic ${Buffer.from(`${email}:${token}`).toString("base64")}`;
  const asked = await ask("jira", `${root}/rest/api/3/myself`, { authorization, accept: "application/json" });
  return "line" in asked ? [asked.line] : [{ about: "jira", state: "ok", says: `the token is accepted at ${baseUrl}` }, ...skew("jira", asked.headers["date"])];
}

async function ask(about: string, url: string, headers: Record<string, string>): Promise<{ headers: Readonly<Record<string, string>> } | { line: Line }> {
  try {
    const answer = await nodeTransport({ timeoutMs: 10_000 })({ method: "GET", url, headers, repeat: "safe" });
    if (answer.status < 300) return { headers: answer.headers };
    const refused = answer.status === 401 || answer.status === 403;
    const remedy = refused ? "Renew the token, and check which site it belongs to." : "Try again later, and check the address.";
    return { line: { about, state: "fail", says: `answered ${answer.status}`, remedy, code: exit.unverified } };
  } catch (error) {
    const says = error instanceof SatelliteError ? error.message : "could not be reached";
    return { line: { about, state: "fail", says, remedy: "Check the address and the network.", code: exit.unverified } };
  }
}

function skew(about: string, date: string | undefined): Line[] {
  const theirs = date === undefined ? Number.NaN : Date.parse(date);
  if (Number.isNaN(theirs) || Math.abs(theirs - clock.nowMs()) <= maxSkewMs) return [];
  return [{ about: "clock", state: "warn", says: `differs from ${about}'s by ${Math.round(Math.abs(theirs - clock.nowMs()) / 1000)} s`, remedy: "Set this machine's clock." }];
}
