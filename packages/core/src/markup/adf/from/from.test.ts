import { describe, expect, it } from "@jest/globals";
import { digestOf } from "../../../digest/index.js";
import { adfToMarkdown } from "./index.js";

type Json = Readonly<Record<string, unknown>>;
const doc = (...content: unknown[]): Json => ({ type: "doc", version: 1, content });
const node = (type: string, attrs: Json | undefined, ...content: unknown[]): Json => ({
  type,
  ...(attrs === undefined ? {} : { attrs }),
  ...(content.length === 0 ? {} : { content }),
});
const t = (text: string, ...marks: (string | Json)[]): Json => ({
  type: "text",
  text,
  ...(marks.length === 0 ? {} : { marks: marks.map((mark) => (typeof mark === "string" ? { type: mark } : mark)) }),
});
const p = (...content: unknown[]): Json => node("paragraph", undefined, ...content);
const link = (href: string): Json => ({ type: "link", attrs: { href } });
const cell = (attrs: Json | undefined, ...content: unknown[]): Json => node("tableCell", attrs, ...content);
const head = (...content: unknown[]): Json => node("tableHeader", undefined, ...content);
const row = (...content: unknown[]): Json => node("tableRow", undefined, ...content);
const li = (...content: unknown[]): Json => node("listItem", undefined, ...content);

describe("a Jira document as Markdown", () => {
  it.each<[string, Json, string]>([
    ["a paragraph", p(t("a  "), t("b", "strong"), t(" and "), t("c", "em", "strong")), "a **b** and ***c***"],
    ["a space inside bold", p(t("Mind ", "strong"), t("the gap")), "**Mind** the gap"],
    [
      "code, struck and underlined words",
      p(t("a|b", "code"), t(" "), t("c", "strike"), t(" "), t("d", "underline")),
      "`a|b` ~~c~~ <u>d</u>",
    ],
    ["raised words", p(t("x"), t("2", { type: "subsup", attrs: { type: "sup" } })), "x<sup>2</sup>"],
    ["a link", p(t("PR 7", link("https://x.example/7"))), "[PR 7](https://x.example/7)"],
    ["an address in its own words", p(t("https://x.example/7", link("https://x.example/7"))), "<https://x.example/7>"],
    [
      "words that look like Markdown",
      p(t("# <b>no *tag* [x](y) | - 1. `z` <!-- c -->")),
      "\\# \\<b>no \\*tag\\* \\[x]\\(y) | - 1. \\`z\\` \\<!-- c -->",
    ],
    ["an address in capitals", p(t("HTTPS://X.EXAMPLE/Z", "strong"), t("@<b>")), "**HTTPS\\://X.EXAMPLE/Z**@\\<b>"],
    ["a line break", p(t("a"), node("hardBreak", undefined), t("# b")), "a\\\n\\# b"],
    ["a heading", node("heading", { level: 3 }, t("Title")), "### Title"],
    ["code", node("codeBlock", { language: "ts" }, t("let a;\n```\n- b")), "````ts\nlet a;\n```\n- b\n````"],
    ["a rule", node("rule", undefined), "___"],
    ["a panel", node("panel", { panelType: "warning" }, p(t("Mind")), p(t("gaps"))), "> [!WARNING]\n> Mind\n>\n> gaps"],
    [
      "a panel of points",
      node("panel", { panelType: "info" }, node("bulletList", undefined, li(p(t("a"))))),
      "> [!NOTE]\n>\n> - a",
    ],
    [
      "an expand",
      node("expand", { title: "A <b> & c" }, p(t("in"))),
      "<details>\n<summary>A &lt;b&gt; &amp; c</summary>\n\nin\n\n</details>",
    ],
    [
      "numbers",
      node("orderedList", { order: 3 }, li(p(t("a"))), li(p(t("b")), node("bulletList", undefined, li(p(t("c")))))),
      "3. a\n4. b\n   - c",
    ],
    [
      "tasks",
      node(
        "taskList",
        { localId: "1" },
        node("taskItem", { localId: "2", state: "DONE" }, t("a")),
        node("taskList", { localId: "3" }, node("taskItem", { localId: "4", state: "TODO" }, t("b"))),
      ),
      "- [x] a\n  - [ ] b",
    ],
    [
      "a table",
      node(
        "table",
        undefined,
        row(head(p(t("a"))), head(p(t("b")))),
        row(cell(undefined, p(t("c|d"))), cell(undefined, p(t("e"), node("hardBreak", undefined), t("f")))),
      ),
      "| a | b |\n| - | - |\n| c\\|d | e<br>f |",
    ],
  ])("says it in Markdown: %s", (_, block, markdown) => {
    expect(adfToMarkdown(doc(block))).toEqual({ markdown: `${markdown}\n`, kept: [], problems: [] });
  });

  it.each<[string, Json, string, string]>([
    [
      "a mention",
      p(t("ask "), node("mention", { id: "712020:ab", text: "@Sara Doe" }), t(" now")),
      "ask @Sara Doe now",
      "@Sara Doe",
    ],
    ["a mention without a name", p(node("mention", { id: "712020:ab" })), "@712020:ab", "@712020:ab"],
    ["an emoji", p(node("emoji", { shortName: ":tada:", text: "🎉" })), "🎉", "🎉"],
    ["a date", p(node("date", { timestamp: "1763683200000" })), "2025-11-21", "2025-11-21"],
    [
      "a status",
      p(t("is "), node("status", { text: "In progress", color: "blue" })),
      "is **IN PROGRESS**",
      "IN PROGRESS",
    ],
    [
      "a card",
      p(node("inlineCard", { url: "https://acme.example/browse/PROJ-1042" })),
      "<https://acme.example/browse/PROJ-1042>",
      "https://acme.example/browse/PROJ-1042",
    ],
    [
      "a card with data",
      p(node("inlineCard", { data: { url: "https://x.example/", name: "The page" } })),
      "[The page](https://x.example/)",
      "The page",
    ],
    [
      "a card on its own",
      node("blockCard", { url: "https://x.example/" }),
      "<https://x.example/>",
      "https://x.example/",
    ],
    [
      "a picture",
      node(
        "mediaSingle",
        { layout: "center" },
        node("media", { type: "file", id: "1", collection: "", alt: "chart.png" }),
      ),
      "\\[image: chart.png]",
      "[image: chart.png]",
    ],
    [
      "a picture elsewhere",
      node("mediaSingle", {}, node("media", { type: "external", url: "https://x.example/a.png" })),
      "<https://x.example/a.png>",
      "https://x.example/a.png",
    ],
    ["a file in a line", p(node("mediaInline", { id: "1", collection: "", type: "file" })), "\\[file]", "[file]"],
    [
      "a decision",
      node("decisionList", { localId: "1" }, node("decisionItem", { localId: "2", state: "DECIDED" }, t("Ship it"))),
      "- ◇ Ship it",
      "◇ Ship it",
    ],
    [
      "a macro",
      node("extension", { extensionKey: "toc", extensionType: "com.atlassian.confluence.macro.core" }),
      "\\[toc]",
      "[toc]",
    ],
    ["a macro with a body", node("bodiedExtension", { extensionKey: "x", extensionType: "y" }, p(t("in"))), "in", "in"],
    [
      "a layout",
      node(
        "layoutSection",
        undefined,
        node("layoutColumn", { width: 50 }, p(t("a"))),
        node("layoutColumn", { width: 50 }, p(t("b"))),
      ),
      "a\n\nb",
      "a b",
    ],
    ["coloured words", p(t("red", { type: "textColor", attrs: { color: "#ff0000" } })), "red", "red"],
    [
      "a commented word",
      p(t("word", { type: "annotation", attrs: { id: "1", annotationType: "inlineComment" } })),
      "word",
      "word",
    ],
    ["a centred paragraph", { ...p(t("a")), marks: [{ type: "alignment", attrs: { align: "center" } }] }, "a", "a"],
    [
      "a panel of another kind",
      node("panel", { panelType: "custom", panelIcon: ":rocket:" }, p(t("a"))),
      "> [!NOTE]\n> a",
      "a",
    ],
    [
      "merged cells",
      node(
        "table",
        undefined,
        row(head(p(t("a"))), head(p(t("b")))),
        row(cell({ rowspan: 2 }, p(t("c"))), cell(undefined, p(t("d")))),
        row(cell(undefined, p(t("e")))),
      ),
      "| a | b |\n| - | - |\n| c | d |\n| | e |",
      "a b c d e",
    ],
    [
      "blocks in a cell",
      node(
        "table",
        undefined,
        row(head(p(t("a")))),
        row(cell(undefined, p(t("b")), node("bulletList", undefined, li(p(t("c")))), node("codeBlock", {}, t("d\ne")))),
      ),
      "| a |\n| - |\n| b<br>• c<br>`d`<br>`e` |",
      "a b • c d e",
    ],
    ["a table without a head", node("table", undefined, row(cell(undefined, p(t("a"))))), "| |\n| - |\n| a |", "a"],
    ["what nobody has heard of", node("hologram", { text: "words" }), "words", "words"],
  ])("shows its words and keeps it: %s", (_, block, markdown, text) => {
    const { markdown: written, kept } = adfToMarkdown(doc(p(t("x")), block));
    expect(written).toBe(`x\n\n${markdown}\n`);
    expect(kept[0]).toMatchObject({ block: 1, text });
    const found = (kept[0]?.path ?? []).reduce<unknown>(
      (at, index) => (at as { content: unknown[] }).content[index],
      doc(p(t("x")), block),
    );
    expect(kept[0]?.node).toEqual(found);
    expect(kept[0]?.digest).toBe(digestOf(found));
  });

  it("keeps what holds others before those, and nothing when nobody asks", () => {
    const document = doc(node("layoutSection", undefined, p(node("mention", { id: "1", text: "@a" }))));
    expect(adfToMarkdown(document).kept.map(({ type, path }) => [type, path])).toEqual([
      ["layoutSection", [0]],
      ["mention", [0, 0, 0]],
    ]);
    expect(adfToMarkdown(document, { kept: false })).toEqual({ markdown: "@a\n", kept: [], problems: [] });
  });
});

describe("what somebody could send as a document", () => {
  it.each<[string, unknown, string]>([
    ["nothing", null, ""],
    ["a text", "a *b*", "a \\*b\\*\n"],
    ["content that is no list", { type: "doc", content: "x" }, ""],
    ["things that are no nodes", doc(null, 1, "x", [], { type: 7 }), ""],
    ["text at the top", doc(t("a")), "a\n"],
    ["attributes that are no object", doc({ type: "heading", attrs: "x", content: [t("a")] }), "###### a\n"],
    ["a list of paragraphs", doc(node("bulletList", undefined, p(t("a")))), "- a\n"],
    ["a table of text", doc(node("table", undefined, row(t("a")))), "| |\n| - |\n| a |\n"],
    [
      "a wild span",
      doc(node("table", undefined, row(head(p(t("a")))), row(cell({ colspan: 1e9, rowspan: -1 }, p(t("b")))))),
      "| a |\n| - |\n| b |\n",
    ],
    ["a date that is none", doc(p(t("on "), node("date", { timestamp: "never" }))), "on never\n"],
    ["marks that are none", doc(p({ type: "text", text: "a", marks: [null, { type: "link" }, { type: 3 }] })), "a\n"],
    [
      "a script for a link",
      doc(p(t("a", link("java\u0000script:alert(1)")), t("b", link("data:text/html,x")))),
      "ab\n",
    ],
    ["a script for a card", doc(p(node("inlineCard", { url: "javascript:alert(1)" }))), "javascript:alert(1)\n"],
    ["hidden characters", doc(p(t("a\u202eb\u200b\u001b[31mc"))), "abc\n"],
    [
      "a title with a tag",
      doc(node("expand", { title: "</summary><img src=x onerror=y>" }, p(t("a")))),
      "<details>\n<summary>&lt;/summary&gt;&lt;img src=x onerror=y&gt;</summary>\n\na\n\n</details>\n",
    ],
    ["a carrier of ours", doc(p(t('DONE<!--adf:{"t":"DONE"}-->'))), 'DONE\\<!--adf:{"t":"DONE"}-->\n'],
  ])("is read without harm: %s", (_, document, markdown) => expect(adfToMarkdown(document).markdown).toBe(markdown));

  it("says what was too much, and keeps the words of what is too deep", () => {
    let deep: unknown = t("bottom");
    for (let level = 0; level < 20_000; level += 1) deep = { type: "blockquote", content: [deep] };
    const read = adfToMarkdown(doc(node("hologram", undefined, deep)));
    expect(read.kept).toEqual([]);
    expect(read.markdown).toContain("bottom");
    expect(read.problems).toEqual([expect.stringContaining("50 levels")]);
    const many = adfToMarkdown(doc(node("paragraph", undefined, ...Array.from({ length: 100_010 }, () => t("a")))));
    expect(many.problems).toEqual([expect.stringContaining("nodes")]);
    const wide = row(...Array.from({ length: 100 }, () => cell({ colspan: 200, rowspan: 200 }, p(t("x")))));
    const table = adfToMarkdown(doc(node("table", undefined, ...Array.from({ length: 100 }, () => wide)))).markdown;
    expect(table.match(/x/g)?.length).toBe(10_000);
    expect(table.length).toBeLessThan(1_000_000);
    const large = adfToMarkdown(doc(p(t("a".repeat(1_048_577))), p(t("b"))));
    expect(large.problems).toEqual([expect.stringContaining("1 MB")]);
  });
});
