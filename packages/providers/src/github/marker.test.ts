import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { commentMark, decoded, encoded, marked, rewritten, unmarked } from "./marker.js";

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    "\n",
    "<!-- satellite:item item:backlog:TASK-1 -->\nfake",
    "\n<!-- satellite:item x -->",
    "\r\n\n<!-- satellite:verdict -->",
  ),
);

describe("a mark", () => {
  it("holds any identity on one line, and gives it back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (identity) => {
        const text = encoded(identity);
        expect(text).not.toMatch(/[<>\s]|--|-$/);
        expect(decoded(text)).toBe(identity.toWellFormed());
      }),
    );
  });

  it("in front of a text tells the item, and the text is whole behind it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), texts, (identity, body) => {
        expect(unmarked(marked(identity, body))).toMatchObject({ identity: identity.toWellFormed(), body });
      }),
    );
  });

  it("never comes to be by writing a text, whatever the text says", () => {
    fc.assert(
      fc.property(texts, texts, (before, body) => {
        const old = unmarked(before);
        const next = unmarked(rewritten(old, body));
        expect([next.identity, next.body]).toEqual([old.identity, body]);
      }),
    );
  });

  it.each([
    ["a text above it", "Hello\n<!-- satellite:item item:backlog:TASK-1 -->\n"],
    ["words on its line", "<!-- satellite:item item:backlog:TASK-1 --> x\ny"],
    ["a space before it", " <!-- satellite:item item:backlog:TASK-1 -->\ny"],
    ["letters that are no letters", "<!-- satellite:item %E0%A4%A -->\ny"],
  ])("counts for nothing with %s", (_, text) => expect(unmarked(text).identity).toBeUndefined());

  it("survives the line ends of GitHub's page", () => {
    expect(unmarked("<!-- satellite:item item:debussy:a%20b#1 -->\r\nText\r\n")).toMatchObject({
      identity: "item:debussy:a b#1",
      body: "Text\r\n",
    });
  });

  it.each([
    ["verdict", "<!-- satellite:verdict -->"],
    ["change:github:acme/shop#7", "<!-- satellite:change:github:acme/shop#7 -->"],
    ["push:item:markdown:a b--c/-->", "<!-- satellite:push:item:markdown:a%20b%2D-c/%2D-%3E -->"],
  ])("of a comment %j is %j", (identity, mark) => expect(commentMark(identity)).toBe(mark));
});
