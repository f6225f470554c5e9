import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { isNear } from "./near.js";

describe("isNear", () => {
  it.each([
    ["KAKFA", "KAFKA", true],
    ["KAFK", "KAFKA", true],
    ["AFKA", "KAFKA", true],
    ["KAFFKA", "KAFKA", true],
    ["KAFLA", "KAFKA", true],
    ["KAFKA", "KAFKA", false],
    ["AKKFA", "KAFKA", false],
    ["KF", "KAFKA", false],
    ["OPS", "PROJ", false],
  ])("%s and %s: %s", (a, b, near) => expect(isNear(a, b)).toBe(near));

  it("is the same both ways, and true for one letter taken out", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 8 }), fc.string({ maxLength: 8 }), fc.nat(7), (a, b, at) => {
        expect(isNear(a, b)).toBe(isNear(b, a));
        const cut = at % a.length;
        expect(isNear(a, a.slice(0, cut) + a.slice(cut + 1))).toBe(true);
      }),
    );
  });
});
