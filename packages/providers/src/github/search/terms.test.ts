import { describe, expect, it } from "@jest/globals";
import { listingOf, term, termsOf } from "./terms.js";

describe("terms of a search", () => {
  it.each([
    ["cart", [["", "cart"]]],
    [
      'label:"in progress" -is:draft "two words"',
      [
        ["label", "in progress"],
        ["is", "draft"],
        ["", "two words"],
      ],
    ],
    ['label:"say \\"hi\\""', [["label", 'say "hi"']]],
    ["Repo:acme/shop", [["repo", "acme/shop"]]],
    ["http://acme.example/x", [["http", "//acme.example/x"]]],
    ["", []],
  ] as [string, [string, string][]][])("%j", (text, expected) =>
    expect(termsOf(text).map(({ name = "", value }) => [name, value])).toEqual(expected),
  );

  it.each(["bug", "status: in progress", 'say "hi" \\o/'])("find exactly %j again", (value) => {
    expect(termsOf(term("label", value).raw)).toEqual([term("label", value)]);
  });
});

describe("a search that the list of issues can answer", () => {
  it.each([
    ["", {}],
    ["is:issue is:open", { state: "OPEN" }],
    ["state:closed type:issue sort:updated-desc", { state: "CLOSED" }],
    ["repo:acme/web assignee:@me label:bug", { repository: "acme/web", assignee: "@me", label: "bug" }],
    ['label:"a, b"', { label: "a, b" }],
  ])("%j", (text, expected) =>
    expect(listingOf(termsOf(text), "acme/shop")).toEqual({ repository: "acme/shop", ...expected }),
  );

  it.each([
    "cart",
    "is:pr",
    "-label:bug",
    "label:a label:b",
    "label:a,b",
    "repo:acme/shop repo:acme/web",
    "is:open is:closed",
    "milestone:1.4",
    "no:assignee",
    "repo:acme",
  ])("is not %j", (text) => expect(listingOf(termsOf(text), "acme/shop")).toBeUndefined());
});
