import type { CreateTableBuilder, Kysely } from "kysely";
import type { Dialects } from "./migrate.js";
import type { Tables } from "./tables.js";

/** Version 1. Moments are integers (milliseconds), values JSON as text: both databases keep these alike. */
export async function firstTables(db: Kysely<Tables>, dialect: Dialects): Promise<void> {
  await db.insertInto("meta").values({ name: "writer", value: "" }).execute();
  await pairs(db, "links")
    .addColumn("link", "text", (column) => column.notNull())
    .addColumn("created_at_ms", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("links_ticket").on("links").column("ticket").execute();
  await pairs(db, "bases")
    .addColumn("fields", "text", (column) => column.notNull())
    .addColumn("native", "text")
    .addColumn("item_revision", "text", (column) => column.notNull())
    .addColumn("ticket_version", "text")
    .addColumn("agreed_at_ms", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("conflicts")
    .addColumn("item", "text", (column) => column.notNull())
    .addColumn("ticket", "text", (column) => column.notNull())
    .addColumn("field", "text", (column) => column.notNull())
    .addColumn("conflict", "text", (column) => column.notNull())
    .addColumn("at_ms", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("conflicts_field", ["item", "ticket", "field"])
    .execute();
  await journal(db, dialect);
  await numbered(db, "completions", dialect)
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("path", "text")
    .addColumn("tickets", "text", (column) => column.notNull())
    .addColumn("completed_at_ms", "bigint", (column) => column.notNull())
    .addColumn("forced", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("cursors")
    .addColumn("name", "text", (column) => column.primaryKey().notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("cache")
    .addColumn("ref", "text", (column) => column.primaryKey().notNull())
    .addColumn("ticket", "text", (column) => column.notNull())
    .addColumn("read_at_ms", "bigint", (column) => column.notNull())
    .execute();
}

async function journal(db: Kysely<Tables>, dialect: Dialects): Promise<void> {
  await numbered(db, "journal", dialect)
    .addColumn("key", "text", (column) => column.notNull().unique())
    .addColumn("target", "text", (column) => column.notNull())
    .addColumn("effect", "text", (column) => column.notNull())
    .addColumn("begun_at_ms", "bigint", (column) => column.notNull())
    .addColumn("earlier", "text")
    .addColumn("later", "text")
    .addColumn("outcome", "text")
    .addColumn("receipt", "text")
    .addColumn("ended_at_ms", "bigint")
    .execute();
  await db.schema.createIndex("journal_target").on("journal").column("target").execute();
  await db.schema.createIndex("journal_begun").on("journal").columns(["begun_at_ms", "seq"]).execute();
  await db.schema.createIndex("journal_outcome").on("journal").column("outcome").execute();
}

function pairs(db: Kysely<Tables>, table: string): CreateTableBuilder<string, "item" | "ticket"> {
  return db.schema
    .createTable(table)
    .addColumn("item", "text", (column) => column.notNull())
    .addColumn("ticket", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint(`${table}_pair`, ["item", "ticket"]);
}

function numbered(db: Kysely<Tables>, table: string, dialect: Dialects): CreateTableBuilder<string, "seq"> {
  const create = db.schema.createTable(table);
  return dialect === "sqlite"
    ? create.addColumn("seq", "integer", (column) => column.primaryKey().autoIncrement())
    : create.addColumn("seq", "bigserial", (column) => column.primaryKey());
}
