import { describe, expect, it } from "@jest/globals";
import { aChange, aConfig, aLink, aRead, anUnread, aThread } from "@satellite/testkit/builders";
import type { Thread } from "../../contracts/thread.js";
import { judgeAll } from "../index.js";

const member = (number: number, more: Partial<Thread> = {}): Thread => {
  const head = { ref: `b${number}`, sha: `${number}`.repeat(40).slice(0, 40), repository: "acme/shop" };
  return aThread({ change: aChange({ number, ref: `change:github:acme/shop#${number}`, head }), ...more });
};
const failing = { links: [], reads: [] };
const unread = { reads: [] };
const exempt = { links: [], reads: [] };
const exemptMember = member(4, { ...exempt, change: aChange({ number: 4, labels: ["no-ticket"] }) });

describe("judgeAll", () => {
  it.each<[string, Thread[], string]>([
    ["all pass", [member(1), member(2)], "pass"],
    ["one fails", [member(1), member(2, failing)], "fail"],
    ["one could not be read", [member(1), member(2, unread)], "unknown"],
    ["one fails and one could not be read", [member(1, unread), member(2, failing)], "fail"],
    ["one is exempt", [exemptMember, member(2)], "pass"],
    ["all are exempt", [exemptMember], "exempt"],
  ])("concludes when %s", (_, threads, conclusion) => {
    expect(judgeAll(threads as [Thread])).toMatchObject({ conclusion, change: { kind: "merge_group" } });
  });

  it("begins each finding with the pull request's number", () => {
    const finding = judgeAll([member(1), member(22, failing)]).findings.find((one) => one.outcome === "fail");
    expect(finding).toMatchObject({ rule: "ticket-linked", refs: ["#22"], says: "#22: The change names no ticket." });
  });

  it("tells a ticket of two pull requests once, by its strongest relation", () => {
    const context = { links: [aLink("jira:PROJ-1042", { relation: "secondary" })], reads: [aRead()] };
    const { tickets } = judgeAll([member(1, context), member(2)]);
    expect(tickets).toMatchObject([
      { ref: "jira:PROJ-1042", relation: "primary", mentions: [{ in: "branch" }, { in: "branch" }] },
    ]);
  });

  it("reaches from the first base to the last head, or over the group that is given", () => {
    expect(judgeAll([member(1), member(2)]).change).toEqual({
      kind: "merge_group",
      repository: "acme/shop",
      base: "b".repeat(40),
      head: "2".repeat(40),
    });
    const group = aThread({
      change: aChange({ kind: "merge_group", base: { ref: "main", sha: "e".repeat(40) } }),
      config: aConfig({ mode: "warn" }),
    });
    expect(judgeAll([member(1)], group)).toMatchObject({
      mode: "warn",
      change: { base: "e".repeat(40), head: "a".repeat(40) },
    });
    expect(judgeAll([], group)).toMatchObject({ conclusion: "unknown", findings: [{ outcome: "unknown" }] });
  });

  it("keeps what could not be read apart by pull request", () => {
    const says = judgeAll([member(1, { unread: [anUnread()] }), member(2)]).findings.filter(
      (one) => one.rule === "all-read",
    );
    expect(says.map((one) => [one.refs[0], one.outcome])).toEqual([
      ["#1", "unknown"],
      ["#2", "pass"],
    ]);
  });
});
