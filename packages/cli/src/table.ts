import { clean } from "./clean.js";
import type { Face, Style } from "./face.js";
import { cut, widthOf } from "./width.js";

export interface Cell {
  readonly text: string;
  readonly style?: Style;
}

/** Cells that a column takes at most; a longer text is cut. */
const widest = 48;

/** Rows in columns that stand under each other, a heading first. Nothing of others reaches the terminal as a command. */
export function tellTable(head: readonly string[], rows: readonly (readonly Cell[])[], face: Face): void {
  if (rows.length === 0) return;
  const all = [head.map((text): Cell => ({ text, style: "dim" })), ...rows];
  const plain = all.map((row) => row.map(({ style, text }) => ({ style, text: cut(clean(text), widest) })));
  const widths = head.map((_, at) => plain.reduce((most, row) => Math.max(most, widthOf(row[at]?.text ?? "")), 0));
  for (const row of plain) {
    const last = row.length - 1;
    const cells = row.map(({ style, text }, at) => {
      const painted = style === undefined ? text : face.paint(style, text);
      return at === last ? painted : painted + " ".repeat((widths[at] ?? 0) - widthOf(text));
    });
    face.line(cells.join("  ").trimEnd());
  }
}
