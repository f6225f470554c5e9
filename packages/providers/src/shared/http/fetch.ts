import type { HttpAnswer, HttpRequest, Repeat, Transport } from "./types.js";

/** As much of the web's Response as Octokit reads. */
export interface FetchAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly url: string;
  readonly headers: AnswerHeaders;
  text(): Promise<string>;
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface AnswerHeaders {
  get(name: string): string | null;
  has(name: string): boolean;
  [Symbol.iterator](): Iterator<[string, string]>;
}

export interface FetchInit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export type Fetch = (url: string, init?: FetchInit) => Promise<FetchAnswer>;

/**
 * A transport in the shape of `fetch`, so that Octokit runs on it: node's own fetch costs 25 ms to start.
 * @param repeatOf what may be done when no answer came; default: by the method, a GraphQL query counts as a read
 */
export function asFetch(
  transport: Transport,
  repeatOf: (request: Omit<HttpRequest, "repeat">) => Repeat = repeatByMethod,
): Fetch {
  return async (url, init = {}) => {
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(init.headers ?? {})) {
      if (typeof value === "string" || typeof value === "number") headers[name.toLowerCase()] = String(value);
    }
    const body = typeof init.body === "string" ? { body: init.body } : {};
    const request = { method: (init.method ?? "GET").toUpperCase(), url, headers, ...body };
    return toFetchAnswer(await transport({ ...request, repeat: repeatOf(request) }));
  };
}

export function repeatByMethod({ method, url, body }: Omit<HttpRequest, "repeat">): Repeat {
  if (method === "GET" || method === "HEAD") return "safe";
  if (method === "PUT" || method === "DELETE" || method === "PATCH") return "idempotent";
  const query =
    new URL(url).pathname.endsWith("/graphql") && body !== undefined && !/"query"\s*:\s*"\s*mutation\b/.test(body);
  return query ? "safe" : "once";
}

function toFetchAnswer({ status, headers, text, url }: HttpAnswer): FetchAnswer {
  return {
    ok: status >= 200 && status < 300,
    status,
    url,
    headers: {
      get: (name) => headers[name.toLowerCase()] ?? null,
      has: (name) => headers[name.toLowerCase()] !== undefined,
      [Symbol.iterator]: () => Object.entries(headers)[Symbol.iterator](),
    },
    text: () => Promise.resolve(text),
    json: () => Promise.resolve().then((): unknown => JSON.parse(text)),
    arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
  };
}
