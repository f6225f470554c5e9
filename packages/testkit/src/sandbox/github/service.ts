import { createHash } from "node:crypto";
import type { Exchange, SandboxAnswer, SandboxRequest, Service } from "../service.js";
import { forbidden, Refusal } from "./refusal.js";
import { judgeExchange } from "./referee.js";
import { answerGraphql } from "./graphql/index.js";
import { answerRest, authenticate, budget } from "./rest/index.js";
import type { GitHubSeed } from "./seed.js";
import { stateOf } from "./state.js";
import { throttled } from "./throttle.js";
import { fullName, type Actor } from "./world/model.js";
import { createWorldHandle, type WorldHandle } from "./world/handle.js";
import type { World } from "./world/world.js";

/** Where the two APIs lie below an origin, as on GitHub Enterprise Server. */
export const apiPath = "/api/v3";
export const graphqlPath = "/api/graphql";

export interface GitHub extends Service {
  /** What a test may look at and do besides HTTP: merge, push, review, read the state. */
  readonly world: WorldHandle;
}

/** A GitHub that remembers. */
export function createGitHub(seed: GitHubSeed = {}): GitHub {
  const world = createWorldHandle(seed);
  const answerOne = (request: SandboxRequest, remember: (actor: Actor | null) => void): SandboxAnswer => {
    const origin = `http://${request.headers.host ?? "127.0.0.1"}`;
    if ((request.headers["user-agent"] ?? "") === "")
      throw new Refusal(
        403,
        "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.",
      );
    if (!/^$|json|\*\/\*|application\/\*|raw/.test(request.headers.accept ?? ""))
      throw new Refusal(
        415,
        `Unsupported 'Accept' header: '${request.headers.accept}'. Must accept 'application/json'.`,
      );
    const actor = authenticate(world.raw, request);
    remember(actor);
    if (actor?.isLimited === true && actor.used >= actor.limit && !request.path.endsWith("/rate_limit"))
      return spent(actor, request);
    if (actor?.signed !== undefined && request.path.endsWith("/graphql")) throw forbidden();
    const tooMuch = throttled(world.raw, actor, request);
    if (tooMuch !== undefined) return tooMuch;
    if (request.path.endsWith("/graphql")) return answerGraphql(world.raw, actor, request);
    const path = byName(world.raw, request.path.replace(/^.*?\/api\/v3(?=\/|$)/, ""));
    return answerRest({ world: world.raw, actor, api: origin + apiPath, request, path: path === "" ? "/" : path });
  };
  return {
    id: "github",
    world,
    handle(request) {
      let actor: Actor | null = null;
      let answer: SandboxAnswer;
      try {
        answer = answerOne(request, (who) => (actor = who));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        answer = error.toAnswer();
      }
      return dressed(request, answer, world, actor);
    },
    referee: (exchange: Exchange) => judgeExchange(exchange),
    state: () => stateOf(world.raw),
  };
}

/** The hour's requests are used up: a 403 in REST, an error in an answer of 200 in GraphQL. */
function spent({ user }: Actor, { path }: SandboxRequest): SandboxAnswer {
  const says = `API rate limit exceeded for user ID ${user.id}.`;
  if (path.endsWith("/graphql")) return { status: 200, json: { errors: [{ type: "RATE_LIMITED", message: says }] } };
  return new Refusal(403, says).toAnswer();
}

/** Redirects name a repository by its id, which stays when its name does not. */
function byName(world: World, path: string): string {
  const [start, id] = /^\/repositories\/(\d+)(?=\/)/.exec(path) ?? [];
  const found = [...world.repositories.values()].find((repository) => String(repository.id) === id);
  return start === undefined || found === undefined ? path : `/repos/${fullName(found)}${path.slice(start.length)}`;
}

/** The headers that every answer of GitHub has; a GET whose answer the caller already has becomes a 304, free of charge. */
function dressed(
  request: SandboxRequest,
  answer: SandboxAnswer,
  { raw }: WorldHandle,
  actor: Actor | null,
): SandboxAnswer {
  const text = answer.json === undefined ? (answer.text ?? "") : JSON.stringify(answer.json);
  const etag = `W/"${createHash("sha256").update(text).digest("hex")}"`;
  const isRead = request.method === "GET" && answer.status === 200;
  const isKnown = isRead && (request.headers["if-none-match"] ?? "").includes(etag.slice(2));
  if (actor !== null && !isKnown) actor.used = actor.isLimited ? actor.used + 1 : (actor.used + 1) % actor.limit;
  const { limit, used, remaining, reset } = budget({ actor, world: raw });
  const headers: Record<string, string> = {
    ...(text === "" ? {} : { "content-type": "application/json; charset=utf-8" }),
    "x-github-media-type": "github.v3; format=json",
    "x-github-request-id": "SAND:B0X",
    "x-ratelimit-limit": String(limit),
    "x-ratelimit-remaining": String(remaining),
    "x-ratelimit-used": String(used),
    "x-ratelimit-reset": String(reset),
    "x-ratelimit-resource": request.path.endsWith("/graphql")
      ? "graphql"
      : request.path.includes("/search/")
        ? "search"
        : "core",
    ...(isRead ? { etag } : {}),
    ...answer.headers,
  };
  if (isKnown) return { status: 304, headers: withoutType(headers) };
  return { ...answer, headers };
}

function withoutType(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== "content-type"));
}
