import { describe, expect, it } from "@jest/globals";
import { aPerson, aRead, aTicket, anUnread } from "@satellite/testkit/builders";
import { decodeAnswer, encodeAnswer, fateOf, statusOf, type Fate } from "./index.js";

describe("a fate and its status", () => {
  it.each<[Fate, number]>([
    ["accepted", 202],
    ["duplicate", 200],
    ["read", 200],
    ["invalid", 400],
    ["unauthorized", 401],
    ["busy", 503],
  ])("%s is %d", (fate, status) => {
    expect(statusOf(fate)).toBe(status);
    if (fate !== "read") expect(fateOf(status)).toBe(fate);
  });
  it.each([100, 201, 204, 302, 403, 404, 429, 500, 502])("%d says nothing of a message", (status) =>
    expect(fateOf(status)).toBeUndefined(),
  );
});

const ticket = aTicket("jira:PROJ-1042", {
  assignees: [aPerson()],
  milestones: [{ title: "1.2", id: "10000", released: false }],
  approvals: [{ by: aPerson("li"), atMs: 5, how: "status", from: "jira" }],
  transitions: [{ id: "31", name: "Done", to: "Closed", toState: "closed", required: [{ id: "x", name: "X" }] }],
  memory: {
    schema: "satellite/property@1",
    changes: { "change:github:acme/shop#7": { url: "https://github.com/acme/shop/pull/7", title: "t", state: "open" } },
  },
});

describe("an answer", () => {
  it("reads back, with every kind of read", () => {
    const reads = [
      aRead(ticket),
      { outcome: "missing", ref: "jira:PROJ-2", says: "no such issue" } as const,
      { outcome: "unreadable", ref: "jira:PROJ-3", why: anUnread({ ref: "jira:PROJ-3", retryAfterMs: 5 }) } as const,
    ];
    expect(decodeAnswer(encodeAnswer("read", { reads }))).toEqual({
      schema: "satellite/forge-answer@1",
      fate: "read",
      reads,
    });
  });

  it("keeps what a newer app adds to a ticket", () => {
    const reads = [aRead({ ...ticket, ...({ sprint: 7 } as object) })];
    expect(decodeAnswer(encodeAnswer("read", { reads }))?.reads).toEqual(reads);
  });

  it("gives a code that is not known here as a refusal, with the app's own words", () => {
    const why = anUnread({ ref: "jira:PROJ-3", ...({ code: "NEW_CODE" } as object) });
    const text = encodeAnswer("read", { reads: [{ outcome: "unreadable", ref: "jira:PROJ-3", why }] });
    expect(decodeAnswer(text)?.reads).toMatchObject([{ why: { code: "REFUSED", says: why.says } }]);
  });

  it("cuts a reason that is too long", () => {
    expect(decodeAnswer(encodeAnswer("invalid", { reason: "x".repeat(600) }))?.reason).toHaveLength(500);
  });

  it.each([
    ["no JSON", "accepted"],
    ["an empty body", ""],
    ["another version", JSON.stringify({ schema: "satellite/forge-answer@2", fate: "accepted" })],
    ["an unknown fate", JSON.stringify({ schema: "satellite/forge-answer@1", fate: "done" })],
    ["an unknown field", JSON.stringify({ schema: "satellite/forge-answer@1", fate: "read", more: 1 })],
    ["deep nesting", "[".repeat(100_000)],
    ["a read of no known kind", withRead({ outcome: "hidden", ref: "jira:PROJ-1" })],
    ["a ticket without its state", withRead({ outcome: "found", ref: "jira:PROJ-1", ticket: { ref: "jira:PROJ-1" } })],
    ["a ticket whose page is a script", withRead(aRead({ ...ticket, url: "javascript:alert(1)" }))],
    ["a ticket whose memory is none", withRead(aRead({ ...ticket, ...({ memory: { changes: [] } } as object) }))],
    ["a state that there is not", withRead(aRead({ ...ticket, ...({ state: "done" } as object) }))],
  ])("is none when it is %s", (_, text) => expect(decodeAnswer(text)).toBeUndefined());
});

function withRead(read: unknown): string {
  return JSON.stringify({ schema: "satellite/forge-answer@1", fate: "read", reads: [read] });
}
