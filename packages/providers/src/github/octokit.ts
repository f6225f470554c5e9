import type { Octokit } from "@octokit/rest";
import { asFetch, repeatByMethod, type HttpRequest, type Repeat } from "../shared/http/index.js";
import type { GitHubOptions, OctokitSettings } from "./options.js";

const quiet = (): void => undefined;

/** Octokit on our transport: it knows GitHub's methods, our governor sends and repeats. */
export async function openOctokit(options: GitHubOptions): Promise<Octokit> {
  const settings: OctokitSettings = {
    ...(options.token ? { auth: options.token } : {}),
    baseUrl: options.apiUrl,
    userAgent: "satellite",
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: { fetch: asFetch(options.transport, repeatOf) },
  };
  if (options.createOctokit) return options.createOctokit(settings);
  const { Octokit } = await import("@octokit/rest");
  return new Octokit(settings);
}

/** `rest.issues.get(…)` as Octokit has it, with Octokit loaded by the first call. */
export function lazyRest(open: () => Promise<Octokit>): Octokit["rest"] {
  let opened: Promise<Octokit> | undefined;
  const call = async (scope: string, name: string, args: unknown): Promise<unknown> => {
    const { rest } = await (opened ??= open());
    const methods = rest[scope as keyof Octokit["rest"]] as unknown as Record<string, (args: unknown) => Promise<unknown>>;
    return methods[name]?.(args);
  };
  const named = <T>(make: (name: string) => T): Record<string, T> => new Proxy({}, { get: (_, name) => make(String(name)) });
  return named((scope) => named((name) => (args: unknown) => call(scope, name, args))) as unknown as Octokit["rest"];
}

/** A check run's annotations are appended by each PATCH: not to be sent twice. Adding labels twice adds them once. */
export function repeatOf(request: Omit<HttpRequest, "repeat">): Repeat {
  const { method, url, body } = request;
  if (method === "PATCH" && url.includes("/check-runs/") && body?.includes('"annotations"')) return "once";
  if (method === "POST" && /\/issues\/\d+\/labels$/.test(url)) return "idempotent";
  return repeatByMethod(request);
}
