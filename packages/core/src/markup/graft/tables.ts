import type { AdfNode } from "../adf/index.js";
import { inOrder } from "./align.js";
import { graftCell } from "./cells.js";
import type { Job } from "./job.js";
import { pairsOf } from "./pairs.js";
import { keyOf, keysOf } from "./reader.js";

/** Row by row and cell by cell. With merged cells the grid must be as it was, and only words in it may have changed. */
export function graftTable(native: AdfNode, read: AdfNode, fresh: AdfNode, job: Job): AdfNode | undefined {
  const rows = (native.content ?? []).filter(({ content = [] }) => content.length > 0);
  const hasHead = rows[0]?.content?.every(({ type }) => type === "tableHeader") === true;
  if (fresh.type !== "table" || rows.length !== native.content?.length) return undefined;
  // One without a head is shown with an empty one.
  const skip = hasHead ? 0 : 1;
  const [was, now] = [(read.content ?? []).slice(skip), (fresh.content ?? []).slice(skip)];
  if (was.length !== rows.length || (!hasHead && !isBlank(fresh.content?.[0]))) return undefined;
  const content = rows.some(isMerged)
    ? merged(rows, was, now, job)
    : simple({ rows, was, now, columns: columnsOf(was, now, hasHead), hasHead }, job);
  return content === undefined ? undefined : job.changed(native, { content });
}

function isBlank(row: AdfNode | undefined): boolean {
  return (row?.content ?? []).every(({ content = [] }) => content.every((block) => (block.content ?? []).length === 0));
}

function isMerged({ content = [] }: AdfNode): boolean {
  return content.some(({ attrs }) => spanOf(attrs?.["colspan"]) > 1 || spanOf(attrs?.["rowspan"]) > 1);
}

function spanOf(value: unknown): number {
  const span = Math.trunc(Number(value ?? 1));
  return span >= 1 && span <= 200 ? span : 1;
}

/** From columns of the new table to those of the old; undefined when nobody can tell. */
function columnsOf(was: readonly AdfNode[], now: readonly AdfNode[], hasHead: boolean) {
  const [before, after] = [was[0]?.content ?? [], now[0]?.content ?? []];
  if (before.length === after.length) return new Map(after.map((_, at) => [at, at]));
  const found = hasHead ? inOrder(keysOf(before), keysOf(after)) : new Map<number, number>();
  return found.size > 0 ? found : undefined;
}

interface Simple {
  readonly rows: readonly AdfNode[];
  readonly was: readonly AdfNode[];
  readonly now: readonly AdfNode[];
  readonly columns: ReadonlyMap<number, number> | undefined;
  readonly hasHead: boolean;
}

function simple({ columns, hasHead, now, rows, was }: Simple, job: Job): AdfNode[] | undefined {
  if (columns === undefined) return undefined;
  const { alike, same } = pairsOf(was.slice(hasHead ? 1 : 0), now.slice(hasHead ? 1 : 0));
  const place = (pairs: ReadonlyMap<number, number>, at: number): number => {
    if (hasHead) return at === 0 ? 0 : (pairs.get(at - 1) ?? -2) + 1;
    return pairs.get(at) ?? -1;
  };
  return now.map((row, at) => {
    const kept = hasHead && at === 0 ? -1 : place(same, at);
    const origin = rows[kept < 0 ? place(alike, at) : kept];
    if (kept >= 0 && origin !== undefined) return origin;
    const before = was[place(alike, at)];
    if (origin === undefined || before === undefined) return row;
    const cells = (row.content ?? []).flatMap((cell, column) => {
      const from = columns.get(column) ?? -1;
      const [own, read] = [origin.content?.[from], before.content?.[from]];
      // A row that is shorter than others is shown with empty cells.
      if (own === undefined && from >= 0 && read !== undefined && keyOf(read) === keyOf(cell)) return [];
      return [own === undefined || read === undefined ? cell : graftCell(own, read, cell, job)];
    });
    const whole =
      cells.length === origin.content?.length && cells.every((cell, index) => cell === origin.content?.[index]);
    return whole ? origin : job.changed(origin, { content: cells });
  });
}

function merged(
  rows: readonly AdfNode[],
  was: readonly AdfNode[],
  now: readonly AdfNode[],
  job: Job,
): AdfNode[] | undefined {
  if (now.length !== was.length || now[0]?.content?.length !== was[0]?.content?.length) return undefined;
  const open = new Set(was.flatMap((row, at) => (row.content ?? []).map((_, column) => `${at} ${column}`)));
  const covered: number[] = [];
  const content = rows.map((row, at) => {
    let column = 0;
    const skip = (): void => {
      for (; (covered[column] ?? 0) > 0; column += 1) covered[column] = (covered[column] ?? 0) - 1;
    };
    const cells = (row.content ?? []).map((cell) => {
      skip();
      const [read, fresh] = [was[at]?.content?.[column], now[at]?.content?.[column]];
      open.delete(`${at} ${column}`);
      const [wide, tall] = [spanOf(cell.attrs?.["colspan"]), spanOf(cell.attrs?.["rowspan"])];
      for (const end = column + wide; column < end; column += 1) covered[column] = tall - 1;
      return read === undefined || fresh === undefined ? undefined : graftCell(cell, read, fresh, job);
    });
    skip();
    if (!cells.every((cell) => cell !== undefined)) return undefined;
    return cells.every((cell, index) => cell === row.content?.[index]) ? row : job.changed(row, { content: cells });
  });
  const quiet = [...open].every((place) => {
    const [row = 0, column = 0] = place.split(" ").map(Number);
    const fresh = now[row]?.content?.[column];
    return fresh === undefined || isBlank({ type: "tableRow", content: [fresh] });
  });
  return quiet && content.every((row) => row !== undefined) ? content : undefined;
}
