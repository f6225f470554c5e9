import type { CachedTicket, Store, TicketRef } from "@satellite/core";
import { sql, type Kysely } from "kysely";
import type { Access } from "../levels/index.js";
import {
  cachedRecord,
  completionRecord,
  cursorRecord,
  lastOfEach,
  readCached,
  readCompletion,
  readCursor,
  type Sift,
} from "../rows/index.js";
import { batches } from "./batches.js";
import type { Tables } from "./tables.js";

type Db = Kysely<Tables>;

export function completions({ read, write }: Access<Db>, sift: Sift): Store["completions"] {
  const all = () =>
    read(async (db) => {
      const rows = await db.selectFrom("completions").selectAll().orderBy("seq").execute();
      return sift("completions", rows, readCompletion, (row) => row.name);
    });
  return {
    record: (completion) =>
      write(async (db) => {
        await db.insertInto("completions").values(completionRecord(completion)).execute();
      }),
    all,
    overlapping: async (tickets) => (await all()).filter((one) => one.tickets.some((ref) => tickets.includes(ref))),
  };
}

export function cursors({ read, write }: Access<Db>, sift: Sift): Store["cursors"] {
  return {
    get: (name) =>
      read(async (db) => {
        const rows = await db.selectFrom("cursors").selectAll().where("name", "=", name).execute();
        return sift("cursors", rows, readCursor, (row) => row.name)[0];
      }),
    put: (name, value) =>
      write(async (db) => {
        await db
          .insertInto("cursors")
          .values(cursorRecord(name, value))
          .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: sql<string>`excluded.value` }))
          .execute();
      }),
  };
}

export function cache({ read, write }: Access<Db>, sift: Sift): Store["cache"] {
  return {
    get: (refs) =>
      read(async (db) => {
        const found = new Map<TicketRef, CachedTicket>();
        for (const batch of batches([...new Set(refs)])) {
          const rows = await db.selectFrom("cache").selectAll().where("ref", "in", batch).execute();
          for (const one of sift("cache", rows, readCached, (row) => row.ref)) found.set(one.ticket.ref, one);
        }
        return found;
      }),
    put: (tickets) =>
      write(async (db) => {
        for (const batch of batches(lastOfEach(tickets.map(cachedRecord), ({ ref }) => ref))) {
          await db
            .insertInto("cache")
            .values(batch)
            .onConflict((conflict) =>
              conflict.column("ref").doUpdateSet({
                ticket: sql<string>`excluded.ticket`,
                read_at_ms: sql<number>`excluded.read_at_ms`,
              }),
            )
            .execute();
        }
      }),
    remove: (refs) =>
      write(async (db) => {
        for (const batch of batches(refs)) await db.deleteFrom("cache").where("ref", "in", batch).execute();
      }),
  };
}
