import type { SandboxAnswer, SandboxRequest } from "./service.js";

/** One request as the sandbox saw it, in the order of arrival. */
export interface LoggedExchange {
  /** Counts from 1 and is not reused by `clear`. */
  readonly id: number;
  readonly service: string;
  readonly method: string;
  readonly path: string;
  /** With its leading `?`, or empty. */
  readonly query: string;
  /** 0 when the connection was cut before an answer. */
  readonly status: number;
  readonly isWrite: boolean;
  /** Name of the GraphQL operation; "" for an anonymous one, absent for REST. */
  readonly operation?: string;
  /** Kind of the fault that had its way with this request. */
  readonly fault?: string;
  readonly requestBody: unknown;
  readonly answerBody: unknown;
  readonly violations: readonly string[];
}

export interface Log {
  add(entry: Omit<LoggedExchange, "id">): void;
  all(): readonly LoggedExchange[];
  clear(): void;
}

export function createLog(): Log {
  let entries: LoggedExchange[] = [];
  let count = 0;
  return {
    add(entry) {
      count += 1;
      entries.push({ id: count, ...entry });
    },
    all: () => [...entries],
    clear() {
      entries = [];
    },
  };
}

/** What one exchange leaves in the log, apart from what the server alone knows. Credentials stay out: no headers are kept. */
export function describe(service: string, request: SandboxRequest, answer: SandboxAnswer | null) {
  const operation = graphqlOperation(request);
  const query = request.query.toString();
  return {
    service,
    method: request.method,
    path: request.path,
    query: query === "" ? "" : `?${query}`,
    status: answer?.status ?? 0,
    isWrite: isWrite(request, operation),
    ...(operation === undefined ? {} : { operation: operation.name }),
    requestBody: request.json ?? (request.body === "" ? null : request.body),
    answerBody: answer?.json ?? answer?.text ?? null,
  };
}

interface GraphqlOperation {
  readonly kind: "query" | "mutation" | "subscription";
  readonly name: string;
}

/** Kind and name of the GraphQL operation in a request, as far as the text before its first brace tells. */
export function graphqlOperation(request: SandboxRequest): GraphqlOperation | undefined {
  if (request.method !== "POST" || !request.path.endsWith("/graphql")) return undefined;
  const body = request.json as { query?: unknown; operationName?: unknown } | undefined;
  if (typeof body?.query !== "string") return { kind: "query", name: "" };
  const head = /^[\s,]*(?:#[^\n]*\n\s*)*(query|mutation|subscription)?\s*(\w*)/u.exec(body.query);
  const kind = (head?.[1] ?? "query") as GraphqlOperation["kind"];
  const asked = typeof body.operationName === "string" ? body.operationName : undefined;
  return { kind, name: asked ?? head?.[2] ?? "" };
}

/** POSTs that only read: the service takes its question in the body. */
const reads = ["/search/jql", "/search", "/issue/bulkfetch", "/comment/list"];

function isWrite(request: SandboxRequest, operation: GraphqlOperation | undefined): boolean {
  if (request.method === "GET" || request.method === "HEAD") return false;
  if (operation !== undefined) return operation.kind === "mutation";
  return !(request.method === "POST" && reads.some((end) => request.path.endsWith(`/rest/api/3${end}`)));
}
