import { describe, expect, it } from "@jest/globals";
import { aChange, aConfig, anItem, aPerson, aThread, openedAtMs } from "@satellite/testkit/builders";
import type { Item, Thread } from "../../contracts/thread.js";
import { factsOf } from "../facts/index.js";
import { compliance } from "./compliance.js";

const review = { by: aPerson("tom"), atMs: openedAtMs + 1, how: "review", from: "github" } as const;
const config = aConfig({ policy: { risk: { high: { approval: "review" }, low: { approval: "none" } } } });
const risk = (riskLevel: string) => [anItem({ compliance: { riskLevel } })];
const needs = [anItem({ compliance: { requiresApproval: true } })];
const judge = (items: Item[], baseItems: Item[], approved: boolean, more: Partial<Thread> = {}) =>
  compliance.judge(
    factsOf(aThread({ config, items, baseItems, change: aChange({ approvals: approved ? [review] : [] }), ...more })),
  );

describe("compliance", () => {
  it.each<[string, Item[], Item[], boolean, string]>([
    ["asks nothing", [anItem()], [], false, "not-applicable"],
    ["says no approval is needed", [anItem({ compliance: { requiresApproval: false } })], [], false, "not-applicable"],
    ["requires approval, given", needs, [], true, "pass"],
    ["requires approval, not given", needs, [], false, "fail"],
    ["has a high risk, approved", risk("high"), [], true, "pass"],
    ["has a high risk, not approved", risk("High "), [], false, "fail"],
    ["has a low risk", risk("low"), [], false, "not-applicable"],
    ["lowers the risk that the base has", risk("low"), risk("high"), false, "fail"],
    ["drops the approval that the base requires", [anItem()], needs, false, "fail"],
    ["raises the risk", risk("high"), risk("low"), false, "fail"],
  ])("answers when front matter %s", (_, items, baseItems, approved, outcome) => {
    expect(judge(items, baseItems, approved)[0]?.outcome).toBe(outcome);
  });

  it("points at the file, and says why", () => {
    expect(judge(risk("high"), [], false)[0]).toMatchObject({
      path: anItem().path,
      says: expect.stringContaining("risk_level high"),
    });
  });

  it("tells a level that the policy does not know", () => {
    expect(judge(risk("hihg"), [], false)).toMatchObject([
      { outcome: "not-applicable", remedy: expect.stringContaining("policy.risk") },
    ]);
  });

  it("answers unknown when files that may ask for more were not listed", () => {
    const change = aChange({ complete: { commits: true, files: false } });
    expect(judge([], [], false, { change })[0]?.outcome).toBe("unknown");
    expect(judge([], [], false, { change, config: aConfig() })[0]?.outcome).toBe("not-applicable");
  });

  it("stays open while a ticket that may hold the approval could not be read", () => {
    expect(judge(needs, [], false, { reads: [] })[0]?.outcome).toBe("unknown");
  });
});
