/** What people do in Jira's own pages, with its lines in the changelog: no workflow and no screen stands in the way. */
import { statusLine } from "./changelog.js";
import { edit, kept } from "./edit.js";
import type { JiraUserSeed } from "./seed.js";
import type { JiraComment, JiraIssue, JiraWorld } from "./world.js";

/** @param atMs when, by the world's clock; else one tick after the last write */
export function moveByHand(world: JiraWorld, key: string, status: string, accountId: string, atMs?: number): void {
  const issue = known(world, key);
  const items = [statusLine(world, issue.status, status)];
  write(world, { ...issue, status }, { by: person(world, accountId), items }, atMs);
}

/**
 * Moves an issue to another project, where it gets the next key; its former key leads to it from then on.
 *
 * @returns the new key
 */
export function moveToProject(world: JiraWorld, key: string, project: string, accountId: string): string {
  const issue = known(world, key);
  const [from, to] = [world.projectOf(issue), world.project(project)];
  if (to === undefined) throw new Error(`the sandbox's Jira has no project ${project}`);
  const moved = world.nextKey(to);
  const items = [
    {
      field: "project",
      fieldtype: "jira",
      fieldId: "project",
      from: from.id,
      fromString: from.name,
      to: to.id,
      toString: to.name,
    },
    { field: "Key", fieldtype: "jira", fieldId: "issuekey", from: null, fromString: key, to: null, toString: moved },
  ] as const;
  const next = { ...issue, key: moved, formerKeys: [...issue.formerKeys, key] };
  write(world, next, { by: person(world, accountId), items });
  return moved;
}

/** @param value as REST takes it: `{ accountId }`, `{ value }`, a list of them, null */
export function setByHand(
  world: JiraWorld,
  key: string,
  change: { readonly field: string; readonly value: unknown },
  accountId: string,
  atMs?: number,
): void {
  const edited = edit(world, known(world, key), { fields: { [change.field]: change.value } }, () => true);
  write(world, edited.issue, { by: person(world, accountId), items: edited.items }, atMs);
}

/** Says something on an issue, or says it otherwise where it is given which; null takes it back. @returns the comment's id */
export function commentByHand(
  world: JiraWorld,
  key: string,
  { body, id, visibility }: { readonly body: unknown; readonly id?: string; readonly visibility?: unknown },
  accountId: string,
): string {
  const issue = known(world, key);
  const by = person(world, accountId);
  const others = issue.comments.filter((one) => one.id !== id);
  if (body === null) {
    world.put({ ...issue, comments: others }, { by });
    return id ?? "";
  }
  const before = issue.comments.find((one) => one.id === id);
  const made: JiraComment = {
    id: world.nextId(),
    author: accountId,
    createdMs: world.nowMs,
    properties: {},
    ...before,
    updateAuthor: accountId,
    updatedMs: world.nowMs,
    body: kept(world, body),
    ...(visibility === undefined ? {} : { visibility }),
  };
  const comments = before === undefined ? [...others, made] : issue.comments.map((one) => (one.id === id ? made : one));
  world.put({ ...issue, comments }, { by });
  return made.id;
}

function write(world: JiraWorld, issue: JiraIssue, by: Parameters<JiraWorld["put"]>[1], atMs?: number): void {
  if (atMs !== undefined) world.nowMs = atMs - (world.seed.options?.tickMs ?? 1_000);
  world.put(issue, by);
}

function known(world: JiraWorld, key: string): JiraIssue {
  const issue = world.all().find((one) => one.key === key);
  if (issue === undefined) throw new Error(`the sandbox's Jira has no ${key}`);
  return issue;
}

function person(world: JiraWorld, accountId: string): JiraUserSeed {
  const user = world.user(accountId);
  if (user === undefined) throw new Error(`the sandbox's Jira knows no account ${accountId}`);
  return user;
}
