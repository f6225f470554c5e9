import { describe, expect, it } from "@jest/globals";
import { arbitraryAdf, editedMarkdown } from "@satellite/testkit/builders/adf";
import { adfJudge } from "@satellite/testkit/sandbox/jira";
import * as fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { adfToMarkdown, toAdf, type AdfNode } from "../adf/index.js";
import { sanitise } from "../incoming/index.js";
import { graft, type AdfDocument } from "./index.js";
import { keysOf } from "./reader.js";

const judge = adfJudge();
const { documents, edits } = arbitraryAdf(fc);
const whole = 100_000_000;
const root = new URL("../../../../../", import.meta.url);
const pages = readdirSync(root, { encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => toAdf(readFileSync(new URL(name, root), "utf8"), whole) as AdfDocument);
const runs = Number(process.env["LAWS_RUNS"] ?? 15);

const readingOf = (document: AdfNode): string => adfToMarkdown(document, { kept: false }).markdown;
const keysOfReading = (markdown: string): string[] => keysOf(toAdf(markdown, whole).content);
/** Markdown that a document gave reads, once more, as itself; all others are read twice. */
const settled = (markdown: string): string[] =>
  keysOfReading(readingOf(toAdf(readingOf(toAdf(markdown, whole)), whole)));

function nodesOf(node: AdfNode): AdfNode[] {
  return [node, ...(node.content ?? []).flatMap(nodesOf)];
}

/** Only a document itself can give these. */
const foreign =
  /^(?:mention|emoji|date|status|inlineCard|media\w*|caption|placeholder|\w*[eE]xtension|decision\w+|layout\w+|blockCard)$/;

function counted(nodes: readonly AdfNode[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of nodes) {
    if (!foreign.test(node.type) || (node.content ?? []).length > 0) continue;
    const key = JSON.stringify(node);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function check(native: AdfDocument, before: string, after: string) {
  const result = graft(native, before, after);
  expect(result.stale).toBeUndefined();
  expect({ after, errors: judge?.(result.document) ?? [] }).toEqual({ after, errors: [] });
  // It reads as what was written: no word is lost, and none is there that was not.
  expect(settled(readingOf(result.document))).toEqual(settled(after));
  const had = counted(nodesOf(native));
  for (const [key, count] of counted(nodesOf(result.document)))
    expect({ key, more: count > (had.get(key) ?? 0) }).toEqual({ key, more: false });
  const ids = nodesOf(result.document).flatMap(({ attrs }) => attrs?.["localId"] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  return result;
}

describe("any document and any edit", () => {
  it("has documents that the schema allows", () => {
    fc.assert(
      fc.property(documents, (native) => expect(judge?.(native) ?? []).toEqual([])),
      { numRuns: runs },
    );
  });

  it("is the same document where nothing was edited", () => {
    fc.assert(
      fc.property(documents, (native) => {
        const { markdown } = adfToMarkdown(native);
        const copy = JSON.stringify(native);
        expect(graft(native, markdown, markdown)).toEqual({
          document: native,
          changed: false,
          lost: [],
          tooLong: expect.any(Boolean),
        });
        expect(graft(native, markdown, `${markdown}\n`).document).toBe(native);
        expect(JSON.stringify(native)).toBe(copy);
      }),
      { numRuns: runs },
    );
  });

  it("is valid, reads as what was written, and holds nothing that was not there", () => {
    fc.assert(
      fc.property(documents, edits, (native, steps) => {
        const { markdown } = adfToMarkdown(native);
        const copy = JSON.stringify(native);
        check(native, markdown, editedMarkdown(markdown, steps));
        expect(JSON.stringify(native)).toBe(copy);
      }),
      { numRuns: runs },
    );
  });

  it("is so, too, when another text takes its place", () => {
    fc.assert(
      fc.property(documents, documents, (native, other) => {
        check(native, adfToMarkdown(native).markdown, readingOf(other));
      }),
      { numRuns: runs },
    );
  });

  it("keeps every other block when one paragraph is edited, as it is and made harmless", () => {
    const before = { type: "paragraph", content: [{ type: "text", text: "before the one" }] };
    const one = { type: "paragraph", content: [{ type: "text", text: "unmistakable wording here" }] };
    fc.assert(
      fc.property(documents, documents, fc.boolean(), (first, second, harmless) => {
        const content = [...first.content, before, one, before, ...second.content];
        const native: AdfDocument = { version: 1, type: "doc", content };
        const read = readingOf(native);
        const shown = harmless ? sanitise(read).markdown : read;
        const result = graft(native, shown, shown.replace("wording", "words"));
        expect(result.lost).toEqual([]);
        expect(result.document.content.length).toBe(content.length);
        for (const [at, block] of result.document.content.entries())
          if (at !== first.content.length + 1) expect(block).toBe(content[at]);
      }),
      { numRuns: runs },
    );
  });

  it("keeps moved blocks, and says what it drops", () => {
    fc.assert(
      fc.property(documents, fc.nat(), (native, seed) => {
        const read = (block: AdfNode): string => readingOf({ type: "doc", content: [block] });
        const seen = native.content.filter(
          (block) => read(block) !== "" && /^(?:paragraph|heading|panel|table|codeBlock|expand)$/.test(block.type),
        );
        const document: AdfDocument = { ...native, content: seen };
        fc.pre(new Set(seen.map(read)).size === seen.length && seen.length > 1);
        const order = seen
          .map((block, at) => ({ block, by: (at * 7 + seed) % seen.length }))
          .toSorted((a, b) => a.by - b.by);
        const after = order.map(({ block }) => read(block)).join("\n");
        const result = graft(document, readingOf(document), after);
        expect(result.document.content).toEqual(order.map(({ block }) => block));
        expect(result.lost).toEqual([]);
        const { kept } = adfToMarkdown({ ...document, content: [order.at(-1)?.block] });
        const short = graft(
          document,
          readingOf(document),
          order
            .slice(0, -1)
            .map(({ block }) => read(block))
            .join("\n"),
        );
        expect(short.lost.length).toBe(kept.length);
      }),
      { numRuns: runs },
    );
  });
});

describe("this house's own pages", () => {
  it("stay as they are but for the paragraph that was edited", () => {
    for (const native of pages) {
      const { markdown } = adfToMarkdown(native);
      const at = native.content.findIndex(({ type }) => type === "paragraph");
      const text = (native.content[at]?.content?.[0]?.text ?? "").split(" ")[0] ?? "";
      const result = check(native, markdown, markdown.replace(text, `${text}edited`));
      expect(
        result.document.content.filter((block, index) => block !== native.content[index]).length,
      ).toBeLessThanOrEqual(1);
    }
  });
});
