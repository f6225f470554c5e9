export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

const cursor = (place: string | number): string => Buffer.from(`cursor:v2:${place}`, "utf8").toString("base64");
const placeOf = (text: string): string => Buffer.from(text, "base64").toString("utf8").split(":").slice(2).join(":");

/** Cursors that name a row's value in the order instead of its index: rows that move meanwhile do not push others aside. */
export interface ByValue<T> {
  placeOf(row: T): string;
  isBehind(row: T, place: string): boolean;
}

/** A page of rows as a Relay connection; `more` adds what single connections have besides. */
export function connection<T, V>(
  rows: readonly T[],
  args: PageArgs,
  view: (row: T) => V,
  more: object = {},
  values?: ByValue<T>,
) {
  const indexAfter = (text: string): number => {
    if (values === undefined) return Number(placeOf(text)) + 1;
    const found = rows.findIndex((row) => values.isBehind(row, placeOf(text)));
    return found < 0 ? rows.length : found;
  };
  const cursorAt = (index: number): string => cursor(values === undefined ? index : values.placeOf(rows[index] as T));
  let start = args.after ? indexAfter(args.after) : 0;
  let end = args.before ? Number(placeOf(args.before)) : rows.length;
  if (args.first != null) end = Math.min(end, start + args.first);
  else if (args.last != null) start = Math.max(start, end - args.last);
  const shown = rows.slice(start, end);
  return {
    totalCount: rows.length,
    nodes: () => shown.map((row) => view(row)),
    edges: () => shown.map((row, index) => ({ cursor: cursorAt(start + index), node: view(row) })),
    pageInfo: {
      hasNextPage: end < rows.length,
      hasPreviousPage: start > 0,
      startCursor: shown.length === 0 ? null : cursorAt(start),
      endCursor: shown.length === 0 ? null : cursorAt(start + shown.length - 1),
    },
    ...more,
  };
}
