import { describe, expect, it } from "@jest/globals";
import type { ForgeMessage } from "@satellite/core/schema";
import { toDevinfo } from "./index";

const sha = "a".repeat(40);
const message = (
  pullRequest: Partial<ForgeMessage["pullRequest"]> = {},
  more: Partial<ForgeMessage> = {},
): ForgeMessage => ({
  schema: "satellite/forge@1",
  delivery: "delivery-1",
  seq: [1_795_251_600, 12_345_678_901, 2],
  sentAt: "2026-11-21T09:00:00Z",
  repository: { id: 4242, fullName: "acme/shop", url: "https://github.com/acme/shop" },
  pullRequest: {
    number: 7,
    url: "https://github.com/acme/shop/pull/7",
    title: "Sign in with a passkey",
    state: "open",
    draft: false,
    merged: false,
    head: { ref: "feat/proj-1042-login", sha },
    base: { ref: "main", sha },
    author: "sara",
    updatedAt: "2026-11-21T08:00:00Z",
    ...pullRequest,
  },
  ticket: { key: "PROJ-1042", relation: "primary" },
  verdict: {
    schema: "satellite/verdict@1",
    conclusion: "pass",
    mode: "strict",
    change: { kind: "pull_request", repository: "acme/shop", number: 7, base: sha, head: sha },
    tickets: [],
    specs: [],
    findings: [],
    policy: { source: `${sha}:.github/satellite.yml`, sha256: "a".repeat(64) },
  },
  effects: [],
  ...more,
});
const pullOf = (given: ForgeMessage) => toDevinfo(given).repositories[0]?.pullRequests[0];

describe("a pull request as Jira's development information", () => {
  it("names the ticket, and moves nothing", () => {
    expect(toDevinfo(message())).toEqual({
      repositories: [
        {
          id: "4242",
          name: "acme/shop",
          url: "https://github.com/acme/shop",
          updateSequenceId: 1_795_251_600_002,
          pullRequests: [
            {
              id: "7",
              issueKeys: ["PROJ-1042"],
              updateSequenceId: 1_795_251_600_002,
              status: "OPEN",
              title: "Sign in with a passkey",
              author: { name: "sara", email: "sara@users.noreply.github.com" },
              commentCount: 0,
              sourceBranch: "feat/proj-1042-login",
              destinationBranch: "main",
              lastUpdate: "2026-11-21T08:00:00Z",
              url: "https://github.com/acme/shop/pull/7",
              displayId: "#7",
            },
          ],
        },
      ],
      preventTransitions: true,
      providerMetadata: { product: "Satellite" },
    });
  });

  it.each([
    [{ state: "open", merged: false }, "OPEN"],
    [{ state: "open", merged: false, draft: true }, "OPEN"],
    [{ state: "closed", merged: false }, "DECLINED"],
    [{ state: "closed", merged: true }, "MERGED"],
  ] as const)("%j is %s", (given, status) => expect(pullOf(message(given))?.status).toBe(status));

  it("cuts what is too long for Jira, and never leaves a title empty", () => {
    const long = pullOf(
      message({ title: "🚀".repeat(1024), author: "x".repeat(255), head: { ref: "é".repeat(400), sha } }),
    );
    expect(long?.title.length).toBeLessThanOrEqual(1024);
    expect(long?.title.isWellFormed()).toBe(true);
    expect(long?.sourceBranch.length).toBe(255);
    expect(long?.author.email.length).toBeLessThanOrEqual(255);
    expect(pullOf(message({ title: "\u202e" }))?.title).toBe("#7");
  });

  it.each([
    ["a later change", [1_795_251_601, 1, 1], [1_795_251_600, 99_999_999_999, 5]],
    ["a later attempt", [1_795_251_600, 1, 2], [1_795_251_600, 1, 1]],
    ["any change over any attempt", [1_795_251_601, 1, 1], [1_795_251_600, 1, 1_000_000]],
  ] as const)("counts %s higher, in a number that JSON holds", (_, later, earlier) => {
    const sequence = ([a, b, c]: readonly [number, number, number]) =>
      pullOf(message({}, { seq: [a, b, c] }))?.updateSequenceId ?? 0;
    expect(sequence(later)).toBeGreaterThan(sequence(earlier));
    expect(Number.isSafeInteger(sequence(later))).toBe(true);
  });
});
