/** What a deed comes to on an issue as it stands: what is said of it, or the mutations that carry it out. Pure. */
import type { Effect, LabelsEffect, MilestoneEffect, MoveEffect, TicketEditEffect, TicketRef } from "@satellite/core";
import { unmarked } from "../../marker.js";
import { ticketRef } from "../../name.js";
import type { GitHubOptions } from "../../options.js";
import { nodesOf } from "../../wire.js";
import { refused, unchanged, yielded, type Done } from "../done.js";
import { changedMeanwhile, differing, movedMeanwhile, textsOf, without } from "../edit-decision.js";
import { labelsToCreate, missingLabel, type Wish } from "../labels.js";
import { decideMove } from "../move.js";
import type { Shelf, Standing } from "./standing.js";

/** One mutation. */
export interface Step {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What is asked back; nothing in particular when absent. */
  readonly select?: string;
}

export type Decided =
  | { readonly said: Done }
  /** `assigned`: logins that must be on the issue afterwards; GitHub passes over people without a word. */
  | { readonly steps: readonly Step[]; readonly url: string; readonly assigned: readonly string[] }
  /** Labels that are to be made before. */
  | { readonly create: Wish["create"] }
  /** This cannot be said in one document. */
  | { readonly alone: true };

type Said<D> = Effect & D;

/** Kinds of deeds that are decided here. */
export function isBatched(
  effect: Effect,
): effect is Effect<TicketEditEffect | MoveEffect | LabelsEffect | MilestoneEffect> {
  return (
    ["ticket-edit", "move", "labels", "milestone"].includes(effect.kind) && /^github:[^#]+#\d{1,9}$/.test(effect.on)
  );
}

/** @param again it was sent before, and nobody knows how far it came */
export function decide(
  effect: Effect<TicketEditEffect | MoveEffect | LabelsEffect | MilestoneEffect>,
  shelf: Shelf,
  options: GitHubOptions,
  again: boolean,
): Decided {
  const on = effect.on as TicketRef;
  const issue = shelf.issue(on);
  // What is not here any more may have been moved or deleted: whoever reads it next is told which.
  if ("code" in issue) return { said: refused(effect, issue.code, issue.says) };
  if (issue.__typename === "PullRequest") return { alone: true };
  switch (effect.kind) {
    case "ticket-edit":
      return decideEdit(effect, on, issue, shelf, options);
    case "move": {
      const names = nodesOf(issue.labels).map(({ name }) => name);
      const decided = decideMove(effect, issue.state, names, options.labels, again);
      if ("outcome" in decided) return { said: decided };
      const turn: Step =
        effect.to === "closed"
          ? { name: "closeIssue", input: { issueId: issue.id, stateReason: "COMPLETED" } }
          : { name: "reopenIssue", input: { issueId: issue.id } };
      return whole(effect, issue, labelSteps(effect, on, issue, shelf, decided.wish), decided.turns ? [turn] : []);
    }
    case "labels":
      return whole(effect, issue, labelSteps(effect, on, issue, shelf, effect), []);
    case "milestone":
      return decideMilestone(effect, on, issue, shelf);
  }
}

function decideMilestone(effect: Said<MilestoneEffect>, on: TicketRef, issue: Standing, shelf: Shelf): Decided {
  const now = issue.milestone?.title;
  if (now === effect.title) return { said: unchanged(effect, "it is so already") };
  if (now !== undefined) return { said: yielded(effect, `it has the milestone "${now}" by now`) };
  const milestoneId = shelf.milestone(on, effect.title);
  // One that is to be made, or that lies behind the first hundred of its likes.
  if (milestoneId === undefined) return { alone: true };
  return whole(effect, issue, [], [{ name: "updateIssue", input: { id: issue.id, milestoneId } }]);
}

function decideEdit(
  effect: Said<TicketEditEffect>,
  on: TicketRef,
  issue: Standing,
  shelf: Shelf,
  options: GitHubOptions,
): Decided {
  const { patch } = effect;
  if (patch.priority !== undefined || patch.fields !== undefined || patch.type !== undefined) return { alone: true };
  const mark = unmarked(issue.body);
  const logins = nodesOf(issue.assignees).map(({ login }) => login);
  const now = {
    title: issue.title,
    body: mark.body,
    assignees: logins,
    milestone: issue.milestone?.title ?? "",
    parent: issue.parent == null ? "" : ticketRef(issue.parent.repository.nameWithOwner, issue.parent.number),
  };
  const differ = differing(patch, now);
  const moved = movedMeanwhile(differ, effect.was, now);
  if (moved !== undefined) return { said: changedMeanwhile(effect, moved) };
  const texts = textsOf(effect, differ, mark);
  if ("outcome" in texts) return { said: texts };
  const input: Record<string, unknown> = { ...texts };
  if (differ.includes("milestone")) {
    const title = patch.milestone ?? "";
    input["milestoneId"] = title === "" ? null : shelf.milestone(on, title);
    if (input["milestoneId"] === undefined) return { alone: true };
  }
  const wish = { add: patch.addLabels ?? [], remove: patch.removeLabels ?? [] };
  const labels = labelSteps(effect, on, issue, shelf, { ...wish, create: labelsToCreate(wish.add, options) });
  const people = differ.includes("assignees") ? assignSteps(issue, patch.assignees ?? [], shelf) : [];
  const parent = differ.includes("parent") ? parentSteps(issue, patch.parent, shelf) : [];
  if (people === undefined || parent === undefined) return { alone: true };
  const update = Object.keys(input).length === 0 ? [] : [{ name: "updateIssue", input: { id: issue.id, ...input } }];
  const assigned = differ.includes("assignees") ? without(patch.assignees ?? [], logins) : [];
  return whole(effect, issue, labels, [...update, ...people, ...parent], assigned);
}

/** Labels first, as everywhere: they are the part that can be refused. */
function whole(
  effect: Effect,
  { url }: Standing,
  labels: readonly Step[] | Decided,
  rest: readonly Step[],
  assigned: readonly string[] = [],
): Decided {
  if (!isSteps(labels)) return labels;
  const steps = [...labels, ...rest];
  return steps.length === 0 ? { said: unchanged(effect, "it is so already") } : { steps, url, assigned };
}

const isSteps = (labels: readonly Step[] | Decided): labels is readonly Step[] => Array.isArray(labels);

/** Single labels come and go; the others on the issue are never sent, so that nobody's change is lost. */
function labelSteps(
  effect: Effect,
  on: TicketRef,
  issue: Standing,
  shelf: Shelf,
  wish: Wish,
): readonly Step[] | Decided {
  const present = new Map(nodesOf(issue.labels).map(({ id, name }) => [name.toLowerCase(), id]));
  const add = wish.add.filter((name) => !present.has(name.toLowerCase()));
  const missing = add.filter((name) => shelf.label(on, name) === undefined);
  const create = wish.create.filter(({ name }) => missing.includes(name));
  const never = missing.find((name) => !create.some((one) => one.name === name));
  if (never !== undefined) return { said: missingLabel(effect, never) };
  if (create.length > 0) return { create };
  const added = [...new Set(add.flatMap((name) => shelf.label(on, name) ?? []))];
  const removed = [...new Set(wish.remove.flatMap((name) => present.get(name.toLowerCase()) ?? []))];
  return [
    ...step("addLabelsToLabelable", { labelableId: issue.id }, "labelIds", added),
    ...step("removeLabelsFromLabelable", { labelableId: issue.id }, "labelIds", removed),
  ];
}

/** Nothing: somebody whom GitHub does not know as a person, such as a bot. */
function assignSteps(
  { id, assignees }: Standing,
  wanted: readonly string[],
  shelf: Shelf,
): readonly Step[] | undefined {
  const now = nodesOf(assignees);
  const add = without(
    wanted,
    now.map(({ login }) => login),
  );
  const added = add.flatMap((login) => shelf.person(login) ?? []);
  if (added.length < add.length) return undefined;
  const kept = new Set(wanted.map((login) => login.toLowerCase()));
  const removed = now.flatMap((one) => (kept.has(one.login.toLowerCase()) ? [] : [one.id]));
  const select = "assignable { assignees(first: 20) { nodes { login } } }";
  return [
    ...step("removeAssigneesFromAssignable", { assignableId: id }, "assigneeIds", removed),
    ...step("addAssigneesToAssignable", { assignableId: id }, "assigneeIds", added, select),
  ];
}

function step(
  name: string,
  on: Readonly<Record<string, string>>,
  key: string,
  ids: readonly string[],
  select?: string,
): readonly Step[] {
  return ids.length === 0 ? [] : [{ name, input: { ...on, [key]: ids }, ...(select === undefined ? {} : { select }) }];
}

/** Nothing: a parent that could not be read, or may have no children; asked alone, it is told what is wrong with it. */
function parentSteps(
  { id, parent: now }: Standing,
  parent: TicketRef | null | undefined,
  shelf: Shelf,
): readonly Step[] | undefined {
  if (parent === null)
    return now == null ? [] : [{ name: "removeSubIssue", input: { issueId: now.id, subIssueId: id } }];
  if (parent === undefined || !parent.startsWith("github:")) return undefined;
  const above = shelf.issue(parent);
  if ("code" in above || above.__typename === "PullRequest") return undefined;
  return [{ name: "addSubIssue", input: { issueId: above.id, subIssueId: id, replaceParent: true } }];
}
