import type { TicketEditEffect, TicketRef } from "@satellite/core";
import type { GitHubClient } from "../client.js";
import { unmarked, type Marked } from "../marker.js";
import { refOfUrl } from "../name.js";
import { done, issueOf, refused, unchanged, type Done, type Issue, type Said, type Tools } from "./done.js";
import {
  changedMeanwhile,
  differing,
  movedMeanwhile,
  noTypes,
  textsOf,
  withIgnored,
  without,
  type Before,
  type Field,
} from "./edit-decision.js";
import { labelsToCreate, missingLabel, setLabels } from "./labels.js";
import { findMilestone } from "./milestone.js";
import { parentOf, putUnder, takeOut } from "./sub-issue.js";

/** Re-reads the issue, yields when somebody was there first, and writes only what differs. */
export async function applyTicketEdit(effect: Said<TicketEditEffect>, tools: Tools): Promise<Done> {
  const { client, options } = tools;
  const { patch, was } = effect;
  if (patch.priority !== undefined || patch.fields !== undefined)
    return refused(effect, "REFUSED", "issues of GitHub have no priority and no fields of their own");
  if (patch.type !== undefined) return refused(effect, "REFUSED", noTypes);
  const issue = issueOf(effect);
  const { data } = await client.rest.issues.get(issue);
  if (data.pull_request) return refused(effect, "REFUSED", "this is a pull request, and no ticket");
  const mark = unmarked(data.body ?? "");
  const now: Before = {
    title: data.title,
    body: mark.body,
    assignees: (data.assignees ?? []).map(({ login }) => login),
    milestone: data.milestone?.title ?? "",
    parent: refOfUrl(data.parent_issue_url) ?? "",
  };
  const differ = differing(patch, now);
  const moved = movedMeanwhile(differ, was, now);
  if (moved !== undefined) return changedMeanwhile(effect, moved);
  const ready = await prepare(effect, client, issue, differ, { mark, parent: now.parent });
  if ("outcome" in ready) return ready;
  const add = patch.addLabels ?? [];
  const wish = { add, remove: patch.removeLabels ?? [], create: labelsToCreate(add, options) };
  const labelled = add.length + wish.remove.length > 0 && (await setLabels(client, issue, wish));
  if (typeof labelled === "string") return missingLabel(effect, labelled);
  if (Object.keys(ready.patch).length > 0) await client.rest.issues.update({ ...issue, ...ready.patch });
  const ignored = differ.includes("assignees") ? await assign(client, issue, now.assignees, patch.assignees ?? []) : [];
  if (ready.parent) await putUnder(client, ready.parent, data.id, true);
  if (ready.leaves) await takeOut(client, ready.leaves, data.node_id);
  if (differ.length === 0 && !labelled) return unchanged(effect, "it is so already");
  return { ...done(effect), says: withIgnored(effect.says, ignored), url: data.html_url };
}

interface Ready {
  // A type of Octokit's own making would name every other field too.
  readonly patch: { title?: string; body?: string; milestone?: number | null };
  readonly parent?: Issue;
  /** The parent that it has no more. */
  readonly leaves?: Issue;
}

/** Everything that can be refused is, before anything is written. */
async function prepare(
  effect: Said<TicketEditEffect>,
  client: GitHubClient,
  issue: Issue,
  differ: readonly Field[],
  now: { readonly mark: Marked; readonly parent: string },
): Promise<Ready | Done> {
  const { milestone = "", parent } = effect.patch;
  const texts = textsOf(effect, differ, now.mark);
  if ("outcome" in texts) return texts;
  const patch: Ready["patch"] = { ...texts };
  if (differ.includes("milestone")) {
    const number = milestone === "" ? null : await findMilestone(client, issue, milestone);
    if (number === undefined) return refused(effect, "NOT_FOUND", `there is no milestone "${milestone}"`);
    patch.milestone = number;
  }
  if (!differ.includes("parent") || parent === undefined) return { patch };
  const above = await parentOf(client, parent ?? (now.parent as TicketRef));
  if ("bad" in above) return refused(effect, "NOT_FOUND", above.bad);
  return parent === null ? { patch, leaves: above.issue } : { patch, parent: above.issue };
}

/** Single people come and go, so that nobody's change is lost. @returns whom GitHub passed over */
async function assign(
  { rest }: GitHubClient,
  issue: Issue,
  now: readonly string[],
  wanted: readonly string[],
): Promise<readonly string[]> {
  const remove = without(now, wanted);
  const add = without(wanted, now);
  if (remove.length > 0) await rest.issues.removeAssignees({ ...issue, assignees: [...remove] });
  if (add.length === 0) return [];
  const { data } = await rest.issues.addAssignees({ ...issue, assignees: [...add] });
  return without(
    add,
    (data.assignees ?? []).map(({ login }) => login),
  );
}
