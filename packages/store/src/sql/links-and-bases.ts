import { isItemRef, type BaseRow, type BasesWish, type LinkRow, type Store, type TicketRef } from "@satellite/core";
import { sql, type Kysely, type SelectQueryBuilder } from "kysely";
import type { Access } from "../levels/index.js";
import {
  baseRecord,
  lastOfEach,
  linkRecord,
  pairKey,
  readBase,
  readLink,
  withoutBody,
  type LinkRecord,
  type Sift,
} from "../rows/index.js";
import { batches } from "./batches.js";
import type { Tables } from "./tables.js";

type Db = Kysely<Tables>;

export function links({ read, write }: Access<Db>, sift: Sift): Store["links"] {
  const values = (rows: readonly LinkRecord[]) =>
    sift("links", rows, readLink, (row) => `${row.item} to ${row.ticket}`);
  const inOrder = (db: Db) =>
    db.selectFrom("links").selectAll().orderBy("created_at_ms").orderBy("item").orderBy("ticket");
  return {
    of: (ref) =>
      read(async (db) =>
        values(
          await inOrder(db)
            .where(isItemRef(ref) ? "item" : "ticket", "=", ref)
            .execute(),
        ),
      ),
    all: () => read(async (db) => values(await inOrder(db).execute())),
    put: (row) => write((db) => putLinks(db, [row])),
    putAll: (rows) => write((db) => putLinks(db, rows)),
    remove: (item, ticket) => write((db) => removePairs(db, "links", item, ticket)),
  };
}

export function bases({ read, write }: Access<Db>, sift: Sift): Store["bases"] {
  const values = (rows: readonly Tables["bases"][]) =>
    sift("bases", rows, readBase, (row) => `${row.item} to ${row.ticket}`);
  return {
    get: (item, ticket) =>
      read(async (db) => {
        const found = db.selectFrom("bases").selectAll().where("item", "=", item).where("ticket", "=", ticket);
        return values(await found.execute())[0];
      }),
    all: (wish = {}) =>
      read(async (db) => {
        const found: BaseRow[] = [];
        for await (const rows of portionsOf(db, wish)) {
          const whole = values(rows);
          found.push(...(wish.withoutBody === true ? whole.map(withoutBody) : whole));
        }
        return found;
      }),
    put: (row) => write((db) => putBases(db, [row])),
    putAll: (rows) => write((db) => putBases(db, rows)),
    remove: (item, ticket) => write((db) => removePairs(db, "bases", item, ticket)),
  };
}

/** So many rows at once: their texts are needed no longer than it takes to read them. */
const rowsAtOnce = 500;

async function* portionsOf(db: Db, { items, withoutNative }: BasesWish): AsyncGenerator<readonly Tables["bases"][]> {
  const select = async (some: (query: Bases) => Bases): Promise<readonly Tables["bases"][]> => {
    const query = some(db.selectFrom("bases").orderBy("item").orderBy("ticket"));
    if (withoutNative !== true) return query.selectAll().execute();
    return (await query.select(plainColumns).execute()).map((row) => ({ ...row, native: null }));
  };
  if (items !== undefined) {
    for (const batch of batches([...new Set(items)]))
      if (batch.length > 0) yield await select((query) => query.where("item", "in", batch));
    return;
  }
  let rows = await select((query) => query.limit(rowsAtOnce));
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    yield rows;
    if (rows.length < rowsAtOnce) return;
    const { item, ticket } = last;
    const isAfter = sql<boolean>`(item, ticket) > (${item}, ${ticket})`;
    rows = await select((query) => query.where(isAfter).limit(rowsAtOnce));
  }
}

type Bases = SelectQueryBuilder<Tables, "bases", object>;

const plainColumns = ["item", "ticket", "fields", "item_revision", "ticket_version", "agreed_at_ms"] as const;

async function putLinks(db: Db, rows: readonly LinkRow[]): Promise<void> {
  for (const batch of batches(lastOfEach(rows.map(linkRecord), pairKey))) {
    await db
      .insertInto("links")
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(["item", "ticket"]).doUpdateSet({
          link: sql<string>`excluded.link`,
          created_at_ms: sql<number>`excluded.created_at_ms`,
        }),
      )
      .execute();
  }
}

async function putBases(db: Db, rows: readonly BaseRow[]): Promise<void> {
  for (const batch of batches(lastOfEach(rows.map(baseRecord), pairKey))) {
    await db
      .insertInto("bases")
      .values(batch)
      .onConflict((conflict) =>
        conflict.columns(["item", "ticket"]).doUpdateSet({
          fields: sql<string>`excluded.fields`,
          native: sql<string | null>`excluded.native`,
          item_revision: sql<string>`excluded.item_revision`,
          ticket_version: sql<string | null>`excluded.ticket_version`,
          agreed_at_ms: sql<number>`excluded.agreed_at_ms`,
        }),
      )
      .execute();
  }
}

async function removePairs(db: Db, table: "links" | "bases", item: string, ticket?: TicketRef): Promise<number> {
  const ofItem = db.deleteFrom(table).where("item", "=", item);
  const { numDeletedRows } = await (
    ticket === undefined ? ofItem : ofItem.where("ticket", "=", ticket)
  ).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
