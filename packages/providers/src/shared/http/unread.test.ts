import { describe, expect, it } from "@jest/globals";
import { SatelliteError } from "@satellite/core";
import { isLost } from "./once.js";
import { NoAnswer, shown } from "./types.js";
import { codeOfStatus, toUnread } from "./unread.js";

it.each([
  [401, "UNAUTHORIZED"],
  [403, "FORBIDDEN"],
  [404, "NOT_FOUND"],
  [408, "TIMEOUT"],
  [409, "CONFLICT"],
  [410, "GONE"],
  [413, "TOO_LONG"],
  [422, "REFUSED"],
  [429, "RATE_LIMITED"],
  [500, "UNAVAILABLE"],
  [503, "UNAVAILABLE"],
  [302, "BAD_ANSWER"],
] as const)("status %d is %s", (status, code) => expect(codeOfStatus(status)).toBe(code));

/** As Octokit wraps what a transport throws: status 500, the cause inside. */
const wrapped = (cause: unknown) => Object.assign(new Error("wrapped", { cause }), { status: 500 });

describe("why something is unread", () => {
  it.each([
    [
      "an answer",
      { status: 429, headers: { "retry-after": "30" }, text: "", url: "u" },
      { code: "RATE_LIMITED", retryAfterMs: 30_000 },
    ],
    ["an error with an answer", { status: 403, response: { status: 403, headers: {} } }, { code: "FORBIDDEN" }],
    [
      "our own error inside a wrapper",
      wrapped(new SatelliteError("RATE_LIMITED", "wait", { retryAfterMs: 5 })),
      { code: "RATE_LIMITED", retryAfterMs: 5 },
    ],
    ["a lost answer inside a wrapper", wrapped(new NoAnswer("NETWORK", "cut", { lost: true })), { code: "NETWORK" }],
  ])("is told from %s", (_, cause, expected) => {
    expect(toUnread("acme/shop#42", cause, "github:acme/shop#42")).toMatchObject({
      what: "acme/shop#42",
      ref: "github:acme/shop#42",
      ...expected,
    });
  });

  it("never holds the service's own words, which may repeat a secret", () => {
    const cause = {
      status: 401,
      text: "bad token s3cr3t",
      headers: { authorization: "s3cr3t" },
      url: "https://a.test/?token=s3cr3t",
    };
    expect(JSON.stringify(toUnread("it", cause))).not.toContain("s3cr3t");
  });

  it("is not made up for a defect of ours", () => {
    const defect = new TypeError("x is not a function");
    expect(() => toUnread("it", defect)).toThrow(defect);
  });
});

it("tells a lost answer through wrappers", () => {
  expect(isLost(wrapped(new NoAnswer("TIMEOUT", "x", { lost: true })))).toBe(true);
  expect(isLost(wrapped(new NoAnswer("NETWORK", "x", { lost: false })))).toBe(false);
  expect(isLost(new Error("x"))).toBe(false);
});

it("names a request without query and user", () => {
  expect(shown({ method: "GET", url: "https://u:p@acme.test/a?token=s" })).toBe("GET https://acme.test/a");
  expect(shown({ method: "GET", url: "nonsense" })).toBe("GET (no address)");
});
