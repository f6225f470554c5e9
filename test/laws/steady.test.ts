import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";

describe("a property", () => {
  it("is tried on the same values in every run", () => {
    expect(fc.readConfigureGlobal()).toEqual({ seed: Number(process.env["PROPERTY_SEED"] ?? 20_260_105) });
    const seen = [0, 1].map(() => {
      const values: number[] = [];
      fc.assert(fc.property(fc.integer(), (value) => void values.push(value)));
      return values;
    });
    expect(seen[0]).toEqual(seen[1]);
  });
});
