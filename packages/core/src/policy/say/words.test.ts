import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { clip, enumerate, nameFor } from "./index.js";

describe("other people's words", () => {
  it("stay on one line, without characters that hide or turn text", () => {
    expect(clip("a\r\n::error::b\u202e\u0000c\u200bd")).toBe("a ::error::b c d");
  });

  it("are at most 200 characters and well formed, whatever they were", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 1000 }), (text) => {
        const cut = clip(text);
        expect(Array.from(cut).length).toBeLessThanOrEqual(200);
        expect(cut).not.toMatch(/\p{Cs}/u);
      }),
    );
    expect(clip("🛰".repeat(300))).toBe(`${"🛰".repeat(199)}…`);
  });

  it("name some and count the rest", () => {
    expect(enumerate(["a", "b"])).toBe("a, b");
    expect(enumerate(["a", "b", "c"], 2)).toBe("a, b and 1 more");
    expect(nameFor("github:acme/shop#42")).toBe("acme/shop#42");
  });
});
