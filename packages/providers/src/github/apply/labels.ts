import type { LabelsEffect } from "@satellite/core";
import { sendOnce } from "../../shared/http/index.js";
import { statusOf, unless, type GitHubClient } from "../client.js";
import type { Place } from "../name.js";
import type { GitHubOptions } from "../options.js";
import { done, issueOf, refused, unchanged, type Done, type Issue, type Said, type Tools } from "./done.js";

export type Wish = Pick<LabelsEffect, "add" | "remove" | "create">;

/** Adds and removes single labels; the others on the issue are never sent, so that nobody's change is lost. */
export async function applyLabels(effect: Said<LabelsEffect>, { client }: Tools): Promise<Done> {
  const issue = issueOf(effect);
  const changed = await setLabels(client, issue, effect);
  if (typeof changed === "string") return missingLabel(effect, changed);
  return changed ? done(effect) : unchanged(effect, "it is so already");
}

export function missingLabel(effect: { readonly says: string }, name: string): Done {
  return refused(effect, "NOT_FOUND", `the label "${name}" does not exist, and the config does not let it be created`);
}

/** @returns whether anything was written; the name of a label that is missing and may not be created */
export async function setLabels(client: GitHubClient, issue: Issue, wish: Wish): Promise<boolean | string> {
  const { data: present } = await client.rest.issues.listLabelsOnIssue({ ...issue, per_page: 100 });
  const has = new Set(present.map(({ name }) => name.toLowerCase()));
  const add = wish.add.filter((name) => !has.has(name.toLowerCase()));
  const remove = wish.remove.filter((name) => has.has(name.toLowerCase()));
  const missing = await ensureLabels(client, issue, add, wish.create);
  if (missing !== undefined) return missing;
  if (add.length > 0) await client.rest.issues.addLabels({ ...issue, labels: [...add] });
  for (const name of remove) await unless([404], () => client.rest.issues.removeLabel({ ...issue, name }));
  return add.length + remove.length > 0;
}

/** @returns the name of the first label that is missing and may not be created */
export async function ensureLabels(
  client: GitHubClient,
  place: Place,
  names: readonly string[],
  create: Wish["create"],
): Promise<string | undefined> {
  for (const name of names) {
    if (!(await ensureLabel(client, place, name, create))) return name;
  }
  return undefined;
}

/** Labels as the config lets them be created: all of these, or none. */
export function labelsToCreate(names: readonly string[], { labels }: GitHubOptions): Wish["create"] {
  if (labels?.createMissing !== true) return [];
  return names.map((name) => ({ name, color: labels.colors[name] ?? "ededed", description: "Set by Satellite" }));
}

/** GitHub would make a missing label by itself, grey and unasked. */
async function ensureLabel(
  { rest }: GitHubClient,
  { owner, repo }: Place,
  name: string,
  create: Wish["create"],
): Promise<boolean> {
  const find = async () =>
    (await unless([404], () => rest.issues.getLabel({ owner, repo, name }))) ? true : undefined;
  if (await find()) return true;
  const wanted = create.find((label) => label.name === name);
  if (!wanted) return false;
  const { color, description } = wanted;
  const label = { owner, repo, name, color: color.replace(/^#/, ""), description: description.slice(0, 100) };
  try {
    await sendOnce(() => rest.issues.createLabel(label).then(() => true), find);
  } catch (error) {
    // Somebody else made it at the same moment.
    if (statusOf(error) !== 422 || !(await find())) throw error;
  }
  return true;
}
