import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Effect, Receipt, Store } from "@satellite/core";
import { openStore } from "@satellite/store/files";
import { openBench, type Bench } from "../testing.js";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
  bench.write("backlog/config.yml", 'project_name: "Shop"\n');
  bench.write("backlog/tasks/task-1 - Login.md", task);
});
afterEach(() => bench.close());

const task = `---
id: TASK-1
title: Login
status: To Do
upstream:
  - { provider: jira, id: PROJ-1, relation: primary, sync_mode: sync }
---
Body
`;
const startMs = Date.UTC(2026, 10, 21, 9, 45, 12);

async function keep(work: (store: Store) => Promise<void>): Promise<void> {
  const opened = await openStore("file:.satellite/state.db", {
    root: bench.folder,
    clock: { nowMs: () => startMs },
  });
  if ("problem" in opened) throw new Error(opened.problem.says);
  await work(opened.store);
  await opened.store.close();
}

async function done(
  store: Store,
  on: "jira:PROJ-1" | "jira:PROJ-2",
  name: string,
  more: Partial<Receipt> = {},
): Promise<void> {
  const labels = { kind: "labels", on, add: [name], remove: [], create: [] } as const;
  const effect: Effect = { ...labels, key: `${on} ${name}`, because: "labels", says: `set label "${name}"` };
  await store.journal.begin([{ key: effect.key, effect }]);
  await store.journal.end({ key: effect.key, kind: "labels", on, outcome: "done", says: effect.says, ...more });
}

describe("log", () => {
  it("prints the newest first, what changed below, and why something was not done", async () => {
    await bench.run(["log"]);
    await keep(async (store) => {
      await done(store, "jira:PROJ-1", "ready");
      await done(store, "jira:PROJ-2", "x\u001b[31m".repeat(60), {
        outcome: "failed",
        says: "down",
        code: "UNAVAILABLE",
      });
    });
    const { code, err, out } = await bench.run(["log"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).not.toContain("\u001b");
    expect(out.split("\n").map((line) => line.slice(0, 60).trimEnd())).toEqual([
      "2026-11-21 09:45:12  failed  labels  jira:PROJ-2  set label",
      expect.stringMatching(/^ {4}after \["x/),
      "    UNAVAILABLE: down",
      "2026-11-21 09:45:12  done    labels  jira:PROJ-1  set label",
      '    after ["ready"]',
      "",
    ]);
    expect(out).toContain('set label "ready"  because labels');
    expect(out).toMatch(/… \(\d+ characters\)$/m);
  });

  it("takes an item or a ticket, a limit, and --json", async () => {
    await bench.run(["log"]);
    await keep(async (store) => {
      for (const name of ["a", "b", "c"]) await done(store, "jira:PROJ-1", name);
      await done(store, "jira:PROJ-2", "d");
    });
    const { err, out } = await bench.run(["log", "PROJ-1", "--limit", "2", "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      result: [{ on: "jira:PROJ-1", after: ["c"], result: "done" }, { after: ["b"] }],
    });
    expect(err).toBe("");
    expect((await bench.run(["log", "--limit", "2"])).err).toBe("The newest 2; --limit gives more.\n");
    expect(await bench.run(["log", "PROJ-7"])).toEqual({ code: 0, out: "", err: "Nothing was written on PROJ-7.\n" });
  });

  it("finds an item by its id and its path, with what was done on its tickets", async () => {
    await bench.run(["log"]);
    await keep((store) => done(store, "jira:PROJ-1", "a"));
    await keep((store) => done(store, "jira:PROJ-2", "b"));
    for (const item of ["task-1", "backlog/tasks/task-1 - Login.md", "item:backlog:TASK-1"]) {
      const { out } = await bench.run(["log", item]);
      expect({ item, out }).toEqual({ item, out: expect.stringMatching(/^.*jira:PROJ-1.*\n.*after \["a"\]\n$/) });
    }
  });

  it("makes no store in a dry run, and says when it made one", async () => {
    expect(await bench.run(["log", "--dry-run"])).toMatchObject({
      code: 0,
      out: "",
      err: "Nothing was written yet.\n",
    });
    expect(existsSync(join(bench.folder, ".satellite"))).toBe(false);
    expect((await bench.run(["log"])).err).toMatch(
      /^Nothing was written yet\.\nnote: a new store was made: .+\nnote: 1 links/,
    );
  });

  it("refuses a store that git keeps", async () => {
    await keep((store) => done(store, "jira:PROJ-1", "a"));
    bench.git("add", "-f", ".satellite/state.db");
    expect(await bench.run(["log"])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/STORE_TRACKED: .*state\.db\n.*rm --cached/),
    });
  });

  it("ends with 2 on a config that is wrong", async () => {
    bench.write("satellite.yml", "mode: loose\n");
    expect(await bench.run(["log"])).toMatchObject({ code: 2, err: expect.stringContaining("satellite.yml:1") });
  });
});
