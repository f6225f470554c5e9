import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CustomField } from "../config/items.js";
import { changesAsked, homeOf } from "./changed-since.js";
import { criteriaAtEnd, withCriteria } from "./criteria.js";
import { memoryOf, unmovedOf } from "./memory.js";
import { ownBase, ownOfItem, ownOfTicket } from "./own-values.js";
import { sameField } from "./same-field.js";
import { shortValue } from "./short-value.js";
import { watermarkAfter, watermarkFrom } from "./watermark.js";

describe("the questions that find what changed", () => {
  it.each([
    [["jira:PROJ-1", "jira:OPS-2", "jira:PROJ-3"], "acme/shop", [{ text: 'project in ("OPS", "PROJ")' }]],
    [["github:acme/shop#1", "github:Acme/Shop#2"], "acme/shop", [{}, {}]],
    [["github:acme/shop#1", "github:acme/other#2"], "acme/shop", [{ text: "repo:acme/other is:issue" }, {}]],
    [[], "acme/shop", []],
  ] as const)("%j in %s: %j", (refs, home, queries) => expect(changesAsked(refs, home)).toEqual(queries));

  it.each([
    ["jira:PROJ-12", "PROJ"],
    ["github:acme/shop-2#42", "acme/shop-2"],
  ] as const)("%s lives in %s", (ref, home) => expect(homeOf(ref)).toBe(home));
});

describe("a watermark", () => {
  it("never moves back, and names what was seen and not carried out", () => {
    const before = { sinceMs: 100, again: [] };
    expect(watermarkAfter(before, { seenMs: 50 }, ["jira:B-1", "jira:A-1", "jira:B-1"])).toEqual({
      sinceMs: 100,
      again: ["jira:A-1", "jira:B-1"],
    });
    expect(watermarkAfter(before, { seenMs: 150 }, [])).toEqual({ sinceMs: 150, again: [] });
    expect(watermarkAfter(undefined, { seenMs: undefined }, [])).toBeUndefined();
  });
  it.each([undefined, "", "{", "{}", '{"sinceMs":"1","again":[]}', '{"sinceMs":1}'])("%j is none", (text) =>
    expect(watermarkFrom(text)).toBeUndefined(),
  );
});

describe("criteria at the end of a text", () => {
  const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/);
  it("come back as they went", () => {
    fc.assert(
      fc.property(words, fc.array(fc.record({ text: words, done: fc.boolean() }), { minLength: 1 }), (text, boxes) =>
        expect(criteriaAtEnd(withCriteria(text, boxes))).toEqual(boxes),
      ),
    );
  });
  it.each(["", "Text", "## Acceptance Criteria\n\nSee there", "## Acceptance Criteria\n\n- [ ] a\n\nMore"])(
    "are not in %j",
    (text) => expect(criteriaAtEnd(text)).toBeUndefined(),
  );
});

describe("fields of the user's own", () => {
  const mapped: readonly CustomField[] = [
    { local: "size", remote: "cf1", type: "option", direction: "both", values: { large: "XL" } },
    { local: "lead", remote: "cf2", type: "user", direction: "both", values: {} },
  ];
  it("an item that does not say one has it empty; a ticket that was not asked cannot tell", () => {
    expect(ownOfItem(mapped, { size: "large" })).toEqual({ "custom.size": "large", "custom.lead": null });
    expect(ownOfTicket(mapped, { cf1: { value: "XL" } }, "jira", [])).toEqual({ "custom.size": "large" });
    expect(ownOfTicket(mapped, { cf1: null, cf2: { accountId: "7" } }, "jira", [])).toEqual({ "custom.size": null });
  });
  it("filling what stands empty writes over nothing, also where nobody knows what was agreed", () => {
    expect(ownBase({}, { a: null, b: 1, c: 1 }, { a: 2, b: null, c: 2 })).toEqual({ a: null, b: null });
    expect(ownBase({ a: 2 }, { a: null }, { a: 2 })).toEqual({});
  });
});

it.each([
  ["body", "jira", "a  \r\nb\n", "a\nb", true],
  ["labels", "github", ["A", "b"], ["B", "a"], true],
  ["labels", "jira", ["A"], ["a"], false],
  ["criteria", "jira", [{ text: "a", done: true }], [{ done: true, text: "a" }], true],
  ["criteria", "jira", [{ text: "a", done: true }], [{ text: "a", done: false }], false],
  ["title", "jira", "a", "A", false],
] as const)("%s on %s: %j and %j are the same: %s", (field, provider, one, other, same) =>
  expect(sameField(field, provider, one, other)).toBe(same),
);

it("what did not move to the letter did not move", () => {
  const memory = memoryOf({ sync: { marks: { title: "1", body: "2" }, revision: "r", rules: "x" } });
  expect([...unmovedOf(memory, { title: "1", body: "3", status: "4" })]).toEqual(["title"]);
  expect(memoryOf({ sync: { marks: null, revision: "r", rules: "x" } })).toBeUndefined();
  expect(memoryOf({})).toBeUndefined();
});

it.each([
  ["a\nb", "a b"],
  [["a", "b"], "a, b"],
  [null, "(empty)"],
  [5, "5"],
  ["x".repeat(80), `${"x".repeat(59)}…`],
])("%j on one line: %s", (value, text) => expect(shortValue(value)).toBe(text));
