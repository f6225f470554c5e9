import { describe, expect, it } from "@jest/globals";
import type { Effect, Finding, Telling } from "@satellite/core";
import { aChange, aSpec, aVerdict } from "@satellite/testkit/builders";
import fc from "fast-check";
import { decode, encode, maxMessageBytes, maxSpecBytes, toMessage, type Envelope } from "./index.js";

const change = aChange();
const envelope: Envelope = {
  delivery: "0b7c1c1e-1b1c-4e0c",
  seq: [1, 2, 3],
  sentAtMs: 1_767_603_601_000,
  repository: { id: 4711, fullName: "acme/shop", url: "https://github.com/acme/shop" },
};
const comment = (body: string): Effect => ({
  key: "k-1",
  kind: "comment",
  on: "jira:PROJ-1042",
  identity: change.ref,
  body,
  digest: "d-1",
  because: "on",
  says: "comment",
});
const finding = (n: number, outcome: Finding["outcome"], says: string): Finding => ({
  rule: `rule-${n}`,
  outcome,
  severity: "error",
  says,
  refs: [`jira:PROJ-${n}`],
  remedy: says,
  path: "src/login.ts",
});
const ticket = (n: number, title: string): Telling["verdict"]["tickets"][number] => ({
  ref: `jira:PROJ-${n}`,
  url: `https://acme.atlassian.net/browse/PROJ-${n}`,
  relation: "secondary",
  state: "open",
  rawState: "To Do",
  title,
  mentions: Array.from({ length: 30 }, () => ({ in: "commit", raw: `PROJ-${n}` })),
});

interface Sizes {
  readonly findings?: readonly Finding[];
  readonly tickets?: Telling["verdict"]["tickets"];
  readonly spec?: string;
  readonly comment?: string;
}

function messageOf({ comment: body = "built", findings = [], spec, tickets = [] }: Sizes) {
  const verdict: Telling["verdict"] = aVerdict({ conclusion: "fail", tickets, findings: [...findings] });
  const more = spec === undefined ? {} : { spec: aSpec({ text: spec }) };
  const message = toMessage([comment(body)], { change, relation: "primary", verdict, ...more }, envelope);
  const body_ = encode(message);
  expect(Buffer.byteLength(body_)).toBeLessThanOrEqual(maxMessageBytes);
  expect(decode(body_)).toEqual({ message });
  return message;
}

const section = (n: number) => `## Part ${n}\n\n${"A person can log in with a passkey. ".repeat(20)}\n\n`;

describe("a spec in a message", () => {
  it("goes whole up to 150 KB", () => {
    const text = section(1).repeat(190).slice(0, maxSpecBytes);
    expect(messageOf({ spec: text }).spec).toEqual({
      path: "specs/PROJ-1042/spec.md",
      sha256: "c".repeat(64),
      url: aSpec().url,
      markdown: text,
    });
  });

  it("is cut between blocks above, and says so, with the digest of the whole", () => {
    const text = Array.from({ length: 400 }, (_, n) => section(n)).join("");
    const { spec } = messageOf({ spec: text });
    expect(spec).toMatchObject({ truncated: true, sha256: "c".repeat(64), url: aSpec().url });
    expect(text.startsWith(spec?.markdown ?? "-")).toBe(true);
    expect(spec?.markdown.endsWith("with a passkey.")).toBe(true);
    expect(spec?.markdown.length).toBeGreaterThan(maxSpecBytes - 2000);
  });

  it("is cut further when its text costs more as JSON", () => {
    const { spec } = messageOf({ spec: `${'"\n\n'.repeat(10)}\n`.repeat(4000) });
    expect(spec?.truncated).toBe(true);
    expect(spec?.markdown.length).toBeGreaterThan(60_000);
  });

  it("is left out when its path is longer than a message may name", () => {
    const path = `${"a/".repeat(600)}spec.md`;
    const spec = aSpec({ path });
    const { spec: told } = toMessage(
      [comment("x")],
      { change, relation: "primary", verdict: messageOf({}).verdict, spec },
      envelope,
    );
    expect(told).toBeUndefined();
  });
});

describe("a verdict in a message", () => {
  it("goes whole when it is small", () => {
    const findings = [finding(1, "pass", "fine"), finding(2, "fail", "a heading is empty")];
    const tickets = [
      { ...ticket(3, "Log in"), mentions: [] },
      { ...ticket(1042, "Passkeys"), mentions: [] },
    ];
    expect(messageOf({ findings, tickets, spec: "# Spec" }).verdict).toMatchObject({ findings, tickets });
  });

  it("keeps its answer, its worst findings and the message's own ticket longest", () => {
    const passes = Array.from({ length: 300 }, (_, n) => finding(n, "pass", "x".repeat(500)));
    const findings = [...passes, finding(999, "fail", "the one that matters")];
    const tickets = [...Array.from({ length: 80 }, (_, n) => ticket(n + 1, "t".repeat(400))), ticket(1042, "Passkeys")];
    const { verdict } = messageOf({ findings, tickets, spec: section(1).repeat(300) });
    expect(verdict.conclusion).toBe("fail");
    expect(verdict.findings[0]).toMatchObject({ rule: "rule-999", says: "the one that matters" });
    expect(verdict.tickets[0]).toMatchObject({ ref: "jira:PROJ-1042", title: "Passkeys" });
  });

  it("may fill what a spec does not need", () => {
    const findings = Array.from({ length: 100 }, (_, n) => finding(n, "fail", "x".repeat(500)));
    expect(messageOf({ findings }).verdict.findings).toHaveLength(100);
    expect(messageOf({ findings, spec: section(1) }).verdict.findings).toHaveLength(100);
    expect(messageOf({ findings, spec: section(1).repeat(300) }).verdict.findings.length).toBeLessThan(100);
  });
});

it("a comment of nothing but characters that cost six bytes is cut before the message is too large", () => {
  const [effect] = messageOf({ comment: "\u0001".repeat(32_767), spec: "# Spec" }).effects;
  expect(effect).toMatchObject({ kind: "comment", body: expect.stringMatching(/[^…]…$/) });
});

it("whatever is told, the message stays within its limit", () => {
  const costly = fc.constantFrom("x", '"', "\u0001", "€", "😀", "\ud800", "\n\n", "# x\n\n", "[", "`");
  const long = fc.tuple(costly, fc.integer({ min: 0, max: 60_000 })).map(([unit, times]) => unit.repeat(times));
  const findings = fc
    .tuple(fc.nat({ max: 300 }), long)
    .map(([count, says]) => Array.from({ length: count }, (_, n) => finding(n, "fail", says.slice(0, 5000))));
  const tickets = fc
    .tuple(fc.nat({ max: 100 }), long)
    .map(([count, title]) => Array.from({ length: count }, (_, n) => ticket(n + 1, title.slice(0, 3000))));
  fc.assert(
    fc.property(findings, tickets, long, long, (someFindings, someTickets, spec, body) => {
      messageOf({ findings: someFindings, tickets: someTickets, spec, comment: body });
    }),
    { numRuns: 40 },
  );
});
