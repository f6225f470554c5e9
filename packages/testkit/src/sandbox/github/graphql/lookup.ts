import { reaches } from "../rest/index.js";
import { nodeId } from "../view/place.js";
import { userNodeId } from "../view/user.js";
import { isPull, type Comment, type Repository, type Thread, type User } from "../world/model.js";
import { GraphqlFailure } from "./failure.js";
import type { Scene } from "./scene.js";

export interface Place {
  readonly repository: Repository;
  readonly thread: Thread;
}

/** The number inside a node id; ids of other makings give nothing. */
function inside(id: string): { readonly kind: string; readonly number: number } | undefined {
  const [, kind, rest] = /^([A-Z]+)_([\w-]+)$/.exec(id) ?? [];
  if (kind === undefined || rest === undefined) return undefined;
  const number = Number(Buffer.from(rest, "base64url").toString("utf8"));
  return Number.isInteger(number) && nodeId(kind, number) === id ? { kind, number } : undefined;
}

/** What a node id stands for, where the caller reaches it. */
export type Found =
  { readonly repository: Repository; readonly thread?: never } | (Place & { readonly comment?: Comment }) | undefined;

export function findById({ world, actor }: Scene, id: string): Found {
  const wanted = inside(id);
  if (wanted === undefined) return undefined;
  for (const repository of world.repositories.values()) {
    if (!reaches(actor, repository)) continue;
    if (wanted.kind === "R" && repository.id === wanted.number) return { repository };
    for (const thread of repository.threads.values()) {
      const kind = isPull(thread) ? "PR" : "I";
      if (wanted.kind === kind && thread.id === wanted.number) return { repository, thread };
      const comment = wanted.kind === "IC" ? thread.comments.find((one) => one.id === wanted.number) : undefined;
      if (comment !== undefined) return { repository, thread, comment };
    }
  }
  return undefined;
}

export const unresolved = (id: string): GraphqlFailure =>
  new GraphqlFailure("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);

/** @throws {GraphqlFailure} NOT_FOUND for what is no issue and no pull request, or cannot be seen */
export function threadById(scene: Scene, id: string, kind: "issue" | "any" = "any"): Place {
  const found = findById(scene, id);
  if (found?.thread === undefined || found.comment !== undefined || (kind === "issue" && isPull(found.thread)))
    throw unresolved(id);
  return { repository: found.repository, thread: found.thread };
}

/** The one of these that the id stands for. @throws {GraphqlFailure} NOT_FOUND */
export function oneById<T extends { readonly id: number }>(rows: readonly T[], kind: string, id: string): T {
  const found = rows.find((row) => nodeId(kind, row.id) === id);
  if (found === undefined) throw unresolved(id);
  return found;
}

export function userById({ world }: Scene, id: string): User {
  const found = [...world.users.values()].find((user) => userNodeId(user) === id);
  if (found === undefined) throw unresolved(id);
  return found;
}
