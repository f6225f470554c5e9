import { describe, expect, it } from "@jest/globals";
import { arbitraryAdf, editedMarkdown } from "@satellite/testkit/builders/adf";
import * as fc from "fast-check";
import { adfToMarkdown, type AdfNode } from "../adf/index.js";
import { graft, lossesOf, type AdfDocument } from "./index.js";

const { documents, edits } = arbitraryAdf(fc);
const runs = Number(process.env["LAWS_RUNS"] ?? 12);
const readingOf = (...content: AdfNode[]): string => adfToMarkdown({ type: "doc", content }, { kept: false }).markdown;
const nodesOf = (node: AdfNode): AdfNode[] => [node, ...(node.content ?? []).flatMap(nodesOf)];
const things = /^(?:mention|date|status|inlineCard|media|panel)$/;

function count(nodes: readonly AdfNode[]): number {
  return nodes.flatMap(nodesOf).filter(({ type }) => things.test(type)).length;
}

describe("any document and any edit", () => {
  it("loses nothing where nothing was edited", () => {
    fc.assert(
      fc.property(documents, (native) => {
        const before = readingOf(...native.content);
        expect(lossesOf({ native, before, after: before })).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  it("has a name for each thing that is not there any more, unless somebody took it out", () => {
    fc.assert(
      fc.property(documents, edits, (native, steps) => {
        const before = readingOf(...native.content);
        const after = editedMarkdown(before, steps);
        fc.pre(after.trim() !== "");
        const { document } = graft(native, before, after);
        const all = lossesOf({ native, before, after });
        expect(all.length).toBeGreaterThanOrEqual(count(native.content) - count(document.content));
        const left = [...all];
        for (const name of lossesOf({ native, before, after, base: before })) {
          expect(left).toContain(name);
          left.splice(left.indexOf(name), 1);
        }
      }),
      { numRuns: runs },
    );
  });

  it("may lose a block that is taken out whole, if both sides agreed on it", () => {
    const isHidden = ({ marks = [], type }: AdfNode): boolean =>
      /xtension/.test(type) || marks.some((one) => one.type === "annotation");
    /** Read as a bare sign, or like one: in doubt whether it was taken out, a person is asked. */
    const isSign = ({ content, text = "" }: AdfNode): boolean =>
      text.includes("◇") || (content !== undefined && !/[\p{L}\p{N}]/u.test(readingOf(...content)));
    const isPlain = (block: AdfNode): boolean =>
      /^(?:paragraph|heading|panel|mediaSingle)$/.test(block.type) &&
      readingOf(block) !== "" &&
      adfToMarkdown({ content: [block] }).kept.every(({ text }) => text !== "") &&
      !nodesOf(block).some((node) => isHidden(node) || isSign(node));
    fc.assert(
      fc.property(documents, fc.nat(), (any, seed) => {
        const content = any.content.filter(isPlain);
        fc.pre(new Set(content.map((block) => readingOf(block))).size === content.length && content.length > 1);
        const native: AdfDocument = { ...any, content };
        const at = seed % content.length;
        const [before, after] = [readingOf(...content), readingOf(...content.filter((_, place) => place !== at))];
        expect(lossesOf({ native, before, after, base: before })).toEqual([]);
        expect(lossesOf({ native, before, after }).length).toBeGreaterThanOrEqual(count(content.slice(at, at + 1)));
      }),
      { numRuns: runs },
    );
  });
});
