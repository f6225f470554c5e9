/**
 * What a service says about its limits, read from one answer. Pure: headers in, a wait out.
 * `limited`: this request was refused and may be repeated after the wait, whatever its method.
 * `slowMs`: the request was served, but the next ones should wait.
 */
export interface LimitNews {
  readonly limited?: { readonly retryAfterMs: number | undefined; readonly kind: LimitKind };
  readonly slowMs?: number;
}

export type LimitKind =
  "retry-after" | "github-primary" | "github-secondary" | "jira-burst" | "jira-quota" | "jira-issue" | "unknown";

export type LimitReader = (answer: LimitAnswer, nowMs: number) => LimitNews;

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

/**
 * GitHub: the primary limit is a 403 or 429 with nothing remaining and a reset; the secondary one has
 * Retry-After, or says so in its text and then asks for a minute at least.
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export const gitHubLimits: LimitReader = ({ status, headers, text }, nowMs) => {
  // GraphQL answers 200 with an error of this type when its points are spent.
  const spent =
    status === 200 && headers["x-ratelimit-remaining"] === "0" && text.slice(0, 4000).includes('"RATE_LIMITED"');
  if (status !== 403 && status !== 429 && !spent) return {};
  const asked = retryAfterMs(headers["retry-after"], nowMs);
  if (asked !== undefined) return { limited: { retryAfterMs: asked, kind: "github-secondary" } };
  if (headers["x-ratelimit-remaining"] === "0") {
    return {
      limited: { retryAfterMs: untilEpochSeconds(headers["x-ratelimit-reset"], nowMs), kind: "github-primary" },
    };
  }
  if (/secondary rate limit|abuse detection/i.test(text.slice(0, 4000)))
    return { limited: { retryAfterMs: 60_000, kind: "github-secondary" } };
  return status === 429 ? { limited: { retryAfterMs: undefined, kind: "unknown" } } : {};
};

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
