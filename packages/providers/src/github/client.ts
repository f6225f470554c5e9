/** The one place that talks to GitHub: one Octokit over the transport that it is given. */
import { Octokit } from "@octokit/rest";
import { SatelliteError } from "@satellite/core";
import { asFetch, repeatByMethod, type HttpRequest, type Repeat } from "../shared/http/index.js";
import type { GitHubOptions, OctokitSettings } from "./options.js";

export interface GraphqlError {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly fieldName?: string };
}

/** Parts that failed are null in `data` and named in `errors`. */
export interface GraphqlAnswer<T> {
  readonly data: T;
  readonly errors: readonly GraphqlError[];
}

export interface GitHubClient {
  readonly rest: Octokit;
  /**
   * @throws {SatelliteError} BAD_ANSWER when there is no data at all, FORBIDDEN or NOT_FOUND when GitHub says so for the
   *   whole; Octokit's RequestError for a status that is no success
   */
  graphql<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer<T>>;
}

const quiet = (): void => undefined;

export function createClient(options: GitHubOptions): GitHubClient {
  const settings: OctokitSettings = {
    ...(options.token ? { auth: options.token } : {}),
    baseUrl: options.apiUrl,
    userAgent: "satellite",
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: { fetch: asFetch(options.transport, repeatOf) },
  };
  const rest = options.createOctokit?.(settings) ?? new Octokit(settings);
  // An older Enterprise Server lacks some fields; once it has said so, they are left out.
  let plain = false;

  async function graphql<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer<T>> {
    const text = compact(plain ? withoutOptional(query) : query);
    const { data: body } = await rest.request(`POST ${options.graphqlUrl}`, { query: text, variables });
    const { data, errors = [] } = answerOf(body);
    if (!plain && lacksOptional(query, errors)) {
      plain = true;
      return await graphql<T>(query, variables);
    }
    if (data === undefined || data === null) throw whole(errors);
    return { data: data as T, errors };
  }
  return { rest, graphql };
}

/** A check run's annotations are appended by each PATCH: not to be sent twice. Adding labels twice adds them once. */
export function repeatOf(request: Omit<HttpRequest, "repeat">): Repeat {
  const { method, url, body } = request;
  if (method === "PATCH" && url.includes("/check-runs/") && body?.includes('"annotations"')) return "once";
  if (method === "POST" && /\/issues\/\d+\/labels$/.test(url)) return "idempotent";
  return repeatByMethod(request);
}

/** Lines that end in `#?` hold fields that older servers lack. */
function withoutOptional(query: string): string {
  return query.replace(/^.*#\?$/gm, "");
}

function lacksOptional(query: string, errors: readonly GraphqlError[]): boolean {
  const optional = query.split("\n").filter((line) => line.endsWith("#?"));
  return errors.some(({ extensions }) => {
    const field = extensions?.code === "undefinedField" ? extensions.fieldName : undefined;
    return field !== undefined && optional.some((line) => line.includes(field));
  });
}

function compact(query: string): string {
  return query.replace(/#\?$/gm, "").replace(/\s+/g, " ").trim();
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlError[];
}

function answerOf(body: unknown): Body {
  if (typeof body === "object" && body !== null && ("data" in body || "errors" in body)) {
    return body as Body;
  }
  throw new SatelliteError("BAD_ANSWER", "GitHub's GraphQL answered in a shape that is not its own");
}

function whole(errors: readonly GraphqlError[]): SatelliteError {
  const [first] = errors;
  const code = first === undefined ? "BAD_ANSWER" : codeOfError(first);
  return new SatelliteError(
    code,
    `GitHub's GraphQL gave no data: ${(first?.message ?? "and no reason").slice(0, 200)}`,
  );
}

export function codeOfError({
  type,
  message,
}: GraphqlError): "NOT_FOUND" | "FORBIDDEN" | "RATE_LIMITED" | "REFUSED" | "UNAVAILABLE" {
  if (type === "NOT_FOUND") return "NOT_FOUND";
  if (type === "FORBIDDEN" || type === "INSUFFICIENT_SCOPES") return "FORBIDDEN";
  if (type === "RATE_LIMITED") return "RATE_LIMITED";
  return /timeout|timed out|something went wrong/i.test(message) ? "UNAVAILABLE" : "REFUSED";
}

/** The status of an Octokit failure that came with an answer; nothing for other failures. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("response" in error) || !("status" in error)) return undefined;
  return error.response !== undefined && typeof error.status === "number" ? error.status : undefined;
}

/** Runs a request whose 404 (or another expected status) is an answer. */
export async function unless<T>(statuses: readonly number[], ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    const status = statusOf(error);
    if (status !== undefined && statuses.includes(status)) return undefined;
    throw error;
  }
}
