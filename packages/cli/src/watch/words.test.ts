import { describe, expect, it } from "@jest/globals";
import type { Effect, Receipt } from "@satellite/core";
import type { Answer, Notice } from "@satellite/engine/desk";
import type { Heard, Why } from "@satellite/engine/watch";
import { createFace, type Globals } from "../face.js";
import { createWords } from "./words.js";

const globals: Globals = {
  json: false,
  dryRun: false,
  yes: false,
  cwd: "/shop",
  offline: false,
  quiet: false,
  verbose: false,
  color: false,
};

function open(more: Partial<Globals> = {}) {
  const said = { out: "", err: "" };
  const nobody = {
    confirm: () => Promise.resolve("nobody" as const),
    choose: () => Promise.resolve("nobody" as const),
  };
  const streams = { out: (text: string) => void (said.out += text), err: (text: string) => void (said.err += text) };
  const words = createWords(createFace({ ...globals, ...more }, {}, streams, nobody), () => Date.UTC(2026, 0, 5, 12));
  let number = 0;
  const round = (why: Why = "edit") => ({ number: (number += 1), why, resting: new Set<string>() });
  return { round, said, words };
}

const effectOf = (says: string): Effect => ({
  kind: "untie",
  on: "jira:PROJ-1",
  identity: says,
  key: says,
  because: "t",
  says,
});
const answer = (deeds: readonly string[], notices: readonly Notice[] = []): Answer<object> => {
  const effects = deeds.map(effectOf);
  const receipts = effects.map(({ key, kind, on }): Receipt => ({
    key,
    kind,
    on,
    outcome: "done",
    says: "their words",
  }));
  return { value: { pairs: 1 }, plan: { effects, skipped: [] }, receipts, skipped: [], pending: [], notices };
};
const all: Heard = { down: [], answered: new Set(["jira"]) };
const none: Heard = { down: [{ system: "jira" }], answered: new Set() };
const conflict: Notice = { weight: "person", code: "CONFLICT", says: "title: both changed", where: "TASK-1" };
const outage: Notice = { weight: "unverified", code: "UNAVAILABLE", says: "jira is down" };

describe("a round is told in one line", () => {
  it.each([
    [["a"], "a"],
    [["a", "b", "c"], "a; b; c"],
    [["a", "b", "c", "d", "e"], "a; b; c; and 2 more"],
    [["a\nb \u001b[2J"], "a b  [2J"],
  ])("%j", (deeds, line) => {
    const { round, said, words } = open();
    words.answer(round(), answer(deeds), all);
    expect(said.out).toMatch(/^\d\d:\d\d:\d\d {2}/);
    expect([said.out.slice(10), said.err]).toEqual([`${line}\n`, ""]);
  });

  it("with every deed in it where somebody wants each step", () => {
    const { round, said, words } = open({ verbose: true });
    words.answer(round(), answer(["a", "b", "c", "d"]), all);
    expect(said.out).toContain("a; b; c; d\n");
  });

  it("and in none where nothing was done", () => {
    const { round, said, words } = open();
    words.answer(round("start"), answer([]), all);
    words.answer(round("interval"), answer([]), all);
    expect(said).toEqual({ out: "", err: "" });
  });

  it("of what would be done, once", () => {
    const { round, said, words } = open({ dryRun: true });
    words.answer(round(), { ...answer(["a"]), receipts: [] }, all);
    words.answer(round(), { ...answer(["a"]), receipts: [] }, all);
    expect(said.out.slice(10)).toBe("would a\n");
  });
});

describe("what needs a person, or a service", () => {
  it("is told when it comes, and not round by round", () => {
    const { round, said, words } = open();
    for (let at = 0; at < 3; at += 1) words.answer(round(), answer([], [conflict]), all);
    expect(said.err.match(/both changed/g)).toHaveLength(1);
  });

  it("is told again when it went away and came back", () => {
    const { round, said, words } = open();
    for (const notices of [[conflict], [], [conflict]]) words.answer(round(), answer([], notices), all);
    expect(said.err.match(/both changed/g)).toHaveLength(2);
  });

  it("is not taken for gone while its tracker is down", () => {
    const { round, said, words } = open();
    words.answer(round(), answer([], [conflict]), all);
    words.answer(round(), answer([], [outage]), none);
    words.answer(round(), answer([], [outage]), none);
    words.answer(round(), answer([], [conflict]), all);
    expect(said.err.match(/both changed/g)).toHaveLength(1);
    expect(said.err.match(/jira is down/g)).toHaveLength(1);
    expect(said.err).toContain("jira answers again\n");
  });
});

describe("--json", () => {
  it("is one document a round, each on one line", () => {
    const { round, said, words } = open({ json: true });
    words.answer(round("start"), answer([]), all);
    words.answer(round("edit"), answer(["a"], [conflict]), all);
    words.failure(round("interval"), [{ code: "STORE_BUSY", says: "busy" }]);
    const twice = (says: string) => ({ code: "CONFIG_SYNTAX", says, where: "satellite.yml:1" }) as const;
    words.failure(round("edit"), [twice("a"), twice("b")]);
    const documents = said.out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(documents).toMatchObject([
      { round: 1, why: "start", at: "2026-01-05T12:00:00.000Z", result: { pairs: 1 }, receipts: [], notices: [] },
      { round: 2, why: "edit", receipts: [{ outcome: "done" }], notices: [{ code: "CONFLICT" }] },
      { round: 3, why: "interval", error: { code: "STORE_BUSY", says: "busy", remedy: expect.any(String) } },
      { round: 4, why: "edit", error: { says: "a" }, errors: [{ says: "a" }, { says: "b" }] },
    ]);
  });
});

it("a note is not repeated", () => {
  const { said, words } = open();
  words.note("note: files are looked at");
  words.note("note: files are looked at");
  expect(said.err).toBe("note: files are looked at\n");
});
