import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Store } from "@satellite/core";
import { journalContract, storeContract } from "@satellite/testkit/contracts";
import { startPostgres, type PostgresServer } from "@satellite/testkit/postgres";
import pg from "pg";
import { makePlace } from "../files/testing.js";
import { usualWait } from "../files/wait.js";
import { steps, type Step } from "../sql/index.js";
import { failureOf } from "./failure.js";
import { openPostgres } from "./open.js";

const started = await startPostgres();
if ("missing" in started) {
  const required = process.env["REQUIRE_ALL"] === "1";
  if (!required) console.warn(started.missing);
  (required ? it : it.skip)("has a PostgreSQL server to run on", () => {
    throw new Error(started.missing);
  });
} else {
  suite(started);
}

function suite(server: PostgresServer): void {
  const place = makePlace();
  const open: Store[] = [];
  let count = 0;
  const fresh = (): string => server.create(`store_${(count += 1)}`);
  const openAt = async (url: string): Promise<Store> => {
    const opened = await place.attempt(url);
    if ("problem" in opened) throw new Error(opened.problem.says);
    open.push(opened.store);
    return opened.store;
  };
  afterAll(async () => {
    await Promise.all(open.map((store) => store.close()));
    place.remove();
    await server.stop();
  });

  journalContract("postgres", async () => (await openAt(fresh())).journal);

  // One database for all: what a test left is taken away by dropping the schema.
  storeContract("postgres", async () => {
    await query(shared, "drop schema if exists satellite cascade");
    return { clock: place.clock, lasts: true, open: () => openAt(shared), close: () => Promise.resolve() };
  });
  let shared = "";
  beforeAll(() => {
    shared = fresh();
  });

  describe("a store that machines share", () => {
    it("is made once, however many begin at the same moment", async () => {
      const url = fresh();
      const opened = await Promise.all([place.attempt(url), place.attempt(url), place.attempt(url)]);
      const codes = opened.map((one) => ("problem" in one ? one.problem.code : one.notices.map(({ code }) => code)));
      for (const one of opened) if ("store" in one) open.push(one.store);
      expect(codes.flat()).toEqual(["CREATED"]);
    });

    it("is brought forward with its rows, and the operator is told of backups", async () => {
      const url = fresh();
      await (await openAt(url)).cursors.put("a", "1");
      const up: Step["up"] = (db) => db.schema.createTable("later").addColumn("a", "text").execute();
      const options = { clock: { nowMs: () => 0 }, wait: usualWait, report: () => undefined };
      const opened = await openPostgres(url, { ...options, steps: [...steps, { version: 99, up }] });
      if ("refused" in opened) throw new Error(opened.refused);
      open.push(opened.store);
      expect(opened.notices).toEqual([{ code: "MIGRATED", says: expect.stringContaining("its operator's") }]);
      expect(await opened.store.cursors.get("a")).toBe("1");
      expect(await query(url, "select a from satellite.later")).toEqual([]);
    });

    it("that a newer version made is left as it is", async () => {
      const url = fresh();
      await openAt(url);
      await query(url, "update satellite.meta set value = '999' where name = 'schema'");
      const problem = { code: "STORE_UNUSABLE", says: expect.stringContaining("version 999") };
      expect(await place.attempt(url)).toEqual({ problem });
      expect(await query(url, "select value from satellite.meta where name = 'schema'")).toEqual([{ value: "999" }]);
    });

    it("says who writes when the wait is over", async () => {
      const url = fresh();
      const holder = await openAt(url);
      const other = await place.attempt(url, { wait: { totalMs: 20, sleep: () => Promise.resolve() } });
      if ("problem" in other) throw new Error(other.problem.says);
      open.push(other.store);
      await holder.transaction(async () => {
        await expect(other.store.cursors.put("a", "1")).rejects.toMatchObject({
          code: "STORE_BUSY",
          message: expect.stringMatching(new RegExp(`in use by process ${process.pid} on .+; waited 0 s: `)),
        });
      });
      await other.store.cursors.put("a", "2");
      expect(await holder.cursors.get("a")).toBe("2");
    });

    it("ends the transaction that a failure of the database broke, though the work went on", async () => {
      const url = fresh();
      const store = await openAt(url);
      await query(url, "drop table satellite.cursors");
      const failed = store.transaction(async (inner) => {
        await inner.links.remove("item:backlog:TASK-1");
        await inner.cursors.put("a", "1").catch(() => undefined);
      });
      await expect(failed).rejects.toMatchObject({ code: "UNAVAILABLE" });
    });

    it("leaves out rows that somebody edited, and says so once", async () => {
      const url = fresh();
      const store = await openAt(url);
      await store.completions.record({ name: "plan-a", tickets: [], completedAtMs: 1 });
      await query(url, "update satellite.completions set tickets = '{'");
      place.said.length = 0;
      expect([await store.completions.all(), await store.completions.all()]).toEqual([[], []]);
      expect(place.said).toMatchObject([{ code: "ROW_SKIPPED" }]);
    });
  });

  it.each([
    ["no such server", "postgres://u:hunter2@127.0.0.1:1/db", "UNAVAILABLE"],
    ["no such database", server.url("nowhere"), "STORE_UNUSABLE"],
    ["no URL", "postgres://[", "CONFIG_MEANING"],
  ])("says it plainly when there is %s, without the password", async (_what, url, code) => {
    const opened = await place.attempt(url);
    expect(opened).toMatchObject({ problem: { code } });
    expect(JSON.stringify(opened)).not.toContain("hunter2");
  });
}

describe("what the driver says without a code", () => {
  it.each([
    [
      "SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string",
      "NO_CREDENTIALS",
      /PGPASSWORD or a \.pgpass/,
    ],
    ["The server does not support SSL connections", "UNAVAILABLE", /no secure connection/],
  ])("%s", (message, code, says) => {
    const failure = failureOf(new Error(message), "postgres://db.acme.example/x");
    expect(failure).toMatchObject({ code, message: expect.stringMatching(says) });
  });

  it("is left as it is when it is nothing of PostgreSQL's", () => {
    const error = new TypeError("x is not a function");
    expect(failureOf(error, "")).toBe(error);
  });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
