import { SatelliteError, type Store } from "@satellite/core";
import { sql, type Kysely } from "kysely";
import type { Access } from "../levels/index.js";
import {
  intentRecord,
  isDone,
  lastOfEach,
  readJournal,
  receiptColumns,
  type JournalRecord,
  type Sift,
} from "../rows/index.js";
import { batches } from "./batches.js";
import type { Tables } from "./tables.js";

type Db = Kysely<Tables>;

export function journal({ read, write }: Access<Db>, sift: Sift, clock: { nowMs(): number }): Store["journal"] {
  const values = (rows: readonly JournalRecord[]) => sift("journal", rows, readJournal, (row) => row.key);
  return {
    begin: (entries) =>
      write(async (db) => {
        const rows = entries.map((entry) => intentRecord(entry, clock.nowMs()));
        for (const batch of batches(lastOfEach(rows, ({ key }) => key))) await begin(db, batch);
      }),
    end: (receipt) =>
      write(async (db) => {
        const ended = receiptColumns(receipt, clock.nowMs());
        const known = await db
          .selectFrom("journal")
          .select("outcome")
          .where("key", "=", receipt.key)
          .executeTakeFirst();
        if (!known) throw new SatelliteError("OUR_FAULT", `the journal knows no deed ${receipt.key}`);
        // A later failure under the same key takes nothing back from what was done.
        if (isDone(known.outcome) && !isDone(receipt.outcome)) return;
        await db.updateTable("journal").set(ended).where("key", "=", receipt.key).execute();
      }),
    done: (key) =>
      read(async (db) => {
        const rows = await db.selectFrom("journal").selectAll().where("key", "=", key).execute();
        return values(rows.filter((row) => isDone(row.outcome)))[0]?.receipt;
      }),
    pending: () =>
      read(async (db) => {
        const pending = db.selectFrom("journal").selectAll().where("outcome", "is", null);
        return values(await pending.orderBy("begun_at_ms").orderBy("seq").execute());
      }),
    rows: ({ on, limit } = {}) =>
      read(async (db) => {
        let rows = db.selectFrom("journal").selectAll().orderBy("begun_at_ms", "desc").orderBy("seq", "desc");
        if (on !== undefined) rows = rows.where("target", "=", on);
        if (limit !== undefined) rows = rows.limit(limit);
        return values(await rows.execute());
      }),
    drop: (keys) =>
      write(async (db) => {
        for (const batch of batches(keys)) {
          await db.deleteFrom("journal").where("key", "in", batch).where("outcome", "is", null).execute();
        }
      }),
  };
}

/** What was done stays done; what is pending keeps its place; what failed is pending again, from now. */
async function begin(db: Db, rows: readonly JournalRecord[]): Promise<void> {
  await db
    .insertInto("journal")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet({
          target: sql<string>`excluded.target`,
          effect: sql<string>`excluded.effect`,
          earlier: sql<string | null>`excluded.earlier`,
          later: sql<string | null>`excluded.later`,
          tree: sql<string | null>`excluded.tree`,
          begun_at_ms: sql<number>`case when journal.outcome is null then journal.begun_at_ms else excluded.begun_at_ms end`,
          outcome: null,
          receipt: null,
          ended_at_ms: null,
        })
        .where(sql<boolean>`journal.outcome is null or journal.outcome not in ('done', 'unchanged')`),
    )
    .execute();
}
