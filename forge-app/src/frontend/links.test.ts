import { describe, expect, it } from "@jest/globals";
import type { AdfDoc } from "@satellite/core/markup/adf";
import { safeDocument, safeHref } from "./links";

describe("an address", () => {
  it.each([
    ["https://github.com/acme/shop/pull/42", true],
    ["http://localhost:8080/x", true],
    ["javascript:alert(1)", false],
    ["java\nscript:alert(1)", false],
    ["data:text/html,x", false],
    ["/relative", false],
    ["https://github.com@evil.example/", false],
    ["mailto:a@b.example", false],
    [undefined, false],
  ])("%j is a link: %j", (href, isLink) => expect(safeHref(href) !== undefined).toBe(isLink));
});

describe("a document", () => {
  const clean = (...content: readonly unknown[]): unknown =>
    safeDocument({ version: 1, type: "doc", content } as unknown as AdfDoc).content;
  const text = (href: string, ...more: readonly object[]) => ({
    type: "text",
    text: "here",
    marks: [{ type: "link", attrs: { href } }, ...more],
  });
  const strong = { type: "strong" };

  it.each(["javascript:alert(1)", "vbscript:x", "data:text/html,x", "//a.example", "x"])(
    "keeps the words of a link to %j, however deep, and not the link",
    (href) => {
      const list = { type: "bulletList", content: [{ type: "listItem", content: [text(href, strong)] }] };
      expect(clean(list)).toEqual([
        { type: "bulletList", content: [{ type: "listItem", content: [{ ...text(href), marks: [strong] }] }] },
      ]);
    },
  );

  it.each(["https://acme.example/a", "http://acme.example", "mailto:sara@acme.example"])(
    "keeps a link to %j",
    (href) => {
      expect(clean(text(href, strong))).toEqual([text(href, strong)]);
    },
  );

  it.each([
    [
      { type: "inlineCard", attrs: { url: "javascript:x" } },
      { type: "text", text: "javascript:x" },
    ],
    [
      { type: "inlineCard", attrs: {} },
      { type: "text", text: "(link)" },
    ],
    [
      { type: "blockCard", attrs: { url: "data:x" } },
      { type: "paragraph", content: [{ type: "text", text: "data:x" }] },
    ],
    [
      { type: "inlineCard", attrs: { url: "https://acme.example" } },
      { type: "inlineCard", attrs: { url: "https://acme.example" } },
    ],
  ])("makes of the card %j %j", (card, shown) => expect(clean(card)).toEqual([shown]));
});
