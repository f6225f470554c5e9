import { describe, expect, it } from "@jest/globals";
import { aSpec, aThread } from "@satellite/testkit/builders";
import { factsOf } from "../facts/index.js";
import { specDrift } from "./spec-drift.js";

describe("spec-drift", () => {
  it.each([
    [undefined, "not-applicable"],
    ["c".repeat(64), "pass"],
    ["C".repeat(64), "pass"],
    ["e".repeat(64), "fail"],
  ])("answers for a recorded %s: %s", (recorded, outcome) => {
    const spec = aSpec(recorded === undefined ? {} : { recorded });
    expect(specDrift.judge(factsOf(aThread({ spec })))[0]?.outcome).toBe(outcome);
  });
});
