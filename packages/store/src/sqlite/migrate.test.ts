import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Store } from "@satellite/core";
import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { makePlace, morningMs, type Place } from "../files/testing.js";
import { steps, type Step } from "../sql/index.js";
import { loadDriver, type Driver } from "./driver.js";
import { applicationId } from "./inspect.js";
import { openSqlite, type Opened } from "./open.js";
import { prepareFolder } from "../files/folder.js";

let place: Place;
let Database: Driver;
beforeEach(async () => {
  place = makePlace();
  prepareFolder(place.path, place.root);
  Database = (await loadDriver()) as Driver;
});
afterEach(() => place.remove());

const open = (through: readonly Step[] = steps): Promise<Opened> =>
  openSqlite(Database, {
    path: place.path,
    clock: { nowMs: () => morningMs },
    wait: { totalMs: 0, sleep: () => Promise.resolve() },
    report: (notice) => place.said.push(notice),
    mayMove: true,
    steps: through,
  });

async function opened(through?: readonly Step[]): Promise<{ store: Store; notices: unknown }> {
  const result = await open(through);
  if ("refused" in result) throw new Error(result.refused);
  return result;
}

/** A step of a later day. */
const second: Step = {
  version: 3,
  async up(db) {
    await db.schema.createTable("later").addColumn("a", "text").execute();
  },
};

const failing: Step = {
  version: 3,
  async up(db) {
    await db.deleteFrom("cursors").execute();
    await db.schema.createTable("cursors").addColumn("a", "text").execute();
  },
};

function rows(path: string, sql: string): unknown[] {
  const raw = new Database(path);
  const found = raw
    .prepare(sql)
    .all()
    .map((row) => ({ ...(row as object) }));
  raw.close();
  return found;
}

describe("a store of an older version", () => {
  it("of version 0 is brought to version 2, with a copy of it beside", async () => {
    const raw = new Database(place.path);
    raw.exec(`pragma application_id = ${applicationId}; create table meta (name text primary key not null, value text not null);
      insert into meta values ('schema', '0'), ('note', 'kept')`);
    raw.close();
    const { store, notices } = await opened();
    const copy = `${place.path}.20261121T094512Z.v0.bak`;
    expect(notices).toEqual([{ code: "MIGRATED", says: expect.stringContaining("from version 0 to 2"), path: copy }]);
    await store.cursors.put("a", "1");
    await store.close();
    const meta = "select name, value from meta where name <> 'writer' order by name";
    const note = { name: "note", value: "kept" };
    expect(rows(place.path, meta)).toEqual([note, { name: "schema", value: "2" }]);
    expect(rows(copy, meta)).toEqual([note, { name: "schema", value: "0" }]);
    expect(rows(copy, "select count(*) as tables from sqlite_master where type = 'table'")).toEqual([{ tables: 1 }]);
  });

  it("of version 1 learns in which working tree something was begun; of what waits nobody knows", async () => {
    const first = await opened(steps.slice(0, 1));
    await first.store.close();
    const raw = new Database(place.path);
    raw.exec(`insert into journal (key, target, effect, begun_at_ms) values ('a', 'jira:PROJ-1', '{}', 5)`);
    raw.close();
    const { store, notices } = await opened();
    expect(notices).toMatchObject([{ code: "MIGRATED" }]);
    const columns = rows(place.path, "select key, tree from journal");
    expect(columns).toEqual([{ key: "a", tree: null }]);
    await store.close();
  });

  it("keeps its rows, those of a log that was never written back as well", async () => {
    const before = await opened();
    await before.store.cursors.put("a", "1");
    const { store, notices } = await opened([...steps, second]);
    expect(notices).toMatchObject([{ code: "MIGRATED", path: `${place.path}.20261121T094512Z.v2.bak` }]);
    expect(await store.cursors.get("a")).toBe("1");
    expect(rows(`${place.path}.20261121T094512Z.v2.bak`, "select value from cursors")).toEqual([{ value: '"1"' }]);
    await before.store.close();
    await store.close();
    expect((await opened([...steps, second])).notices).toEqual([]);
  });

  it("stays as it was when a step fails", async () => {
    const before = await opened();
    await before.store.cursors.put("a", "1");
    await before.store.close();
    await expect(open([...steps, failing])).rejects.toMatchObject({ code: "STORE_UNUSABLE" });
    expect(readdirSync(dirname(place.path)).filter((name) => name.endsWith(".bak"))).toEqual([]);
    const { store, notices } = await opened();
    expect(notices).toEqual([]);
    expect(await store.cursors.get("a")).toBe("1");
    await store.close();
  });

  it("that a step made newer is set aside by a program that does not know the step", async () => {
    await (await opened([...steps, second])).store.close();
    const bytes = readFileSync(place.path);
    const { store, notices } = await opened();
    const aside = `${place.path}.20261121T094512Z.bad`;
    expect(notices).toMatchObject([{ code: "SET_ASIDE", path: aside }]);
    expect(readFileSync(aside).equals(bytes)).toBe(true);
    await store.close();
  });
});

describe("an open store", () => {
  it("syncs its log at every commit", async () => {
    const made = await opened();
    await made.store.close();
    const settings: string[] = [];
    class Listening extends Database {
      override exec(sql: string): void {
        settings.push(sql);
        super.exec(sql);
      }
    }
    const result = await openSqlite(Listening, {
      path: place.path,
      clock: { nowMs: () => morningMs },
      wait: { totalMs: 0, sleep: () => Promise.resolve() },
      report: () => undefined,
      mayMove: true,
    });
    if ("store" in result) await result.store.close();
    expect(settings).toEqual(expect.arrayContaining(["pragma synchronous = full", "pragma journal_mode = wal"]));
    expect(settings).toEqual(expect.arrayContaining(["pragma busy_timeout = 5000", "pragma trusted_schema = off"]));
    expect(rows(place.path, "pragma journal_mode")).toEqual([{ journal_mode: "wal" }]);
  });

  it("says that the disk is full, keeps what it had, and goes on", async () => {
    class Small extends Database {
      constructor(path: string) {
        super(path);
        this.exec("pragma max_page_count = 60");
      }
    }
    const clock = { nowMs: () => morningMs };
    const wait = { totalMs: 0, sleep: () => Promise.resolve() };
    const result = await openSqlite(Small, { path: place.path, clock, wait, report: () => undefined, mayMove: true });
    if ("refused" in result) throw new Error(result.refused);
    const { cursors } = result.store;
    await cursors.put("a", "1");
    await expect(cursors.put("b", "x".repeat(400_000))).rejects.toMatchObject({
      code: "STORE_UNUSABLE",
      message: `the disk is full: ${place.path}`,
    });
    await cursors.put("c", "2");
    expect([await cursors.get("a"), await cursors.get("b"), await cursors.get("c")]).toEqual(["1", undefined, "2"]);
    await result.store.close();
  });
});
