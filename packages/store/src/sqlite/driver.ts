/** As much of `DatabaseSync` as is used: node:sqlite and its twin package have the same. */
export interface RawStatement {
  all(...parameters: readonly unknown[]): unknown[];
  run(...parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(...parameters: readonly unknown[]): IterableIterator<unknown>;
  columns(): readonly unknown[];
  setReadBigInts(on: boolean): void;
}

export interface RawDatabase {
  exec(sql: string): void;
  prepare(sql: string): RawStatement;
  close(): void;
}

export type Driver = new (path: string) => RawDatabase;

/** SQLite, from node where it is built in (22.13), else from the optional package; nothing where neither is there. */
export async function loadDriver(): Promise<Driver | undefined> {
  const builtIn = quietly(() => process.getBuiltinModule?.("node:sqlite") as { DatabaseSync: Driver } | undefined);
  if (builtIn) return builtIn.DatabaseSync;
  try {
    const twin = (await import("@photostructure/sqlite")) as unknown as { DatabaseSync: Driver };
    return twin.DatabaseSync;
  } catch {
    return undefined;
  }
}

/** Node 22 warns that its SQLite is experimental; what is used of it is covered by tests on every node. */
function quietly<T>(load: () => T): T {
  const emit: typeof process.emitWarning = Reflect.get(process, "emitWarning");
  process.emitWarning = () => {};
  try {
    return load();
  } finally {
    process.emitWarning = emit;
  }
}

/** One value of the first row, as text; for pragmas. Nothing where it is neither text nor a number. */
export function scalar(db: RawDatabase, sql: string): string | undefined {
  const [row] = db.prepare(sql).all() as Record<string, unknown>[];
  const value = row === undefined ? undefined : Object.values(row)[0];
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
