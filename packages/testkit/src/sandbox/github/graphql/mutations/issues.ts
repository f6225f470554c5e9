import { checkText, editThread, setMilestone } from "../../rest/edit.js";
import type { Thread } from "../../world/model.js";
import { GraphqlFailure } from "../failure.js";
import { oneById, threadById } from "../lookup.js";
import { actorNode, type Scene } from "../scene.js";
import { issueNode } from "../threads.js";
import { mustWrite } from "./may.js";
import type { Given, Payload } from "./types.js";

/** Parts of an update that no test has needed yet: refused, never dropped. */
const unmodelled = ["labelIds", "assigneeIds", "projectIds", "issueTypeId"];

/** @see https://docs.github.com/graphql/reference/mutations#updateissue */
export function updateIssue(scene: Scene, { input }: Given<UpdateIssue>): Payload {
  const place = threadById(scene, input.id, "issue");
  const missing = unmodelled.find((name) => name in input);
  if (missing !== undefined)
    throw new GraphqlFailure("NOT_MODELLED", `the sandbox does not model updateIssue(${missing})`);
  const { world, actor } = scene;
  const { repository, thread } = place;
  mustWrite(scene, place, "UpdateIssue", "milestoneId" in input ? "triage" : "author");
  checkText("Issue", { title: input.title ?? undefined, body: input.body });
  const by = actor.user.login;
  if (input.milestoneId !== undefined) {
    const { milestoneId } = input;
    const number = milestoneId === null ? null : oneById(repository.milestones, "MI", milestoneId).number;
    setMilestone(world, repository, thread, number, by);
  }
  const state = input.state == null ? undefined : input.state === "OPEN" ? "open" : "closed";
  editThread(world, thread, { title: input.title ?? undefined, body: input.body ?? undefined, state }, by);
  return payload(scene, input, { issue: issueNode(scene, repository, thread) });
}

interface UpdateIssue {
  readonly id: string;
  readonly title?: string | null;
  readonly body?: string | null;
  readonly milestoneId?: string | null;
  readonly state?: "OPEN" | "CLOSED" | null;
}

/** @see https://docs.github.com/graphql/reference/mutations#closeissue */
export function closeIssue(
  scene: Scene,
  { input }: Given<{ readonly issueId: string; readonly stateReason?: string | null }>,
): Payload {
  const reason = (input.stateReason ?? "COMPLETED").toLowerCase() as Thread["stateReason"];
  return turn(scene, input, "CloseIssue", "closed", reason);
}

/** @see https://docs.github.com/graphql/reference/mutations#reopenissue */
export function reopenIssue(scene: Scene, { input }: Given<{ readonly issueId: string }>): Payload {
  return turn(scene, input, "ReopenIssue", "open", "reopened");
}

function turn(
  scene: Scene,
  input: { readonly issueId: string; readonly clientMutationId?: string | null },
  mutation: string,
  state: Thread["state"],
  stateReason: Thread["stateReason"],
): Payload {
  const place = threadById(scene, input.issueId, "issue");
  mustWrite(scene, place, mutation, "author");
  // What stands so already is no error, and no change.
  if (place.thread.state !== state)
    editThread(scene.world, place.thread, { state, stateReason }, scene.actor.user.login);
  return payload(scene, input, { issue: issueNode(scene, place.repository, place.thread) });
}

export function payload(
  scene: Scene,
  { clientMutationId }: { readonly clientMutationId?: string | null },
  more: object,
): Payload {
  return { clientMutationId: clientMutationId ?? null, actor: actorNode(scene, scene.actor.user.login), ...more };
}
