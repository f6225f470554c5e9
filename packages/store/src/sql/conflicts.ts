import type { Store } from "@satellite/core";
import { sql, type Kysely } from "kysely";
import type { Access } from "../levels/index.js";
import {
  conflictKey,
  conflictRecord,
  lastOfEach,
  readConflict,
  type ConflictRecord,
  type Sift,
} from "../rows/index.js";
import { batches } from "./batches.js";
import type { Tables } from "./tables.js";

type Db = Kysely<Tables>;

/** What waits for a person, oldest first. */
export function conflicts({ read, write }: Access<Db>, sift: Sift): Store["conflicts"] {
  const values = (rows: readonly ConflictRecord[]) =>
    sift("conflicts", rows, readConflict, (row) => `${row.field} of ${row.item} and ${row.ticket}`);
  const inOrder = (db: Db) =>
    db.selectFrom("conflicts").selectAll().orderBy("at_ms").orderBy("item").orderBy("ticket").orderBy("field");
  return {
    of: (item) => read(async (db) => values(await inOrder(db).where("item", "=", item).execute())),
    all: () => read(async (db) => values(await inOrder(db).execute())),
    putAll: (rows) =>
      write(async (db) => {
        for (const batch of batches(lastOfEach(rows.map(conflictRecord), conflictKey))) {
          await db
            .insertInto("conflicts")
            .values(batch)
            .onConflict((conflict) =>
              conflict.columns(["item", "ticket", "field"]).doUpdateSet({
                conflict: sql<string>`excluded.conflict`,
                at_ms: sql<number>`excluded.at_ms`,
              }),
            )
            .execute();
        }
      }),
    remove: (item, ticket, field) =>
      write(async (db) => {
        let gone = db.deleteFrom("conflicts").where("item", "=", item);
        if (ticket !== undefined) gone = gone.where("ticket", "=", ticket);
        if (field !== undefined) gone = gone.where("field", "=", field);
        return Number((await gone.executeTakeFirstOrThrow()).numDeletedRows);
      }),
  };
}
