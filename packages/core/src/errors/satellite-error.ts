import type { ErrorCode } from "./codes.js";

/**
 * A failure with a code. Thrown only across a layer that could not return a value; a face prints
 * `code`, `message` and the advice for the code, never a stack.
 */
export class SatelliteError extends Error {
  readonly code: ErrorCode;
  /** File, URL or path that it is about; never a secret. */
  readonly where?: string;
  readonly retryAfterMs?: number;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; where?: string; retryAfterMs?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "SatelliteError";
    this.code = code;
    if (options.where !== undefined) this.where = options.where;
    if (options.retryAfterMs !== undefined) this.retryAfterMs = options.retryAfterMs;
  }
}
