import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "@jest/globals";
import type { Effect } from "@satellite/core";
import { loadDriver } from "../sqlite/index.js";
import { makePlace, type Place } from "./testing.js";

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterEach(() => place.remove());

const effect = (key: string): Effect => ({
  key,
  kind: "labels",
  on: "jira:PROJ-1",
  add: [],
  remove: [],
  create: [],
  because: "sync",
  says: key,
});

it("the journal is shortened as its page says: what waits and what is new stays", async () => {
  const [, sql = ""] =
    /sqlite3 \S+ "(delete from journal [^"]+)"/.exec(readFileSync(join("docs", "state.md"), "utf8")) ?? [];
  const yearMs = 365.25 * 86_400_000;
  const { store } = await place.open();
  for (const [key, ageMs, isDone] of [
    ["old", 3 * yearMs, true],
    ["waits", 3 * yearMs, false],
    ["new", yearMs, true],
  ] as const) {
    place.clock.atMs = Date.now() - ageMs;
    const one = effect(key);
    await store.journal.begin([{ key, effect: one }]);
    if (isDone) await store.journal.end({ key, kind: one.kind, on: one.on, says: key, outcome: "done" });
  }
  await store.close();
  const Driver = await loadDriver();
  if (Driver === undefined) throw new Error("no SQLite here");
  const raw = new Driver(place.path);
  raw.exec(sql);
  raw.close();
  const { notices, store: again } = await place.open();
  expect((await again.journal.rows()).map(({ key }) => key)).toEqual(["new", "waits"]);
  expect(notices).toEqual([]);
  await again.close();
});
