import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { cleanText, codeSpan, neutralise, plainInline, refersByUrl, zwsp } from "./index.js";

const z = zwsp;
const parse = (text: string) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

describe("somebody's text in our Markdown", () => {
  it.each([
    ["Fix login latency", "Fix login latency"],
    ["in_progress and snake_case", "in_progress and snake_case"],
    ["_private_ *bold* `code`", "\\_private\\_ \\*bold\\* \\`code\\`"],
    ["[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
    ["<img src=x onerror=alert(1)>", "\\<img src=x onerror=alert(1)\\>"],
    ["a | b", "a \\| b"],
    ["# heading", "\\# heading"],
    ["- item", "\\- item"],
    ["1. item", "1\\. item"],
    ["two\r\nlines\u2028more", "two lines more"],
    ["@octocat fixes #12", `@${z}octocat fixes #${z}12`],
    ["closes acme/shop#7, GH-3", `closes acme/shop#${z}7, GH-${z}3`],
    ["https://github.com/acme/shop/issues/1", `https:${z}//github.com/acme/shop/issues/1`],
    ["www.example.com", `www${z}.example.com`],
    ["&#64;octocat", "\\&#\u200b64;octocat"],
    ["evil\u202egpj.exe\u0000\u001b[31mred", "evilgpj.exered"],
    ["", ""],
  ])("%j reads %j", (text, safe) => expect(plainInline(text, 200)).toBe(safe));

  it("is one paragraph of plain text, whatever it was", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: "binary" }),
          fc.stringMatching(/^[[\]()<>*_`~#!|\\&;:/@.\-+=a1 ]{0,30}$/),
        ),
        (text) => {
          const tree = parse(plainInline(text, 100));
          const inline = tree.children.flatMap((node) => (node.type === "paragraph" ? node.children : [node]));
          expect(
            inline.filter(
              ({ type, ...rest }) => type !== "text" && !String((rest as { url?: string }).url).startsWith("mailto:"),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["abcdef", 4, "abc…"],
    ["ab👩‍👩‍👧‍👦cd", 8, "ab…"],
    ["ae\u0301b", 3, "a…"],
    ["same", 4, "same"],
  ])("%j cut to %i is %j", (text, max, cut) => expect(plainInline(text, max)).toBe(cut));

  it.each([
    ["a", "`a`"],
    ["a`b", "``a`b``"],
    ["`", "`` ` ``"],
    ["", "`  `"],
    [" x ", "`  x  `"],
    ["feat/$(rm)`x``", "``` feat/$(rm)`x`` ```"],
  ])("%j in a code span is %j", (text, span) => expect(codeSpan(text)).toBe(span));

  it("keeps any text in a code span as it was", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[`a \\*]{1,20}$/).filter((text) => text.trim() !== ""),
        (text) => {
          const tree = parse(`x ${codeSpan(text)} y`);
          expect(JSON.stringify(tree)).toContain(JSON.stringify({ type: "inlineCode", value: text }).slice(1, -1));
        },
      ),
    );
  });
});

describe("references made inert", () => {
  it.each([
    ["#12", `#${z}12`],
    ["AB#5", `AB#${z}5`],
    ["[PROJ-1]", `[PROJ-${z}1]`],
    ["PROJ-1042 #done", `PROJ-1042 #${z}done`],
    ["PROJ-1042 alone", "PROJ-1042 alone"],
    ["a1b2c3d4e5", `a1b2c3${z}d4e5`],
    ["sara@example.com", "sara@example.com"],
    ["(@sara)", `(@${z}sara)`],
    ["é@sara", `é@${z}sara`],
    ["C# and F#", "C# and F#"],
    ["gh-7", `gh-${z}7`],
  ])("%j becomes %j", (text, inert) => {
    expect(neutralise(text)).toBe(inert);
    expect(neutralise(inert)).toBe(inert);
    expect(cleanText(inert)).toBe(text);
  });

  it.each([
    ["https://github.com/acme/shop/issues/1", true],
    ["https://ghe.acme.example/acme/shop/pull/7#discussion_r1", true],
    ["https://github.com/acme/shop/commit/a1b2c3d", true],
    ["https://github.com/acme/shop/blob/main/a.md", false],
    ["https://acme.atlassian.net/browse/PROJ-1", false],
  ])("knows that %s refers: %s", (address, refers) => expect(refersByUrl(address)).toBe(refers));
});

describe("cleaned text", () => {
  it.each([
    ["family 👨‍👩‍👧 and ❤️", "family 👨‍👩‍👧 and ❤️"],
    ["🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 flag"],
    ["hidden\u{e0069}\u{e006e} tags", "hidden tags"],
    ["می‌خواهم", "می‌خواهم"],
    ["a\u200cb\u200dc", "abc"],
    ["so\u00adft\ufeff\u3164", "soft"],
    ["lone \ud800 surrogate", "lone  surrogate"],
    ["tab\tstays\r\nline", "tab\tstays\nline"],
  ])("%j is %j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
    expect(cleanText(clean)).toBe(clean);
  });
});
