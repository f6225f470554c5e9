import { describe, expect, it } from "@jest/globals";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { canonical, digestOf, sha256Of } from "./index.js";

describe("digest", () => {
  it("agrees with the platform's SHA-256 on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(sha256Of(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      }),
    );
  });

  it("does not depend on the order of keys", () => {
    expect(digestOf({ a: 1, b: [{ c: 2, d: undefined }] })).toBe(digestOf({ b: [{ c: 2 }], a: 1 }));
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: 2 }));
  });

  it("writes JSON that reads back to the same data", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) =>
        expect(JSON.parse(canonical(data))).toEqual(JSON.parse(JSON.stringify(data))),
      ),
    );
  });
});
