import { describe, expect, it } from "@jest/globals";
import { fit, maxBytes } from "./remember.js";

const entry = (state: string, updatedAtMs: number, bytes = 5_000) => ({
  url: "u",
  title: "t".repeat(bytes),
  state,
  updatedAtMs,
});
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe("our memory within 32 KB", () => {
  it("keeps everything while it fits", () => {
    const changes = { a: entry("open", 1), b: entry("merged", 2) };
    expect(fit(changes, "a")?.changes).toEqual(changes);
  });

  it("forgets what is over before what is open, the oldest first, and never the change at hand", () => {
    const changes = {
      oldOpen: entry("open", 1),
      newMerged: entry("merged", 9),
      oldClosed: entry("closed", 3),
      hand: entry("merged", 0),
      other: entry("open", 5),
      third: entry("open", 6),
      fourth: entry("open", 7),
      fifth: entry("open", 8),
    };
    const memory = fit(changes, "hand");
    expect(Object.keys(memory?.changes ?? {})).toEqual(["oldOpen", "hand", "other", "third", "fourth", "fifth"]);
    expect(bytesOf(memory)).toBeLessThanOrEqual(maxBytes);
  });

  it("counts bytes, not characters", () => {
    expect(
      fit({ a: entry("open", 1), b: { ...entry("closed", 1), title: "ü".repeat(15_000) } }, "a")?.changes,
    ).not.toHaveProperty("b");
  });

  it("says so when one change alone is too much", () => {
    expect(fit({ a: entry("open", 1, 40_000) }, "a")).toBeUndefined();
  });

  it("lets findings of the change at hand go before it gives up, the least first", () => {
    const findings = ["fail", "unknown", "exempt"].map((outcome) => ({
      rule: "r",
      outcome: outcome as "fail",
      says: "s".repeat(12_000),
    }));
    const hand = { ...entry("open", 1, 100), findings };
    const memory = fit({ hand, other: entry("closed", 2) }, "hand");
    expect(memory?.changes).toEqual({ hand: { ...hand, findings: findings.slice(0, 2) } });
    expect(bytesOf(memory)).toBeLessThanOrEqual(maxBytes);
    expect(fit({ hand: { ...hand, title: "t".repeat(40_000) } }, "hand")).toBeUndefined();
  });
});
