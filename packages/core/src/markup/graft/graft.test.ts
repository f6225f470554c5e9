import { describe, expect, it } from "@jest/globals";
import { adfJudge } from "@satellite/testkit/sandbox/jira";
import { adfToMarkdown } from "../adf/index.js";
import { graft } from "./index.js";
import {
  doc,
  node,
  t,
  p,
  sara,
  omar,
  status,
  date,
  card,
  party,
  red,
  note,
  strong,
  type Json,
} from "./testing-nodes.js";

const judge = adfJudge();

function edit(document: ReturnType<typeof doc>, from: string | RegExp, to: string) {
  const { markdown } = adfToMarkdown(document);
  const after = markdown.replace(from, to);
  expect(after).not.toBe(markdown);
  expect(judge?.(document) ?? []).toEqual([]);
  const result = graft(document, markdown, after);
  expect(judge?.(result.document) ?? []).toEqual([]);
  return { ...result, content: result.document.content as readonly unknown[] };
}

/** What comes out, and nothing lost. */
function becomes(document: ReturnType<typeof doc>, from: string | RegExp, to: string, ...wanted: unknown[]): void {
  const { content, lost } = edit(document, from, to);
  expect(content).toEqual(wanted);
  expect(JSON.stringify(content)).toBe(JSON.stringify(wanted));
  expect(lost).toEqual([]);
}

describe("a line that was edited", () => {
  const long = p(t("Ask "), sara, t(" or "), omar, t(" before "), date, t(", it is "), status, t(" "), party);
  it.each<[string, Json, string | RegExp, string, unknown[]]>([
    ["words before a mention", p(t("Ask "), sara, t(".")), "Ask", "Please ask", [p(t("Please ask "), sara, t("."))]],
    [
      "all but the atoms",
      long,
      /Ask|before/g,
      "X",
      [p(t("X "), sara, t(" or "), omar, t(" X "), date, t(", it is "), status, t(" "), party)],
    ],
    [
      "a mention that went to the end",
      p(sara, t(" asks now.")),
      "@Sara Doe asks now.",
      "Now asks @Sara Doe",
      [p(t("Now asks "), sara)],
    ],
    [
      "two that changed places",
      p(sara, t(" and "), omar),
      "@Sara Doe and @Omar",
      "@Omar and @Sara Doe",
      [p(omar, t(" and "), sara)],
    ],
    ["a card", p(t("See "), card, t(" soon")), "soon", "at last", [p(t("See "), card, t(" at last"))]],
    [
      "a colour",
      p(t("Mind the "), t("red", red), t(" light")),
      "light",
      "lamp",
      [p(t("Mind the "), t("red", red), t(" lamp"))],
    ],
    [
      "part of a colour",
      p(t("Mind the "), t("very red", red)),
      "very",
      "quite",
      [p(t("Mind the "), t("quite"), t(" red", red))].map((one) => ({
        ...one,
        content: [t("Mind the quite"), t(" red", red)],
      })),
    ],
    [
      "a comment on words that became bold",
      p(t("One "), t("word", note), t(" more")),
      "word",
      "**word**",
      [p(t("One "), t("word", strong, note), t(" more"))],
    ],
    ["half a word in a colour", p(t("pass", red), t("key is old")), "old", "new", [p(t("pass", red), t("key is new"))]],
    ["blanks that nobody sees", p(t("One  two   three")), "three", "four", [p(t("One  two   four"))]],
    [
      "a line break",
      p(t("a"), node("hardBreak", { text: "\n" }), sara, t(" b")),
      "b",
      "c",
      [p(t("a"), node("hardBreak", { text: "\n" }), sara, t(" c"))],
    ],
    [
      "what shows nothing",
      p(t("a "), node("placeholder", { text: "" }), t("b")),
      "b",
      "c",
      [p(t("a "), node("placeholder", { text: "" }), t("c"))],
    ],
    [
      "a heading",
      node("heading", { level: 2, localId: "h" }, t("For "), sara),
      "## For",
      "### With",
      [node("heading", { level: 3, localId: "h" }, t("With "), sara)],
    ],
    [
      "a paragraph that became a heading",
      p(t("For "), sara),
      "For",
      "# For",
      [node("heading", { level: 1 }, t("For "), sara)],
    ],
    [
      "a paragraph that was split",
      p(t("Ask "), sara, t(" then "), omar, t(" too.")),
      " then",
      "\n\nThen",
      [p(t("Ask "), sara), node("paragraph", undefined, t("Then "), omar, t(" too."))],
    ],
  ])("keeps what the words still carry: %s", (_, block, from, to, wanted) => {
    becomes(doc(p(t("first")), block, p(t("last"))), from, to, p(t("first")), ...wanted, p(t("last")));
  });

  it.each<[string, Json, string, string, object[]]>([
    [
      "a mention whose name changed",
      p(t("Ask "), sara, t(" now")),
      "Sara",
      "Sarah",
      [{ kind: "mention", path: [1, 1], text: "@Sara Doe", words: "gone" }],
    ],
    [
      "a mention that is part of a word now",
      p(t("Ask "), omar, t(" now")),
      "@Omar",
      "@Omars",
      [{ kind: "mention", path: [1, 1], text: "@Omar", words: "there" }],
    ],
    [
      "a status that is no longer bold",
      p(t("It is "), status),
      "**DONE**",
      "DONE",
      [{ kind: "status", path: [1, 1], text: "DONE", words: "there" }],
    ],
    [
      "a colour whose words are gone",
      p(t("a "), t("red", red), t(" light")),
      "red",
      "green",
      [{ kind: "textColor", path: [1, 1], text: "red", words: "gone" }],
    ],
    [
      "a whole block",
      p(t("Ask "), sara),
      "Ask @Sara Doe\n\n",
      "",
      [{ kind: "mention", path: [1, 1], text: "@Sara Doe", words: "gone" }],
    ],
  ])("says what is lost: %s", (_, block, from, to, lost) => {
    const result = edit(doc(p(t("first")), block, p(t("last"))), from, to);
    expect(result.lost).toEqual(lost);
    expect(result.content[0]).toEqual(p(t("first")));
    expect(result.content.at(-1)).toEqual(p(t("last")));
  });
});
