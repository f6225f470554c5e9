import { SatelliteError } from "@satellite/core";
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type Driver as KyselyDriver,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from "kysely";
import type { Tables } from "../sql/index.js";
import { usedBy } from "../files/who.js";
import { inSeconds, type Wait } from "../files/wait.js";
import type { RawDatabase, RawStatement } from "./driver.js";
import { busy, resultCode } from "./failure.js";
import { dropNote, holderOf, noteHolder } from "./holder.js";

export interface Locking {
  readonly path: string;
  readonly clock: { nowMs(): number };
  readonly wait: Wait;
}

/** Where the note about the writer lies. */
export function notePath(path: string): string {
  return `${path}.lock`;
}

export function kyselyOver(raw: RawDatabase, locking: Locking): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new Immediate({ database: adapted(raw) }, locking) });
}

/** SQLite's dialect, but for a transaction's beginning: it takes the write lock at once, and waits without blocking. */
class Immediate extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  readonly #locking: Locking;

  constructor(config: SqliteDialectConfig, locking: Locking) {
    super(config);
    this.#config = config;
    this.#locking = locking;
  }

  override createDriver(): KyselyDriver {
    return new ImmediateDriver(this.#config, this.#locking);
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #locking: Locking;

  constructor(config: SqliteDialectConfig, locking: Locking) {
    super(config);
    this.#locking = locking;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const { path, clock, wait } = this.#locking;
    let waitedMs = 0;
    // SQLite's own waiting stops the whole process: a transaction of this very process could not end meanwhile.
    while (!(await began(connection))) {
      if (waitedMs >= wait.totalMs) {
        const says = `the store is in use by ${usedBy(holderOf(notePath(path)))}; waited ${inSeconds(waitedMs)}: ${path}`;
        throw new SatelliteError("STORE_BUSY", says, { where: path });
      }
      const pause = Math.min(50, 2 + waitedMs / 4, wait.totalMs - waitedMs);
      await wait.sleep(pause);
      waitedMs += pause;
    }
    noteHolder(notePath(path), clock.nowMs());
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    dropNote(notePath(this.#locking.path));
    await super.commitTransaction(connection);
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    dropNote(notePath(this.#locking.path));
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      // A full disk ends the transaction by itself; what made it fail is what is to be said.
      if (resultCode(error) !== noTransaction) throw error;
    }
  }
}

/** SQLITE_ERROR: there is none to take back. */
const noTransaction = 1;

async function began(connection: DatabaseConnection): Promise<boolean> {
  const run = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
  await run("pragma busy_timeout = 0");
  try {
    await run("begin immediate");
    return true;
  } catch (error) {
    if (resultCode(error) === busy) return false;
    throw error;
  } finally {
    await run(busyTimeout);
  }
}

/** For what takes a lock outside of our transactions: recovery, checkpoints. */
export const busyTimeout = "pragma busy_timeout = 5000";

/** Statements that are kept for the next time; texts differ by the number of rows that they write. */
const statementsKept = 100;

/** What Kysely expects of a driver, over `DatabaseSync`. */
function adapted(raw: RawDatabase): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close() {
      // The twin package cannot end its statements, and SQLite keeps the log of a database whose statements are open.
      try {
        raw.exec("pragma wal_checkpoint(truncate)");
      } catch {
        // All is in the log, which the next one to open it reads.
      } finally {
        raw.close();
      }
    },
    prepare(text) {
      const statement = kept.get(text) ?? adaptedStatement(raw.prepare(text));
      if (kept.size >= statementsKept) kept.clear();
      kept.set(text, statement);
      return statement;
    },
  };
}

function adaptedStatement(statement: RawStatement): SqliteStatement {
  // A number beyond 2^53 in a row that somebody edited would throw away all rows.
  statement.setReadBigInts(true);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters).map(smaller),
    run: (parameters) => statement.run(...parameters),
    *iterate(parameters) {
      for (const row of statement.iterate(...parameters)) yield smaller(row);
    },
  };
}

/** Integers as numbers, where a number holds them. */
function smaller(row: unknown): unknown {
  const fields = row as Record<string, unknown>;
  for (const [key, value] of Object.entries(fields)) if (typeof value === "bigint") fields[key] = Number(value);
  return fields;
}
