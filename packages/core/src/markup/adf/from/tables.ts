import type { AlignType, BlockContent, PhrasingContent, TableCell, TableRow } from "mdast";
import { attribute } from "./atoms.js";
import { codeOf, wordsOf } from "./blocks.js";
import type { Seen } from "./document.js";
import { isInline, phrasing } from "./inline.js";
import type { Keeper } from "./kept.js";

const maxSpan = 200;

/** A table with one line a cell. One with merged cells, blocks in cells or no head of its own is flattened, and kept. */
export function tableBlocks(table: Seen, keeper: Keeper): BlockContent[] {
  const rows = table.content.filter(({ content }) => content.length > 0);
  if (rows.length === 0) return [];
  const hasHead = rows[0]?.content.every(({ type }) => type === "tableHeader") === true;
  const show = (): BlockContent[] => [
    ...table.content
      .filter(isInline)
      .flatMap((node): BlockContent[] => [{ type: "paragraph", children: phrasing([node], keeper) }]),
    tableOf(rows, hasHead, keeper),
  ];
  return hasHead && rows.every(isPlain) ? show() : keeper.keep(table, show);
}

function isPlain(row: Seen, at: number): boolean {
  const type = at === 0 ? "tableHeader" : "tableCell";
  return row.content.every(
    (cell) =>
      cell.type === type &&
      spanOf(cell, "colspan") === 1 &&
      spanOf(cell, "rowspan") === 1 &&
      cell.content.length <= 1 &&
      cell.content.every((block) => block.type === "paragraph"),
  );
}

function tableOf(rows: readonly Seen[], hasHead: boolean, keeper: Keeper): BlockContent {
  const cells = gridOf(rows);
  const align = alignsOf(cells);
  const children = cells.map((row): TableRow => ({
    type: "tableRow",
    children: row.map((cell) => cellOf(cell, keeper)),
  }));
  const [first, ...rest] = hasHead ? children : [{ type: "tableRow" as const, children: [] }, ...children];
  // Cells beyond the head are not shown.
  const head = Array.from(
    align,
    (_, column): TableCell => first?.children[column] ?? { type: "tableCell", children: [] },
  );
  return { type: "table", align, children: [{ type: "tableRow", children: head }, ...rest] };
}

/** Each cell once, where it begins; the places that it covers are empty, as far as a table of that size may be large. */
function gridOf(rows: readonly Seen[]): (Seen | undefined)[][] {
  let places = 100 + 20 * rows.reduce((sum, { content }) => sum + content.length, 0);
  const covered: number[] = [];
  return rows.map(({ content }) => {
    const line: (Seen | undefined)[] = [];
    const skip = (): void => {
      for (let left = covered[line.length] ?? 0; left > 0; left = covered[line.length] ?? 0) {
        covered[line.length] = left - 1;
        line.push(undefined);
      }
    };
    for (const cell of content) {
      skip();
      const [wide, tall] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
      places -= wide * tall - 1;
      for (let at = 0; at < (places < 0 ? 1 : wide); at += 1) {
        covered[line.length] = places < 0 ? 0 : tall - 1;
        line.push(at === 0 ? cell : undefined);
      }
    }
    skip();
    return line;
  });
}

function spanOf(cell: Seen, name: "colspan" | "rowspan"): number {
  const span = Math.trunc(Number(cell.attrs[name] ?? 1));
  return span >= 1 && span <= maxSpan ? span : 1;
}

/** By column, as the first cell says that says something. */
function alignsOf(rows: readonly (readonly (Seen | undefined)[])[]): AlignType[] {
  const aligns: AlignType[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const align = cell?.content[0]?.marks.find(({ type }) => type === "alignment")?.attrs["align"];
      aligns[column] ??= align === "center" ? "center" : align === "end" ? "right" : null;
    }
  }
  return aligns;
}

/** The blocks of a cell in one line, apart by `<br>`. */
function cellOf(cell: Seen | undefined, keeper: Keeper): TableCell {
  const lines = cell === undefined ? [] : linesOf(cell, keeper, "");
  const children = lines.flatMap((line, at): PhrasingContent[] =>
    at === 0 ? line : [{ type: "html", value: "<br>" }, ...line],
  );
  return { type: "tableCell", children };
}

function linesOf(node: Seen, keeper: Keeper, lead: string): PhrasingContent[][] {
  if (node.type === "codeBlock") {
    const { value } = codeOf(node) as { value: string };
    return value.split("\n").flatMap((line) => (line.trim() === "" ? [] : [[{ type: "inlineCode", value: line }]]));
  }
  if (isInline(node)) return led(lead, phrasing([node], keeper, "tag"));
  if (node.content.length === 0) {
    const words = wordsOf(node).replace(/\s+/g, " ").trim();
    return led(lead, words === "" ? [] : [{ type: "text", value: words }]);
  }
  const title = attribute(node, "title");
  const titled: PhrasingContent[][] =
    title === "" ? [] : [[{ type: "strong", children: [{ type: "text", value: title }] }]];
  if (node.content.some(isInline)) return [...titled, ...led(lead, phrasing(node.content, keeper, "tag"))];
  return [
    ...titled,
    ...node.content.flatMap((child, at) =>
      linesOf(child, keeper, at === 0 ? lead + leadOf(child, node, at) : leadOf(child, node, at)),
    ),
  ];
}

function leadOf(child: Seen, parent: Seen, at: number): string {
  if (child.type === "listItem") return parent.type === "orderedList" ? `${at + 1}. ` : "• ";
  if (child.type === "taskItem") return child.attrs["state"] === "DONE" ? "☑ " : "☐ ";
  return "";
}

function led(lead: string, children: PhrasingContent[]): PhrasingContent[][] {
  if (children.length === 0) return [];
  return [lead === "" ? children : [{ type: "text", value: lead }, ...children]];
}
