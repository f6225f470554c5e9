import { describe, expect, it } from "@jest/globals";
import { adfJudge } from "@satellite/testkit/sandbox/jira";
import { adfToMarkdown, toAdf } from "../adf/index.js";
import { graft } from "./index.js";
import {
  doc,
  node,
  t,
  p,
  sara,
  omar,
  media,
  single,
  li,
  ul,
  task,
  cell,
  head,
  row,
  wide,
  type Json,
} from "./testing-nodes.js";

const judge = adfJudge();

describe("what holds others", () => {
  const panel = (...content: unknown[]): Json =>
    node("panel", { panelType: "custom", panelIcon: ":rocket:" }, ...content);
  const layout = (...columns: unknown[][]): Json =>
    node("layoutSection", undefined, ...columns.map((column) => node("layoutColumn", { width: 50 }, ...column)));
  const table = (...rows: unknown[]): Json => node("table", wide, ...rows);
  const merged = (words: string): Json =>
    table(
      row(head(p(t("a"))), head(p(t("b")))),
      row(cell({ rowspan: 2, background: "#eeeeee" }, p(t("c "), sara)), cell({}, p(t(words)))),
      row(cell({}, p(t("e")))),
    );
  it.each<[string, Json, string | RegExp, string, Json[]]>([
    [
      "a panel",
      panel(p(t("Old words")), p(t("By "), sara)),
      "Old",
      "New",
      [panel(p(t("New words")), p(t("By "), sara))],
    ],
    [
      "a panel with a new paragraph",
      panel(p(t("One")), single("a.png")),
      "One",
      "One\n>\n> Two",
      [panel(p(t("One")), node("paragraph", undefined, t("Two")), single("a.png"))],
    ],
    [
      "an expand",
      node("expand", { title: "More", localId: "e" }, p(t("In "), sara)),
      "In",
      "By",
      [node("expand", { title: "More", localId: "e" }, p(t("By "), sara))],
    ],
    [
      "the title of an expand",
      node("expand", { title: "More", localId: "e" }, p(sara)),
      "More",
      "Less",
      [node("expand", { title: "Less", localId: "e" }, p(sara))],
    ],
    [
      "a layout",
      layout([p(t("left "), sara)], [p(t("right"))]),
      "right",
      "new\n\nright side",
      [layout([p(t("left "), sara), node("paragraph", undefined, t("new"))], [p(t("right side"))])],
    ],
    [
      "a column that is left empty",
      layout([p(t("left"))], [p(t("right"))]),
      "\n\nright",
      "",
      [layout([p(t("left"))], [{ type: "paragraph", content: [] }])],
    ],
    [
      "pictures in a group",
      node("mediaGroup", undefined, media("a"), media("b"), media("c")),
      /(.*)\n\n(.*)/,
      "$2\n\n$1",
      [node("mediaGroup", undefined, media("b"), media("a"), media("c"))],
    ],
    [
      "a caption",
      single("a.png", node("caption", undefined, t("Seen by "), sara)),
      "Seen",
      "Drawn",
      [single("a.png", node("caption", undefined, t("Drawn by "), sara))],
    ],
    [
      "a macro with a body",
      node("bodiedExtension", { extensionKey: "x", extensionType: "y" }, p(t("a")), p(t("b "), sara)),
      "b ",
      "c ",
      [node("bodiedExtension", { extensionKey: "x", extensionType: "y" }, p(t("a")), p(t("c "), sara))],
    ],
    [
      "a list",
      ul(li(p(t("a "), sara)), li(p(t("b")), single("x.png")), li(p(t("c")))),
      "- c",
      "- new\n- c c",
      [
        ul(
          li(p(t("a "), sara)),
          li(p(t("b")), single("x.png")),
          { type: "listItem", content: [{ type: "paragraph", content: [t("new")] }] },
          li(p(t("c c"))),
        ),
      ],
    ],
    [
      "a list inside a list",
      ul(li(p(t("a")), ul(li(p(omar)), li(p(t("b")))))),
      "- b",
      "- b2",
      [ul(li(p(t("a")), ul(li(p(omar)), li(p(t("b2"))))))],
    ],
    [
      "a list that got numbers",
      ul(li(p(omar)), li(p(sara))),
      /- (.*)\n- (.*)/,
      "1. $1\n2. $2",
      [node("orderedList", undefined, li(p(omar)), li(p(sara)))],
    ],
    [
      "tasks",
      node("taskList", { localId: "l" }, task("1", "TODO", omar, t(" writes")), task("2", "TODO", t("b"))),
      "- [ ] @",
      "- [ ] zero\n- [x] @",
      [
        node(
          "taskList",
          { localId: "l" },
          task("satellite-1", "TODO", t("zero")),
          task("1", "DONE", omar, t(" writes")),
          task("2", "TODO", t("b")),
        ),
      ],
    ],
    [
      "decisions",
      node(
        "decisionList",
        { localId: "d" },
        node("decisionItem", { localId: "1", state: "DECIDED" }, t("Ship with "), omar),
      ),
      "Ship",
      "Go",
      [
        node(
          "decisionList",
          { localId: "d" },
          node("decisionItem", { localId: "1", state: "DECIDED" }, t("Go with "), omar),
        ),
      ],
    ],
    [
      "code",
      node("codeBlock", { language: "ts", uniqueId: "u" }, t("let a;")),
      "let",
      "const",
      [node("codeBlock", { language: "ts", uniqueId: "u" }, t("const a;"))],
    ],
    ["merged cells", merged("d"), "d", "dd", [merged("dd")]],
    [
      "blocks in a cell",
      table(row(head(p(t("a")))), row(cell({}, p(t("b "), sara), ul(li(p(t("c"))), li(p(t("d "), omar)))))),
      "• d",
      "• dd",
      [table(row(head(p(t("a")))), row(cell({}, p(t("b "), sara), ul(li(p(t("c"))), li(p(t("dd "), omar))))))],
    ],
    [
      "a new row",
      table(row(head(p(t("a"))), head(p(t("b")))), row(cell({ background: "#eeeeee" }, p(omar)), cell({}, p(t("d"))))),
      /$/,
      "| e | f |\n",
      [
        table(
          row(head(p(t("a"))), head(p(t("b")))),
          row(cell({ background: "#eeeeee" }, p(omar)), cell({}, p(t("d")))),
          row(
            node("tableCell", undefined, { type: "paragraph", content: [t("e")] }),
            node("tableCell", undefined, { type: "paragraph", content: [t("f")] }),
          ),
        ),
      ],
    ],
    [
      "a column that went",
      table(row(head(p(t("a"))), head(p(t("b")))), row(cell({}, p(t("c"))), cell({ background: "#eeeeee" }, p(omar)))),
      /\| a \| b \|\n\| - \| - \|\n\| c (.*)\n/,
      "| b |\n| - |\n$1\n",
      [table(row(head(p(t("b")))), row(cell({ background: "#eeeeee" }, p(omar))))],
    ],
    [
      "a table without a head",
      table(row(cell({ background: "#eeeeee" }, p(t("a "), omar)))),
      "a",
      "b",
      [table(row(cell({ background: "#eeeeee" }, p(t("b "), omar))))],
    ],
  ])("keeps its shell: %s", (_, block, from, to, wanted) => {
    const document = doc(block);
    const { markdown } = adfToMarkdown(document);
    expect(judge?.(document) ?? []).toEqual([]);
    const result = graft(document, markdown, markdown.replace(from, to));
    expect(result.document.content).toEqual(wanted);
    expect(judge?.(result.document) ?? []).toEqual([]);
    expect(result.lost).toEqual([]);
  });

  it.each<[string, Json, string | RegExp, string, object[]]>([
    [
      "a table whose columns are all others",
      table(row(head(p(t("a"))), head(p(t("b")))), row(cell({}, p(t("c"))), cell({}, p(t("d"))))),
      "| a | b |\n| - | - |",
      "| x | y | z |\n| - | - | - |",
      [{ kind: "table", path: [0], text: "| a | b | | - | - | | c | d |", words: "there" }],
    ],
    [
      "merged cells with a row less",
      merged("d"),
      "| | e |\n",
      "",
      [{ kind: "table", path: [0], text: "a b c @Sara Doe d e", words: "gone" }],
    ],
    [
      "a picture in a sentence",
      single("a.png"),
      "a.png]",
      "a.png] is new",
      [
        { kind: "mediaSingle", path: [0], text: "[image: a.png]", words: "there" },
        { kind: "media", path: [0, 0], text: "[image: a.png]", words: "there" },
      ],
    ],
  ])("says what cannot be kept: %s", (_, block, from, to, lost) => {
    const document = doc(block);
    const { markdown } = adfToMarkdown(document);
    const result = graft(document, markdown, markdown.replace(from, to));
    expect(result.lost).toEqual(lost);
    expect(judge?.(result.document) ?? []).toEqual([]);
    const plain = toAdf(markdown.replace(from, to));
    expect(adfToMarkdown(result.document).markdown).toBe(adfToMarkdown(plain).markdown);
  });
});
