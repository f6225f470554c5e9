import type { FileStamp, ItemProblem, WorkspaceId } from "@satellite/core";
import type { ShelfItem, Stock } from "./shelf.js";

/** Rows of JSON without names, since there may be ten thousand. */
export type Packed = readonly (readonly unknown[])[];

/** One row a file, then one an item, then one a problem; so many rows at a time. */
export function* packStock({ index, items, problems }: Stock, atOnce: number): Generator<Packed> {
  let part: (readonly unknown[])[] = [];
  for (const row of rowsOf(index, items, problems)) {
    part.push(row);
    if (part.length < atOnce) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

function* rowsOf(index: Stock["index"], items: Stock["items"], problems: Stock["problems"]) {
  for (const [path, { size, mtimeMs }] of index) yield ["file", path, size, mtimeMs];
  for (const item of items) yield ["item", ...itemRow(item)];
  for (const problem of problems) yield ["problem", problem];
}

/** What was packed, part by part. */
export interface Unpacking {
  /** False where a row is not what was written: a file that anybody may have edited. */
  take(rows: Packed): boolean;
  readonly stock: Stock;
}

export function unpackStock(workspace: WorkspaceId): Unpacking {
  const index = new Map<string, FileStamp>();
  const items: ShelfItem[] = [];
  const problems: ItemProblem[] = [];
  const takeRow = ([kind, ...row]: readonly unknown[]): boolean => {
    if (kind === "file") {
      const [path, size, mtimeMs] = row;
      if (typeof path !== "string" || typeof size !== "number" || typeof mtimeMs !== "number") return false;
      index.set(path, { size, mtimeMs });
    } else if (kind === "item") {
      const item = itemFrom(row);
      if (item?.ref.startsWith(`item:${workspace}:`) !== true) return false;
      items.push(item);
    } else {
      if (!isProblem(row[0])) return false;
      problems.push(row[0]);
    }
    return true;
  };
  return { take: (rows) => rows.every((row) => Array.isArray(row) && takeRow(row)), stock: { index, items, problems } };
}

function itemRow(item: ShelfItem): unknown[] {
  const { fields, healed, id, kind, links, optOut, path, place, priority, problems, ref, revision, state } = item;
  const { title, status } = item;
  const { assignee, body, labels, milestone, parent, type } = fields;
  const same = fields.title === title && fields.status === status && fields.priority === priority?.toLowerCase();
  const told = same ? [] : [fields.title ?? null, fields.status ?? null, fields.priority ?? null];
  // prettier-ignore
  return [
    ref, id, path, kind, place, title, status, state, priority ?? null, revision,
    links, problems, body ?? null, assignee ?? null, labels ?? null, optOut ? 1 : 0, healed === true ? 1 : 0,
    milestone ?? null, type ?? null, parent ?? null, ...told,
  ];
}

function itemFrom(row: readonly unknown[]): ShelfItem | undefined {
  const [ref, id, path, kind, place, title, status, state, priority, revision] = row as (string | null)[];
  const [links, problems, body, assignee, labels, optOut, healed, milestone, type, parent, ...told] = row.slice(10);
  const texts = [ref, id, path, kind, place, title, status, state, revision];
  const isWhole = texts.every((text) => typeof text === "string") && Array.isArray(links) && Array.isArray(problems);
  if (!isWhole || ![priority, body, milestone, type, parent].every(isText) || ![assignee, labels].every(isList))
    return undefined;
  const lower = typeof priority === "string" ? priority.toLowerCase() : null;
  const [own, ownStatus, ownPriority] = told.length === 3 ? told : [title, status, lower];
  // Spreads of what may be absent would cost more than all the rest: there may be ten thousand.
  const fields: Record<string, unknown> = {};
  if (own !== null) fields["title"] = own;
  if (body !== null) fields["body"] = body;
  if (ownStatus !== null) fields["status"] = ownStatus;
  if (assignee !== null) fields["assignee"] = assignee;
  if (labels !== null) fields["labels"] = labels;
  if (ownPriority !== null) fields["priority"] = ownPriority;
  if (milestone !== null) fields["milestone"] = milestone;
  if (type !== null) fields["type"] = type;
  if (parent !== null) fields["parent"] = parent;
  // prettier-ignore
  const item: Record<string, unknown> = {
    ref, id, path, kind, place, title, status, state, revision, links, problems, optOut: optOut === 1, fields,
  };
  if (healed === 1) item["healed"] = true;
  if (priority !== null) item["priority"] = priority;
  return item as unknown as ShelfItem;
}

const isText = (value: unknown): boolean => value === null || typeof value === "string";
const isList = (value: unknown): boolean => value === null || Array.isArray(value);

function isProblem(value: unknown): value is ItemProblem {
  const { code, path, says } = (value ?? {}) as Record<string, unknown>;
  return typeof code === "string" && typeof path === "string" && typeof says === "string";
}
