import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { compareFields, type Differs } from "./compare.js";
import { fieldNames, type Fields } from "./fields.js";

const cases: readonly (readonly [base: Fields | undefined, ours: Fields, theirs: Fields, differs: Differs | "same"])[] =
  [
    [{ title: "a" }, { title: "a" }, { title: "a" }, "same"],
    [{ title: "a" }, { title: "b" }, { title: "b" }, "same"],
    [undefined, { title: "b" }, { title: "b" }, "same"],
    [{ title: "a" }, { title: "a" }, { title: "b" }, "remote"],
    [{ title: "a" }, { title: "b" }, { title: "a" }, "local"],
    [{ title: "a" }, { title: "b" }, { title: "c" }, "both"],
    [undefined, { title: "b" }, { title: "c" }, "unknown"],
    [{ body: "x" }, { title: "b" }, { title: "c" }, "unknown"],
    [{ title: "a" }, {}, { title: "c" }, "same"],
    [{ title: "a" }, { title: "b" }, {}, "same"],
    [{ labels: ["a"] }, { labels: ["a"] }, { labels: ["a", "b"] }, "remote"],
    [{ labels: [] }, { labels: [] }, { labels: ["a"] }, "remote"],
    [{ labels: ["a", "b"] }, { labels: ["a"] }, { labels: ["a", "c"] }, "both"],
    [{ body: "" }, { body: "" }, { body: "text" }, "remote"],
  ];

const word = fc.constantFrom("", "a", "b", "c");
const words = fc.uniqueArray(fc.constantFrom("a", "b", "c")).map((list) => list.sort());
const texts = { title: word, body: word, status: word, priority: word, milestone: word, type: word, parent: word };
const model = { ...texts, assignee: words, labels: words };
const fields: fc.Arbitrary<Fields> = fc.record(model, { requiredKeys: [] });
const whole = fc.record(model);

describe("two sides and what they last agreed on", () => {
  it.each(cases)("%j: ours %j, theirs %j: %s", (base, ours, theirs, differs) => {
    const [first, ...more] = compareFields(base, ours, theirs);
    expect(first?.differs ?? "same").toBe(differs);
    expect(more).toEqual([]);
  });

  it("never differ where they are equal, whatever was before", () => {
    fc.assert(
      fc.property(fc.option(fields, { nil: undefined }), fields, (base, both) =>
        expect(compareFields(base, both, structuredClone(both))).toEqual([]),
      ),
    );
  });

  it("name the other side where one of them is still what it was", () => {
    fc.assert(
      fc.property(whole, whole, (base, moved) => {
        const changed = fieldNames.filter((name) => JSON.stringify(base[name]) !== JSON.stringify(moved[name]));
        expect(compareFields(base, moved, base)).toEqual(changed.map((field) => ({ field, differs: "local" })));
        expect(compareFields(base, base, moved)).toEqual(changed.map((field) => ({ field, differs: "remote" })));
      }),
    );
  });

  it("answer alike from either side", () => {
    const other: Readonly<Record<Differs, Differs>> = {
      local: "remote",
      remote: "local",
      both: "both",
      unknown: "unknown",
    };
    fc.assert(
      fc.property(fields, fields, fields, (base, one, two) =>
        expect(compareFields(base, two, one)).toEqual(
          compareFields(base, one, two).map(({ differs, field }) => ({ field, differs: other[differs] })),
        ),
      ),
    );
  });

  it("leave out what one of them cannot tell", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, ours, theirs) => {
        for (const { field } of compareFields(base, ours, theirs)) {
          expect(ours[field]).toBeDefined();
          expect(theirs[field]).toBeDefined();
        }
      }),
    );
  });
});
