import { SatelliteError, type ErrorCode } from "@satellite/core";

/**
 * What may be done when no answer came: `safe` reads and `idempotent` writes are sent again by the
 * governor; a `once` request is not, its sender looks first whether it arrived.
 */
export type Repeat = "safe" | "idempotent" | "once";

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly repeat: Repeat;
  /** For the whole exchange; the transport's own limit when absent. */
  readonly timeoutMs?: number;
}

export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Where the answer came from, after redirects. */
  readonly url: string;
}

/**
 * One exchange over HTTP. Any status is an answer.
 * @throws {NoAnswer} NETWORK, TIMEOUT or UNAVAILABLE: no usable answer came
 * @throws {SatelliteError} RATE_LIMITED when the service asks for a longer wait than the run has;
 *   BAD_ANSWER when the answer is too large; USAGE for an address that may not be used
 */
export interface Transport {
  (request: HttpRequest): Promise<HttpAnswer>;
  /** Where requests are counted: such a request was sent then (epoch milliseconds), by another process of the same account. */
  readonly sentBefore?: (request: HttpRequest, atMs: number) => void;
}

/** No usable answer came. When `lost`, the request may have been carried out all the same. */
export class NoAnswer extends SatelliteError {
  readonly lost: boolean;

  constructor(
    code: Extract<ErrorCode, "NETWORK" | "TIMEOUT" | "UNAVAILABLE">,
    message: string,
    options: { lost: boolean; cause?: unknown; where?: string },
  ) {
    super(code, message, options);
    this.name = "NoAnswer";
    this.lost = options.lost;
  }
}

/** The request as a message may name it: no query, no user info. */
export function shown(request: { readonly method: string; readonly url: string }): string {
  return `${request.method} ${shownUrl(request.url)}`;
}

export function shownUrl(url: string): string {
  try {
    const { origin, pathname } = new URL(url);
    return origin + pathname;
  } catch {
    return "(no address)";
  }
}
