import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { loadDriver, type Driver } from "../sqlite/index.js";
import { makePlace, morningMs, type Place } from "./testing.js";

let place: Place;
let Database: Driver;
beforeEach(async () => {
  place = makePlace();
  Database = (await loadDriver()) as Driver;
});
afterEach(() => place.remove());

const files = (): string[] => namesIn(".satellite");

/** Without SQLite's own files beside it, that end with the process. */
const namesIn = (folder: string): string[] =>
  readdirSync(join(place.root, folder))
    .filter((name) => !/\.db-(?:wal|shm)$/.test(name))
    .sort();

/** A store with something in it, closed. */
async function filled(): Promise<void> {
  const { store } = await place.open();
  const fields = { body: "x".repeat(20_000) };
  for (let at = 0; at < 10; at += 1) {
    await store.bases.put({
      item: `item:backlog:TASK-${at}`,
      ticket: "jira:PROJ-1",
      fields,
      itemRevision: "r",
      agreedAtMs: 1,
    });
  }
  await store.close();
}

/** Straight into the file, past the store. */
function tamper(sql: string): void {
  const raw = new Database(place.path);
  raw.exec(sql);
  raw.close();
}

describe("a store in a file", () => {
  it("is made with its folder, and kept out of git", async () => {
    const { store, notices } = await place.open();
    expect(notices).toEqual([{ code: "CREATED", says: `a new store was made: ${place.path}` }]);
    expect(store.kind).toBe("sqlite");
    await store.close();
    expect(files()).toEqual([".gitignore", "state.db"]);
    expect(readFileSync(join(place.root, ".satellite/.gitignore"), "utf8")).toBe("*\n");
    const again = await place.open();
    expect(again.notices).toEqual([]);
    await again.store.close();
  });

  it("leaves a folder of somebody else's visible to git", async () => {
    mkdirSync(join(place.root, "data"));
    const opened = await place.attempt("file:data/state.db");
    if ("store" in opened) await opened.store.close();
    expect(namesIn("data")).toEqual(["state.db"]);
  });

  it("takes an absolute path, as a path and as a URL", async () => {
    for (const url of [`file:${join(place.root, "a/one.db")}`, `file://${join(place.root, "b/two.sqlite")}`]) {
      const opened = await place.attempt(url);
      if ("problem" in opened) throw new Error(opened.problem.says);
      await opened.store.close();
    }
    expect([existsSync(join(place.root, "a/one.db")), existsSync(join(place.root, "b/two.sqlite"))]).toEqual([
      true,
      true,
    ]);
  });

  it.each([
    ["sqlite:state.db", "is expected"],
    ["file:notes.md", "has to end in .db"],
    ["file:.satellite/\0.db", "no path"],
    ["file://elsewhere/share/state.db", "no path"],
    ["", "is expected"],
  ])("refuses the URL %j", async (url, says) => {
    expect(await place.attempt(url)).toEqual({
      problem: { code: "CONFIG_MEANING", says: expect.stringContaining(says) },
    });
  });

  it("says so when its folder cannot be made", async () => {
    writeFileSync(join(place.root, "file"), "");
    const problem = { code: "STORE_UNUSABLE", says: expect.stringMatching(/^the store cannot be opened \(E/) };
    expect(await place.attempt("file:file/state.db")).toEqual({ problem });
    mkdirSync(join(place.root, "folder.db"));
    expect(await place.attempt("file:folder.db")).toEqual({ problem });
  });
});

describe("a store that cannot be used", () => {
  const damages: [string, () => void, RegExp][] = [
    ["truncated in the middle", () => truncateSync(place.path, 40_000), /damaged/],
    ["truncated in its header", () => truncateSync(place.path, 50), /no SQLite database/],
    ["truncated in its first page", () => truncateSync(place.path, 600), /damaged/],
    ["truncated to nothing", () => truncateSync(place.path, 0), /empty/],
    ["overwritten with something else", () => writeFileSync(place.path, "garbage ".repeat(5000)), /no SQLite database/],
    ["overwritten behind its header", () => overwrite(100), /damaged/],
    ["overwritten in the middle", () => overwrite(statSync(place.path).size / 2), /damaged/],
    ["made by a newer version", () => tamper("update meta set value = '99' where name = 'schema'"), /newer.*99/],
    ["without a version", () => tamper("delete from meta where name = 'schema'"), /version cannot be read/],
    ["with a version that is none", () => tamper("update meta set value = x'ff'"), /version cannot be read/],
    ["with tables missing", () => tamper("drop table links"), /tables are missing/],
    [
      "with a strange table",
      () => tamper("drop table meta; create table meta (a); insert into meta values (1)"),
      /damaged/,
    ],
  ];

  it.each(damages)("%s, is set aside, replaced, and said so", async (_how, damage, why) => {
    await filled();
    damage();
    const bytes = readFileSync(place.path);
    const { store, notices } = await place.open();
    const aside = join(place.root, ".satellite/state.db.20261121T094512Z.bad");
    expect(notices).toMatchObject([{ code: "SET_ASIDE", path: aside }]);
    expect(notices[0]?.says).toMatch(why);
    expect(readFileSync(aside).equals(bytes)).toBe(true);
    expect(await store.bases.all()).toEqual([]);
    await store.cursors.put("a", "1");
    await store.close();
    expect((await place.open()).notices).toEqual([]);
  });

  function overwrite(from: number): void {
    const bytes = readFileSync(place.path);
    bytes.fill(0xa5, from, from + 8192);
    writeFileSync(place.path, bytes);
  }

  it("takes its log with it, and finds another name in the same second", async () => {
    for (const names of [1, 2]) {
      await filled();
      writeFileSync(place.path, "garbage");
      writeFileSync(`${place.path}-wal`, `log ${names}`);
      await (await place.open()).store.close();
    }
    expect(files().filter((name) => /\.bad(?:-wal)?$/.test(name))).toEqual([
      "state.db.20261121T094512Z-1.bad",
      "state.db.20261121T094512Z-1.bad-wal",
      "state.db.20261121T094512Z.bad",
      "state.db.20261121T094512Z.bad-wal",
    ]);
  });

  it("is set aside once, however many find it so at the same moment", async () => {
    await filled();
    writeFileSync(place.path, "garbage ".repeat(5000));
    const opened = await Promise.all([place.open(), place.open(), place.open()]);
    expect(opened.flatMap(({ notices }) => notices.map(({ code }) => code))).toEqual(["SET_ASIDE"]);
    await Promise.all(opened.map(({ store }, at) => store.cursors.put(`row-${at}`, "1")));
    expect(await opened[2]?.store.cursors.get("row-0")).toBe("1");
    for (const { store } of opened) await store.close();
  });

  it("is left as it is when it is another program's", async () => {
    mkdirSync(join(place.root, ".satellite"));
    tamper("create table theirs (a); insert into theirs values (1)");
    const bytes = readFileSync(place.path);
    const problem = { code: "STORE_UNUSABLE", says: `this database belongs to another program: ${place.path}` };
    expect(await place.attempt()).toEqual({ problem });
    expect(readFileSync(place.path).equals(bytes)).toBe(true);
    expect(files()).toEqual(["state.db"]);
  });

  it("is left as it is when it never was a database and lies outside of the root", async () => {
    writeFileSync(join(place.root, "letters.db"), "Dear all");
    const elsewhere = { root: join(place.root, "inside") };
    expect(await place.attempt("file:../letters.db", elsewhere)).toMatchObject({ problem: { code: "STORE_UNUSABLE" } });
    expect(readFileSync(join(place.root, "letters.db"), "utf8")).toBe("Dear all");
  });

  it("waits for nobody when the process that prepared it has died", async () => {
    mkdirSync(join(place.root, ".satellite"));
    writeFileSync(`${place.path}.opening`, "");
    const { store } = await place.open({ clock: { nowMs: () => Date.now() + 120_000 } });
    await store.close();
    expect(existsSync(`${place.path}.opening`)).toBe(false);
  });

  it("says who prepares it when the wait is over", async () => {
    mkdirSync(join(place.root, ".satellite"));
    writeFileSync(`${place.path}.opening`, JSON.stringify({ pid: 7, host: "build-7", sinceMs: morningMs }));
    const wait = { totalMs: 100, sleep: () => Promise.resolve() };
    expect(await place.attempt(undefined, { wait })).toEqual({
      problem: {
        code: "STORE_BUSY",
        says: `the store is being prepared by process 7 on build-7 since 2026-11-21T09:45:12.000Z; waited 0.1 s: ${place.path}.opening`,
      },
    });
  });
});

describe("a repository that means harm", () => {
  it("cannot have a file elsewhere written to through links", async () => {
    const letters = join(place.root, "letters");
    writeFileSync(letters, "Dear all");
    mkdirSync(join(place.root, ".satellite"));
    symlinkSync(letters, `${place.path}.lock`);
    symlinkSync(join(place.root, "made-by-link"), join(place.root, ".satellite/.gitignore"));
    const { store } = await place.open();
    await store.cursors.put("a", "1");
    await store.close();
    expect(readFileSync(letters, "utf8")).toBe("Dear all");
    expect(existsSync(join(place.root, "made-by-link"))).toBe(false);
  });

  it("cannot have the store made elsewhere", async () => {
    const [root, elsewhere] = [join(place.root, "repository"), join(place.root, "elsewhere")];
    for (const folder of [root, elsewhere]) mkdirSync(folder);
    symlinkSync(elsewhere, join(root, ".satellite"));
    const says = expect.stringContaining("leads out of the repository");
    expect(await place.attempt(undefined, { root })).toEqual({ problem: { code: "STORE_UNUSABLE", says } });
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe("rows that somebody edited", () => {
  it.each([
    ["links", "update links set link = '{\"provider\":7}'"],
    ["links", "update links set item = 'nonsense'"],
    ["links", "update links set created_at_ms = 'soon'"],
    ["bases", "update bases set fields = '[]'"],
    ["bases", "update bases set native = '{'"],
    ["journal", "update journal set effect = x'00ff'"],
    ["journal", "update journal set receipt = '{}', outcome = 'done'"],
    ["completions", "update completions set tickets = '[\"nonsense\"]'"],
    ["cursors", "update cursors set value = '12'"],
    ["cache", "update cache set ticket = 'null'"],
    ["cache", "update cache set read_at_ms = 9223372036854775807, ticket = '{}'"],
  ])("in %s are left out, and said once: %s", async (table, sql) => {
    const { store } = await place.open();
    await oneOfEach(store);
    tamper(sql);
    const read = async () => [
      await store.links.all(),
      await store.bases.all(),
      await store.journal.rows(),
      await store.completions.all(),
      [await store.cursors.get("a")].filter((value) => value !== undefined),
      [...(await store.cache.get(["jira:PROJ-1"])).values()],
    ];
    const found = (await read()).map((rows) => rows.length);
    await read();
    const tables = ["links", "bases", "journal", "completions", "cursors", "cache"];
    expect(found).toEqual(tables.map((name) => (name === table ? 0 : 1)));
    expect(place.said).toEqual([{ code: "ROW_SKIPPED", says: expect.stringContaining(`(${table}: `) }]);
    await oneOfEach(store);
    await store.close();
  });
});

async function oneOfEach(store: Awaited<ReturnType<Place["open"]>>["store"]): Promise<void> {
  const [item, ticket] = ["item:backlog:TASK-1", "jira:PROJ-1"] as const;
  const link = { provider: "jira", id: "PROJ-1", relation: "primary", syncMode: "sync", onClose: "none" } as const;
  await store.links.put({ item, ticket, link, createdAtMs: 1 });
  await store.bases.put({ item, ticket, fields: {}, native: {}, itemRevision: "r", agreedAtMs: 1 });
  const deed = { kind: "labels", on: ticket, add: [], remove: [], create: [] } as const;
  await store.journal.begin([{ key: "k", effect: { ...deed, key: "k", because: "b", says: "s" } }]);
  await store.journal.end({ key: "k", kind: "labels", on: ticket, outcome: "failed", says: "no" });
  await store.completions.record({ name: "plan", tickets: [ticket], completedAtMs: 1 });
  await store.cursors.put("a", "1");
  const list = { assignees: [], labels: [], milestones: [], approvals: [] };
  const words = { url: "https://acme.example", title: "t", rawState: "Open", project: "PROJ" };
  const kind = { ref: ticket, provider: "jira", kind: "ticket", state: "open" } as const;
  await store.cache.put([{ ticket: { ...kind, ...words, ...list }, readAtMs: 1 }]);
}
