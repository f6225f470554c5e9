import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { plainInline } from "../inline/index.js";
import { adfLength, adfLimit, fromAdf, toAdf, toAdfCut, type AdfMark, type AdfText } from "./index.js";

const t = (text: string, ...marks: AdfMark[]): AdfText => ({
  type: "text",
  text,
  ...(marks.length === 0 ? {} : { marks }),
});
const p = (...content: AdfText[]) => ({ type: "paragraph", content });
const li = (...content: AdfText[]) => ({ type: "listItem", content: [p(...content)] });
const link = (href: string): AdfMark => ({ type: "link", attrs: { href } });
const [strong, em, code]: AdfMark[] = [{ type: "strong" }, { type: "em" }, { type: "code" }];

/** Microseconds of CPU for 50 KB of prose in this very run: what the hostile texts are held against. */
const proseCost = ((): number => {
  const prose = "Words that a person wrote, and nothing else.\n\n".repeat(1100);
  for (let round = 0; round < 3; round += 1) toAdf(prose);
  const before = process.cpuUsage();
  toAdf(prose);
  return process.cpuUsage(before).user;
})();

describe("our Markdown as a Jira document", () => {
  it.each([
    ["one\ntwo\n\nthree", [p(t("one two")), p(t("three"))]],
    [
      "a **b** *c* `d`",
      [p(t("a "), t("b", strong as AdfMark), t(" "), t("c", em as AdfMark), t(" "), t("d", code as AdfMark))],
    ],
    ["[PR 7](https://x.example/7) ok", [p(t("PR 7", link("https://x.example/7")), t(" ok"))]],
    ["see https://x.example/7.", [p(t("see "), t("https://x.example/7", link("https://x.example/7")), t("."))]],
    ["[a](https://me:pw@x.example/)", [p(t("a", link("https://x.example/")))]],
    ["[a](javascript:alert)", [p(t("a"))]],
    ["**`x`**", [p(t("x", code as AdfMark))]],
    [
      "- a\n- **b**\n  more",
      [{ type: "bulletList", content: [li(t("a")), li(t("b", strong as AdfMark), t(" more"))] }],
    ],
    ["3. a\n4. b", [{ type: "orderedList", attrs: { order: 3 }, content: [li(t("a")), li(t("b"))] }]],
    [
      "```ts\nlet a;\n\n- b\n```\nx",
      [{ type: "codeBlock", attrs: { language: "ts" }, content: [t("let a;\n\n- b")] }, p(t("x"))],
    ],
    ["```\nnever closed", [{ type: "codeBlock", content: [t("never closed")] }]],
    ["## Title\ntext", [{ type: "heading", attrs: { level: 2 }, content: [t("Title")] }, p(t("text"))]],
    ["snake_case_name \\*not\\* 2 * 3 * 4", [p(t("snake_case_name *not* 2 * 3 * 4"))]],
    ["| a | b |", [p(t("| a | b |"))]],
    ["> quote", [{ type: "blockquote", content: [p(t("quote"))] }]],
    ["<!-- satellite:verdict -->\nx", [p(t("x"))]],
    ["<b>raw</b> <branch>", [p(t("raw", strong as AdfMark), t(" <branch>"))]],
    ["", []],
  ])("%j", (markdown, content) => expect(toAdf(markdown)).toEqual({ version: 1, type: "doc", content }));

  const markdown = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "**",
          "*",
          "_",
          "`",
          "``",
          "```",
          "\n",
          "\n\n",
          "- ",
          "1. ",
          "[",
          "](",
          ")",
          "# ",
          "> ",
          "|",
          "\\",
          "<",
          " ",
        ),
        fc.stringMatching(/^[a-z]{1,6}$/),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));

  it("leaves no text empty, and keeps code to itself", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const doc = toAdf(text);
        const flat = JSON.stringify(doc);
        expect(flat).not.toContain('"text":""');
        expect(flat).not.toMatch(/\{"type":"(?:strong|em)"\},\{"type":"code"\}/);
      }),
      { numRuns: Number(process.env["LAWS_RUNS"] ?? 500) },
    );
  });

  it("gives somebody's escaped line back as it was", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[[\]()<>*_`~#!|\\&;:/@.\-+=a1 ]{0,30}$/), (text) => {
        const line = text.replace(/\s+/g, " ").trim();
        const read = fromAdf(toAdf(`x ${plainInline(text)}`));
        expect(read).toBe(`x ${line}`.trim());
      }),
      { numRuns: Number(process.env["LAWS_RUNS"] ?? 400) },
    );
  });

  it("stays under Jira's limit and says that it was cut", () => {
    const doc = toAdf("word ".repeat(1000).concat("\n\n").repeat(20));
    expect(adfLength(doc)).toBeLessThanOrEqual(adfLimit);
    expect(doc.content.at(-1)).toEqual(p(t("…")));
    expect(doc.content.length).toBe(7);
  });

  it("tells whether it was cut, and cuts a long first block by its lines, rows or items", () => {
    expect(toAdfCut("short", 100)).toEqual({ document: toAdf("short"), truncated: false });
    const { document, truncated } = toAdfCut(`\`\`\`\n${"a line of code\n".repeat(20)}\`\`\``, 100);
    expect(truncated).toBe(true);
    expect(document.content).toEqual([
      { type: "codeBlock", content: [t(Array.from({ length: 5 }, () => "a line of code").join("\n"))] },
      p(t("…")),
    ]);
    expect(toAdf("- one\n- two\n- three", 40).content).toEqual([
      { type: "bulletList", content: [li(t("one")), li(t("two"))] },
      p(t("…")),
    ]);
    expect(toAdf(`## Title\n\n${"word ".repeat(100)}`, 60).content.length).toBe(3);
    expect(toAdf(`${"word ".repeat(10)}\n\n## Title\n\n${"word ".repeat(100)}`, 80).content.length).toBe(2);
  });

  it("resolves relative addresses where it knows the file's", () => {
    const url = "https://github.com/acme/shop/blob/0123456/specs/PROJ-1042/spec.md";
    expect(toAdfCut("[design](../design.md)", 1000, url).document.content).toEqual([
      p(t("design", link("https://github.com/acme/shop/blob/0123456/specs/design.md"))),
    ]);
  });

  const hostile = [
    ..."**|*a|_a*|*a**b|`|[|[a](|``` `|**a*|\\\\|- |1. a\n|https://|]|[a] |![|> |<!-- |<a |<b>|[^a]: > x\n\n|[^a] ".split(
      "|",
    ),
    ..."> a\n\n|- a\n  - b\n|- a\n\nb\n\n|- > a\n|* * *a\n|# a\n|- [ ] a\n|<details>\n\n|~~a|a@b.|a\n\n".split("|"),
    "|a|\n|-|\n",
  ];
  it.each(hostile)("takes no hundred times the time of prose for 50 KB of %j, and loses no word", (part) => {
    const text = part.repeat(50_000 / part.length);
    const before = process.cpuUsage();
    const document = toAdf(text, 10_000_000);
    const { user } = process.cpuUsage(before);
    expect(user / proseCost).toBeLessThan(100);
    const letters = (some: string): number => some.replace(/[^ab]/g, "").length;
    if (!/[<:@]/.test(part)) expect(letters(fromAdf(document))).toBe(letters(text));
  });
});

describe("a Jira document as words", () => {
  it("reads what others wrote too", () => {
    const doc = {
      type: "doc",
      content: [
        { type: "heading", content: [{ type: "text", text: "Hi" }] },
        {
          type: "panel",
          content: [
            {
              type: "paragraph",
              content: [
                { type: "mention", attrs: { text: "@sara" } },
                { type: "text", text: " see" },
              ],
            },
          ],
        },
        {
          type: "orderedList",
          attrs: { order: 2 },
          content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "a" }] }] }],
        },
        { type: "mediaSingle", content: [{ type: "media", attrs: { id: "1" } }] },
        { type: "paragraph", content: [{ type: "inlineCard", attrs: { url: "https://x.example" } }] },
      ],
    };
    expect(fromAdf(doc)).toBe("Hi\n\n@sara see\n\n2. a\n\nhttps://x.example");
  });

  it("reads tasks, rows and titles", () => {
    const text = "- [x] a\n- [ ] b\n\n| c | d |\n| - | - |\n\n<details><summary>e</summary>f</details>";
    expect(fromAdf(toAdf(text))).toBe("- [x] a\n- [ ] b\n\nc | d\n\ne\n\nf");
  });
});
