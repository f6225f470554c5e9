import { SatelliteError, type Store, type StoreNotice } from "@satellite/core";
import { CompiledQuery, Kysely, PostgresDialect, sql } from "kysely";
import { hostname } from "node:os";
import { inSeconds, type Wait } from "../files/wait.js";
import type { Report } from "../rows/index.js";
import {
  latestVersion,
  migrate,
  readVersion,
  sqlStore,
  steps as allSteps,
  type Step,
  type Tables,
} from "../sql/index.js";
import { failureOf, isLockTimeout } from "./failure.js";

export interface PostgresOptions {
  readonly clock: { nowMs(): number };
  readonly wait: Wait;
  readonly report: Report;
  readonly steps?: readonly Step[];
}

/** All tables lie in a schema of their own, so that a database may be shared with other programs. */
const schema = "satellite";

/** Who prepares the schema holds this; an arbitrary number, the same for all versions. */
const preparing = 0x5a7e111e;

export type OpenedPostgres =
  { readonly store: Store; readonly notices: readonly StoreNotice[] } | { readonly refused: string };

/** @throws {SatelliteError} UNAVAILABLE, UNAUTHORIZED, FORBIDDEN, STORE_UNUSABLE, STORE_BUSY */
export async function openPostgres(url: string, options: PostgresOptions): Promise<OpenedPostgres> {
  const { clock, report, steps = allSteps } = options;
  const where = placeOf(url);
  const bare = await connect(url, options);
  const db = bare.withSchema(schema);
  try {
    const found = await versionOf(bare, db);
    if (found !== undefined && found > latestVersion(steps)) {
      await bare.destroy();
      return { refused: `a newer Satellite made this store (version ${found}); update this one: ${where}` };
    }
    const notices = found === latestVersion(steps) ? [] : await prepare(bare, where, steps);
    const takeLock = (trx: Kysely<Tables>) => lockWriter(trx, bare, options.wait.totalMs, where);
    const store = sqlStore(db, {
      kind: "postgres",
      clock,
      report,
      takeLock,
      lease: { clock, wait: options.wait, where },
      failure: (error) => failureOf(error, where),
    });
    return { store, notices };
  } catch (error) {
    await bare.destroy().catch(() => undefined);
    throw failureOf(error, where);
  }
}

/** Nothing where the store is not there yet. Asked of the catalogue itself: `to_regclass` may answer from its cache. */
async function versionOf(bare: Kysely<Tables>, db: Kysely<Tables>): Promise<number | undefined> {
  const { rows } = await sql`
    select 1 from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relname = 'meta'`.execute(bare);
  return rows.length === 0 ? undefined : ((await readVersion(db)) ?? 0);
}

async function prepare(bare: Kysely<Tables>, where: string, steps: readonly Step[]): Promise<StoreNotice[]> {
  return bare.transaction().execute(async (plain) => {
    await sql`select pg_advisory_xact_lock(${sql.lit(preparing)})`.execute(plain);
    const trx = plain.withSchema(schema);
    const from = await versionOf(plain, trx);
    // Another process was faster.
    if (from !== undefined && from >= latestVersion(steps)) return [];
    const { rows } = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(plain);
    if (rows.length === 0) await plain.schema.createSchema(schema).execute();
    await migrate(trx, "postgres", from, steps);
    if (from === undefined) return [{ code: "CREATED", says: `a new store was made: ${where}` }];
    const says = `the store was brought from version ${from} to ${latestVersion(steps)}; backups of PostgreSQL are its operator's: ${where}`;
    return [{ code: "MIGRATED", says }];
  });
}

/** One writer at a time, as in a file: what a transaction read stays true until it ends. */
async function lockWriter(trx: Kysely<Tables>, bare: Kysely<Tables>, waitMs: number, where: string): Promise<void> {
  try {
    await trx.selectFrom("meta").select("name").where("name", "=", "writer").forUpdate().execute();
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    const holder = await holderOf(bare).catch(() => undefined);
    const says = `the store is in use by ${holder ?? "another process"}; waited ${inSeconds(waitMs)}: ${where}`;
    throw new SatelliteError("STORE_BUSY", says, { cause: error, where });
  }
}

/** Of those who write, the one whose transaction is the oldest. */
async function holderOf(bare: Kysely<Tables>): Promise<string | undefined> {
  const { rows } = await sql<{ name: string; since: string }>`
    select application_name as name, to_char(xact_start at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
    from pg_stat_activity
    where datname = current_database() and application_name like 'satellite %' and xact_start is not null
      and pid <> pg_backend_pid() and wait_event_type is distinct from 'Lock'
    order by xact_start limit 1`.execute(bare);
  const [, pid, host] = /^satellite (\d+) on (.+)$/.exec(rows[0]?.name ?? "") ?? [];
  return pid === undefined ? undefined : `process ${pid} on ${host} since ${rows[0]?.since}`;
}

async function connect(url: string, { wait }: PostgresOptions): Promise<Kysely<Tables>> {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({
    connectionString: url,
    // Names are cut at 63 bytes.
    application_name: `satellite ${process.pid} on ${hostname()}`.slice(0, 63),
    connectionTimeoutMillis: Math.max(wait.totalMs, 1000),
    max: 4,
    types: {
      // int8 comes as text; ours are milliseconds and counts.
      getTypeParser: ((oid: number, format?: "text") =>
        oid === 20 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A connection that breaks while idle is no reason to end the process; the next query says so.
  pool.on("error", () => undefined);
  const timeout = `set lock_timeout = ${Math.max(Math.round(wait.totalMs), 1)}`;
  const onCreateConnection = async (connection: { executeQuery(query: CompiledQuery): Promise<unknown> }) => {
    await connection.executeQuery(CompiledQuery.raw(timeout));
  };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool, onCreateConnection }) });
}

/** Host and database; a password is in the URL, too. */
function placeOf(url: string): string {
  try {
    const { hostname, port, pathname, searchParams } = new URL(url);
    const host = searchParams.get("host") ?? hostname;
    return `postgres://${host}${port === "" ? "" : `:${port}`}${pathname}`;
  } catch {
    return "postgres://…";
  }
}
