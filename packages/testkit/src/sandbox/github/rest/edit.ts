import { invalid } from "../refusal.js";
import { fullName, type Repository, type Thread } from "../world/model.js";
import { addLabel } from "../world/plant.js";
import type { World } from "../world/world.js";

export const maxBody = 65_536;

/** The rules for the text of an issue or a pull request. */
export function checkText(
  resource: "Issue" | "PullRequest",
  { title, body }: { title?: string | undefined; body?: string | null | undefined },
): void {
  if (title !== undefined && title.trim() === "") throw invalid({ resource, code: "missing_field", field: "title" });
  if (title !== undefined && title.length > 256)
    throw invalid({
      resource,
      code: "custom",
      field: "title",
      message: "title is too long (maximum is 256 characters)",
    });
  if (body !== undefined && body !== null && body.length > maxBody)
    throw invalid({
      resource,
      code: "custom",
      field: "body",
      message: "body is too long (maximum is 65536 characters)",
    });
}

export interface Edit {
  readonly title?: string | undefined;
  readonly body?: string | null | undefined;
  readonly state?: "open" | "closed" | undefined;
  readonly stateReason?: Thread["stateReason"] | undefined;
}

/** Writes what differs, and remembers who did it as GitHub's timeline does. */
export function editThread(world: World, thread: Thread, edit: Edit, by: string): void {
  const at = world.tick();
  thread.updatedAt = at;
  if (edit.title !== undefined && edit.title !== thread.title) {
    thread.events.push({ kind: "renamed", at, actor: by, from: thread.title, to: edit.title });
    thread.title = edit.title;
  }
  if (edit.body !== undefined && edit.body !== thread.body) {
    thread.body = edit.body === "" && thread.body === null ? null : edit.body;
    thread.editor = by;
    thread.lastEditedAt = at;
  }
  if (edit.state !== undefined && edit.state !== thread.state) {
    const closes = edit.state === "closed";
    thread.state = edit.state;
    thread.stateReason = thread.pull ? null : closes ? (edit.stateReason ?? "completed") : "reopened";
    thread.closedAt = closes ? at : null;
    thread.closedBy = closes ? by : null;
    thread.events.push({ kind: closes ? "closed" : "reopened", at, actor: by });
  } else if (edit.stateReason && thread.state === "closed") thread.stateReason = edit.stateReason;
}

const maxLabels = 100;

/** Sets a thread's labels to these names; names that the repository lacks become labels, as GitHub does. */
export function setLabels(
  world: World,
  repository: Repository,
  thread: Thread,
  wanted: readonly string[],
  by: string,
): void {
  const tooLong = wanted.find((name) => name.length > 50);
  if (tooLong !== undefined)
    throw invalid({
      resource: "Label",
      code: "custom",
      field: "name",
      value: tooLong,
      message: "name is too long (maximum is 50 characters)",
    });
  if (wanted.some((name) => name.trim() === ""))
    throw invalid({ resource: "Label", code: "missing_field", field: "name" });
  const known = (name: string) => repository.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
  const kept = [...new Set(wanted.map((name) => (known(name) ?? addLabel(world, repository, { name })).name))];
  if (kept.length > maxLabels)
    throw invalid({
      resource: "Issue",
      code: "invalid",
      field: "labels",
      message: `${fullName(repository)} allows ${maxLabels} labels`,
    });
  const added = kept.filter((name) => !thread.labels.includes(name));
  const removed = thread.labels.filter((name) => !kept.includes(name));
  if (added.length + removed.length === 0) return;
  const at = world.tick();
  for (const label of added) thread.events.push({ kind: "labeled", at, actor: by, label });
  for (const label of removed) thread.events.push({ kind: "unlabeled", at, actor: by, label });
  thread.labels = kept;
  thread.updatedAt = at;
}

/** Puts a thread on a milestone of its repository, by number, or off it. */
export function setMilestone(
  world: World,
  repository: Repository,
  thread: Thread,
  number: number | null,
  by: string,
): void {
  const target = repository.milestones.find((milestone) => milestone.number === number);
  if (number !== null && target === undefined)
    throw invalid({ resource: "Issue", code: "invalid", field: "milestone", value: number });
  if (thread.milestone === number) return;
  const old = repository.milestones.find((milestone) => milestone.number === thread.milestone);
  const at = world.tick();
  if (old !== undefined) thread.events.push({ kind: "demilestoned", at, actor: by, milestone: old.title });
  if (target !== undefined) thread.events.push({ kind: "milestoned", at, actor: by, milestone: target.title });
  thread.milestone = number;
  thread.updatedAt = at;
}
