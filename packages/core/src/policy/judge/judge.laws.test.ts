import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import {
  aChange,
  aCommit,
  aConfig,
  aFile,
  aLink,
  aMention,
  anItem,
  anUnread,
  aRead,
  aSpec,
  aThread,
  aTicket,
} from "@satellite/testkit/builders";
import { places } from "../../contracts/mention.js";
import type { TicketRef } from "../../contracts/ref.js";
import type { Thread } from "../../contracts/thread.js";
import { states, type Link, type Person, type Read } from "../../contracts/ticket.js";
import { judge, jobResult } from "../index.js";

const refs = fc.constantFrom<TicketRef>(
  "jira:PROJ-1",
  "jira:PROJ-2",
  "jira:UTF-9",
  "github:acme/shop#3",
  "github:acme/shop#4",
);
const moments = fc.option(fc.integer({ min: -1, max: 2_000_000_000_000 }), { nil: undefined });
const people = fc.record(
  {
    login: fc.constantFrom("sara", "tom", "", "dependabot[bot]", "\u202e\n"),
    type: fc.constantFrom<Person["type"]>("user", "bot", "app", "unknown"),
    id: fc.constantFrom("1", "2", "49699333"),
    appId: fc.constantFrom(29110, 5),
    role: fc.constantFrom<NonNullable<Person["role"]>>("admin", "write", "read", "none"),
  },
  { requiredKeys: ["login", "type"] },
);
const approvals = fc.array(
  fc.record({
    by: people,
    atMs: fc.nat(),
    how: fc.constantFrom("review" as const, "status" as const),
    from: fc.constantFrom("github" as const, "jira" as const),
  }),
  { maxLength: 2 },
);
const texts = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("No-Ticket: typo", "<!--", "```", ""));
const commits = fc
  .array(
    fc.record({
      message: texts,
      author: people,
      parents: fc.nat(2),
      files: fc.option(fc.constant(["src/a.ts"]), { nil: undefined }),
      at: moments,
    }),
    { maxLength: 4 },
  )
  .map((all) =>
    all.map(({ files, at, ...rest }, n) => {
      const { committedAtMs: _, ...commit } = aCommit(n, rest);
      return {
        ...commit,
        ...(files === undefined ? {} : { files }),
        ...(at === undefined ? {} : { committedAtMs: at }),
      };
    }),
  );
const changes = fc
  .record({
    kind: fc.constantFrom("pull_request" as const, "push" as const, "range" as const),
    state: fc.constantFrom("open" as const, "merged" as const, "none" as const),
    body: texts,
    author: people,
    labels: fc.subarray(["no-ticket", "bug"]),
    commits,
    files: fc.subarray([aFile("docs/a.md"), aFile("src/a.ts"), aFile("satellite.yml")]),
    complete: fc.record({ commits: fc.boolean(), files: fc.boolean() }),
    approvals,
  })
  .map(aChange);
const links = fc
  .uniqueArray(fc.tuple(refs, fc.constantFrom(...places), fc.boolean(), fc.nat(3)), {
    selector: ([ref]) => ref,
    maxLength: 4,
  })
  .map((all) =>
    all.map(([ref, place, closes, n], at): Link => ({
      ...aLink(ref, { mentions: [aMention(ref, { in: place, closes, commit: aCommit(n).sha })] }),
      relation: at === 0 ? "primary" : "secondary",
    })),
  );
const answers = fc.record({
  outcome: fc.constantFrom("found", "found", "missing", "unreadable", "none"),
  kind: fc.constantFrom("ticket" as const, "ticket" as const, "pull_request" as const),
  state: fc.constantFrom(...states),
  approvals,
});
const configs = fc
  .record({
    required: fc.boolean(),
    approval: fc.constantFrom("none" as const, "other-person" as const, "review" as const, "ticket" as const),
    assignee: fc.constantFrom("any" as const, "someone" as const, "author" as const),
    commits: fc.constantFrom("every" as const, "any" as const, "change" as const),
    spec: fc.boolean(),
    beforeCode: fc.boolean(),
  })
  .map(({ required, approval, assignee, commits, spec, beforeCode }) =>
    aConfig({
      policy: {
        ticket: { required, approval, assignee },
        commits,
        spec: { required: spec, beforeCode },
        risk: { high: { approval: "review" } },
      },
    }),
  );

const threads: fc.Arbitrary<Thread> = fc
  .record({
    change: changes,
    links,
    answers: fc.array(answers, { minLength: 4, maxLength: 4 }),
    config: configs,
    spec: fc.option(fc.record({ text: texts, changed: fc.boolean() }), { nil: undefined }),
    items: fc.subarray([
      anItem({ compliance: { riskLevel: "high" } }),
      anItem({ upstream: { id: "PROJ-1" }, spec: "specs/a/spec.md" }),
    ]),
    unread: fc.subarray([anUnread({ ref: "jira:PROJ-1" }), anUnread({ what: "files" })]),
  })
  .map(({ answers: given, spec, ...rest }) => {
    const reads = rest.links.flatMap(({ ref }, at): Read[] => {
      const { outcome, ...ticket } = given[at] ?? { outcome: "none" };
      if (outcome === "found") return [aRead(aTicket(ref, ticket))];
      if (outcome === "missing") return [{ outcome, ref }];
      return outcome === "unreadable" ? [{ outcome, ref, why: anUnread({ ref }) }] : [];
    });
    return aThread({ ...rest, reads, ...(spec === undefined ? {} : { spec: aSpec(spec) }) });
  });

const runs = { numRuns: Number(process.env["LAWS_RUNS"] ?? 200) };

describe("laws of judging", () => {
  it("never throws, and gives the same verdict for the same thread", () => {
    fc.assert(
      fc.property(threads, (thread) => {
        expect(judge(thread)).toEqual(judge(thread));
      }),
      runs,
    );
  });

  it("never passes a change while a ticket of it could not be read, unless it is exempt", () => {
    let seen = 0;
    fc.assert(
      fc.property(threads, (thread) => {
        const read = new Set(thread.reads.filter((one) => one.outcome !== "unreadable").map((one) => one.ref));
        fc.pre(thread.links.some((link) => !read.has(link.ref)));
        seen++;
        const { conclusion, mode } = judge(thread);
        expect(conclusion).not.toBe("pass");
        if (conclusion !== "exempt") expect(jobResult(conclusion, mode).job).toBe("failure");
      }),
      runs,
    );
    expect(seen).toBeGreaterThan(100);
  });

  it("is not swayed by a context link, whatever became of its ticket", () => {
    const fates = fc.constantFrom<Read[]>(
      [],
      [aRead(aTicket("jira:CTX-1"))],
      [aRead(aTicket("jira:CTX-1", { state: "closed" }))],
      [{ outcome: "missing", ref: "jira:CTX-1" }],
      [{ outcome: "unreadable", ref: "jira:CTX-1", why: anUnread({ ref: "jira:CTX-1" }) }],
    );
    fc.assert(
      fc.property(threads, fates, fc.boolean(), (thread, fate, told) => {
        const mentions = [aMention("jira:CTX-1", { in: "trailer", relation: "context", commit: aCommit(1).sha })];
        const more = {
          ...thread,
          links: [...thread.links, aLink("jira:CTX-1", { relation: "context", mentions })],
          reads: [...thread.reads, ...fate],
          unread: told ? [...thread.unread, anUnread({ ref: "jira:CTX-1" })] : thread.unread,
        };
        expect(judge(more).findings).toEqual(judge(thread).findings);
      }),
      runs,
    );
  });
});
