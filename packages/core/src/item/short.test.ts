import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compareFields, markOf, shortFields } from "./index.js";

const texts = fc.string({ unit: "binary" });

describe("fields without their long text", () => {
  it("give equal texts equal marks, and other texts other marks", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(markOf(one) === markOf(other)).toBe(one === other);
      }),
    );
  });

  it.each([
    ["a letter in another case", "Keep the form", "keep the form"],
    ["two letters in turn", "ab", "ba"],
    ["a word more", "done", "done."],
    ["a break for a space", "a b", "a\nb"],
    ["one box ticked", "- [ ] #1 fast", "- [x] #1 fast"],
  ])("tell %s apart", (_, one, other) => expect(markOf(one)).not.toBe(markOf(other)));

  it("tell the same fields apart as the whole ones do", () => {
    const fields = fc.record({ title: texts, body: texts }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.option(fields, { nil: undefined }), fields, fields, (base, ours, theirs) => {
        const short = compareFields(base && shortFields(base), shortFields(ours), shortFields(theirs));
        expect(short).toEqual(compareFields(base, ours, theirs));
      }),
    );
  });
});
