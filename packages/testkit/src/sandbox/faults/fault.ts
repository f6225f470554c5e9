import type { SandboxRequest } from "../service.js";
import { graphqlOperation } from "../log.js";

/** Which requests a fault meets. What is left out matches everything. */
export interface FaultMatch {
  readonly service?: string;
  readonly method?: string;
  /** A prefix of the path; with `*` it is the whole path, each `*` standing for any run of characters. */
  readonly path?: string;
  /** Name of the GraphQL operation. */
  readonly operation?: string;
  /** How many requests that match pass unharmed first; 0 when absent. */
  readonly after?: number;
  /** How many it harms; 1 when absent, `"always"` for all. */
  readonly times?: number | "always";
}

/** Jira's, as its header RateLimit-Reason names them, and GitHub's two. */
export const rateLimits = [
  "jira-burst-based",
  "jira-per-issue-on-write",
  "jira-quota-global-based",
  "jira-quota-tenant-based",
  "github-primary",
  "github-secondary",
] as const;

/** What happens to a request that matches. */
export type Harm =
  /** The service answers this and does nothing. */
  | { readonly kind: "status"; readonly status: number; readonly retryAfterS?: number; readonly message?: string }
  | {
      readonly kind: "rate-limit";
      readonly reason: (typeof rateLimits)[number];
      /** For github-secondary: 403 or 429; otherwise the service's own. */
      readonly status?: 403 | 429;
      /** Seconds to wait; absent: no Retry-After (github-primary names the reset only). */
      readonly retryAfterS?: number;
      /** Retry-After, or the reset, as this moment (epoch milliseconds) instead. */
      readonly atMs?: number;
    }
  /** The answer is held back this many milliseconds, by a real timer. */
  | { readonly kind: "delay"; readonly ms: number }
  /** The connection ends without an answer: before the service saw the request, or after it did what was asked. */
  | { readonly kind: "cut"; readonly when: "before" | "after" }
  /** The service does what was asked; the answer stops halfway though well framed. */
  | { readonly kind: "truncated" }
  /** A proxy's page instead of the service's answer; the service saw nothing. */
  | { readonly kind: "html"; readonly status?: number }
  /** Searches show tickets as they were before writes, until this many searches have passed. Jira only. */
  | { readonly kind: "index-lag"; readonly requests: number }
  /** The token has expired: Jira answers as to a stranger, GitHub with 401. */
  | { readonly kind: "token-expired" };

export type Fault = FaultMatch & Harm;

export function matches(fault: FaultMatch, service: string, request: SandboxRequest): boolean {
  if (fault.service !== undefined && fault.service !== service) return false;
  if (fault.method !== undefined && fault.method.toUpperCase() !== request.method) return false;
  if (fault.operation !== undefined && graphqlOperation(request)?.name !== fault.operation) return false;
  return fault.path === undefined || pathMatches(fault.path, request.path);
}

/** Each `*` takes the shortest run that lets the rest be found: linear, and no expression is built from text. */
function pathMatches(pattern: string, path: string): boolean {
  if (!pattern.includes("*")) return path.startsWith(pattern);
  const [head = "", ...rest] = pattern.split("*");
  const tail = rest.pop() ?? "";
  if (!path.startsWith(head) || !path.endsWith(tail) || path.length < head.length + tail.length) return false;
  let at = head.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= path.length - tail.length;
}
