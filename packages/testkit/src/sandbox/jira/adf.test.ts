import { describe, expect, it } from "@jest/globals";
import { toAdf } from "@satellite/core/markup/adf";
import * as fc from "fast-check";
import { adfJudge, readAdf } from "./index.js";
import { docHolds, rules } from "./adf-rules.js";
import type { AdfNode } from "./adf.js";

const judge = adfJudge();
const agrees = judge === undefined ? it.skip : it;

const text = (words: string, ...marks: object[]): object => ({
  type: "text",
  text: words,
  ...(marks.length === 0 ? {} : { marks }),
});
const p = (...content: object[]): object => ({ type: "paragraph", content });
const doc = (...content: unknown[]): unknown => ({ type: "doc", version: 1, content });
const list = (...content: object[]): object => ({ type: "bulletList", content: [{ type: "listItem", content }] });
const tasks = (localId: string, ...content: object[]): object => ({ type: "taskList", attrs: { localId }, content });
const heading = { type: "heading", attrs: { level: 2 }, content: [text("a")] };
const table = {
  type: "table",
  content: [{ type: "tableRow", content: [{ type: "tableHeader", content: [p(text("a"))] }] }],
};

function takes(document: unknown): boolean {
  try {
    readAdf(document);
    return true;
  } catch {
    return false;
  }
}

describe("documents that the sandbox takes", () => {
  const good: [string, unknown][] = [
    ["nothing", doc()],
    ["tasks", doc(tasks("1", { type: "taskItem", attrs: { localId: "2", state: "TODO" }, content: [text("a")] }))],
    ["an expand with a table", doc({ type: "expand", attrs: { title: "a" }, content: [table] })],
    ["a panel with a heading", doc({ type: "panel", attrs: { panelType: "info" }, content: [heading] })],
    ["linked code", doc(p(text("a", { type: "code" }, { type: "link", attrs: { href: "https://x.example/" } })))],
    [
      "a page of the converter",
      toAdf("# a\n\n- [x] b\n\n> c\n\n| d |\n| :-: |\n| e |\n\n<details>\n\nf\n\n</details>"),
    ],
  ];
  const bad: [string, unknown][] = [
    ["a heading in a list", doc(list(heading))],
    ["a table in a list", doc(list(table))],
    ["a quote in a list", doc(list({ type: "blockquote", content: [p()] }))],
    ["a quote in a quote", doc({ type: "blockquote", content: [{ type: "blockquote", content: [p()] }] })],
    ["a panel in a panel", doc({ type: "panel", attrs: { panelType: "info" }, content: [{ type: "rule" }, table] })],
    ["a panel of an unknown kind", doc({ type: "panel", attrs: { panelType: "danger" }, content: [p()] })],
    ["an expand in an expand", doc({ type: "expand", content: [{ type: "expand", content: [p()] }] })],
    [
      "a paragraph in a task",
      doc(tasks("1", { type: "taskItem", attrs: { localId: "2", state: "TODO" }, content: [p()] })),
    ],
    ["tasks without id", doc({ type: "taskList", content: [] })],
    ["bold code", doc(p(text("a", { type: "code" }, { type: "strong" })))],
    ["marked text in a code block", doc({ type: "codeBlock", content: [text("a", { type: "strong" })] })],
    ["empty text", doc(p(text("")))],
    ["a level of seven", doc({ ...heading, attrs: { level: 7 } })],
    ["an attribute that nobody knows", doc({ type: "paragraph", attrs: { colour: "red" } })],
    ["an unknown node", doc({ type: "mermaid" })],
    [
      "an alignment that nobody knows",
      doc({ type: "paragraph", marks: [{ type: "alignment", attrs: { align: "left" } }] }),
    ],
    ["no object", doc(null)],
    ["a row without cells", doc({ type: "table", content: [{ type: "tableRow" }] })],
  ];

  it.each(good)("holds %s", (_, document) => {
    expect(() => readAdf(document)).not.toThrow();
    expect(judge?.(document) ?? []).toEqual([]);
  });

  it.each(bad)("does not hold %s", (_, document) => {
    expect(() => readAdf(document)).toThrow("INVALID_INPUT");
    if (judge !== undefined) expect(judge(document)).not.toEqual([]);
  });

  it("refuses control characters and a text over the limit, which the schema does not know of", () => {
    expect(takes(doc(p(text("a\u0001"))))).toBe(false);
    expect(takes(doc(p(text("a".repeat(32_768)))))).toBe(false);
  });
});

describe("the sandbox's table and Atlassian's schema", () => {
  /** The least that a node needs to be right, so that only its place is in question. */
  const least: Readonly<Record<string, object>> = {
    heading: { attrs: { level: 1 } },
    blockquote: { content: [p()] },
    panel: { attrs: { panelType: "info" }, content: [p()] },
    bulletList: { content: [{ type: "listItem", content: [p()] }] },
    orderedList: { content: [{ type: "listItem", content: [p()] }] },
    listItem: { content: [p()] },
    taskList: { attrs: { localId: "1" }, content: [{ type: "taskItem", attrs: { localId: "2", state: "DONE" } }] },
    taskItem: { attrs: { localId: "1", state: "TODO" } },
    decisionList: { attrs: { localId: "1" }, content: [{ type: "decisionItem", attrs: { localId: "2", state: "x" } }] },
    decisionItem: { attrs: { localId: "1", state: "x" } },
    expand: { content: [p()] },
    nestedExpand: { attrs: {}, content: [p()] },
    table,
    tableRow: { content: [{ type: "tableCell", content: [p()] }] },
    tableCell: { content: [p()] },
    tableHeader: { content: [p()] },
    media: { attrs: { type: "file", id: "1", collection: "" } },
    mediaSingle: {
      attrs: { layout: "center" },
      content: [{ type: "media", attrs: { type: "file", id: "1", collection: "" } }],
    },
    mediaGroup: { content: [{ type: "media", attrs: { type: "file", id: "1", collection: "" } }] },
    blockCard: { attrs: { url: "https://x.example/" } },
    embedCard: { attrs: { url: "https://x.example/", layout: "center" } },
    extension: { attrs: { extensionKey: "a", extensionType: "b" } },
    inlineExtension: { attrs: { extensionKey: "a", extensionType: "b" } },
    mediaInline: { attrs: { id: "1", collection: "" } },
    text: { text: "a" },
    mention: { attrs: { id: "1" } },
    emoji: { attrs: { shortName: ":a:" } },
    inlineCard: { attrs: { url: "https://x.example/" } },
    status: { attrs: { text: "a", color: "red" } },
    date: { attrs: { timestamp: "1" } },
    placeholder: { attrs: { text: "a" } },
  };
  const nodeOf = (type: string): AdfNode => ({ ...least[type], type });
  const names = Object.keys(rules);

  /** Where a node may stand, found by walking down from the document. */
  const chains = new Map<string, (inner: object) => unknown>();
  chains.set("doc", (inner) => doc(inner));
  for (const type of docHolds) chains.set(type, (inner) => doc({ ...nodeOf(type), content: [inner] }));
  for (const [outer, chain] of chains) {
    for (const type of outer === "doc" ? [] : (rules[outer]?.holds ?? [])) {
      if (!chains.has(type)) chains.set(type, (inner) => chain({ ...nodeOf(type), content: [inner] }));
    }
  }

  agrees.each([...chains.keys()].filter((outer) => outer !== "mediaSingle"))(
    "agree on what may stand in: %s",
    (outer) => {
      for (const inner of names) {
        const document = chains.get(outer)?.(nodeOf(inner));
        const verdict = judge?.(document) ?? [];
        expect({ outer, inner, takes: takes(document) }).toEqual({ outer, inner, takes: verdict.length === 0 });
      }
    },
  );

  const leaf = fc.constantFrom<unknown>(
    "a",
    1,
    7,
    true,
    "info",
    "center",
    "TODO",
    "https://x.example/",
    "#ffffff",
    null,
  );
  const attrs = fc.dictionary(
    fc.constantFrom(
      "localId",
      "level",
      "panelType",
      "title",
      "language",
      "order",
      "state",
      "layout",
      "url",
      "href",
      "align",
      "id",
    ),
    leaf,
    { maxKeys: 3 },
  );
  const marks = fc.array(
    fc.record(
      {
        type: fc.constantFrom(
          "strong",
          "em",
          "code",
          "link",
          "alignment",
          "fontSize",
          "indentation",
          "breakout",
          "subsup",
          "x",
        ),
        attrs,
      },
      { requiredKeys: ["type"] },
    ),
    { maxLength: 2 },
  );
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, depthSize: "small" },
      fc.constantFrom(...names).map(nodeOf),
      fc.tuple(fc.constantFrom(...names), attrs, marks, fc.boolean()).map(([type, own, some, bare]) => ({
        ...nodeOf(type),
        ...(bare ? {} : { attrs: { ...nodeOf(type).attrs, ...own } }),
        ...(some.length === 0 ? {} : { marks: some }),
      })),
      fc
        .tuple(fc.constantFrom(...names), fc.array(tie("node"), { maxLength: 3 }))
        .map(([type, content]) => ({ ...nodeOf(type), content })),
    ),
  }));

  agrees("agree on documents that nobody planned", () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 3 }), (content) => {
        const document = doc(...content);
        // The schema is loose about pictures with captions, and the sandbox knows fewer of their forms.
        fc.pre(!/"(?:mediaSingle|media|blockCard|embedCard|inlineCard)"/.test(JSON.stringify(document)));
        expect(takes(document)).toBe((judge?.(document) ?? []).length === 0);
      }),
      { numRuns: 3000 },
    );
  });
});
