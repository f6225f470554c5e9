import { describe, expect, it } from "@jest/globals";
import { commonMarkExamples, readAdf } from "@satellite/testkit/sandbox/jira";
import * as fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { parseTree, walkTree } from "../../spec/parse.js";
import { toAdf } from "../index.js";
import { adfToMarkdown } from "./index.js";

type Json = { readonly type: string; readonly [name: string]: unknown };

const whole = 10_000_000;
const root = new URL("../../../../../../", import.meta.url);
const own = readdirSync(root, { encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(new URL(name, root), "utf8"));
const gfm = readFileSync(new URL("../fixtures/gfm.md", import.meta.url), "utf8").split("%%%%%\n");
const examples = commonMarkExamples();
const specification = examples.length === 0 ? it.skip : it;

/** Without ids; marks are a set, so by name. */
const bare = (document: unknown): unknown =>
  withMarks(
    JSON.parse(JSON.stringify(document, (name, value: unknown) => (name === "localId" ? undefined : value))),
    (marks) => marks.toSorted((one, other) => (one.type < other.type ? -1 : 1)),
  );

function withMarks(document: unknown, order: (marks: readonly Json[]) => readonly Json[]): unknown {
  return JSON.parse(
    JSON.stringify(document, (name, value: unknown) => (name === "marks" ? order(value as readonly Json[]) : value)),
  );
}

function comesBack(markdown: string): void {
  const document = toAdf(markdown, whole);
  const read = adfToMarkdown(document);
  expect({ markdown, back: bare(toAdf(read.markdown, whole)) }).toEqual({ markdown, back: bare(document) });
}

describe("Markdown, to a Jira document and back", () => {
  specification("is the same document for every example of CommonMark", () => examples.forEach(comesBack));
  it.each(gfm)("is the same document for what GitHub adds: %j", comesBack);
  it("is the same document for this house's own pages, and nothing of it needs keeping", () => {
    own.forEach(comesBack);
    for (const page of own)
      expect(adfToMarkdown(toAdf(page, whole)).kept.every(({ type }) => type === "paragraph")).toBe(true);
  });
});

const word = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[a-z]{1,6}$/) },
  fc.constantFrom(
    "# x",
    "1. y",
    "- z",
    "*",
    "_a_",
    "`b`",
    "<b>",
    "&amp;",
    "[c](d)",
    "|",
    "  ",
    " e",
    "f ",
    "~~",
    "\\",
    "!",
    ":",
    "@me",
    "www.x.example",
    "https://y.example/z",
    "===",
    "---",
    "\n",
  ),
);
const mark = fc.oneof(
  fc.constantFrom("strong", "em", "code", "strike", "underline", "wobbly").map((type) => ({ type })),
  fc
    .constantFrom("https://x.example/a_(b)", "javascript:alert(1)", "DATA:x", "mailto:a@b.example", "")
    .map((href) => ({ type: "link", attrs: { href } })),
  fc.constantFrom("sub", "sup").map((type) => ({ type: "subsup", attrs: { type } })),
  fc.constant({ type: "textColor", attrs: { color: "#ff0000" } }),
);
const inline: fc.Arbitrary<Json> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ type: fc.constant("text"), text: word, marks: fc.array(mark, { maxLength: 3 }) }),
  },
  fc.constant({ type: "hardBreak" }),
  word.map((text) => ({ type: "mention", attrs: { id: "1", text } })),
  word.map((text) => ({ type: "status", attrs: { text, color: "red" } })),
  word.map((text) => ({ type: "emoji", attrs: { shortName: ":x:", text } })),
  word.map((alt) => ({ type: "mediaInline", attrs: { id: "1", collection: "", alt } })),
  fc.constantFrom("https://x.example/", "javascript:x").map((url) => ({ type: "inlineCard", attrs: { url } })),
);
const line = fc.array(inline, { maxLength: 5 });
const { block } = fc.letrec<{ block: Json }>((tie) => {
  const some = fc.array(tie("block"), { minLength: 1, maxLength: 3 });
  const holding = (type: string, attrs: object = {}): fc.Arbitrary<Json> =>
    some.map((content) => ({ type, attrs, content }));
  const list = (type: string, item: string, attrs: object): fc.Arbitrary<Json> =>
    fc
      .array(some, { minLength: 1, maxLength: 3 })
      .map((items) => ({ type, attrs, content: items.map((content) => ({ type: item, content })) }));
  return {
    block: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      line.map((content) => ({ type: "paragraph", content })),
      line.map((content) => ({ type: "heading", attrs: { level: 2 }, content })),
      word.map((text) => ({
        type: "codeBlock",
        attrs: { language: "ts" },
        content: [{ type: "text", text: `${text}\n${text}` }],
      })),
      fc.constantFrom("rule", "mediaGroup").map((type) => ({ type })),
      fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => ({
        type: "taskList",
        content: items.map((content) => ({ type: "taskItem", attrs: { state: "DONE" }, content })),
      })),
      line.map((content) => ({ type: "decisionList", content: [{ type: "decisionItem", content }] })),
      holding("blockquote"),
      holding("panel", { panelType: "info" }),
      holding("panel", { panelType: "custom" }),
      word.chain((title) => holding("expand", { title })),
      holding("layoutSection"),
      holding("hologram"),
      list("bulletList", "listItem", {}),
      list("orderedList", "listItem", { order: 7 }),
      fc.array(some, { minLength: 1, maxLength: 4 }).chain((cells) =>
        fc.constantFrom({}, { colspan: 2 }, { rowspan: 2 }).map((attrs) => ({
          type: "table",
          content: [0, 1].map((at) => ({
            type: "tableRow",
            content: cells.map((content) => ({ type: at === 0 ? "tableHeader" : "tableCell", attrs, content })),
          })),
        })),
      ),
    ),
  };
});

/** Each text and attribute that a reader of the document sees, a line each. */
function said(node: Json): string {
  const { text, title, alt, url } = (node["attrs"] ?? {}) as Record<string, string | undefined>;
  const content = (node["content"] ?? []) as readonly Json[];
  const words = [node["text"], text, title, alt, url].filter((each) => typeof each === "string");
  return [...words, ...content.map(said)].join("\n");
}

/** What a reader of the Markdown sees. */
function seen(markdown: string): string {
  const words: string[] = [];
  walkTree(parseTree(markdown), 1000, (node) => {
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") words.push(node.value);
    if (node.type === "html")
      words.push(
        node.value
          .replace(/<\/?(?:details|summary|br|u|su[bp])>/g, " ")
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">")
          .replaceAll("&amp;", "&"),
      );
  });
  return words.join("\n");
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, "");

/** The first letters that do not come in the same order. */
function lost(meant: string, shown: string): string {
  let at = 0;
  for (const [index, letter] of meant.split("").entries()) {
    at = shown.indexOf(letter, at) + 1;
    if (at === 0) return meant.slice(index);
  }
  return "";
}

describe("any Jira document", () => {
  it("loses no letter and links to nothing unsafe, and its Markdown is one that comes back", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (content) => {
        const { markdown, problems } = adfToMarkdown({ type: "doc", version: 1, content });
        expect(problems).toEqual([]);
        const missing = lost(letters(content.map(said).join("\n")), letters(seen(markdown)));
        expect({ markdown, missing }).toEqual({ markdown, missing: "" });
        walkTree(parseTree(markdown), 1000, (node) => {
          if (node.type === "link") expect(node.url).toMatch(/^(?:https?:\/\/|mailto:)/i);
          expect(node.type).not.toMatch(/^(?:image|definition)/);
          if (node.type === "html")
            expect(node.value).toMatch(
              /^(?:<\/?(?:u|sub|sup|br)>|<details>\n<summary>[^<>]*<\/summary>|<\/details>|\[!NOTE\])$/,
            );
        });
        expect(() => readAdf(toAdf(markdown, whole))).not.toThrow();
      }),
      { numRuns: Number(process.env["LAWS_RUNS"] ?? 60) },
    );
  });
});
