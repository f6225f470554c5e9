import { describe, expect, it } from "@jest/globals";
import { arbitraryAdf } from "@satellite/testkit/builders/adf";
import * as fc from "fast-check";
import { adfToMarkdown, type AdfNode } from "../adf/index.js";
import { graft, type AdfDocument } from "./index.js";

const { documents } = arbitraryAdf(fc);
const runs = Number(process.env["LAWS_RUNS"] ?? 30);
const said = { type: "text", text: " zebra zebra " };

function linesOf(node: AdfNode): AdfNode[] {
  const isLine = /^(?:paragraph|heading|taskItem|decisionItem|caption)$/.test(node.type);
  return isLine ? [node] : (node.content ?? []).flatMap(linesOf);
}

/** The document with two words more, somewhere. */
function withWords(native: AdfDocument, seed: number): AdfDocument {
  const copy = JSON.parse(JSON.stringify(native)) as AdfDocument;
  const lines = linesOf(copy);
  const line = lines[seed % Math.max(1, lines.length)];
  const content = line?.content ?? [];
  if (line !== undefined) Object.assign(line, { content: content.toSpliced(seed % (content.length + 1), 0, said) });
  return copy;
}

/** Text in one piece where its marks are the same, without blanks; marks are a set, so by name. */
function joined(node: AdfNode): AdfNode {
  const content: AdfNode[] = [];
  for (const child of (node.content ?? []).map(joined)) {
    const last = content.at(-1);
    if (child.type !== "text") content.push(child);
    else {
      const text = (child.text ?? "").replace(/ +/g, "");
      const marks = (child.marks ?? []).toSorted((one, other) => (one.type < other.type ? -1 : 1));
      const same = last?.type === "text" && JSON.stringify(last.marks) === JSON.stringify(marks);
      if (same) content[content.length - 1] = { ...last, text: (last.text ?? "") + text };
      else if (text !== "") content.push({ type: "text", text, marks });
    }
  }
  return node.content === undefined ? node : { ...node, content };
}

const red = { type: "textColor", attrs: { color: "#ff0000" } };
const lineBreak = { type: "hardBreak" };
const coloured = (text: string): AdfNode => ({ type: "text", text, marks: [red] });

describe("a lone sign with a colour beside words that were edited", () => {
  it.each<[string, readonly AdfNode[]]>([
    ["at the beginning", [coloured(" \\"), said]],
    ["at the end", [said, coloured("\\ ")]],
    ["between", [said, coloured(" \\"), { type: "text", text: "x" }]],
    ["on a line of its own", [said, lineBreak, coloured(" \\ ")]],
    ["between line breaks", [said, lineBreak, coloured(" , "), lineBreak, coloured(" : "), lineBreak, said]],
  ])("keeps it %s, blanks around it or not", (_, content) => {
    const native: AdfDocument = { version: 1, type: "doc", content: [{ type: "paragraph", content }] };
    const { markdown } = adfToMarkdown(native);
    const result = graft(native, markdown, markdown.replace("zebra zebra", "lion tiger"));
    const wanted = JSON.parse(JSON.stringify(native).replace("zebra zebra", "lion tiger")) as AdfNode;
    expect(result.lost).toEqual([]);
    expect(joined(result.document)).toEqual(joined(wanted));
  });
});

describe("two words that were edited, wherever they stand", () => {
  it("are the only thing that changes in the whole document, and nothing is lost", () => {
    fc.assert(
      fc.property(documents, fc.nat(), (document, seed) => {
        const native = withWords(document, seed);
        const { markdown } = adfToMarkdown(native);
        fc.pre(markdown.includes("zebra zebra"));
        const result = graft(native, markdown, markdown.replace("zebra zebra", "lion tiger"));
        const wanted = JSON.parse(JSON.stringify(native).replace("zebra zebra", "lion tiger")) as AdfNode;
        expect(result.lost).toEqual([]);
        expect(joined(result.document)).toEqual(joined(wanted));
      }),
      { numRuns: runs },
    );
  });
});
