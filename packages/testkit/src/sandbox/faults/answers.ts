import type { SandboxAnswer, SandboxRequest } from "../service.js";
import type { Fault } from "./fault.js";

type Of<Kind extends Fault["kind"]> = Extract<Fault, { kind: Kind }>;

/** A refusal in the service's own words. */
export function statusAnswer(service: string, fault: Of<"status">): SandboxAnswer {
  const message = fault.message ?? words[fault.status] ?? "Something went wrong";
  const headers = fault.retryAfterS === undefined ? {} : { "retry-after": String(fault.retryAfterS) };
  return { status: fault.status, headers, json: body(service, message, fault.status) };
}

const words: Record<number, string> = {
  401: "Bad credentials",
  403: "Resource not accessible by integration",
  404: "Not Found",
  409: "Conflict",
  500: "Internal server error",
  502: "Bad gateway",
  503: "Service unavailable",
};

function body(service: string, message: string, status: number): unknown {
  if (service === "jira") return { errorMessages: [message], errors: {} };
  return { message, documentation_url: "https://docs.github.com/rest", status: String(status) };
}

/**
 * A 429, or GitHub's 403, with the headers that tell the kinds apart.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function rateLimitAnswer(fault: Of<"rate-limit">, nowMs: number): SandboxAnswer {
  const wait = fault.retryAfterS ?? (fault.atMs === undefined ? undefined : Math.max(0, fault.atMs - nowMs) / 1000);
  const retryAfter = fault.atMs !== undefined ? new Date(fault.atMs).toUTCString() : fault.retryAfterS?.toString();
  const after = retryAfter === undefined ? {} : { "retry-after": retryAfter };
  switch (fault.reason) {
    case "github-primary": {
      const resetS = Math.ceil((fault.atMs ?? nowMs + (wait ?? 60) * 1000) / 1000);
      return {
        status: 403,
        headers: { "x-ratelimit-limit": "5000", "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(resetS) },
        json: body("github", "API rate limit exceeded for user ID 1.", 403),
      };
    }
    case "github-secondary": {
      const status = fault.status ?? 403;
      const says = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
      return { status, headers: after, json: body("github", says, status) };
    }
    default: {
      const spent = { "x-ratelimit-limit": "100", "x-ratelimit-remaining": "0", "x-ratelimit-nearlimit": "true" };
      const headers = { ...after, ...spent, "ratelimit-reason": fault.reason };
      return { status: 429, headers, json: body("jira", "Rate limit exceeded.", 429) };
    }
  }
}

export function htmlAnswer(fault: Of<"html">): SandboxAnswer {
  return {
    status: fault.status ?? 502,
    headers: { "content-type": "text/html; charset=utf-8" },
    text: "<!DOCTYPE html><html><head><title>Bad gateway</title></head><body><h1>502</h1></body></html>",
  };
}

/** The same request as it would be made with a token whose days are over. */
export function withExpiredToken(request: SandboxRequest): SandboxRequest {
  return { ...request, headers: { ...request.headers, authorization: "Expired" } };
}
