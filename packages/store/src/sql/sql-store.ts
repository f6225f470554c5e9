import type { Store } from "@satellite/core";
import { sql, type Kysely } from "kysely";
import { levelled, type Engine } from "../levels/index.js";
import { sifter, type Report } from "../rows/index.js";
import { conflicts } from "./conflicts.js";
import { cache, completions, cursors } from "./history-and-cache.js";
import { journal } from "./journal.js";
import type { Reach } from "./lease-row.js";
import { leased, type LeaseOptions } from "./lease.js";
import { bases, links } from "./links-and-bases.js";
import type { Dialects } from "./migrate.js";
import type { Tables } from "./tables.js";

export interface SqlStoreOptions {
  readonly kind: Dialects;
  readonly clock: { nowMs(): number };
  /** Told of rows that cannot be read. */
  readonly report: Report;
  readonly lease: LeaseOptions;
  /** What every transaction does first: take the write lock where BEGIN does not. */
  readonly takeLock?: (db: Kysely<Tables>) => Promise<void>;
  /** The database's errors in our words; others as they are. */
  readonly failure: (error: unknown) => unknown;
}

/** A store over a database whose schema is up to date. */
export function sqlStore(db: Kysely<Tables>, options: SqlStoreOptions): Store {
  const { kind, clock, report } = options;
  const sift = sifter(report);
  return levelled(engineOf(db, options), (access, ends) => ({
    kind,
    links: links(access, sift),
    bases: bases(access, sift),
    conflicts: conflicts(access, sift),
    journal: journal(access, sift, clock),
    completions: completions(access, sift),
    cursors: cursors(access, sift),
    cache: cache(access, sift),
    ...ends,
  }));
}

function engineOf(db: Kysely<Tables>, { takeLock, failure, lease }: SqlStoreOptions): Engine<Kysely<Tables>> {
  const reach: Reach = {
    read: (work) => work(db),
    begin: (work) =>
      db.transaction().execute(async (trx) => {
        await takeLock?.(trx);
        return work(trx);
      }),
  };
  return {
    ...reach,
    alone: leased(said(reach, failure), lease),
    savepoint: async (trx, name, work) => {
      await sql`savepoint ${sql.id(name)}`.execute(trx);
      try {
        const result = await work(trx);
        await sql`release savepoint ${sql.id(name)}`.execute(trx);
        return result;
      } catch (error) {
        await undo(trx, name);
        throw error;
      }
    },
    failure,
    close: () => db.destroy(),
  };
}

/** The same, with the database's errors in our words. */
function said(reach: Reach, failure: SqlStoreOptions["failure"]): Reach {
  const inWords = (error: unknown): never => {
    throw failure(error);
  };
  return { read: (work) => reach.read(work).catch(inWords), begin: (work) => reach.begin(work).catch(inWords) };
}

async function undo(trx: Kysely<Tables>, name: string): Promise<void> {
  try {
    await sql`rollback to savepoint ${sql.id(name)}`.execute(trx);
    await sql`release savepoint ${sql.id(name)}`.execute(trx);
  } catch {
    // The database gave up the whole transaction; what made it do so is thrown by the caller.
  }
}
