/** One service of the sandbox: a stateful model that answers over HTTP as the real one would. */
export interface SandboxRequest {
  readonly method: string;
  /** Without query; percent-decoding is the service's own business. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body as JSON; undefined when it is empty or no JSON. */
  readonly json: unknown;
}

export interface SandboxAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Absent: an empty body. */
  readonly json?: unknown;
  readonly text?: string;
}

export interface Exchange {
  readonly service: string;
  readonly request: SandboxRequest;
  readonly answer: SandboxAnswer;
}

export interface Service {
  readonly id: string;
  handle(request: SandboxRequest): SandboxAnswer | Promise<SandboxAnswer>;
  /** What the service's own description says against this exchange: [] when it is valid. */
  referee(exchange: Exchange): readonly string[];
  /** The whole state as plain data, for the page, the story and assertions. */
  state(): unknown;
}
