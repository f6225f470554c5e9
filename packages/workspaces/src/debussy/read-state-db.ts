import { copyFile, lstat, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { codeOf } from "../shared/index.js";
import { debussyState } from "./state-db.js";
import { loadSqlite } from "./sqlite.js";

/** Rows of Debussy's database, newest first, as they stand. */
export interface StateRows {
  /** One for each plan and phase. */
  readonly phases: readonly {
    readonly plan: string;
    readonly phase: string;
    readonly status: string;
    readonly at: string;
  }[];
  readonly completed: readonly {
    readonly name: string;
    readonly completedAt: string;
    readonly issues: readonly { readonly provider: string; readonly id: string }[];
    readonly planPath: string;
  }[];
}

export type ReadStateDb = (path: string) => Promise<StateRows | { readonly problem: string }>;

const maxBytes = 268_435_456;
const maxRows = 100_000;

/**
 * Reads the database from a copy: opening the original, even to read only, makes files beside it and takes locks that
 * Debussy waits for.
 *
 * @param path absolute
 */
export const readStateDb: ReadStateDb = async (path) => {
  const Driver = await loadSqlite();
  if (Driver === undefined)
    return { problem: "This node has no SQLite: use node 22.13 or newer, or install @photostructure/sqlite." };
  const folder = await mkdtemp(join(tmpdir(), "satellite-debussy-"));
  try {
    const copy = join(folder, "state.db");
    for (const end of ["", "-wal"]) {
      const found = await lstat(path + end).catch(() => undefined);
      if (found === undefined && end !== "") continue;
      if (found?.isFile() !== true || found.size > maxBytes) return { problem: "It is no file of a usable size." };
      await copyFile(path + end, copy + end);
    }
    const database = new Driver(copy);
    try {
      return rowsOf((sql) => database.prepare(sql).all());
    } finally {
      database.close();
    }
  } catch (error) {
    const code = codeOf(error);
    const says = error instanceof Error && !/^E[A-Z]+$/.test(code) ? error.message.split("\n", 1)[0] : code;
    return { problem: `It cannot be read (${(says ?? "").slice(0, 200)}).` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

function rowsOf(all: (sql: string) => unknown[]): StateRows {
  const tables = new Set(all("SELECT name FROM sqlite_master WHERE type = 'table'").map((row) => textAt(row, "name")));
  const read = (sql: string, ...needed: string[]): unknown[] =>
    needed.every((table) => tables.has(table)) ? all(`${sql} LIMIT ${maxRows}`) : [];
  const newest = new Map<string, StateRows["phases"][number]>();
  for (const row of read(debussyState.phaseExecutions, "phase_executions", "runs")) {
    const [plan, phase, status] = ["plan", "phase", "status"].map((key) => textAt(row, key)) as [
      string,
      string,
      string,
    ];
    const key = JSON.stringify([plan, phase]);
    if (phase !== "" && status !== "" && !newest.has(key))
      newest.set(key, { plan, phase, status, at: textAt(row, "at") });
  }
  const completed = read(debussyState.completedFeatures, "completed_features").flatMap((row) => {
    const issues = issuesIn(textAt(row, "issues_json"));
    if (issues === undefined) return [];
    const at = (key: string): string => textAt(row, key);
    return [{ name: at("name"), completedAt: at("completed_at"), issues, planPath: at("plan_path") }];
  });
  return { phases: [...newest.values()], completed };
}

/** Nothing where the JSON is broken: Debussy passes over such a row as well. */
function issuesIn(text: string): StateRows["completed"][number]["issues"] | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value)) return undefined;
  return (value as unknown[])
    .map((each) => ({ provider: textAt(each, "type"), id: textAt(each, "id") }))
    .filter(({ provider, id }) => provider !== "" && id !== "");
}

function textAt(row: unknown, key: string): string {
  const value: unknown = typeof row === "object" && row !== null ? Reflect.get(row, key) : undefined;
  return typeof value === "string"
    ? value
    : typeof value === "number" || typeof value === "bigint"
      ? String(value)
      : "";
}
