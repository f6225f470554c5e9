import type { Budget } from "./budget.js";
import { gitHubBudgets, gitHubPool } from "./github-budgets.js";
import type { HttpRequest } from "./types.js";

/**
 * What a service says about its limits, read from one answer. Pure: headers in, a wait out.
 * `limited`: this request was refused and may be repeated after the wait, whatever its method.
 * `slowMs`: the request was served, but the next ones should wait.
 */
export interface LimitNews {
  readonly limited?: { readonly retryAfterMs: number | undefined; readonly kind: LimitKind };
  readonly slowMs?: number;
  /** The request was served, and was the last of its pool until then: the next one would be refused. */
  readonly spentMs?: number;
}

export type LimitKind =
  "retry-after" | "github-primary" | "github-secondary" | "jira-burst" | "jira-quota" | "jira-issue" | "unknown";

export interface LimitReader {
  (answer: LimitAnswer, nowMs: number): LimitNews;
  /** What is known beforehand: as much as the service takes in a stretch of time. */
  readonly budgets?: readonly Budget[];
  /** Whether a server says of itself that it has no limits: then the budgets do not hold for it. */
  readonly isFree?: (headers: LimitAnswer["headers"]) => boolean;
  /** The pool that a request counts in. */
  readonly poolOf?: (request: HttpRequest) => string;
}

export interface LimitAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/**
 * Retry-After in milliseconds: seconds or an HTTP date; nothing when it is neither.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function retryAfterMs(value: string | undefined, nowMs: number): number | undefined {
  const text = value?.trim() ?? "";
  if (/^\d{1,9}(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  if (!/[a-z]/i.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}

/** Any service: 429, or 503 that names a moment. */
export const plainLimits: LimitReader = ({ status, headers }, nowMs) => {
  const wait = retryAfterMs(headers["retry-after"], nowMs);
  if (status === 429) return { limited: { retryAfterMs: wait, kind: wait === undefined ? "unknown" : "retry-after" } };
  return {};
};

const readGitHub = ({ status, headers, text }: LimitAnswer, nowMs: number): LimitNews => {
  const spent = headers["x-ratelimit-remaining"] === "0";
  const untilMs = spent ? untilEpochSeconds(headers["x-ratelimit-reset"], nowMs) : undefined;
  if (status !== 403 && status !== 429 && !saysLimited(status, text))
    return untilMs === undefined ? {} : { spentMs: untilMs };
  const asked = retryAfterMs(headers["retry-after"], nowMs);
  if (asked !== undefined) return { limited: { retryAfterMs: asked, kind: "github-secondary" } };
  if (spent) return { limited: { retryAfterMs: untilMs, kind: "github-primary" } };
  if (status === 200 || /secondary rate limit|abuse detection/i.test(text.slice(0, 4000)))
    return { limited: { retryAfterMs: 60_000, kind: "github-secondary" } };
  return status === 429 ? { limited: { retryAfterMs: undefined, kind: "unknown" } } : {};
};

/** GraphQL refuses in an answer of 200 without data. A ticket whose text speaks of limits is no refusal: it is data. */
function saysLimited(status: number, text: string): boolean {
  if (status !== 200 || !/RATE_LIMITED|secondary rate limit/i.test(text.slice(0, 4000))) return false;
  try {
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
    return data == null && Array.isArray(errors) && errors.some((error) => isLimit(error));
  } catch {
    return false;
  }
}

function isLimit(error: unknown): boolean {
  const { type, message } = (error ?? {}) as { readonly type?: unknown; readonly message?: unknown };
  return type === "RATE_LIMITED" || (typeof message === "string" && /secondary rate limit/i.test(message));
}

/**
 * GitHub: the primary limit is a 403 or 429 with nothing remaining and a reset; the secondary one has
 * Retry-After, or says so in its text and then asks for a minute at least. A server of one's own that names no limit has none.
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export const gitHubLimits: LimitReader = Object.assign(readGitHub, {
  budgets: gitHubBudgets,
  isFree: (headers: LimitAnswer["headers"]) => headers["x-ratelimit-limit"] === undefined,
  poolOf: gitHubPool,
});

const jiraKinds: Readonly<Record<string, LimitKind>> = {
  "jira-burst-based": "jira-burst",
  "jira-per-issue-on-write": "jira-issue",
  "jira-quota-global-based": "jira-quota",
  "jira-quota-tenant-based": "jira-quota",
};

/**
 * Jira Cloud: 429 with RateLimit-Reason; X-RateLimit-NearLimit on answers that were served.
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export const jiraLimits: LimitReader = ({ status, headers }, nowMs) => {
  const reset = untilDate(headers["x-ratelimit-reset"], nowMs);
  if (status === 429) {
    const kind = jiraKinds[(headers["ratelimit-reason"] ?? "").trim().toLowerCase()] ?? "unknown";
    const wait = retryAfterMs(headers["retry-after"], nowMs) ?? reset;
    return { limited: { retryAfterMs: wait ?? (kind === "jira-issue" ? 2000 : undefined), kind } };
  }
  // Near a burst limit a short pause is enough; the reset of an hourly quota would be far too long.
  if (headers["x-ratelimit-nearlimit"]?.toLowerCase() === "true") return { slowMs: Math.min(reset ?? 1000, 5000) };
  return {};
};

function untilEpochSeconds(value: string | undefined, nowMs: number): number | undefined {
  return value !== undefined && /^\d{1,12}$/.test(value) ? Math.max(0, Number(value) * 1000 - nowMs) : undefined;
}

function untilDate(value: string | undefined, nowMs: number): number | undefined {
  const at = value === undefined ? Number.NaN : Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
