import { describe, expect, it } from "@jest/globals";
import type { Completion, TicketRef } from "@satellite/core";
import { askIfCompleted, overlapsOf } from "@satellite/engine/desk";
import { openVerbBench, type DeskOptions } from "./bench.js";

const completedAtMs = Date.UTC(2025, 11, 24);
const done = (name: string, ...tickets: TicketRef[]): Completion => ({ name, tickets, completedAtMs });

describe("completed work that is begun again", () => {
  const bench = openVerbBench();
  const ask = async (refs: readonly TicketRef[], options: DeskOptions = {}, force = false) => {
    await bench.store.completions.record(done("Sign-in", "jira:PROJ-7", "github:acme/shop#3"));
    return askIfCompleted(await bench.desk(options), refs, force);
  };
  const forced = async () => (await bench.store.completions.all()).filter((one) => one.forced === true);

  it("asks nothing about other tickets", async () => {
    expect(await ask(["jira:PROJ-8"])).toBeUndefined();
    expect(bench.asked).toEqual([]);
  });

  it.each([["no"], [undefined]] as const)("ends where the answer is %s, and remembers nothing", async (answer) => {
    const notice = await ask(["jira:PROJ-7"], answer === undefined ? {} : { answers: [answer] });
    expect(notice).toMatchObject({ weight: "person", code: "COMPLETED_BEFORE" });
    expect(notice?.says).toContain('"Sign-in" was completed on 2025-12-24, with PROJ-7');
    expect(bench.asked).toMatchObject([{ otherwise: "no", yesCounts: false }]);
    expect(await forced()).toEqual([]);
  });

  it("is not answered by --yes", async () => {
    expect(await ask(["jira:PROJ-7"], { yes: true })).toMatchObject({ code: "COMPLETED_BEFORE" });
  });

  it.each([
    ["a yes", { answers: ["yes"] as const }, false],
    ["--force", {}, true],
  ])("goes on with %s, and remembers it", async (_, options, force) => {
    expect(await ask(["jira:PROJ-7", "jira:PROJ-8"], options, force)).toBeUndefined();
    expect(await forced()).toMatchObject([{ name: "Sign-in", tickets: ["jira:PROJ-7"], forced: true }]);
  });

  it("a dry run neither asks nor remembers", async () => {
    expect(await ask(["jira:PROJ-7"], { dryRun: true, answers: ["yes"] })).toMatchObject({ code: "COMPLETED_BEFORE" });
    expect(await ask(["jira:PROJ-7"], { dryRun: true }, true)).toBeUndefined();
    expect(bench.asked).toEqual([]);
    expect(await forced()).toEqual([]);
  });

  it.each([
    [["jira:A-1"], "full"],
    [["jira:A-1", "jira:A-2"], "full"],
    [["jira:A-1", "jira:B-1"], "partial"],
    [["jira:B-1"], undefined],
  ] as const)("of %j: %s", (refs, extent) => {
    const [first] = overlapsOf([done("A", "jira:A-1", "jira:A-2"), { ...done("A", "jira:A-1"), forced: true }], refs);
    expect(first?.extent).toBe(extent);
  });
});
