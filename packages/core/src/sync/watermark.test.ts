import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { overlapMs, searchedFrom, watermarkAfter, watermarkFrom, type Watermark } from "./watermark.js";

const at = 1_000_000;
const mark = (more: Partial<Watermark> = {}): Watermark => ({ sinceMs: 500_000, again: [], atMs: at, ...more });

describe("where a search begins", () => {
  it.each([
    ["an overlap before what was seen", mark(), 200_000],
    ["behind what was seen, once nothing of it can be missing", mark({ isSure: true }), 500_001],
    ["never before the beginning", mark({ sinceMs: 7 }), 0],
  ] as const)("%s", (_, before, from) => expect(searchedFrom(before)).toBe(from));
});

describe("what was seen is sure", () => {
  it.each([
    ["not before the overlap has passed", mark(), at + overlapMs - 1, false],
    ["once it has", mark(), at + overlapMs, true],
    ["and stays so", mark({ isSure: true }), at, true],
    ["not where the tracker does not tell the time", mark(), undefined, false],
    ["not when its clock went back", mark(), at - 3_600_000, false],
    ["counted from now where nobody noted when it was seen", { sinceMs: 500_000, again: [] }, at, false],
  ] as const)("%s", (_, before, askedAtMs, isSure) => {
    const after = watermarkAfter(before, { seenMs: 400_000, askedAtMs, endedAtMs: askedAtMs }, []);
    expect(after?.isSure === true).toBe(isSure);
    expect(after?.atMs).toBe("atMs" in before ? at : askedAtMs);
    expect(watermarkFrom(JSON.stringify(after))).toEqual(after);
  });

  it("no more when something new is seen: that is counted from the last answer", () => {
    const after = watermarkAfter(mark({ isSure: true }), { seenMs: 600_000, askedAtMs: at, endedAtMs: at + 9 }, []);
    expect(after).toEqual({ sinceMs: 600_000, again: [], atMs: at + 9 });
  });
});

describe("whoever looks again and again", () => {
  const change = fc.record({
    ms: fc.integer({ min: 0, max: 3_600_000 }),
    lagMs: fc.integer({ min: 0, max: overlapMs - 1_000 }),
  });
  const looks = fc.array(fc.integer({ min: 1_000, max: 900_000 }), { minLength: 1, maxLength: 20 });
  const offset = fc.constantFrom(0, -3_600_000, 3_600_000);

  it("misses no change, however long the index lags behind and whatever the answers' clock is off", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), looks, offset, (changes, pauses, offMs) => {
        const seen = new Set<number>();
        let before: Watermark | undefined = { sinceMs: 0, again: [] };
        let nowMs = 0;
        const look = (): void => {
          const fromMs = before === undefined ? 0 : searchedFrom(before);
          const found = changes.filter(({ lagMs, ms }) => ms >= fromMs && ms + lagMs <= nowMs);
          for (const { ms } of found) seen.add(ms);
          const seenMs = found.length === 0 ? undefined : Math.max(...found.map(({ ms }) => ms));
          const toldMs = 10_000_000 + Math.floor((nowMs + offMs) / 1_000) * 1_000;
          before = watermarkAfter(before, { seenMs, askedAtMs: toldMs, endedAtMs: toldMs }, []);
        };
        for (const pauseMs of [...pauses, 3_600_000, overlapMs, overlapMs]) {
          nowMs += pauseMs;
          look();
        }
        expect(seen).toEqual(new Set(changes.map(({ ms }) => ms)));
        // At rest, nothing that was seen is asked for again.
        expect(searchedFrom(before ?? mark())).toBe(1 + Math.max(0, ...changes.map(({ ms }) => ms)));
      }),
    );
  });
});
