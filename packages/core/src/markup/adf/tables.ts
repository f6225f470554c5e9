import type { Table, TableCell } from "mdast";
import { cleanText } from "../inline/clean.js";
import { inlineContent } from "./inline.js";
import type { AdfBlock, AdfCell, AdfParagraph, AdfRow } from "./types.js";
import { mayHold, type Walk } from "./walk.js";

/** A table; where none can stand, its Markdown as code. Rows are as wide as the widest, so that no cell is lost. */
export function tableBlocks(table: Table, walk: Walk): AdfBlock[] {
  if (!mayHold(walk, "table")) {
    const text = cleanText(sourceOf(table, walk.source));
    return text === ""
      ? []
      : [{ type: "codeBlock", attrs: { language: "markdown" }, content: [{ type: "text", text }] }];
  }
  const width = table.children.reduce((most, { children }) => Math.max(most, children.length), 1);
  const content = table.children.map((row, index): AdfRow => {
    const type = index === 0 ? "tableHeader" : "tableCell";
    const cells = Array.from({ length: width }, (_, column): AdfCell => {
      return { type, content: [cellOf(row.children[column], table.align?.[column], walk)] };
    });
    return { type: "tableRow", content: cells };
  });
  return [{ type: "table", content }];
}

function cellOf(cell: TableCell | undefined, align: string | null | undefined, walk: Walk): AdfParagraph {
  const content = cell === undefined ? [] : inlineContent(cell.children, walk.notes);
  if (align !== "center" && align !== "right") return { type: "paragraph", content };
  const marks = [{ type: "alignment", attrs: { align: align === "center" ? "center" : "end" } }] as const;
  return { type: "paragraph", content, marks };
}

/** As somebody wrote it, cell by cell: between the lines of a nested table stand the marks of what it is nested in. */
function sourceOf(table: Table, source: string): string {
  const lines = table.children.map(
    ({ children }) => `| ${children.map((cell) => cellSource(cell, source)).join(" | ")} |`,
  );
  const marks = (table.align ?? []).map((align) =>
    align === "center" ? ":-:" : align === "right" ? "-:" : align === "left" ? ":-" : "-",
  );
  return [lines[0], `| ${marks.join(" | ")} |`, ...lines.slice(1)].join("\n");
}

function cellSource({ children }: TableCell, source: string): string {
  const from = children[0]?.position?.start.offset;
  const to = children.at(-1)?.position?.end.offset;
  return from === undefined || to === undefined ? "" : source.slice(from, to);
}
