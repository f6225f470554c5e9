import { rmSync } from "node:fs";
import type { Store, StoreNotice } from "@satellite/core";
import type { Kysely } from "kysely";
import type { Report } from "../rows/index.js";
import { latestVersion, migrate, sqlStore, steps as allSteps, type Step, type Tables } from "../sql/index.js";
import { alone } from "./alone.js";
import { kyselyOver, type Locking } from "./dialect.js";
import type { Driver, RawDatabase } from "./driver.js";
import { failureOf } from "./failure.js";
import { isGone } from "./holder.js";
import { applicationId, inspect, type Inspected } from "./inspect.js";
import { backUp, setAside } from "./set-aside.js";

export interface SqliteOptions extends Locking {
  readonly report: Report;
  /** A file that never was a database may be moved out of the way; otherwise it is somebody's, and refused. */
  readonly mayMove: boolean;
  /** Migrations, oldest first. */
  readonly steps?: readonly Step[];
}

export type Opened = { readonly store: Store; readonly notices: readonly StoreNotice[] } | { readonly refused: string };

/**
 * Opens the database, and makes, repairs or migrates it first where that is needed.
 *
 * @throws {SatelliteError} STORE_BUSY, STORE_UNUSABLE; errors of the file system as they are
 */
export async function openSqlite(Database: Driver, options: SqliteOptions): Promise<Opened> {
  const { path, steps = allSteps } = options;
  try {
    const found = inspect(Database, path);
    if (found.is === "fine" && found.version === latestVersion(steps))
      return { store: storeOf(found.raw, options), notices: [] };
    if (found.is === "fine") found.raw.close();
    return await alone(options, () => prepare(Database, options));
  } catch (error) {
    throw failureOf(error, path);
  }
}

/** Looks again, since another process may have prepared it meanwhile, and does what is needed. */
async function prepare(Database: Driver, options: SqliteOptions): Promise<Opened> {
  const { path, steps = allSteps } = options;
  const found = inspect(Database, path);
  if (found.is === "foreign") return { refused: `this database belongs to another program: ${path}` };
  if (found.is === "absent") return { store: await create(Database, options), notices: [created(path)] };
  if (found.is === "fine" && found.version === latestVersion(steps))
    return { store: storeOf(found.raw, options), notices: [] };
  if (found.is === "fine" && found.version < latestVersion(steps)) return forward(found, options);
  return replace(Database, found, options);
}

async function replace(
  Database: Driver,
  found: Extract<Inspected, { is: "broken" | "fine" }>,
  options: SqliteOptions,
): Promise<Opened> {
  const { path, clock, mayMove } = options;
  if (found.is === "fine") found.raw.close();
  else if (!found.wasDatabase && !mayMove) return { refused: `this file is no database: ${path}` };
  const why = found.is === "broken" ? found.why : `a newer Satellite made it (version ${found.version})`;
  const aside = setAside(path, clock.nowMs());
  const says = `the store could not be used, since ${why}; it was set aside, and a new one made. The old one: ${aside}`;
  return { store: await create(Database, options), notices: [{ code: "SET_ASIDE", says, path: aside }] };
}

function created(path: string): StoreNotice {
  return { code: "CREATED", says: `a new store was made: ${path}` };
}

async function create(Database: Driver, options: SqliteOptions): Promise<Store> {
  const raw = new Database(options.path);
  return migrated(raw, undefined, options);
}

async function forward(found: { raw: RawDatabase; version: number }, options: SqliteOptions): Promise<Opened> {
  const { path, clock, steps = allSteps } = options;
  const copy = backUp(found.raw, path, found.version, clock.nowMs());
  try {
    const store = await migrated(found.raw, found.version, options);
    const says = `the store was brought from version ${found.version} to ${latestVersion(steps)}; a copy of the old one: ${copy}`;
    return { store, notices: [{ code: "MIGRATED", says, path: copy }] };
  } catch (error) {
    // Nothing was changed, and the next attempt makes another copy.
    rmSync(copy, { force: true });
    throw error;
  }
}

async function migrated(raw: RawDatabase, from: number | undefined, options: SqliteOptions): Promise<Store> {
  const db = ready(raw, options);
  try {
    raw.exec(`pragma application_id = ${applicationId}`);
    await db.transaction().execute((trx) => migrate(trx, "sqlite", from, options.steps));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return over(db, options);
}

function storeOf(raw: RawDatabase, options: SqliteOptions): Store {
  return over(ready(raw, options), options);
}

/** On disk when a promise resolves: `full` syncs the log at every commit. https://sqlite.org/pragma.html#pragma_synchronous */
function ready(raw: RawDatabase, options: SqliteOptions): Kysely<Tables> {
  raw.exec("pragma busy_timeout = 5000");
  raw.exec("pragma journal_mode = wal");
  raw.exec("pragma synchronous = full");
  raw.exec("pragma trusted_schema = off");
  return kyselyOver(raw, options);
}

function over(db: Kysely<Tables>, { path, clock, report, wait }: SqliteOptions): Store {
  const lease = { clock, wait, where: path, isGone };
  return sqlStore(db, { kind: "sqlite", clock, report, lease, failure: (error) => failureOf(error, path) });
}
