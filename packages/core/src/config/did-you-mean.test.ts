import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { didYouMean, distance } from "./did-you-mean.js";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

describe("distance", () => {
  it.each([
    ["", "", 0],
    ["abc", "", 3],
    ["requird", "required", 1],
    ["opne", "open", 1],
    ["kitten", "sitting", 3],
  ])("%j to %j is %d", (from, to, far) => expect(distance(from, to)).toBe(far));

  it("is the same both ways, zero only for equals, and at most the longer length", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const far = distance(one, other);
        expect(distance(other, one)).toBe(far);
        expect(far === 0).toBe(one === other);
        expect(far).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });
});

describe("didYouMean", () => {
  it.each([
    ["jria", ["jira", "linear"], "jira"],
    ["bulkLimit", ["bulk_limit", "strategy"], "bulk_limit"],
    ["zebra", ["url", "kind"], undefined],
    ["x".repeat(1000), ["url"], undefined],
  ])("%.20s among %j is %j", (text, known, meant) => expect(didYouMean(text, known)).toBe(meant));
});
