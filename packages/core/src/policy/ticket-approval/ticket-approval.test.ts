import { describe, expect, it } from "@jest/globals";
import {
  aChange,
  aCommit,
  aConfig,
  aLink,
  aMention,
  aPerson,
  aRead,
  aThread,
  aTicket,
  openedAtMs,
} from "@satellite/testkit/builders";
import type { Change } from "../../contracts/change.js";
import type { Mention } from "../../contracts/mention.js";
import type { Approval, Person, Unread } from "../../contracts/ticket.js";
import { factsOf, type ApprovalKind } from "../facts/index.js";
import { ticketApproval } from "./ticket-approval.js";

interface Case {
  kind?: ApprovalKind;
  review?: Partial<Approval>;
  onTicket?: Partial<Approval>;
  change?: Partial<Change>;
  mention?: Partial<Mention>;
  people?: Record<string, string>[];
  approvalsUnread?: Unread;
}
const approvalsUnread = { what: "approvals", code: "TIMEOUT", says: "the history did not come" } as const;
const tom = aPerson("tom");
const inJira = aPerson("Tom T.", { id: "acc-2" });
const people = [
  { github: "tom", jira: "acc-2" },
  { local: "@sara", github: "sara", jira: "acc-1" },
];
const judge = ({ kind = "other-person", review, onTicket, change, mention, people: mapped = [], ...rest }: Case) => {
  const given = { by: tom, atMs: openedAtMs + 1000, how: "review", from: "github" } as const;
  const approvals = review === undefined ? [] : [{ ...given, ...review }];
  const ticket = aTicket("jira:PROJ-1042", {
    approvals: onTicket === undefined ? [] : [{ ...given, by: inJira, from: "jira", how: "status", ...onTicket }],
    ...rest,
  });
  const links = [aLink("jira:PROJ-1042", { mentions: [aMention("jira:PROJ-1042", mention)] })];
  const config = aConfig({ people: mapped, policy: { ticket: { approval: kind } } });
  return ticketApproval.judge(
    factsOf(aThread({ config, links, reads: [aRead(ticket)], change: aChange({ approvals, ...change }) })),
  )[0];
};
const by = (person: Person): Case => ({ review: { by: person } });
const before = { atMs: openedAtMs - 1000 };

describe("ticket-approval", () => {
  it.each<[string, Case, string]>([
    ["none is asked", { kind: "none" }, "not-applicable"],
    ["nobody approved", {}, "fail"],
    ["another person reviewed", by(tom), "pass"],
    ["the author reviewed", by(aPerson("sara")), "fail"],
    ["the author reviewed under another spelling", by(aPerson("Sara")), "fail"],
    ["a bot reviewed", by(aPerson("reviewer[bot]", { type: "bot" })), "fail"],
    ["the author of a commit reviewed", { ...by(tom), change: { commits: [aCommit(1, { author: tom })] } }, "fail"],
    [
      "a commit's author has no account",
      { ...by(tom), change: { commits: [aCommit(1, { author: { login: "T. T.", type: "unknown" } })] } },
      "unknown",
    ],
    ["the review came before the change named the ticket", { review: before }, "fail"],
    ["the review came at the very moment", { review: { atMs: openedAtMs } }, "pass"],
    ["a review is asked and the ticket has one", { kind: "review", onTicket: {}, people }, "fail"],
    ["the ticket is asked and a review is there", { kind: "ticket", review: {} }, "fail"],
    ["somebody mapped approved the ticket", { kind: "ticket", onTicket: {}, people }, "pass"],
    [
      "the author approved the ticket",
      { kind: "ticket", onTicket: { by: aPerson("S", { id: "acc-1" }) }, people },
      "fail",
    ],
    ["the ticket was approved before the change named it", { kind: "ticket", onTicket: before, people }, "fail"],
    ["an app approved the ticket", { kind: "ticket", onTicket: { by: { ...inJira, type: "app" } }, people }, "fail"],
    ["a field of the ticket says so", { kind: "other-person", onTicket: { how: "field" }, people }, "pass"],
    ["nobody is mapped", { kind: "ticket", onTicket: {} }, "unknown"],
    ["the ticket's approvals could not be looked at", { kind: "ticket", approvalsUnread }, "unknown"],
    ["they could not, and a review is there", { review: {}, approvalsUnread }, "pass"],
    ["they could not, and only a review counts", { kind: "review", approvalsUnread }, "fail"],
    ["they could not all, and one counts", { kind: "ticket", onTicket: {}, people, approvalsUnread }, "pass"],
    [
      "the title was edited after the review",
      { review: {}, mention: { in: "title" }, change: { titleEditedAtMs: openedAtMs + 5000 } },
      "fail",
    ],
    ["the title never was edited", { review: {}, mention: { in: "title" } }, "pass"],
    [
      "the body was edited after the review",
      { review: {}, mention: { in: "body" }, change: { bodyEditedAtMs: openedAtMs + 5000 } },
      "fail",
    ],
    [
      "the naming commit came after the review",
      {
        review: {},
        mention: { in: "commit", commit: aCommit().sha },
        change: { commits: [aCommit(1, { committedAtMs: openedAtMs + 5000 })] },
      },
      "fail",
    ],
    [
      "the naming commit is older than the change",
      { review: {}, mention: { in: "trailer", commit: aCommit().sha } },
      "pass",
    ],
    ["the commit is not known", { review: {}, mention: { in: "commit", commit: "9".repeat(40) } }, "unknown"],
    [
      "front matter names it and a commit came after the review",
      {
        review: {},
        mention: { in: "frontmatter", path: "specs/a.md" },
        change: { commits: [aCommit(1, { committedAtMs: openedAtMs + 5000 })] },
      },
      "fail",
    ],
    [
      "the later commit did not touch that file",
      {
        review: {},
        mention: { in: "frontmatter", path: "specs/a.md" },
        change: { commits: [aCommit(1, { files: ["src/a.ts"], committedAtMs: openedAtMs + 5000 })] },
      },
      "pass",
    ],
  ])("answers when %s", (_, given, outcome) => {
    expect(judge(given)?.outcome).toBe(outcome);
  });

  it("takes the earliest mention that can be proven", () => {
    const mentions = [aMention("jira:PROJ-1042", { in: "title" }), aMention("jira:PROJ-1042", { in: "branch" })];
    const approvals = [{ by: tom, atMs: openedAtMs + 1000, how: "review", from: "github" } as const];
    const change = aChange({ approvals, titleEditedAtMs: openedAtMs + 5000 });
    const config = aConfig({ policy: { ticket: { approval: "review" } } });
    const thread = aThread({ config, change, links: [aLink("jira:PROJ-1042", { mentions })], reads: [aRead()] });
    expect(ticketApproval.judge(factsOf(thread))[0]?.outcome).toBe("pass");
  });
});
