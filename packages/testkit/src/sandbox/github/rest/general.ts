import { forbidden, Refusal, notFound } from "../refusal.js";
import { profileView } from "../view/user.js";
import { ok, type Call, type GlobalRoutes } from "./call.js";
import { searchIssues } from "./search.js";

/** Seconds after which the hourly count starts again, counted in the world's own time. */
export const resetAt = (nowMs: number): number => (Math.floor(nowMs / 3_600_000) + 1) * 3600;

export function budget({ actor, world }: Pick<Call, "actor" | "world">) {
  const limit = actor?.limit ?? 60;
  const used = Math.min(actor?.used ?? 1, limit);
  return { limit, used, remaining: limit - used, reset: resetAt(world.nowMs) };
}

export const generalRoutes: GlobalRoutes = {
  "GET /user": (call) => {
    if (call.actor === null) throw new Refusal(401, "Requires authentication");
    if (call.actor.app !== null) throw forbidden();
    return ok(profileView(call, call.actor.user));
  },
  "GET /users/{username}": (call) => {
    const user = call.world.users.get((call.params.username ?? "").toLowerCase());
    if (user === undefined) throw notFound();
    return ok(profileView(call, user));
  },
  "GET /rate_limit": (call) => {
    const core = budget(call);
    const graphql = { ...core, resource: "graphql" };
    return ok({ resources: { core, search: { ...core, limit: 30, used: 0, remaining: 30 }, graphql }, rate: core });
  },
  "GET /search/issues": searchIssues,
};
