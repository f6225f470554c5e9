import { describe, expect, it } from "@jest/globals";
import { adfJudge, commonMarkExamples, readAdf } from "@satellite/testkit/sandbox/jira";
import * as fc from "fast-check";
import type { Nodes } from "mdast";
import { readdirSync, readFileSync } from "node:fs";
import { parseTree } from "../spec/parse.js";
import { adfLength, toAdf, toAdfCut, type AdfDoc, type AdfNode } from "./index.js";

const judge = adfJudge();
const examples = commonMarkExamples();
const schema = judge === undefined ? it.skip : it;
const gfm = readFileSync(new URL("fixtures/gfm.md", import.meta.url), "utf8").split("%%%%%\n");
const root = new URL("../../../../../", import.meta.url);
const own = readdirSync(root, { recursive: false, encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(new URL(name, root), "utf8"));
const whole = 10_000_000;

/** What a reader of the Markdown sees: text, code and alternative text, one line a block. Raw HTML is looked at apart. */
function shown(node: Nodes): string {
  if (node.type === "image" || node.type === "imageReference") return node.alt?.trim() || "image";
  if (node.type === "link" && node.children.map(shown).join("").trim() === "" && /^https?:/.test(node.url))
    return node.url;
  if (node.type === "html" || node.type === "break")
    return node.type === "html" && !/^<br/i.test(node.value) ? "" : "\n";
  if (node.type === "footnoteReference") return "[]";
  if ("value" in node) return node.value;
  if (!("children" in node)) return "";
  const inline = /^(?:paragraph|heading|tableCell|emphasis|strong|delete|link|linkReference)$/.test(node.type);
  return node.children.map(shown).join(inline ? "" : "\n") + (inline ? "" : "\n");
}

function words(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function saidBy(node: AdfNode): string {
  if (node.type === "text") return node.text ?? "";
  if (node.type === "hardBreak") return "\n";
  const title = typeof node.attrs?.["title"] === "string" ? `${node.attrs["title"]}\n` : "";
  const inline = /^(?:paragraph|heading|taskItem)$/.test(node.type);
  return title + (node.content ?? []).map(saidBy).join(inline ? "" : "\n");
}

const alert = /\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/gim;

/** Words of the Markdown that the document has not. */
function lost(markdown: string, document: AdfDoc): string[] {
  const kept = words(saidBy(document));
  const meant = words(
    shown(parseTree(markdown))
      .replace(alert, "")
      .replace(/[\u200b\u202e]/g, ""),
  );
  return [...meant].filter(([word, count]) => (kept.get(word) ?? 0) < count).map(([word]) => word);
}

function nodesOf(node: AdfNode): AdfNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)];
}

function isWrong({ type, text, attrs, marks = [] }: AdfNode): boolean {
  if (type === "text" && text === "") return true;
  if (/^task(?:Item|List)$/.test(type) && !/^satellite-\d+$/.test(String(attrs?.["localId"]))) return true;
  return marks.some((mark) => mark.type === "link" && !/^(?:https?:\/\/|mailto:)/i.test(String(mark.attrs?.["href"])));
}

/** Rules that hold for every document, whatever the Markdown. */
function check(markdown: string): AdfDoc {
  const document = toAdf(markdown, whole);
  readAdf(document);
  expect({ markdown, errors: judge?.(document) ?? [] }).toEqual({ markdown, errors: [] });
  expect(nodesOf(document).filter(isWrong)).toEqual([]);
  return document;
}

describe("Markdown of others as a Jira document", () => {
  const specification = examples.length === 0 ? it.skip : it;

  specification("is valid for every example of CommonMark, and no word is lost", () => {
    expect(examples.length).toBeGreaterThanOrEqual(652);
    for (const markdown of examples)
      expect({ markdown, lost: lost(markdown, check(markdown)) }).toEqual({ markdown, lost: [] });
  });

  specification("is valid for every example in a list, in a quote and behind one", () => {
    for (const markdown of examples) {
      const lines = markdown.split("\n");
      const within = [
        `- x\n\n  ${lines.join("\n  ")}`,
        `> ${lines.join("\n> ")}`,
        `> [!NOTE]\n> ${lines.join("\n> ")}`,
      ];
      for (const nested of within) expect({ nested, lost: lost(nested, check(nested)) }).toEqual({ nested, lost: [] });
    }
  });

  it.each(gfm)("is valid for what GitHub adds, and no word is lost: %j", (markdown) => {
    expect(lost(markdown, check(markdown))).toEqual([]);
  });

  it("is valid for this house's own pages, and no word is lost", () => {
    expect(own.length).toBeGreaterThan(1);
    for (const markdown of own) {
      const document = check(markdown);
      expect(lost(markdown, document)).toEqual([]);
      expect(document.content.map(({ type }) => type)).toContain("heading");
    }
  });

  schema("has a judge that refuses what is wrong", () => {
    expect(judge?.({ version: 1, type: "doc", content: [{ type: "listItem", content: [] }] })).not.toEqual([]);
  });

  const parts = fc.oneof(
    fc.constantFrom(
      ..."**,*,_,`,``,```,\n,\n\n,- ,1. ,[,](,](https://x.example),),# ,> ,|,\\,<, ,- [ ] ,- [x] ,~~".split(","),
    ),
    fc.constantFrom(
      "  ",
      "    ",
      "\t",
      "---\n",
      "| a | b |\n| - | - |\n",
      "[^a]",
      "\n[^a]: ",
      "> [!NOTE]\n",
      "&#8238;",
      "\n\n[b]: /x\n",
      "![",
      "  \n",
    ),
    fc.constantFrom(
      "<details>\n",
      "<summary>",
      "</summary>",
      "\n</details>\n",
      "<b>",
      "</b>",
      "<br>",
      "<!-- ",
      " -->",
      "<x>",
      "<a href='https://y.example'>",
      "</a>",
    ),
    fc.stringMatching(/^[a-z]{1,6}$/),
  );
  const markdown = fc.array(parts, { maxLength: 40 }).map((all) => all.join(""));

  it("is valid whatever was written, and letters are lost with raw HTML only", () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const document = check(text);
        expect(toAdf(text, whole)).toEqual(document);
        if (!text.includes("<")) expect(lost(text, document)).toEqual([]);
      }),
      { numRuns: Number(process.env["LAWS_RUNS"] ?? 250) },
    );
  });

  it("keeps to any limit and says so, and is valid when it is cut", () => {
    fc.assert(
      fc.property(fc.constantFrom(...gfm, ...own), fc.integer({ min: 60, max: 3000 }), (text, max) => {
        const { document, truncated } = toAdfCut(text, max);
        expect(() => readAdf(document)).not.toThrow();
        expect(judge?.(document) ?? []).toEqual([]);
        expect(adfLength(document)).toBeLessThanOrEqual(max);
        expect(truncated).toBe(adfLength(toAdf(text, whole)) > max);
        expect(saidBy(document).endsWith("…")).toBe(truncated);
      }),
      { numRuns: Number(process.env["LAWS_RUNS"] ?? 80) },
    );
  });
});
