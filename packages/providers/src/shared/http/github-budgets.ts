import type { Budget } from "./budget.js";
import type { HttpRequest } from "./types.js";

const minuteMs = 60_000;

const isGraphql = ({ url }: HttpRequest): boolean => url.endsWith("/graphql");
const isRead = ({ method }: HttpRequest): boolean => method === "GET" || method === "HEAD" || method === "OPTIONS";

/** A document of mutations: those are all that is sent through GraphQL and may not be repeated unasked. */
const mutates = (request: HttpRequest): boolean => isGraphql(request) && request.repeat === "once";

const creating =
  /\/repos\/[^/]+\/[^/]+\/(?:issues|pulls|labels|milestones|(?:issues|pulls)\/\d+\/(?:comments|reviews))$/;

/** How much content a request makes: a document of mutations counts each creation that it names, and one at least. */
function creations(request: HttpRequest): number {
  if (mutates(request))
    return Math.max(1, request.body?.match(/\b(?:create|add)[A-Z]\w*(?=\(input:)/g)?.filter(makes).length ?? 0);
  return request.method === "POST" && creating.test(request.url) ? 1 : 0;
}

const makes = (mutation: string): boolean => /^create|Comment$/.test(mutation);

/** A read is one point, a write five, whatever it does. */
const points = (request: HttpRequest): number =>
  isGraphql(request) ? (mutates(request) ? 5 : 1) : isRead(request) ? 1 : 5;

/**
 * GitHub's secondary limits, as far as they can be counted. They hold for an account; ours is the share of this process.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
export const gitHubBudgets: readonly Budget[] = [
  { name: "creations a minute", windowMs: minuteMs, most: 80, weigh: creations },
  { name: "creations an hour", windowMs: 60 * minuteMs, most: 500, weigh: creations },
  { name: "points a minute", windowMs: minuteMs, most: 900, weigh: (one) => (isGraphql(one) ? 0 : points(one)) },
  {
    name: "points of GraphQL a minute",
    windowMs: minuteMs,
    most: 2000,
    weigh: (one) => (isGraphql(one) ? points(one) : 0),
  },
];

/** Requests are counted by the hour in separate pools. */
export function gitHubPool(request: HttpRequest): string {
  return isGraphql(request) ? "graphql" : /\/search\//.test(request.url) ? "search" : "core";
}
