import { describe, expect, it } from "@jest/globals";
import type { Effect, Receipt } from "@satellite/core";
import type { Answer, Notice, Weight } from "@satellite/engine/desk";
import { createFace, type Globals } from "./face.js";
import { tellAnswer } from "./tell-answer.js";

const usual = { json: false, dryRun: false, yes: false, cwd: "/", offline: false, quiet: false, verbose: false };
const receipt = (at: number, kind: Receipt["kind"] = "item-create"): Receipt => ({
  key: `k${at}`,
  kind,
  on: `item:backlog:TASK-${at}`,
  outcome: "done",
  says: `make TASK-${at}`,
});
const nothing: Answer<never> = {
  plan: { effects: [], skipped: [] },
  receipts: [],
  skipped: [],
  pending: [],
  notices: [],
};

function told(answer: Partial<Answer<never>>, more: Partial<Globals> = {}) {
  let [out, err] = ["", ""];
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const face = createFace({ ...usual, color: false, ...more }, {}, streams, {} as never);
  const code = tellAnswer({ ...nothing, ...answer }, () => undefined, face);
  return { code, out, err };
}

describe("what was done", () => {
  const many = [...Array.from({ length: 39 }, (_, at) => receipt(at)), receipt(39, "comment")];

  it("is told line by line, up to twenty", () => {
    const { out } = told({ receipts: many.slice(0, 20) });
    expect(out.trim().split("\n")).toHaveLength(20);
    expect(out).toContain("done  make TASK-19\n");
  });

  it("is counted by kind beyond that, and named each with --verbose and in --json", () => {
    expect(told({ receipts: many }).out).toBe(
      "done  39 new items (--verbose names each)\ndone  1 comment (--verbose names each)\n",
    );
    expect(told({ receipts: many }, { verbose: true }).out.trim().split("\n")).toHaveLength(40);
    const document = JSON.parse(told({ receipts: many }, { json: true }).out) as { receipts: unknown[] };
    expect(document.receipts).toHaveLength(40);
  });

  it("is green where there is colour, and nothing of others reaches the terminal as a command", () => {
    const receipts = [{ ...receipt(1), says: "make \u001b[2J" }];
    expect(told({ receipts }, { color: true }).out).toContain("\u001b[32mdone\u001b[0m  make ");
    expect(told({ receipts }).out).not.toContain("\u001b");
  });

  it("in a dry run is what would be done, each of it", () => {
    const effects = many.map((one) => one as unknown as Effect);
    const { out } = told({ plan: { effects, skipped: [] } }, { dryRun: true });
    expect(out.trim().split("\n")).toHaveLength(40);
  });
});

describe("notices", () => {
  const notice = (weight: Weight): Notice => ({ weight, code: "REFUSED", says: "one thing" });
  it.each([
    ["said", 0],
    ["drift", 1],
    ["usage", 2],
    ["person", 3],
    ["unverified", 4],
    ["part", 5],
  ] as const)("of weight %s end with %d", (weight, code) => {
    expect(told({ notices: [notice(weight)] }).code).toBe(code);
  });

  it("that are only said are not told with --quiet; results and errors are", () => {
    const quiet = told(
      { notices: [notice("said"), notice("part"), notice("drift")], receipts: [receipt(1)] },
      { quiet: true },
    );
    expect(quiet.err).not.toContain("note:");
    expect(quiet.err).toContain("error REFUSED: one thing");
    expect(quiet.out).toBe("done  make TASK-1\none thing\n");
    expect(told({ notices: [notice("said")] }).err).toContain("note: one thing");
  });

  it.each([
    ["item:backlog:TASK-1", "it is archived", "TASK-1: it is archived"],
    ["item:backlog:TASK-1", 'title of TASK-1: here "a"', 'title of TASK-1: here "a"'],
    ["jira:PROJ-7", "it is OPS-1 by now", "PROJ-7: it is OPS-1 by now"],
    ["backlog/tasks/a.md:3", "no title", "backlog/tasks/a.md:3: no title"],
  ])("say of %s, by the name that people know it by and once, %j", (where, says, text) => {
    const { err } = told({ notices: [{ weight: "part", code: "REFUSED", says, where }] });
    expect(err).toContain(`error REFUSED: ${text}\n`);
  });

  it("the worst one counts, and what waits counts as not verified", () => {
    expect(told({ notices: [notice("part"), notice("person")] }).code).toBe(3);
    const pending = [receipt(1) as unknown as Effect];
    expect(told({ pending })).toMatchObject({ code: 4, out: "wait  1 write waits for the next run\n" });
  });
});
