import { describe, expect, it } from "@jest/globals";
import { aConfig, aLink, aMention, anUnread, aRead, aThread, aTicket } from "@satellite/testkit/builders";
import type { Thread } from "../../contracts/thread.js";
import { factsOf } from "../facts/index.js";
import { ticketExists } from "./ticket-exists.js";

const real = "jira:PROJ-1042";
const gone = "jira:PROJ-9";
const judge = (overrides: Partial<Thread>) => ticketExists.judge(factsOf(aThread(overrides)));
const missing = { outcome: "missing", ref: gone } as const;
const beside = (mention: Partial<ReturnType<typeof aMention>>): Partial<Thread> => ({
  links: [
    aLink(real, { mentions: [aMention(real, { in: "title" })] }),
    aLink(gone, { relation: "secondary", mentions: [aMention(gone, mention)] }),
  ],
  reads: [aRead(), missing],
});

describe("ticket-exists", () => {
  it.each([
    [{ in: "body" }, ["pass", "not-applicable"]],
    [{ in: "title" }, ["pass", "not-applicable"]],
    [{ in: "commit", commit: "1".repeat(40) }, ["pass", "not-applicable"]],
    [{ in: "body", closes: true }, ["fail"]],
    [{ in: "trailer", commit: "1".repeat(40) }, ["fail"]],
    [{ in: "frontmatter", path: "specs/a/spec.md" }, ["fail"]],
    [{ in: "branch" }, ["fail"]],
    [{ in: "development" }, ["fail"]],
  ] as const)("judges a missing ticket named by %j beside a real one: %j", (mention, outcomes) => {
    expect(judge(beside(mention)).map((answer) => answer.outcome)).toEqual(outcomes);
  });

  it("takes a second word of a branch for a word when the first is a ticket", () => {
    const links = [aLink(real), aLink(gone, { relation: "secondary" })];
    expect(judge({ links, reads: [aRead(), missing] }).map((answer) => answer.outcome)).toEqual([
      "pass",
      "not-applicable",
    ]);
  });

  it("fails on a word of prose when nothing else is a ticket, unless none is required", () => {
    const links = [aLink(gone, { mentions: [aMention(gone, { in: "body" })] })];
    expect(judge({ links, reads: [missing] })).toMatchObject([
      { outcome: "fail", refs: [gone], remedy: expect.stringContaining("token") },
    ]);
    const config = aConfig({ policy: { ticket: { required: false } } });
    expect(judge({ links, reads: [missing], config })).toMatchObject([{ outcome: "not-applicable" }]);
  });

  it.each<[string, Partial<Thread>]>([
    ["an unreadable read", { reads: [{ outcome: "unreadable", ref: real, why: anUnread({ ref: real }) }] }],
    ["no read, and a reason", { reads: [], unread: [anUnread({ ref: real })] }],
  ])("says once that it could not look: %s", (_, overrides) => {
    const answers = judge({ links: [aLink(real)], ...overrides });
    expect(answers).toMatchObject([
      { outcome: "unknown", refs: [real], says: "PROJ-1042 could not be read: Jira answered 503 (UNAVAILABLE)." },
    ]);
  });

  it("says so when nobody asked the tracker", () => {
    expect(judge({ links: [aLink(real)], reads: [] })).toMatchObject([
      { outcome: "unknown", says: expect.stringContaining("NOT_LOOKED_AT") },
    ]);
  });

  it("stays open when one of two tickets could not be read, even in prose", () => {
    const links = [aLink(real), aLink(gone, { relation: "secondary", mentions: [aMention(gone, { in: "body" })] })];
    expect(judge({ links, reads: [aRead()] })).toMatchObject([{ outcome: "unknown", refs: [gone] }]);
  });

  it("follows a moved ticket to its new key", () => {
    const moved = { outcome: "found", ref: real, ticket: aTicket("jira:OPS-3") } as const;
    expect(judge({ links: [aLink(real)], reads: [moved] })).toMatchObject([{ outcome: "pass", refs: ["jira:OPS-3"] }]);
  });

  it("does not ask about context, whatever became of it", () => {
    const links = [aLink(real), aLink(gone, { relation: "context" })];
    expect(judge({ links, reads: [aRead()], unread: [anUnread({ ref: gone })] })).toMatchObject([{ outcome: "pass" }]);
  });

  it("has nothing to ask when nothing is named", () => {
    expect(judge({ links: [], reads: [] })).toMatchObject([{ outcome: "not-applicable" }]);
  });
});
