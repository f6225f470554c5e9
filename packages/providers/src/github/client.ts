/** The one place that talks to GitHub: one transport, for GraphQL as it is and for REST through one Octokit. */
import type { Octokit } from "@octokit/rest";
import { SatelliteError } from "@satellite/core";
import { NoAnswer, shown } from "../shared/http/index.js";
import { lazyRest, openOctokit } from "./octokit.js";
import type { GitHubOptions } from "./options.js";

export { repeatOf } from "./octokit.js";

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
  /** GitHub's REST methods. Octokit is loaded with the first call: a run that only reads needs none of it. */
  readonly rest: Octokit["rest"];
  /**
   * @throws {SatelliteError} BAD_ANSWER when there is no data at all, FORBIDDEN or NOT_FOUND when GitHub says so for the
   *   whole; an error with the answer's status when that is no success
   */
  graphql<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer<T>>;
  /**
   * A document of mutations, sent once: when its answer is lost, whoever sent it must look what stands.
   * @throws {NoAnswer} `lost`: some of it may have been done
   * @throws {SatelliteError} as `graphql`; then nothing was done
   */
  mutate<T>(document: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer<T>>;
}

export function createClient(options: GitHubOptions): GitHubClient {
  // An older Enterprise Server lacks some fields; once it has said so, they are left out.
  let plain = false;

  async function graphql<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer<T>> {
    const text = compact(plain ? withoutOptional(query) : query);
    const { data, errors = [] } = answerOf(parsed(await post(options, { query: text, variables }, "safe")));
    if (!plain && lacksOptional(query, errors)) {
      plain = true;
      return await graphql<T>(query, variables);
    }
    if (data === undefined || data === null) throw whole(errors);
    return { data: data as T, errors };
  }

  async function mutate<T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<GraphqlAnswer<T>> {
    const text = await post(options, { query: compact(query), variables }, "once");
    const body = parsed(text);
    if (typeof body !== "object" || body === null) throw cut(options);
    const { data, errors = [] } = answerOf(body);
    if (data !== undefined && data !== null) return { data: data as T, errors };
    const failed = whole(errors);
    throw failed.code === "UNAVAILABLE" ? cut(options) : failed;
  }
  return { rest: lazyRest(() => openOctokit(options)), graphql, mutate };
}

/** GitHub gave up in the middle, or its answer did not come whole. */
function cut({ graphqlUrl }: GitHubOptions): NoAnswer {
  const where = shown({ method: "POST", url: graphqlUrl });
  return new NoAnswer("UNAVAILABLE", `${where}: the answer did not come whole`, { lost: true });
}

async function post(
  { graphqlUrl, token, transport }: GitHubOptions,
  document: object,
  repeat: "safe" | "once",
): Promise<string> {
  const authorization = token ? { authorization: `token ${token}` } : {};
  const headers = {
    accept: "application/json",
    "content-type": "application/json",
    "user-agent": "satellite",
    ...authorization,
  };
  const answer = await transport({
    method: "POST",
    url: graphqlUrl,
    headers,
    body: JSON.stringify(document),
    repeat,
  });
  if (answer.status >= 400) {
    const { status, headers: told } = answer;
    throw Object.assign(new Error(`GitHub answered ${status}`), { status, response: { status, headers: told } });
  }
  return answer.text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy's page: in no shape of GitHub's
  }
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
