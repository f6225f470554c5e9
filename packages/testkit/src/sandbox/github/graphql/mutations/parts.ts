import { setLabels } from "../../rest/edit.js";
import { fullName, isPull } from "../../world/model.js";
import { childrenOf, isAbove, parentOf } from "../../world/family.js";
import { GraphqlFailure } from "../failure.js";
import { oneById, threadById, userById, type Place } from "../lookup.js";
import { pullNode } from "../pulls.js";
import type { Scene } from "../scene.js";
import { issueNode } from "../threads.js";
import { payload } from "./issues.js";
import { mustWrite } from "./may.js";
import type { Given, Payload } from "./types.js";

const threadNode = (scene: Scene, { repository, thread }: Place): object =>
  isPull(thread) ? pullNode(scene, repository, thread) : issueNode(scene, repository, thread);

interface Labelling {
  readonly labelableId: string;
  readonly labelIds: readonly string[];
}

/** @see https://docs.github.com/graphql/reference/mutations#addlabelstolabelable */
export function addLabelsToLabelable(scene: Scene, given: Given<Labelling>): Payload {
  return label(scene, given, "AddLabelsToLabelable", (now, names) => [...now, ...names]);
}

/** @see https://docs.github.com/graphql/reference/mutations#removelabelsfromlabelable */
export function removeLabelsFromLabelable(scene: Scene, given: Given<Labelling>): Payload {
  return label(scene, given, "RemoveLabelsFromLabelable", (now, names) => now.filter((name) => !names.includes(name)));
}

function label(
  scene: Scene,
  { input }: Given<Labelling>,
  mutation: string,
  next: (now: readonly string[], names: readonly string[]) => readonly string[],
): Payload {
  const place = threadById(scene, input.labelableId);
  mustWrite(scene, place, mutation, "triage");
  const names = input.labelIds.map((id) => oneById(place.repository.labels, "LA", id).name);
  setLabels(scene.world, place.repository, place.thread, next(place.thread.labels, names), scene.actor.user.login);
  return payload(scene, input, { labelable: threadNode(scene, place) });
}

interface Assigning {
  readonly assignableId: string;
  readonly assigneeIds: readonly string[];
}

/** @see https://docs.github.com/graphql/reference/mutations#addassigneestoassignable */
export function addAssigneesToAssignable(scene: Scene, given: Given<Assigning>): Payload {
  return assign(scene, given, "AddAssigneesToAssignable", (now, logins) => [...now, ...logins]);
}

/** @see https://docs.github.com/graphql/reference/mutations#removeassigneesfromassignable */
export function removeAssigneesFromAssignable(scene: Scene, given: Given<Assigning>): Payload {
  return assign(scene, given, "RemoveAssigneesFromAssignable", (now, logins) =>
    now.filter((login) => !logins.includes(login)),
  );
}

function assign(
  scene: Scene,
  { input }: Given<Assigning>,
  mutation: string,
  next: (now: readonly string[], logins: readonly string[]) => readonly string[],
): Payload {
  const place = threadById(scene, input.assignableId);
  mustWrite(scene, place, mutation, "triage");
  const logins = input.assigneeIds.map((id) => userById(scene, id).login);
  // Ten at most; who is one too many is passed over without a word.
  place.thread.assignees = [...new Set(next(place.thread.assignees, logins))].slice(0, 10);
  place.thread.updatedAt = scene.world.tick();
  return payload(scene, input, { assignable: threadNode(scene, place) });
}

interface Adopting {
  readonly issueId: string;
  readonly subIssueId?: string | null;
  readonly replaceParent?: boolean | null;
}

/** @see https://docs.github.com/graphql/reference/mutations#addsubissue */
export function addSubIssue(scene: Scene, { input }: Given<Adopting>): Payload {
  const parent = threadById(scene, input.issueId, "issue");
  const child = threadById(scene, input.subIssueId ?? "", "issue");
  mustWrite(scene, parent, "AddSubIssue", "triage");
  const now = parentOf(scene.world, child.thread);
  const refuse = (says: string) => new GraphqlFailure("UNPROCESSABLE", says);
  if (now?.thread === parent.thread) throw refuse("Issue may not contain duplicate sub-issues");
  if (now !== undefined && input.replaceParent !== true) throw refuse("Sub issue may only have one parent");
  if (isAbove(scene.world, child.thread, parent.thread)) throw refuse("Sub issue may not be an ancestor of its parent");
  if (childrenOf(scene.world, parent.repository, parent.thread).length >= 100)
    throw refuse("Parent cannot have more than 100 sub-issues");
  child.thread.parent = { repository: fullName(parent.repository), number: parent.thread.number };
  parent.thread.updatedAt = child.thread.updatedAt = scene.world.tick();
  return payload(scene, input, { issue: threadNode(scene, parent), subIssue: threadNode(scene, child) });
}

/** @see https://docs.github.com/graphql/reference/mutations#removesubissue */
export function removeSubIssue(scene: Scene, { input }: Given<Adopting>): Payload {
  const parent = threadById(scene, input.issueId, "issue");
  const child = threadById(scene, input.subIssueId ?? "", "issue");
  mustWrite(scene, parent, "RemoveSubIssue", "triage");
  if (parentOf(scene.world, child.thread)?.thread !== parent.thread)
    throw new GraphqlFailure("UNPROCESSABLE", "Issue is not a sub-issue of the parent");
  delete child.thread.parent;
  parent.thread.updatedAt = child.thread.updatedAt = scene.world.tick();
  return payload(scene, input, { issue: threadNode(scene, parent), subIssue: threadNode(scene, child) });
}
