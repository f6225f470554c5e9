import { statSync } from "node:fs";
import { scalar, type Driver, type RawDatabase } from "./driver.js";
import { busyTimeout } from "./dialect.js";
import { resultCode } from "./failure.js";

/** Marks a database as ours in its header. https://sqlite.org/pragma.html#pragma_application_id */
export const applicationId = 0x5a7e111e;

const tableNames = ["meta", "links", "bases", "conflicts", "journal", "completions", "cursors", "cache"];
const ourTables = tableNames.map((name) => `'${name}'`).join(", ");

const notDatabase = "it is no SQLite database";

/** What lies at the path. `fine`: of the version given, open. */
export type Inspected =
  | { readonly is: "absent" }
  | { readonly is: "broken"; readonly why: string; readonly wasDatabase: boolean }
  | { readonly is: "foreign" }
  | { readonly is: "fine"; readonly raw: RawDatabase; readonly version: number };

/** Looks, and changes nothing. @throws SQLite's errors, but for those that say that the file is broken */
export function inspect(Database: Driver, path: string): Inspected {
  const size = sizeOf(path);
  if (size === undefined) return { is: "absent" };
  if (size === 0) return { is: "broken", why: "it is empty", wasDatabase: true };
  // The smallest page there is; SQLite takes less for an empty database.
  if (size < 512) return { is: "broken", why: notDatabase, wasDatabase: false };
  let raw: RawDatabase | undefined;
  try {
    raw = new Database(path);
    const inspected = look(raw);
    if (inspected.is !== "fine") raw.close();
    return inspected;
  } catch (error) {
    raw?.close();
    const code = resultCode(error);
    if (code === 26) return { is: "broken", why: notDatabase, wasDatabase: false };
    // 1: a table that is not as we made it.
    if (code === 1 || code === 11) return { is: "broken", why: "it is damaged", wasDatabase: true };
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

/**
 * Bytes of the file; nothing where none is. The file itself is never opened here: closing it would drop the locks
 * that SQLite holds on it for this process (https://sqlite.org/howtocorrupt.html, section 2.2).
 */
function sizeOf(path: string): number | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isFile()) throw Object.assign(new Error("not a file"), { code: "EISDIR", path });
  return stat?.size;
}
