import type { RepositoryCall } from "./call.js";

/** People without triage rights may edit their own issue's text; labels, milestone and assignees are dropped silently. */
export function mayTriage({ actor, repository }: Pick<RepositoryCall, "actor" | "repository">): boolean {
  if (actor === null) return false;
  const role = repository.permissions.get(actor.user.login.toLowerCase()) ?? "none";
  return actor.app !== null || actor.user.login === repository.owner || !["read", "none"].includes(role);
}
