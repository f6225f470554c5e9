/** What people type on the admin page, checked: a value, or the field that cannot be used and why. */
import { route } from "@forge/api";
import { keyProblem } from "../github";
import { ask, isObject, isRefused, textIn } from "../ask";
import type { Bad, NotShown } from "../shared/defs";
import { failedBy } from "./permission";

export type Input<T> = { readonly value: T } | Bad | NotShown;

export const bad = (field: string, says: string): Bad => ({ kind: "bad", field, says });

const owner = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/;
const name = /^[A-Za-z0-9._-]{1,100}$/;

export function readRepository(value: unknown): Input<string> {
  const text = typeof value === "string" ? value.trim() : "";
  const parts = text.split("/");
  const [whose = "", which = ""] = parts;
  if (parts.length !== 2 || !owner.test(whose) || !name.test(which) || /^\.{1,2}$/.test(which))
    return bad("repository", "Write the repository as owner/name: acme/shop.");
  return { value: text };
}

/** GitHub's own number of a repository or an owner. */
export function readNumber(field: string, value: unknown): Input<number> {
  if (typeof value === "number" && Number.isSafeInteger(value) && value > 0) return { value };
  return bad(field, "This is a whole number above 0: GitHub's own, which stays when the name changes.");
}

const mostProjects = 50;

/** Project keys, each known to Jira and seen by the person who asks; asked for in one request. */
export async function readProjects(value: unknown): Promise<Input<readonly string[]>> {
  if (!Array.isArray(value) || value.length === 0) return bad("projects", "Name at least one project.");
  if (value.length > mostProjects) return bad("projects", `Name at most ${mostProjects} projects.`);
  const keys = [...new Set(value.map((one) => (typeof one === "string" ? one.trim().toUpperCase() : "")))];
  if (!keys.every((key) => /^[A-Z][A-Z0-9_]{1,99}$/.test(key)))
    return bad("projects", "A project's key is letters, digits and underscores: PROJ.");
  const query = new URLSearchParams([...keys.map((key) => ["keys", key]), ["maxResults", String(mostProjects)]]);
  const asked = await ask("user", route`/rest/api/3/project/search?${query}`);
  if (isRefused(asked)) return failedBy(asked);
  const found =
    isObject(asked.value) && Array.isArray(asked.value["values"]) ? (asked.value["values"] as unknown[]) : [];
  const known = new Set(found.map((project) => textIn(project, "key")));
  const unknown = keys.filter((key) => !known.has(key));
  if (unknown.length === 0) return { value: keys };
  return bad("projects", `Jira knows no project ${unknown.join(", ")}, or does not show it to you.`);
}

export function readWorkflow(value: unknown): Input<string | undefined> {
  if (value === undefined || value === "") return { value: undefined };
  const text = typeof value === "string" ? value.trim() : "";
  if (text.length <= 300 && /^[^/\s@]+\/[^/\s@]+\/\.github\/workflows\/[^/\s@]+\.ya?ml$/.test(text))
    return { value: text };
  return bad("workflow", "Write it with its repository: acme/shop/.github/workflows/satellite.yml.");
}

export type GitHubInput =
  | { readonly kind: "app"; readonly appId: string; readonly secret: string }
  | { readonly kind: "token"; readonly secret: string };

export function readGitHubInput(asked: unknown): Input<GitHubInput> {
  const kind = textIn(asked, "kind");
  const secret = (textIn(asked, "secret") ?? "").trim();
  if (kind === "token") {
    // Fine-grained, or an installation's: a classic token reaches everything that its owner reaches.
    if (/^(?:github_pat|ghs)_[0-9A-Za-z_]{8,250}$/.test(secret)) return { value: { kind, secret } };
    return bad("secret", "Give a fine-grained token: it begins with github_pat_.");
  }
  if (kind !== "app") return bad("kind", "Choose a GitHub App or a token.");
  const appId = (textIn(asked, "appId") ?? "").trim();
  if (!/^(?:[1-9]\d{0,14}|Iv[0-9A-Za-z.]{10,40})$/.test(appId))
    return bad("appId", "This is the App's id, a number, or its client id, as its page on GitHub shows them.");
  const problem = keyProblem(secret);
  if (problem !== undefined) return bad("secret", `${problem[0]?.toUpperCase() ?? ""}${problem.slice(1)}.`);
  return { value: { kind, appId, secret } };
}
