import { describe, expect, it } from "@jest/globals";
import { Ajv } from "ajv";
import {
  aChange,
  aCommit,
  aConfig,
  aFile,
  aLink,
  aMention,
  anUnread,
  aPerson,
  aRead,
  aSpec,
  aThread,
  aTicket,
} from "@satellite/testkit/builders";
import { VerdictSchema } from "../../schema/verdict.js";
import type { Thread } from "../../contracts/thread.js";
import { judge, rules } from "../index.js";

const valid = new Ajv({ strict: false }).compile(VerdictSchema);
const answers = (thread: Thread, rule: string) => judge(thread).findings.filter((finding) => finding.rule === rule);
const dependabot = aPerson("dependabot[bot]", { type: "bot", id: "49699333" });
const unlinked: Partial<Thread> = { links: [], reads: [] };

describe("judge", () => {
  it("passes a change whose branch names a ticket in progress", () => {
    const verdict = judge(aThread());
    expect(
      verdict.findings.filter((finding) => finding.outcome !== "pass" && finding.outcome !== "not-applicable"),
    ).toEqual([]);
    expect(verdict).toMatchObject({
      schema: "satellite/verdict@1",
      conclusion: "pass",
      mode: "strict",
      change: { kind: "pull_request", repository: "acme/shop", number: 7 },
      tickets: [
        {
          ref: "jira:PROJ-1042",
          relation: "primary",
          state: "in_progress",
          mentions: [{ in: "branch", raw: "PROJ-1042" }],
        },
      ],
    });
  });

  it("asks every rule, once and in order", () => {
    const asked = [...new Set(judge(aThread()).findings.map((finding) => finding.rule))];
    expect(asked).toEqual(rules.map((rule) => rule.id));
    expect(new Set(asked).size).toBe(asked.length);
  });

  it("gives a document that the published schema accepts", () => {
    for (const thread of [
      aThread(),
      aThread({ ...unlinked, spec: aSpec({ text: "# TODO" }) }),
      aThread({ unread: [anUnread()] }),
    ]) {
      expect(valid(judge(thread)) ? [] : valid.errors).toEqual([]);
    }
  });

  it("keeps the conclusion in every mode: the mode is the job's business", () => {
    for (const mode of ["strict", "warn", "off"] as const) {
      expect(judge(aThread({ ...unlinked, config: aConfig({ mode }) }))).toMatchObject({ mode, conclusion: "fail" });
    }
  });

  it("shows a ticket that could not be read with the state unknown, and no pull request", () => {
    const links = [aLink("jira:PROJ-1"), aLink("github:acme/shop#9", { relation: "secondary" })];
    const reads = [aRead(aTicket("github:acme/shop#9", { kind: "pull_request" }))];
    expect(judge(aThread({ links, reads })).tickets).toMatchObject([
      { ref: "jira:PROJ-1", state: "unknown", title: "" },
    ]);
  });

  it("tells whether the spec is complete", () => {
    expect(judge(aThread({ spec: aSpec() })).specs).toEqual([
      { path: aSpec().path, sha256: aSpec().sha256, complete: true },
    ]);
    expect(judge(aThread({ spec: aSpec({ text: "# Passkeys\n" }) })).specs[0]?.complete).toBe(false);
  });

  it("lets what could not be read be a warning where the policy says so", () => {
    const thread = aThread({ reads: [], unread: [anUnread({ ref: "jira:PROJ-1042" })] });
    expect(judge(thread).conclusion).toBe("unknown");
    const lenient = { ...thread, config: aConfig({ policy: { unverifiable: "warn" } }) };
    expect(judge(lenient).conclusion).toBe("pass");
    expect(answers(lenient, "ticket-exists")).toMatchObject([{ outcome: "unknown", severity: "warning" }]);
  });

  it("waives ticket and spec rules for an exempt change, counts that, and waives no more", () => {
    const change = aChange({ author: dependabot, commits: [aCommit(1, { author: dependabot })] });
    const policy = { spec: { required: true } };
    const exempted = judge(aThread({ ...unlinked, change, config: aConfig({ policy }) }));
    expect(exempted.conclusion).toBe("exempt");
    expect(exempted.findings.filter((finding) => finding.outcome === "exempt").map((finding) => finding.rule)).toEqual([
      "exempt",
      "ticket-linked",
      "spec-present",
    ]);
    expect(exempted.findings[0]?.says).toContain("2 findings are waived");
    expect(judge(aThread({ ...unlinked, change, unread: [anUnread({ what: "the policy" })] })).conclusion).toBe(
      "unknown",
    );
  });

  it("passes an exempt change that needs no exemption", () => {
    const verdict = judge(aThread({ change: aChange({ labels: ["no-ticket"] }) }));
    expect(verdict.conclusion).toBe("pass");
    expect(verdict.findings[0]).toMatchObject({ rule: "exempt", outcome: "not-applicable" });
  });

  it("does not ask a push again what was judged on the pull request that brought it", () => {
    const change = aChange({
      kind: "push",
      title: "",
      commits: [aCommit(1, { broughtBy: [{ number: 7, merged: true, checkPassed: true }] })],
    });
    const repository = change.repository;
    const event = {
      kind: "push",
      repository,
      ref: "refs/heads/main",
      before: "a",
      after: "b",
      created: false,
      deleted: false,
      forced: false,
    } as const;
    expect(judge(aThread({ ...unlinked, change, event })).conclusion).toBe("pass");
    expect(answers(aThread({ ...unlinked, change, event }), "ticket-linked")).toMatchObject([
      { outcome: "not-applicable" },
    ]);
    const rogue = { ...change, commits: [aCommit(1, { broughtBy: [] })] };
    expect(judge(aThread({ ...unlinked, change: rogue, event })).conclusion).toBe("fail");
    const elsewhere = { ...event, ref: "refs/heads/topic" };
    expect(judge(aThread({ ...unlinked, change, event: elsewhere })).conclusion).toBe("fail");
  });

  it("caps what other people wrote, and the number of findings of one rule", () => {
    const message = `${"x".repeat(5000)}\u0007\n::error::`;
    const commits = Array.from({ length: 1200 }, (_, n) => aCommit(n, { message }));
    const thread = aThread({
      change: aChange({ commits, files: [aFile("src/a.ts")] }),
      config: aConfig({ policy: { commits: "every" } }),
    });
    const findings = answers(thread, "ticket-linked");
    expect(findings).toHaveLength(500);
    expect(findings.at(-1)).toMatchObject({
      outcome: "fail",
      severity: "error",
      says: "701 more findings of this rule are left out.",
    });
    expect(Math.max(...findings.map((finding) => finding.says.length))).toBeLessThan(300);
    expect(findings.some((finding) => finding.says.includes("\u0007"))).toBe(false);
  });

  it("never lets a context link satisfy a rule", () => {
    const links = [
      aLink("jira:PROJ-1042", { relation: "context", mentions: [aMention("jira:PROJ-1042", { relation: "context" })] }),
    ];
    expect(judge(aThread({ links, reads: [aRead()] })).conclusion).toBe("fail");
  });
});
