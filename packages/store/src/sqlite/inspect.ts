import { closeSync, openSync, readSync, statSync } from "node:fs";
import { scalar, type Driver, type RawDatabase } from "./driver.js";
import { busyTimeout } from "./dialect.js";
import { isBroken, resultCode } from "./failure.js";

/** Marks a database as ours in its header. https://sqlite.org/pragma.html#pragma_application_id */
export const applicationId = 0x5a7e111e;

const tableNames = ["meta", "links", "bases", "journal", "completions", "cursors", "cache"];
const ourTables = tableNames.map((name) => `'${name}'`).join(", ");

/** What lies at the path. `fine`: of the version given, open. */
export type Inspected =
  | { readonly is: "absent" }
  | { readonly is: "broken"; readonly why: string; readonly wasDatabase: boolean }
  | { readonly is: "foreign" }
  | { readonly is: "fine"; readonly raw: RawDatabase; readonly version: number };

/** Looks, and changes nothing. @throws SQLite's errors, but for those that say that the file is broken */
export function inspect(Database: Driver, path: string): Inspected {
  const head = headOf(path);
  if (head === undefined) return { is: "absent" };
  if (head.length === 0) return { is: "broken", why: "it is empty", wasDatabase: true };
  if (head !== "SQLite format 3\0") return { is: "broken", why: "it is no SQLite database", wasDatabase: false };
  let raw: RawDatabase | undefined;
  try {
    raw = new Database(path);
    const inspected = look(raw);
    if (inspected.is !== "fine") raw.close();
    return inspected;
  } catch (error) {
    raw?.close();
    if (isBroken(error) || resultCode(error) === 1) return { is: "broken", why: "it is damaged", wasDatabase: true };
    throw error;
  }
}

function look(raw: RawDatabase): Inspected {
  raw.exec(busyTimeout);
  // Views and triggers that somebody added do not run what they like.
  raw.exec("pragma trusted_schema = off");
  const verdict = scalar(raw, "pragma quick_check(1)");
  if (verdict !== "ok") return { is: "broken", why: "it is damaged", wasDatabase: true };
  const anything = scalar(raw, "select count(*) from sqlite_master") !== "0";
  const ours = scalar(raw, "pragma application_id") === String(applicationId);
  if (!ours) return anything ? { is: "foreign" } : { is: "fine", raw, version: 0 };
  const known = scalar(raw, "select count(*) from sqlite_master where type = 'table' and name = 'meta'") === "1";
  const version = known ? scalar(raw, "select value from meta where name = 'schema'") : "0";
  if (version === undefined || !/^\d{1,9}$/.test(version)) {
    return { is: "broken", why: "its version cannot be read", wasDatabase: true };
  }
  const tables = Number(
    scalar(raw, `select count(*) from sqlite_master where type = 'table' and name in (${ourTables})`),
  );
  if (Number(version) > 0 && tables < tableNames.length) {
    return { is: "broken", why: "tables are missing", wasDatabase: true };
  }
  return { is: "fine", raw, version: Number(version) };
}

/** The first 16 bytes, one character each; nothing where no file is. */
function headOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isFile()) throw Object.assign(new Error("not a file"), { code: "EISDIR" });
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(16);
    return bytes.subarray(0, readSync(file, bytes, 0, 16, 0)).toString("latin1");
  } finally {
    closeSync(file);
  }
}
