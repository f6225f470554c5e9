import { describe, expect, it } from "@jest/globals";
import type { Event, Plan, Problem, Receipt, Thread, Verdict } from "@satellite/core";
import { judge } from "@satellite/core/policy";
import type { Outcome } from "@satellite/engine";
import { aChange, aConfig, aSpec, aThread, anUnread, type PolicyOverrides } from "@satellite/testkit/builders";
import { createRecorder, type Recorder } from "@satellite/testkit/runner";
import { readInputs } from "./inputs.js";
import { report } from "./report.js";

const event: Event = {
  kind: "pull_request",
  action: "opened",
  repository: aChange().repository,
  number: 7,
  asked: "event",
};
const nothing: Plan = { effects: [], skipped: [] };

type Mode = Verdict["mode"];
const inMode = (mode: Mode, policy: PolicyOverrides = {}) => aConfig({ mode, policy });
const ref = "jira:PROJ-1042";

/** A thread for each conclusion, so that every verdict here is one that was really judged. */
const threads: Record<Verdict["conclusion"], (mode: Mode) => Thread> = {
  pass: (mode) => aThread({ config: inMode(mode) }),
  fail: (mode) => aThread({ config: inMode(mode), links: [] }),
  unknown: (mode) => {
    const why = anUnread({ what: "PROJ-1042", ref });
    return aThread({ config: inMode(mode), reads: [{ outcome: "unreadable", ref, why }], unread: [why] });
  },
  exempt: (mode) =>
    aThread({
      config: inMode(mode),
      links: [],
      change: aChange({ files: [{ path: "docs/a.md", status: "modified" }] }),
    }),
};

function judged(thread: Thread, more: Partial<Outcome & { kind: "judged" }> = {}): Outcome {
  return {
    kind: "judged",
    event,
    threads: [thread],
    verdict: judge(thread),
    plan: nothing,
    receipts: [],
    skipped: [],
    notices: [],
    ...more,
  };
}

async function told(
  outcomes: readonly Outcome[],
  given: Record<string, string> = {},
  rechecking = false,
): Promise<Recorder> {
  const toolkit = createRecorder(given);
  const read = readInputs(toolkit);
  if ("wrong" in read) throw new Error(JSON.stringify(read.wrong));
  await report(outcomes, read.inputs, toolkit, rechecking);
  return toolkit;
}

const fails = (toolkit: Recorder) => toolkit.lines.filter((line) => line.startsWith("fail: "));

describe("the job's status", () => {
  it.each<[Mode, Verdict["conclusion"], boolean]>([
    ["strict", "pass", false],
    ["strict", "exempt", false],
    ["strict", "fail", true],
    ["strict", "unknown", true],
    ["warn", "pass", false],
    ["warn", "exempt", false],
    ["warn", "fail", false],
    ["warn", "unknown", false],
    ["off", "pass", false],
    ["off", "exempt", false],
    ["off", "fail", false],
    ["off", "unknown", false],
  ])("in mode %s with the verdict %s: failing is %s", async (mode, conclusion, failing) => {
    const toolkit = await told([judged(threads[conclusion](mode))]);
    expect(toolkit.outputs["verdict"]).toBe(conclusion);
    expect(fails(toolkit).length > 0).toBe(failing);
    expect(toolkit.summaries).toHaveLength(1);
  });

  it.each<Verdict["conclusion"]>(["fail", "unknown"])(
    "never turns with fail-on: never, whatever the verdict (%s)",
    async (conclusion) => {
      const toolkit = await told([judged(threads[conclusion]("strict"))], { "fail-on": "never" });
      expect(fails(toolkit)).toEqual([]);
      expect(toolkit.outputs["verdict"]).toBe(conclusion);
    },
  );

  it("is not that of the pull requests that are judged again", async () => {
    expect(fails(await told([judged(threads.fail("strict"))], {}, true))).toEqual([]);
  });

  it("fails when one of several fails, and the first is the one in the outputs", async () => {
    const toolkit = await told([judged(threads.pass("strict")), judged(threads.fail("strict"))]);
    expect(fails(toolkit)).toHaveLength(1);
    expect(toolkit.outputs["verdict"]).toBe("pass");
  });
});

describe("outputs", () => {
  it("say verdict, tickets, spec and plan", async () => {
    const thread = aThread({ spec: aSpec() });
    const effect = {
      kind: "labels",
      on: "change:github:acme/shop#7",
      add: ["a"],
      remove: [],
      create: [],
      key: "k",
      because: "labels",
      says: 'set label "a"',
    } as const;
    const receipt: Receipt = {
      key: "k",
      kind: "labels",
      on: "change:github:acme/shop#7",
      outcome: "done",
      says: 'set label "a"',
    };
    const { outputs } = await told([judged(thread, { plan: { effects: [effect], skipped: [] }, receipts: [receipt] })]);
    expect(outputs).toMatchObject({
      verdict: "pass",
      tickets: '["jira:PROJ-1042"]',
      "primary-ticket": ref,
      "spec-path": "specs/PROJ-1042/spec.md",
      "spec-sha256": "c".repeat(64),
      changed: "true",
      "bundle-path": "",
    });
    expect(JSON.parse(outputs["plan"] ?? "")).toEqual([
      { kind: "labels", on: "change:github:acme/shop#7", because: "labels", says: 'set label "a"', key: "k" },
    ]);
    expect(JSON.parse(outputs["verdict-json"] ?? "")).toMatchObject({
      schema: "satellite/verdict@1",
      conclusion: "pass",
    });
  });

  it.each(["unchanged", "refused", "failed", "yielded"] as const)(
    "call nothing changed when a write was %s",
    async (outcome) => {
      const receipt: Receipt = { key: "k", kind: "check", on: "change:github:acme/shop#7", outcome, says: "report" };
      expect((await told([judged(threads.pass("strict"), { receipts: [receipt] })])).outputs["changed"]).toBe("false");
    },
  );

  it.each<[string, string, Outcome]>([
    ["nothing was for us", "", { kind: "ignored", event, says: "a comment that is no command" }],
    ["the change could not be read", "unknown", { kind: "unread", event, unread: anUnread() }],
  ])("are all set when %s, the verdict to %j", async (_, verdict, outcome) => {
    const { outputs } = await told([outcome]);
    expect(outputs).toEqual({
      verdict,
      "verdict-json": "",
      tickets: "[]",
      "primary-ticket": "",
      "spec-path": "",
      "spec-sha256": "",
      plan: "[]",
      changed: "false",
      "bundle-path": "",
    });
  });
});

describe("what else is told", () => {
  it("a finding on a line becomes an annotation, not a line of the log as well", async () => {
    const thread = aThread({
      config: inMode("strict", { spec: { required: true, sections: ["Acceptance Criteria"] } }),
      spec: aSpec({ text: "# Passkeys\n" }),
    });
    const toolkit = await told([judged(thread)]);
    expect(toolkit.annotations).toContainEqual(
      expect.objectContaining({ path: "specs/PROJ-1042/spec.md", level: "failure" }),
    );
    expect(toolkit.lines.filter((line) => line.startsWith("error: spec-complete"))).toEqual([]);
  });

  it.each<[Mode, string]>([
    ["strict", "error: ticket-linked"],
    ["warn", "warning: ticket-linked"],
  ])("in mode %s a finding without a line begins with %s and carries its remedy", async (mode, begins) => {
    const thread = threads.fail(mode);
    const finding = judge(thread).findings.find((one) => one.rule === "ticket-linked");
    expect((await told([judged(thread)])).lines).toContainEqual(
      `${begins}: ${finding?.says ?? "?"} ${finding?.remedy ?? "?"}`,
    );
  });

  it("every problem of the config is an annotation at its place, and the job fails in any mode", async () => {
    const problem = (line: number): Problem => ({
      code: "CONFIG_UNKNOWN_KEY",
      file: ".github/satellite.yml",
      line,
      column: 1,
      path: "polcy",
      says: "is no key <b>",
      remedy: "Did you mean policy?",
    });
    const toolkit = await told([{ kind: "problems", event, problems: [problem(1), problem(4)] }], { mode: "warn" });
    expect(toolkit.annotations).toMatchObject([
      { path: ".github/satellite.yml", startLine: 1, level: "failure" },
      { path: ".github/satellite.yml", startLine: 4, level: "failure" },
    ]);
    expect(fails(toolkit)).toEqual(["fail: The config at the base has 2 problems"]);
    expect(toolkit.summaries[0]).toContain(".github/satellite.yml:4");
    expect(toolkit.summaries[0]).not.toContain("<b>");
  });

  it("a change that could not be read says why, with advice", async () => {
    const toolkit = await told([
      { kind: "unread", event, unread: anUnread({ code: "RATE_LIMITED", says: "GitHub asks us to wait" }) },
    ]);
    expect(fails(toolkit)).toEqual([expect.stringMatching(/GitHub asks us to wait \(RATE_LIMITED\)\. Wait/)]);
    expect(toolkit.summaries[0]).toContain("could not verify");
  });

  it("an input that nothing answers to yet is warned of, in the log and in the summary", async () => {
    const toolkit = await told([judged(threads.pass("strict"))], { attest: "true" });
    expect(toolkit.lines).toContain("warning: attest: not available yet; it was left out");
    expect(toolkit.summaries[0]).toContain("`attest` is not available yet");
  });

  it("what was left out of the plan stands in the summary with its reason", async () => {
    const skipped = [
      {
        kind: "body",
        on: "change:github:acme/shop#7",
        because: "x",
        says: "put the spec in",
        why: "not-allowed",
        reason: "the token may only read",
      },
    ] as const;
    const toolkit = await told([judged(threads.pass("strict"), { skipped })]);
    expect(toolkit.summaries[0]).toMatch(/Left out\n- put the spec in: the token may only read/);
  });

  it("a dry run says what it would do", async () => {
    const effect = {
      kind: "labels",
      on: "change:github:acme/shop#7",
      add: ["a"],
      remove: [],
      create: [],
      key: "k",
      because: "labels",
      says: 'set label "a"',
    } as const;
    const toolkit = await told([judged(threads.pass("strict"), { plan: { effects: [effect], skipped: [] } })], {
      "dry-run": "true",
    });
    expect(toolkit.lines).toContain('info: would set label "a"');
    expect(toolkit.outputs["changed"]).toBe("false");
  });
});
