import type { Kysely } from "kysely";
import type { Tables } from "./tables.js";

/** Version 2. What was begun says in which working tree: several of them may share a store. */
export async function journalTrees(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable("journal").addColumn("tree", "text").execute();
}
