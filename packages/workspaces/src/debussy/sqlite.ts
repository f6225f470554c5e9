/** As much of SQLite as reading takes; node has it built in from 22.13, the optional package before. */
interface Database {
  prepare(sql: string): { all(): unknown[] };
  close(): void;
}

type Driver = new (path: string) => Database;

/** SQLite; nothing where neither is there. */
export async function loadSqlite(): Promise<Driver | undefined> {
  const builtIn = quietly(() => process.getBuiltinModule?.("node:sqlite") as { DatabaseSync: Driver } | undefined);
  if (builtIn) return builtIn.DatabaseSync;
  try {
    const twin = (await import("@photostructure/sqlite")) as unknown as { DatabaseSync: Driver };
    return twin.DatabaseSync;
  } catch {
    return undefined;
  }
}

/** Node 22 warns that its SQLite is experimental. */
function quietly<T>(load: () => T): T {
  const emit: typeof process.emitWarning = Reflect.get(process, "emitWarning");
  process.emitWarning = () => {};
  try {
    return load();
  } finally {
    process.emitWarning = emit;
  }
}
