import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { faultInAdf, toAdf } from "./index.js";

const doc = (...content: unknown[]): unknown => ({ version: 1, type: "doc", content });
const paragraph = (...content: unknown[]): unknown => ({ type: "paragraph", content });
const text = (words: unknown, marks?: unknown): unknown => ({
  type: "text",
  text: words,
  ...(marks === undefined ? {} : { marks }),
});
const nested = (levels: number): unknown =>
  Array.from({ length: levels }).reduce((inner) => ({ type: "panel", content: [inner] }), paragraph());

describe("what is wrong with an Atlassian document", () => {
  it.each([
    [null, "", "a document is an object"],
    [[], "", "a document is an object"],
    [{ type: "paragraph" }, "type", '"doc" is expected, not "paragraph"'],
    [{ type: "doc", content: [] }, "version", "1 is expected, not nothing"],
    [{ type: "doc", version: 1 }, "content", "a list of nodes is expected"],
    [doc("words"), "content[0]", 'a node is expected, not "words"'],
    [doc({}), "content[0].type", "the type of a node is expected, not nothing"],
    [doc(paragraph(), paragraph(text("a"), text(""))), "content[1].content[1].text", 'words are expected, not ""'],
    [doc(paragraph(text(7))), "content[0].content[0].text", "words are expected, not 7"],
    [doc(text("a")), "content[0]", '"text" cannot stand in doc'],
    [doc(paragraph(paragraph())), "content[0].content[0]", '"paragraph" cannot stand in paragraph'],
    [
      doc({ type: "bulletList", content: [paragraph()] }),
      "content[0].content[0]",
      '"paragraph" cannot stand in bulletList',
    ],
    [doc({ type: "tableRow", content: [] }), "content[0]", '"tableRow" cannot stand in doc'],
    [
      doc({ type: "codeBlock", content: [{ type: "hardBreak" }] }),
      "content[0].content[0]",
      '"hardBreak" cannot stand in codeBlock',
    ],
    [doc({ type: "paragraph", content: {} }), "content[0].content", "a list of nodes is expected"],
    [doc({ type: "paragraph", attrs: [] }), "content[0].attrs", "an object is expected"],
    [doc({ type: "paragraph", text: 1 }), "content[0].text", "words are expected"],
    [doc({ type: "heading", attrs: { level: 7 } }), "content[0].attrs.level", "1 to 6 is expected, not 7"],
    [doc({ type: "heading" }), "content[0].attrs.level", "1 to 6 is expected, not nothing"],
    [doc(paragraph(text("a", {}))), "content[0].content[0].marks", "a list of marks is expected"],
    [
      doc(paragraph(text("a", [{ type: "em" }, {}]))),
      "content[0].content[0].marks[1]",
      "a mark with a type is expected",
    ],
    [
      doc(paragraph(text("a", [{ type: "link" }]))),
      "content[0].content[0].marks[0].attrs.href",
      "an address is expected",
    ],
    [doc(nested(50)), `content[0]${".content[0]".repeat(50)}`, "nested more than 50 levels deep"],
    [doc(...Array.from({ length: 100_001 }, () => paragraph())), "", "more than 100000 nodes"],
  ])("%#: is said with its path", (document, path, says) => {
    expect(faultInAdf(document)).toEqual({ path, says });
  });

  it.each([
    ["an empty one", doc()],
    [
      "types that nobody knows, anywhere",
      doc({ type: "new" }, { type: "new", content: [text("a"), { type: "listItem" }] }),
    ],
    [
      "nodes that Markdown cannot say",
      doc({ type: "panel", attrs: {}, content: [paragraph({ type: "mention", attrs: {} })] }),
    ],
    ["one as deep as it may be", doc(nested(49))],
    [
      "a list in a list of tasks",
      doc({ type: "taskList", content: [{ type: "taskList", content: [{ type: "taskItem" }] }] }),
    ],
  ])("is nothing with %s", (_what, document) => expect(faultInAdf(document)).toBeUndefined());

  it("is nothing with what we write ourselves", () => {
    const words = fc.constantFrom(
      "a",
      "# ",
      "- ",
      "1. ",
      "- [ ] ",
      "> ",
      "\n",
      "\n\n",
      "| a |\n|-|\n",
      "```\n",
      "**",
      "---\n",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (some) => faultInAdf(toAdf(some.join(""))) === undefined),
    );
  });

  it("is found in anything at all without a throw", () => {
    fc.assert(fc.property(fc.anything(), (value) => void faultInAdf(doc(value))));
  });
});
