import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { nextWakingMs, restingAt, restsAfter, restsAwake, type Rests } from "./rests.js";

const end = (down: readonly { system: string; askedMs?: number }[], answered: readonly string[] = []) => ({
  down,
  answered: new Set(answered),
});
const none: Rests = new Map();

describe("a system that does not answer", () => {
  it.each([
    [1, 5_000],
    [2, 10_000],
    [3, 20_000],
    [6, 160_000],
    [7, 300_000],
    [12, 300_000],
  ])("is left alone after %i tries for at most %i ms, and for at least half of that", (tries, mostMs) => {
    for (const random of [0, 0.5, 0.999]) {
      let rests = none;
      for (let at = 0; at < tries; at += 1) rests = restsAfter(rests, end([{ system: "jira" }]), 1_000, () => random);
      const waitMs = nextWakingMs(rests, 1_000) - 1_000;
      expect(waitMs).toBeGreaterThanOrEqual(mostMs / 2);
      expect(waitMs).toBeLessThanOrEqual(mostMs);
    }
  });

  it("is never asked before the moment that it named", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (askedMs, tries, random) => {
          let rests = none;
          for (let at = 0; at < tries; at += 1)
            rests = restsAfter(rests, end([{ system: "jira", askedMs }]), 0, () => random);
          return nextWakingMs(rests, 0) > askedMs;
        },
      ),
    ));

  it("rests alone: the others are asked", () => {
    const rests = restsAfter(none, end([{ system: "jira" }], ["github"]), 0, () => 0);
    expect([...restingAt(rests, 2_499)]).toEqual(["jira"]);
    expect([...restingAt(rests, 2_500)]).toEqual([]);
  });

  it("begins anew once it has answered", () => {
    const twice = restsAfter(
      restsAfter(none, end([{ system: "jira" }]), 0, () => 0),
      end([{ system: "jira" }]),
      0,
      () => 0,
    );
    const back = restsAfter(twice, end([], ["jira"]), 0, () => 0);
    expect(back.size).toBe(0);
    expect(restsAfter(back, end([{ system: "jira" }]), 0, () => 0).get("jira")?.tries).toBe(1);
  });

  it("keeps its count through a round in which it was left alone", () => {
    const once = restsAfter(none, end([{ system: "jira" }]), 0, () => 0);
    expect(restsAfter(once, end([], ["github"]), 1_000, () => 0)).toEqual(once);
  });
});

it.each([
  ["sleep", false, ["asked"]],
  ["a clock that was set back", true, []],
] as const)("after %s only a moment that a service named can still hold", (_, wentBack, left) => {
  const rests = restsAfter(none, end([{ system: "silent" }, { system: "asked", askedMs: 90_000 }]), 0, () => 0);
  expect([...restsAwake(rests, wentBack).keys()]).toEqual(left);
});
