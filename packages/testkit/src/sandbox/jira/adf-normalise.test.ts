import { describe, expect, it } from "@jest/globals";
import { adfJudge } from "./adf-judge.js";
import { normaliseAdf } from "./adf-normalise.js";
import { plainText, readAdf, type AdfDoc, type AdfNode } from "./adf.js";

const text = (words: string, ...marks: string[]): AdfNode => ({
  type: "text",
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const doc = (...content: AdfNode[]): AdfDoc => ({ type: "doc", version: 1, content });
const p = (...content: AdfNode[]): AdfNode => ({ type: "paragraph", content });
const counting = () => {
  let n = 0;
  return () => `id-${(n += 1)}`;
};
const keep = (given: AdfDoc) => normaliseAdf(readAdf(given), counting());

describe("a document as the site keeps it", () => {
  it("has ids on blocks, marks in order, neighbours joined, and no spaces at the end of a line", () => {
    expect(keep(doc(p(text("a "), text("b "), text("c", "strong", "em"), text("  "))))).toEqual(
      doc({
        type: "paragraph",
        attrs: { localId: "id-1" },
        content: [
          { type: "text", text: "a b " },
          { type: "text", text: "c", marks: [{ type: "em" }, { type: "strong" }] },
        ],
      }),
    );
  });

  it("keeps the ids that blocks have, and spaces in code", () => {
    const own = { type: "paragraph", attrs: { localId: "mine" }, content: [text("x "), text("y ", "code")] };
    expect(keep(doc(own))).toEqual(doc(own));
  });

  it("is normal already the second time, says the same, and is a document", () => {
    const item = { type: "listItem", content: [p(text("one "), text("two", "underline", "link"))] };
    const linked = JSON.parse(
      JSON.stringify(doc({ type: "bulletList", content: [item] }, p(text("  ")))).replace(
        '{"type":"link"}',
        '{"type":"link","attrs":{"href":"https://acme.dev"}}',
      ),
    ) as AdfDoc;
    const once = keep(linked);
    expect(normaliseAdf(once, counting())).toEqual(once);
    expect(plainText(once).trimEnd()).toBe(plainText(linked).trimEnd());
    expect(readAdf(once)).toBe(once);
    expect(adfJudge()?.(once) ?? []).toEqual([]);
  });
});
