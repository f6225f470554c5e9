import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { ago, changeName, exactly, line, verdictSentence, whenIso, worstFirst } from "./words";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe("times in words", () => {
  it.each([
    [-11 * minute, "at a time that cannot be"],
    [-5 * minute, "just now"],
    [Number.NaN, "at a time that cannot be"],
    [59_000, "just now"],
    [minute, "1 minute ago"],
    [59 * minute, "59 minutes ago"],
    [60 * minute, "1 hour ago"],
    [23 * hour, "23 hours ago"],
    [day, "1 day ago"],
    [44 * day, "44 days ago"],
    [60 * day, "2 months ago"],
    [3 * 366 * day, "3 years ago"],
  ])("%d ms is %j", (since, words) => expect(ago(1_000_000, 1_000_000 + since)).toBe(words));

  it("are exact to the minute, in UTC", () => {
    expect(exactly(Date.UTC(2026, 0, 3, 4, 5))).toBe("3 Jan 2026, 04:05 UTC");
    expect(whenIso("2026-01-03T04:05:00Z", Date.UTC(2026, 0, 3, 6, 5))).toBe("2 hours ago (3 Jan 2026, 04:05 UTC)");
    expect(exactly(1e300)).toBe("no known time");
    expect(whenIso("long ago", 0)).toBe("long ago");
  });
});

describe("a verdict in a sentence", () => {
  const fail = { rule: "a", outcome: "fail", says: "" } as const;
  const unknown = { rule: "b", outcome: "unknown", says: "" } as const;
  it.each([
    [{ findings: [] }, "Satellite has not checked this pull request yet."],
    [{ verdict: "pass", findings: [] }, "Every rule that applies is met."],
    [{ verdict: "pass", findings: [], passed: 1 }, "1 rule passed, and nothing is missing."],
    [{ verdict: "fail", findings: [fail, unknown] }, "1 rule is not met, 1 could not be answered."],
    [{ verdict: "fail", findings: [fail, fail] }, "2 rules are not met."],
    [{ verdict: "unknown", findings: [unknown] }, "1 rule could not be answered: something could not be looked up."],
    [{ verdict: "exempt", findings: [] }, "This pull request is exempt from the policy."],
  ] as const)("%j", (change, words) => expect(verdictSentence(change)).toBe(words));

  it("has its findings worst first, equals in their order", () => {
    const exempt = { rule: "c", outcome: "exempt", says: "" } as const;
    expect(worstFirst([exempt, unknown, fail, { ...fail, rule: "d" }]).map(({ rule }) => rule)).toEqual([
      "a",
      "d",
      "b",
      "c",
    ]);
  });
});

describe("somebody else's line", () => {
  it.each([
    ["a\n\nb\tc", "a b c"],
    ["abc\u202egpj.exe", "abcgpj.exe"],
    ["\u0000 \u200b", ""],
    ["👩‍👩‍👧 family", "👩‍👩‍👧 family"],
  ])("%j is shown as %j", (text, shown) => expect(line(text)).toBe(shown));

  it("is never longer than asked, and never half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 2, max: 40 }), (text, most) => {
        const shown = line(text, most);
        expect(Array.from(shown).length).toBeLessThanOrEqual(most);
        expect(shown.isWellFormed() || !text.isWellFormed()).toBe(true);
      }),
    );
  });

  it("names a change as people do", () => expect(changeName("change:github:acme/shop#42")).toBe("acme/shop#42"));
});
