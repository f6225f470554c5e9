export interface PageArgs {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

const cursor = (index: number): string => Buffer.from(`cursor:v2:${index}`, "utf8").toString("base64");
const indexOf = (text: string): number => Number(Buffer.from(text, "base64").toString("utf8").split(":")[2]);

/** A page of rows as a Relay connection; `more` adds what single connections have besides. */
export function connection<T, V>(rows: readonly T[], args: PageArgs, view: (row: T) => V, more: object = {}) {
  let start = args.after ? indexOf(args.after) + 1 : 0;
  let end = args.before ? indexOf(args.before) : rows.length;
  if (args.first != null) end = Math.min(end, start + args.first);
  else if (args.last != null) start = Math.max(start, end - args.last);
  const shown = rows.slice(start, end);
  return {
    totalCount: rows.length,
    nodes: () => shown.map((row) => view(row)),
    edges: () => shown.map((row, index) => ({ cursor: cursor(start + index), node: view(row) })),
    pageInfo: {
      hasNextPage: end < rows.length,
      hasPreviousPage: start > 0,
      startCursor: shown.length === 0 ? null : cursor(start),
      endCursor: shown.length === 0 ? null : cursor(start + shown.length - 1),
    },
    ...more,
  };
}
