import { SatelliteError, type ErrorCode, type TicketRef, type Unread } from "@satellite/core";
import { retryAfterMs } from "./limits.js";

/** As much of an answer as is needed to say what went wrong. Works for ours and for Octokit's errors. */
export interface FailedAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, unknown>>;
}

/**
 * The code for a status that is no success.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-status-codes
 */
export function codeOfStatus(status: number): ErrorCode {
  if (status === 401 || status === 407) return "UNAUTHORIZED";
  if (status === 403) return "FORBIDDEN";
  if (status === 404) return "NOT_FOUND";
  if (status === 410) return "GONE";
  if (status === 408 || status === 504) return "TIMEOUT";
  if (status === 409 || status === 412) return "CONFLICT";
  if (status === 413) return "TOO_LONG";
  if (status === 429) return "RATE_LIMITED";
  if (status >= 500) return "UNAVAILABLE";
  if (status >= 400) return "REFUSED";
  return "BAD_ANSWER";
}

/** The house's own error inside whatever a library wrapped around it. */
export function satelliteErrorIn(error: unknown): SatelliteError | undefined {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth += 1) {
    if (current instanceof SatelliteError) return current;
  }
  return undefined;
}

/** An answer, or an error that carries one (Octokit's `RequestError`). */
export function failedAnswerIn(cause: unknown): FailedAnswer | undefined {
  if (typeof cause !== "object" || cause === null) return undefined;
  const answer =
    "response" in cause && typeof cause.response === "object" && cause.response !== null ? cause.response : cause;
  if (!("status" in answer) || typeof answer.status !== "number") return undefined;
  const headers =
    "headers" in answer && typeof answer.headers === "object" && answer.headers !== null ? answer.headers : {};
  return { status: answer.status, headers: headers as Readonly<Record<string, unknown>> };
}

/**
 * Why something could not be looked at. The text holds what was asked and the kind of failure, never
 * the service's own words: those may repeat a header or an address with a secret inside.
 *
 * @param what for a person: `acme/shop#42`, `the pull request`
 * @param cause an answer that is no success, or whatever was thrown
 */
export function toUnread(what: string, cause: unknown, ref?: TicketRef): Unread {
  const { code, retryAfterMs: waitMs, why } = understood(cause);
  return {
    what,
    ...(ref === undefined ? {} : { ref }),
    code,
    says: `${what} could not be read: ${why}`,
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
  };
}

/** Code, wait and a plain reason for a failure of any origin. A cause that nobody expected is thrown on. */
export function understood(cause: unknown): {
  readonly code: ErrorCode;
  readonly why: string;
  readonly retryAfterMs?: number;
} {
  const own = satelliteErrorIn(cause);
  if (own)
    return {
      code: own.code,
      why: own.message,
      ...(own.retryAfterMs === undefined ? {} : { retryAfterMs: own.retryAfterMs }),
    };
  const answer = failedAnswerIn(cause);
  if (!answer) throw cause;
  const code = codeOfStatus(answer.status);
  const header = answer.headers?.["retry-after"];
  // Without a clock only seconds can be understood; the governor has read dates already.
  const wait = typeof header === "string" && /^\d+$/.test(header) ? retryAfterMs(header, 0) : undefined;
  return {
    code,
    why: `${reasons[code] ?? "the service refused"} (status ${answer.status})`,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  };
}

const reasons: Partial<Record<ErrorCode, string>> = {
  UNAUTHORIZED: "the credential was refused",
  FORBIDDEN: "the token may not do this",
  NOT_FOUND: "it does not exist, or the token cannot see it",
  GONE: "the service has withdrawn this address",
  TIMEOUT: "the service did not answer in time",
  CONFLICT: "somebody else wrote at the same moment",
  RATE_LIMITED: "the service asks to wait",
  UNAVAILABLE: "the service is down",
  BAD_ANSWER: "the answer is not what the service sends",
  TOO_LONG: "the text is too long",
};
