import { fetch, type APIResponse } from "@forge/api";
import type { ErrorCode } from "@satellite/core";
import { codeOfStatus, gitHubLimits } from "@satellite/providers/shared/http";

/** The one host that the connected manifest lets out to. */
const api = "https://api.github.com";
/** Three calls in a row fit into the 25 seconds that an event's function has. */
const timeoutMs = 6_000;
const maxWaitMs = 900_000;

export type Called = { readonly value: unknown } | GitHubRefusal;

export interface GitHubRefusal {
  /** 0 when no answer came. */
  readonly status: number;
  readonly code: ErrorCode;
  /** One sentence without GitHub's own words. */
  readonly says: string;
  /** Trying again later may help, after this wait: at most 15 minutes. */
  readonly retryAfterMs?: number;
}

export const isGitHubRefusal = (called: Called): called is GitHubRefusal => "code" in called;

/** @param token goes to GitHub's own host alone, and into no message */
export async function call(method: "GET" | "POST", path: string, token: string, body?: unknown): Promise<Called> {
  const headers = {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token}`,
    "user-agent": "satellite-forge-app",
    "x-github-api-version": "2022-11-28",
    ...(body !== undefined && { "content-type": "application/json" }),
  };
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const init = { method, headers, signal, ...(body !== undefined && { body: JSON.stringify(body) }) };
    return await read(await fetch(`${api}${path}`, init));
  } catch {
    const code = signal.aborted ? "TIMEOUT" : "NETWORK";
    return { status: 0, code, says: reasons[code] ?? "", retryAfterMs: 60_000 };
  }
}

async function read(response: APIResponse): Promise<Called> {
  const text = await response.text();
  if (response.ok) return parsed(response.status, text);
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => void (headers[name.toLowerCase()] = value));
  const { limited } = gitHubLimits({ status: response.status, headers, text }, Date.now());
  // A 403 for want of permission and one for haste look alike but for their headers.
  const code = limited === undefined ? codeOfStatus(response.status) : "RATE_LIMITED";
  const later = code === "RATE_LIMITED" || code === "UNAVAILABLE" || code === "TIMEOUT";
  const waitMs = Math.min(limited?.retryAfterMs ?? 60_000, maxWaitMs);
  const says = `${reasons[code] ?? "GitHub refused the request"} (status ${response.status})`;
  return { status: response.status, code, says, ...(later && { retryAfterMs: waitMs }) };
}

function parsed(status: number, text: string): Called {
  if (text === "") return { value: undefined };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { status, code: "BAD_ANSWER", says: "GitHub's answer is no JSON" };
  }
}

const reasons: Partial<Record<ErrorCode, string>> = {
  UNAUTHORIZED: "GitHub does not take the credential: it is revoked, has expired or was copied wrong",
  FORBIDDEN: "the credential may not do this: it needs the permission Contents: write",
  NOT_FOUND: "GitHub does not show this repository to the credential",
  RATE_LIMITED: "GitHub asks to wait",
  UNAVAILABLE: "GitHub is down",
  TIMEOUT: "GitHub did not answer in time",
  NETWORK: "GitHub could not be reached",
  REFUSED: "GitHub refused the request",
};
