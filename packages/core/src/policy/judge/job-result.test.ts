import { describe, expect, it } from "@jest/globals";
import { jobResult, jobResults } from "../index.js";

describe("jobResult", () => {
  it.each([
    ["pass", "strict", "success", "success", 0],
    ["exempt", "strict", "success", "success", 0],
    ["fail", "strict", "failure", "failure", 1],
    ["unknown", "strict", "failure", "action_required", 4],
    ["pass", "warn", "success", "success", 0],
    ["fail", "warn", "success", "neutral", 0],
    ["unknown", "warn", "success", "neutral", 0],
    ["fail", "off", "success", "neutral", 0],
    ["pass", "off", "success", "neutral", 0],
  ] as const)("of %s in %s", (conclusion, mode, job, check, exit) => {
    expect(jobResult(conclusion, mode)).toEqual({ job, check, exit });
  });

  it("never lets a strict check pass by being neutral", () => {
    expect(Object.values(jobResults.strict).map((result) => result.check)).not.toContain("neutral");
  });
});
