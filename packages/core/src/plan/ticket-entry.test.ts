import { describe, expect, it } from "@jest/globals";
import { aChange, aConfig, aPerson, aRead, aSpec, aThread, aTicket, openedAtMs } from "@satellite/testkit/builders";
import type { Thread } from "../contracts/thread.js";
import type { Approval, Ticket } from "../contracts/ticket.js";
import type { Finding, Verdict } from "../contracts/verdict.js";
import { validateProperty } from "../generated/property/index.js";
import { judge } from "../policy/index.js";
import type { PropertyEntry } from "../schema/property.js";
import type { Context } from "./context.js";
import { entryOf, isNews } from "./ticket-entry.js";

const written = { commentDigest: "c0", linkDigest: "l0" };
const change = aChange();
const finding = (outcome: Finding["outcome"], more: Partial<Finding> = {}): Finding => ({
  rule: "ticket-state",
  outcome,
  severity: "error",
  says: "It is closed.",
  refs: [],
  ...more,
});
const approval: Approval = {
  by: aPerson("Omar", { id: "acc-2" }),
  atMs: openedAtMs + 1000,
  how: "status",
  from: "jira",
};
const people = [
  { github: "omar", jira: "acc-2" },
  { github: "sara", jira: "acc-1" },
];
const remembered = (entry: Partial<PropertyEntry>) => ({
  memory: {
    schema: "satellite/property@1" as const,
    changes: { [change.ref]: { url: change.url, title: change.title, state: "opened", ...entry } },
  },
});

function contextOf(thread: Partial<Thread>, verdict: Partial<Verdict> = {}, detailsUrl?: string): Context {
  const whole = aThread({ change, config: aConfig({ people, on: { opened: "in_progress" } }), ...thread });
  const options = { checkName: "s", can: {}, autoClose: false, commentMarker: "m", check: true };
  return {
    thread: whole,
    verdict: { ...judge(whole), ...verdict },
    options: { ...options, ...(detailsUrl === undefined ? {} : { detailsUrl }) },
  };
}
const entry = (ticket: Partial<Ticket>, thread: Partial<Thread> = {}) => {
  const read = aTicket("jira:PROJ-1042", ticket);
  return entryOf(contextOf({ reads: [aRead(read)], ...thread }), read, written);
};

describe("what a ticket remembers of a change", () => {
  it("holds the verdict in short, the spec and where the evidence lies", () => {
    const findings = [
      finding("exempt"),
      finding("pass"),
      finding("unknown"),
      finding("not-applicable"),
      finding("fail", { severity: "warning", says: "later" }),
      finding("fail", { remedy: "Reopen it." }),
    ];
    const specs = [{ path: "specs/PROJ-1042/spec.md", sha256: "c".repeat(64), complete: true }];
    const context = contextOf(
      { spec: aSpec({ sha256: "C".repeat(64) }), change: aChange({ draft: true }) },
      { findings, specs, conclusion: "fail" },
      "https://github.com/acme/shop/actions/runs/1",
    );
    const made = entryOf(context, aTicket(), written);
    expect(made).toEqual({
      url: change.url,
      title: change.title,
      state: "opened",
      draft: true,
      ...written,
      verdict: "fail",
      findings: [
        { rule: "ticket-state", outcome: "fail", says: "It is closed.", remedy: "Reopen it." },
        { rule: "ticket-state", outcome: "fail", says: "later" },
        { rule: "ticket-state", outcome: "unknown", says: "It is closed." },
        { rule: "ticket-state", outcome: "exempt", says: "It is closed." },
      ],
      passed: 1,
      spec: {
        path: "specs/PROJ-1042/spec.md",
        sha256: "c".repeat(64),
        url: aSpec().url,
        complete: true,
      },
      detailsUrl: "https://github.com/acme/shop/actions/runs/1",
      updatedAtMs: context.thread.nowMs,
    });
    const property = { schema: "satellite/property@1", changes: { [change.ref]: made } };
    expect(validateProperty(property).ok).toBe(true);
  });

  it.each([
    ["ascii", "x".repeat(400), "x".repeat(300)],
    ["a pair that the cut would halve", `${"x".repeat(299)}🛰${"y".repeat(50)}`, `${"x".repeat(299)}\uFFFD`],
  ])("cuts sentences to 300 well-formed characters: %s", (_, says, cut) => {
    const verdict = { findings: [finding("fail", { says, remedy: says })] };
    expect(entryOf(contextOf({}, verdict), aTicket(), written).findings).toEqual([
      { rule: "ticket-state", outcome: "fail", says: cut, remedy: cut },
    ]);
  });

  it("keeps 12 findings at most, the worst, and fewer when they are heavy", () => {
    const many = (says: string) => [
      ...Array.from({ length: 20 }, () => finding("unknown", { says })),
      finding("fail", { says }),
    ];
    const count = (says: string) =>
      entryOf(contextOf({}, { findings: many(says) }), aTicket(), written).findings?.map(({ outcome }) => outcome);
    expect(count("short")).toEqual(["fail", ...Array.from({ length: 11 }, () => "unknown")]);
    const findings = [...many("漢".repeat(300))].map((one) => ({ ...one, remedy: "漢".repeat(300) }));
    const heavy = entryOf(contextOf({}, { findings }), aTicket(), written);
    expect(heavy.findings?.[0]?.outcome).toBe("fail");
    expect(Buffer.byteLength(JSON.stringify(heavy.findings))).toBeLessThanOrEqual(12_000);
  });
});

describe("the approval that a ticket remembers", () => {
  const spec = aSpec();
  const other = "e".repeat(64);
  it.each<[string, Partial<Ticket>, Partial<PropertyEntry>]>([
    [
      "first seen: with the spec of now",
      { approvals: [approval] },
      { approvedAtMs: approval.atMs, approvedSha256: spec.sha256 },
    ],
    [
      "seen before: with the spec of then",
      { approvals: [approval], ...remembered({ approvedAtMs: approval.atMs, approvedSha256: other }) },
      { approvedAtMs: approval.atMs, approvedSha256: other },
    ],
    [
      "given anew: with the spec of now",
      { approvals: [approval], ...remembered({ approvedAtMs: approval.atMs - 1, approvedSha256: other }) },
      { approvedAtMs: approval.atMs, approvedSha256: spec.sha256 },
    ],
    [
      "the newest of several",
      { approvals: [approval, { ...approval, atMs: approval.atMs - 500 }] },
      { approvedAtMs: approval.atMs, approvedSha256: spec.sha256 },
    ],
    ["taken back", remembered({ approvedAtMs: approval.atMs, approvedSha256: other }), {}],
    [
      "not looked at: what was known",
      {
        approvalsUnread: { what: "approvals", code: "TIMEOUT", says: "no answer" },
        ...remembered({ approvedAtMs: 5, approvedSha256: other }),
      },
      { approvedAtMs: 5, approvedSha256: other },
    ],
    ["the author's own: none", { approvals: [{ ...approval, by: aPerson("S", { id: "acc-1" }) }] }, {}],
    ["an app's: none", { approvals: [{ ...approval, by: { ...approval.by, type: "app" } }] }, {}],
  ])("%s", (_, ticket, expected) => {
    const { approvedAtMs, approvedSha256 } = entry(ticket, { spec });
    expect({ approvedAtMs, approvedSha256 }).toEqual({
      approvedAtMs: undefined,
      approvedSha256: undefined,
      ...expected,
    });
  });

  it("is none while it may be the author's own", () => {
    const config = aConfig({ on: { opened: "in_progress" } });
    expect(entry({ approvals: [approval] }, { config, spec })).not.toHaveProperty("approvedAtMs");
  });
});

describe("news for a ticket", () => {
  const known = entry({});
  it.each<[string, PropertyEntry | undefined, boolean]>([
    ["nothing was known", undefined, true],
    ["the same", known, false],
    ["the same in another order", Object.fromEntries(Object.entries(known).toReversed()) as PropertyEntry, false],
    ["an older moment", { ...known, updatedAtMs: 1 }, false],
    ["another run", { ...known, detailsUrl: "https://github.com/acme/shop/actions/runs/9" }, false],
    ["another verdict", { ...known, verdict: "unknown" }, true],
    ["another finding", { ...known, findings: [{ rule: "r", outcome: "fail", says: "s" }] }, true],
    ["a draft no more", { ...known, draft: true }, true],
  ])("when %s was remembered: %j", (_, before, news) => expect(isNews(before, known)).toBe(news));
});
