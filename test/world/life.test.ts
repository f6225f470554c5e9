import { describe, expect, it } from "@jest/globals";
import { Death, faults, Life, type Trouble } from "./life.js";

/** What a process with these troubles got done: three requests between a write to a file and one to the store. */
async function lived(troubles: readonly Trouble[]): Promise<readonly string[]> {
  const done: string[] = [];
  const life = new Life(troubles);
  const sites = ["file", "request", "request", "request", "store"] as const;
  try {
    for (const site of sites)
      await life.step(site, (fault) => void done.push(fault === undefined ? site : `${site} ${fault}`));
    return [...done, "end"];
  } catch (error) {
    expect(error).toBeInstanceOf(Death);
    expect(life.isDead).toBe(true);
    await expect(life.step("store", () => done.push("after death"))).rejects.toBeInstanceOf(Death);
    return done;
  }
}

describe("a process", () => {
  it.each([
    ["before", 2, ["file"]],
    ["after", 2, ["file", "request"]],
    ["after", 5, ["file", "request", "request", "request", "store"]],
    ["before", 6, ["file", "request", "request", "request", "store", "end"]],
  ] as const)("that dies %s step %i has done %j", async (when, at, done) => {
    expect(await lived([{ at, what: "death", when }])).toEqual(done);
  });

  it.each(faults)("meets %s at its next request, as often as it lasts", async (fault) => {
    expect(await lived([{ at: 1, what: "fault", fault, lasts: 2 }])).toEqual([
      "file",
      `request ${fault}`,
      `request ${fault}`,
      "request",
      "store",
      "end",
    ]);
  });

  it("is interrupted once, at a request or a file and never inside a write to the store", async () => {
    let times = 0;
    const act = () => void (times += 1);
    await lived([{ at: 2, what: "meanwhile", act }]);
    expect(times).toBe(1);
    await lived([{ at: 5, what: "meanwhile", act }]);
    expect(times).toBe(1);
  });

  it("is not interrupted while it holds a transaction", async () => {
    const life = new Life([{ at: 1, what: "meanwhile", act: () => Promise.reject(new Error("interrupted")) }]);
    await life.held(() => life.step("request", () => "held"));
    await expect(life.step("request", () => "free")).rejects.toThrow("interrupted");
  });
});
