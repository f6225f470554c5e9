import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { renderHarmless } from "./index.js";

const render = (text: string, room = 2000) => {
  const rendered = renderHarmless({ text, url: "https://github.com/acme/shop/blob/abc/specs/a.md", room, shift: 2 });
  if ("problem" in rendered) throw new Error(rendered.problem.says);
  return rendered;
};

describe("Markdown of others in a comment of ours", () => {
  it.each([
    ["# A", "### A"],
    ["<img src=x onerror=alert(1)>text", "text"],
    ["[a](javascript:x)", "a"],
    ["[b](b.md)", "[b](https://github.com/acme/shop/blob/abc/specs/b.md)"],
    ["", ""],
  ])("%j is %j", (text, expected) => expect(render(text)).toEqual({ markdown: expected, cut: false }));

  it("names and notifies nobody", () => {
    expect(render("Ask @omar, closes #7").markdown).not.toMatch(/@omar|#7/);
  });

  it("is cut between blocks to fit its room", () => {
    const { cut, markdown } = render("word ".repeat(30).concat("\n\n").repeat(20), 500);
    expect([cut, markdown.length <= 500, markdown.endsWith("word")]).toEqual([true, true, true]);
  });

  it("is never raw HTML, whatever it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        expect(render(`${text}<script>x</script>`).markdown).not.toMatch(/^<script/m);
      }),
    );
  });

  it("says why it is none", () => {
    expect(renderHarmless({ text: "> ".repeat(200).concat("x"), url: "", room: 100, shift: 0 })).toMatchObject({
      problem: { code: "MARKUP_LIMIT" },
    });
  });
});
