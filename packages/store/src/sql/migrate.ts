import { sql, type Kysely } from "kysely";
import { firstTables } from "./first-tables.js";
import { journalTrees } from "./journal-trees.js";
import type { Tables } from "./tables.js";

export type Dialects = "sqlite" | "postgres";

/** One step forward. There is no way back but the backup. */
export interface Step {
  /** The version that it leads to. */
  readonly version: number;
  up(db: Kysely<Tables>, dialect: Dialects): Promise<void>;
}

/** In rising order; a published step never changes. */
export const steps: readonly Step[] = [
  { version: 1, up: firstTables },
  { version: 2, up: journalTrees },
];

export function latestVersion(of: readonly Step[] = steps): number {
  return of.at(-1)?.version ?? 0;
}

/** The schema's version; nothing where it is not said, or not as a number. The table has to be there. */
export async function readVersion(db: Kysely<Tables>): Promise<number | undefined> {
  const row = await db.selectFrom("meta").select("value").where("name", "=", "schema").executeTakeFirst();
  return typeof row?.value === "string" && /^\d{1,9}$/.test(row.value) ? Number(row.value) : undefined;
}

/**
 * Goes forward to the newest version. The caller holds the write lock in a transaction, and has looked at the version
 * under it.
 */
export async function migrate(
  db: Kysely<Tables>,
  dialect: Dialects,
  from: number | undefined,
  through: readonly Step[] = steps,
): Promise<void> {
  await db.schema
    .createTable("meta")
    .ifNotExists()
    .addColumn("name", "text", (column) => column.primaryKey().notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  for (const step of through.filter(({ version }) => version > (from ?? 0))) await step.up(db, dialect);
  await db
    .insertInto("meta")
    .values({ name: "schema", value: String(latestVersion(through)) })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: sql<string>`excluded.value` }))
    .execute();
}
