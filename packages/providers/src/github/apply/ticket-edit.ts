import type { TicketEditEffect } from "@satellite/core";
import type { GitHubClient } from "../client.js";
import { rewritten, sameText, unmarked, type Marked } from "../marker.js";
import { refOfUrl } from "../name.js";
import { done, issueOf, refused, unchanged, yielded, type Done, type Issue, type Said, type Tools } from "./done.js";
import { labelsToCreate, setLabels } from "./labels.js";
import { findMilestone } from "./milestone.js";
import { parentOf, putUnder } from "./sub-issue.js";
import { maxBody, maxTitle } from "./ticket-create.js";

/** An issue in the shapes that an edit speaks in. */
interface Standing {
  readonly title: string;
  readonly body: string;
  readonly assignees: readonly string[];
  /** Empty: none. */
  readonly milestone: string;
  readonly parent: string;
}
type Field = keyof Standing;
const fields = ["title", "body", "assignees", "milestone", "parent"] as const satisfies readonly Field[];

const list = (value: unknown): string =>
  (value as readonly string[])
    .map((login) => login.toLowerCase())
    .toSorted()
    .join("\n");
const text = (value: unknown): string => value as string;

const same: Readonly<Record<Field, (a: unknown, b: unknown) => boolean>> = {
  title: (a, b) => a === b,
  body: (a, b) => sameText(text(a), text(b)),
  assignees: (a, b) => list(a) === list(b),
  milestone: (a, b) => a === b,
  parent: (a, b) => text(a).toLowerCase() === text(b).toLowerCase(),
};
/** What a field was that `was` does not name: an issue without a milestone or parent has none to name. */
const unnamed: Partial<Standing> = { milestone: "", parent: "" };

/** Re-reads the issue, yields when somebody was there first, and writes only what differs. */
export async function applyTicketEdit(effect: Said<TicketEditEffect>, tools: Tools): Promise<Done> {
  const { client, options } = tools;
  const { patch, was } = effect;
  if (patch.priority !== undefined || patch.fields !== undefined)
    return refused(effect, "REFUSED", "issues of GitHub have no priority and no fields of their own");
  const issue = issueOf(effect);
  const { data } = await client.rest.issues.get(issue);
  if (data.pull_request) return refused(effect, "REFUSED", "this is a pull request, and no ticket");
  const mark = unmarked(data.body ?? "");
  const now: Standing = {
    title: data.title,
    body: mark.body,
    assignees: (data.assignees ?? []).map(({ login }) => login),
    milestone: data.milestone?.title ?? "",
    parent: refOfUrl(data.parent_issue_url) ?? "",
  };
  const differ = fields.filter((name) => patch[name] !== undefined && !same[name](patch[name], now[name]));
  const moved = differ.find((name) => {
    const before = was[name] ?? unnamed[name];
    return before !== undefined && !same[name](before, now[name]);
  });
  if (moved !== undefined)
    return { ...yielded(effect, `its ${moved} was changed meanwhile`), code: "CHANGED_MEANWHILE" };
  const ready = await prepare(effect, client, issue, differ, mark);
  if ("outcome" in ready) return ready;
  const add = patch.addLabels ?? [];
  const wish = { add, remove: patch.removeLabels ?? [], create: labelsToCreate(add, options) };
  const labelled = add.length + wish.remove.length > 0 && (await setLabels(client, issue, wish));
  if (typeof labelled === "string")
    return refused(
      effect,
      "NOT_FOUND",
      `the label "${labelled}" does not exist, and the config does not let it be created`,
    );
  if (Object.keys(ready.patch).length > 0) await client.rest.issues.update({ ...issue, ...ready.patch });
  const ignored = differ.includes("assignees") ? await assign(client, issue, now.assignees, patch.assignees ?? []) : [];
  if (ready.parent) await putUnder(client, ready.parent, data.id, true);
  if (differ.length === 0 && !labelled) return unchanged(effect, "it is so already");
  const says = ignored.length === 0 ? effect.says : `${effect.says}; GitHub did not assign ${ignored.join(", ")}`;
  return { ...done(effect), says, url: data.html_url };
}

interface Ready {
  // A type of Octokit's own making would name every other field too.
  readonly patch: { title?: string; body?: string; milestone?: number | null };
  readonly parent?: Issue;
}

/** Everything that can be refused is, before anything is written. */
async function prepare(
  effect: Said<TicketEditEffect>,
  client: GitHubClient,
  issue: Issue,
  differ: readonly Field[],
  mark: Marked,
): Promise<Ready | Done> {
  const { title = "", body = "", milestone = "", parent } = effect.patch;
  const patch: Ready["patch"] = {};
  if (differ.includes("title")) {
    if (title.trim() === "") return refused(effect, "REFUSED", "a title must say something");
    if (title.length > maxTitle) return refused(effect, "TOO_LONG", `a title may have ${maxTitle} characters`);
    patch.title = title;
  }
  if (differ.includes("body")) {
    patch.body = rewritten(mark, body);
    if (patch.body.length > maxBody) return refused(effect, "TOO_LONG", `a text may have ${maxBody} characters`);
  }
  if (differ.includes("milestone")) {
    const number = milestone === "" ? null : await findMilestone(client, issue, milestone);
    if (number === undefined) return refused(effect, "NOT_FOUND", `there is no milestone "${milestone}"`);
    patch.milestone = number;
  }
  if (!differ.includes("parent") || parent === undefined) return { patch };
  const above = await parentOf(client, parent);
  return "bad" in above ? refused(effect, "NOT_FOUND", above.bad) : { patch, parent: above.issue };
}

/** Single people come and go, so that nobody's change is lost. @returns whom GitHub passed over */
async function assign(
  { rest }: GitHubClient,
  issue: Issue,
  now: readonly string[],
  wanted: readonly string[],
): Promise<readonly string[]> {
  const without = (from: readonly string[], these: readonly string[]) => {
    const names = new Set(these.map((login) => login.toLowerCase()));
    return from.filter((login) => !names.has(login.toLowerCase()));
  };
  const remove = without(now, wanted);
  const add = without(wanted, now);
  if (remove.length > 0) await rest.issues.removeAssignees({ ...issue, assignees: remove });
  if (add.length === 0) return [];
  const { data } = await rest.issues.addAssignees({ ...issue, assignees: add });
  return without(
    add,
    (data.assignees ?? []).map(({ login }) => login),
  );
}
