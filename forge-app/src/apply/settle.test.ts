import { describe, expect, it } from "@jest/globals";
import { retryAfterSeconds } from "./settle";

describe("how long the queue is asked to wait", () => {
  it.each<[string, Parameters<typeof retryAfterSeconds>, number]>([
    ["what Jira asked of a burst", [{ limit: { kind: "jira-burst", askedMs: 30_000 }, retryAfterMs: 1 }, 1], 30],
    ["seconds, where a burst names no time", [{ limit: { kind: "jira-burst" } }, 1], 5],
    ["two seconds at least for one issue", [{ limit: { kind: "jira-issue", askedMs: 100 } }, 1], 2],
    ["what the quota says", [{ limit: { kind: "jira-quota", askedMs: 120_400 } }, 1], 121],
    ["no longer than the platform can", [{ limit: { kind: "jira-quota", askedMs: 3_600_000 } }, 1], 900],
    ["as long as it can for a quota that names no time", [{ limit: { kind: "jira-quota" }, retryAfterMs: 10 }, 1], 900],
    ["what was asked otherwise", [{ retryAfterMs: 7000 }, 3], 7],
    ["longer from time to time", [{}, 4], 40],
    ["and never longer than the platform can", [{}, 30], 900],
    ["a second at least", [{ retryAfterMs: 0 }, 1], 1],
  ])("%s", (_, asked, seconds) => expect(retryAfterSeconds(...asked)).toBe(seconds));
});
