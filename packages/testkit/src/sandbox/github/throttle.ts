import type { SandboxAnswer, SandboxRequest } from "../service.js";
import { graphqlFields } from "./graphql/index.js";
import type { Actor } from "./world/model.js";
import type { World } from "./world/world.js";

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** What creates content through REST: issues, pull requests, comments, reviews, labels, milestones. */
const creating =
  /\/repos\/[^/]+\/[^/]+\/(?:issues|pulls|labels|milestones|(?:issues|pulls)\/\d+\/(?:comments|reviews))$/;

/** How much content a request creates: a document of mutations counts each creation in it, and one at least. */
function creations(request: SandboxRequest): number {
  if (request.method !== "POST") return 0;
  if (!request.path.endsWith("/graphql")) return creating.test(request.path) ? 1 : 0;
  const fields = graphqlFields(request);
  return fields === undefined ? 0 : Math.max(1, fields.filter((name) => /^create|^add\w*Comment$/.test(name)).length);
}

/**
 * The secondary limits on creations: so many in any minute and any hour, for all of an account's tokens. A refused request
 * does nothing, and does not count.
 *
 * @returns the refusal, or nothing: then what the request creates has been counted
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export function throttled(world: World, actor: Actor | null, request: SandboxRequest): SandboxAnswer | undefined {
  const count = actor === null ? 0 : creations(request);
  if (actor === null || count === 0) return undefined;
  const nowMs = world.clock.nowMs();
  const moments = (world.creations.get(actor.user.login) ?? []).filter((at) => at > nowMs - hourMs);
  world.creations.set(actor.user.login, moments);
  const waits = [
    waitMs(moments, nowMs, minuteMs, world.limits.contentPerMinute, count),
    waitMs(moments, nowMs, hourMs, world.limits.contentPerHour, count),
  ];
  const wait = Math.max(...waits);
  if (wait > 0) return refusal(request, wait);
  for (let made = 0; made < count; made += 1) moments.push(nowMs);
  return undefined;
}

function waitMs(moments: readonly number[], nowMs: number, windowMs: number, most = Infinity, count: number): number {
  const within = moments.filter((at) => at > nowMs - windowMs);
  const over = within.length + count - most;
  if (over <= 0) return 0;
  return Math.max(1, (within[Math.min(over, within.length) - 1] ?? nowMs) + windowMs - nowMs);
}

const says =
  "You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.";

/** GraphQL says it in an answer that is none of the usual refusals. */
function refusal(request: SandboxRequest, wait: number): SandboxAnswer {
  const headers = { "retry-after": String(Math.ceil(wait / 1000)) };
  if (request.path.endsWith("/graphql"))
    return { status: 200, headers, json: { errors: [{ type: "RATE_LIMITED", message: says }] } };
  const documentation_url = "https://docs.github.com/rest/overview/rate-limits-for-the-rest-api";
  return { status: 403, headers, json: { message: says, documentation_url, status: "403" } };
}
