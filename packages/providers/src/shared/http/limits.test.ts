import { describe, expect, it } from "@jest/globals";
import { gitHubLimits, jiraLimits, plainLimits, retryAfterMs } from "./limits.js";

const now = Date.UTC(2026, 10, 21, 12, 0, 0);
const answer = (status: number, headers: Record<string, string> = {}, text = "") => ({ status, headers, text });

describe("Retry-After", () => {
  it.each([
    ["5", 5000],
    [" 0 ", 0],
    ["1.5", 1500],
    ["Sat, 21 Nov 2026 12:00:30 GMT", 30_000],
    ["Sat, 21 Nov 2026 11:00:00 GMT", 0],
    ["soon", undefined],
    ["-3", undefined],
    [undefined, undefined],
  ])("%j is %j ms", (value, expected) => expect(retryAfterMs(value, now)).toBe(expected));
});

describe("GitHub's limits", () => {
  const reset = String(now / 1000 + 90);
  it.each([
    [
      "primary",
      answer(403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset }),
      { retryAfterMs: 90_000, kind: "github-primary" },
    ],
    [
      "primary by 429",
      answer(429, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset }),
      { retryAfterMs: 90_000, kind: "github-primary" },
    ],
    ["secondary with a wait", answer(403, { "retry-after": "7" }), { retryAfterMs: 7000, kind: "github-secondary" }],
    [
      "secondary in words",
      answer(403, {}, '{"message":"You have exceeded a secondary rate limit."}'),
      { retryAfterMs: 60_000, kind: "github-secondary" },
    ],
    [
      "GraphQL points spent",
      answer(200, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset }, '{"errors":[{"type":"RATE_LIMITED"}]}'),
      { retryAfterMs: 90_000, kind: "github-primary" },
    ],
    [
      "GraphQL's secondary, in an answer of 200",
      answer(200, { "retry-after": "9" }, '{"errors":[{"type":"RATE_LIMITED","message":"Slow down"}]}'),
      { retryAfterMs: 9000, kind: "github-secondary" },
    ],
    [
      "GraphQL's secondary, in words alone",
      answer(200, {}, '{"data":null,"errors":[{"message":"You have exceeded a secondary rate limit."}]}'),
      { retryAfterMs: 60_000, kind: "github-secondary" },
    ],
    ["429 without a word", answer(429), { retryAfterMs: undefined, kind: "unknown" }],
  ])("%s", (_, given, limited) => expect(gitHubLimits(given, now)).toEqual({ limited }));

  it.each([
    [
      "a plain 403",
      answer(403, { "x-ratelimit-remaining": "4999" }, '{"message":"Resource not accessible by integration"}'),
    ],
    ["the last request of the hour, served", answer(200, { "x-ratelimit-remaining": "0" }, '{"data":{}}')],
    ["a ticket that speaks of limits", answer(200, {}, '{"data":{"title":"RATE_LIMITED: secondary rate limit"}}')],
    [
      "an error beside data that speaks of limits",
      answer(200, {}, '{"data":{"a":null},"errors":[{"type":"RATE_LIMITED"}]}'),
    ],
    ["a 404", answer(404)],
  ])("%s is no limit", (_, given) => expect(gitHubLimits(given, now)).toEqual({}));
});

describe("Jira's limits", () => {
  it.each([
    ["jira-burst-based", { "retry-after": "3" }, { retryAfterMs: 3000, kind: "jira-burst" }],
    ["jira-per-issue-on-write", {}, { retryAfterMs: 2000, kind: "jira-issue" }],
    [
      "jira-quota-global-based",
      { "x-ratelimit-reset": "2026-11-21T13:00:00Z" },
      { retryAfterMs: 3_600_000, kind: "jira-quota" },
    ],
    ["jira-quota-tenant-based", { "retry-after": "60" }, { retryAfterMs: 60_000, kind: "jira-quota" }],
    ["something-new", {}, { retryAfterMs: undefined, kind: "unknown" }],
  ])("429 %s", (reason, headers, limited) => {
    expect(jiraLimits(answer(429, { "ratelimit-reason": reason, ...headers }), now)).toEqual({ limited });
  });

  it("slows down when a served answer says that the limit is near", () => {
    expect(jiraLimits(answer(200, { "x-ratelimit-nearlimit": "true" }), now)).toEqual({ slowMs: 1000 });
    expect(
      jiraLimits(answer(200, { "x-ratelimit-nearlimit": "true", "x-ratelimit-reset": "2026-11-21T13:00:00Z" }), now),
    ).toEqual({ slowMs: 5000 });
    expect(jiraLimits(answer(200, { "x-ratelimit-nearlimit": "false" }), now)).toEqual({});
  });
});

it("reads a plain 429 of any service", () => {
  expect(plainLimits(answer(429, { "retry-after": "2" }), now)).toEqual({
    limited: { retryAfterMs: 2000, kind: "retry-after" },
  });
  expect(plainLimits(answer(503, { "retry-after": "2" }), now)).toEqual({});
});
