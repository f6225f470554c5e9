import type { Octokit } from "@octokit/rest";
import { SatelliteError } from "@satellite/core";
import {
  asFetch,
  NoAnswer,
  repeatByMethod,
  shown,
  type HttpRequest,
  type Repeat,
  type Transport,
} from "../shared/http/index.js";
import type { GitHubOptions, OctokitSettings } from "./options.js";

const quiet = (): void => undefined;

/** Octokit on our transport: it knows GitHub's methods, our governor sends and repeats. */
export async function openOctokit(options: GitHubOptions): Promise<Octokit> {
  const settings: OctokitSettings = {
    ...(options.token ? { auth: options.token } : {}),
    baseUrl: options.apiUrl,
    userAgent: "satellite",
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: { fetch: asFetch(onlyJson(options.transport), repeatOf) },
  };
  if (options.createOctokit) return options.createOctokit(settings);
  const { Octokit } = await import("@octokit/rest");
  return new Octokit(settings);
}

/**
 * Octokit hands an answer that is no JSON on as a text, in which every field is missing: a body that was cut would
 * read as an empty one, and its author's words would be lost. Such an answer is none. A redirect that was not followed
 * is no success either, though Octokit takes it for one: a transferred issue's old address does nothing.
 */
export function onlyJson(transport: Transport): Transport {
  return async (request) => {
    const answer = await transport(request);
    if (answer.status > 300 && answer.status < 400 && answer.status !== 304)
      throw new SatelliteError("NOT_FOUND", `${shown(request)}: it was moved to another place`);
    if (answer.status < 200 || answer.status > 299 || answer.text === "" || isJson(answer.text)) return answer;
    const says = `${shown(request)}: the answer is no JSON, or was cut`;
    if (request.method === "GET") throw new SatelliteError("BAD_ANSWER", says);
    throw new NoAnswer("UNAVAILABLE", says, { lost: true }); // it said yes in a broken voice: it may have done it
  };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `rest.issues.get(…)` as Octokit has it, with Octokit loaded by the first call. */
export function lazyRest(open: () => Promise<Octokit>): Octokit["rest"] {
  let opened: Promise<Octokit> | undefined;
  const call = async (scope: string, name: string, args: unknown): Promise<unknown> => {
    const { rest } = await (opened ??= open());
    const methods = rest[scope as keyof Octokit["rest"]] as unknown as Record<
      string,
      (args: unknown) => Promise<unknown>
    >;
    return methods[name]?.(args);
  };
  const named = <T>(make: (name: string) => T): Record<string, T> =>
    new Proxy({}, { get: (_, name) => make(String(name)) });
  return named((scope) => named((name) => (args: unknown) => call(scope, name, args))) as unknown as Octokit["rest"];
}

/**
 * A check run's annotations are appended by each PATCH: not to be sent twice. Adding labels, assignees or a sub-issue
 * twice adds them once.
 */
export function repeatOf(request: Omit<HttpRequest, "repeat">): Repeat {
  const { method, url, body } = request;
  if (method === "PATCH" && url.includes("/check-runs/") && body?.includes('"annotations"')) return "once";
  if (method === "POST" && /\/issues\/\d+\/(?:labels|assignees|sub_issues)$/.test(url)) return "idempotent";
  return repeatByMethod(request);
}
