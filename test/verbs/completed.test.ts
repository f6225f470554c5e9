import { describe, expect, it } from "@jest/globals";
import type { TicketRef } from "@satellite/core";
import { completed } from "@satellite/engine/verbs/completed";
import { loadSqlite } from "../../packages/workspaces/src/debussy/sqlite.js";
import { openVerbBench, weights } from "./bench.js";

const plan = "plans/tax/MASTER_PLAN.md";
const bench = openVerbBench({ kind: "debussy" });
const look = async (refs: readonly string[] = [], check = false) =>
  completed(await bench.desk({ without: ["jira", "github"] }), { refs, check });
const record = (name: string, day: number, tickets: readonly TicketRef[], forced?: true) =>
  bench.store.completions.record({
    name,
    path: plan,
    tickets,
    completedAtMs: Date.UTC(2026, 0, day),
    ...(forced === undefined ? {} : { forced }),
  });

describe("what was completed", () => {
  it("is listed with dates and tickets, the newest first, and tells what was begun again", async () => {
    await record("Login", 2, ["jira:PROJ-7", "github:acme/shop#3"]);
    await record("Login", 4, ["jira:PROJ-7"], true);
    const { notices, value } = await look();
    expect(notices).toEqual([]);
    expect(value?.completed).toEqual([
      { name: "Login", path: plan, tickets: ["jira:PROJ-7"], completedAt: "2026-01-04T00:00:00.000Z", forced: true },
      {
        name: "Login",
        path: plan,
        tickets: ["jira:PROJ-7", "github:acme/shop#3"],
        completedAt: "2026-01-02T00:00:00.000Z",
        forced: false,
      },
    ]);
  });

  it.each<[readonly string[], "full" | "partial" | undefined]>([
    [["PROJ-7"], "full"],
    [["#3"], "full"],
    [["proj-7", "#3"], "full"],
    [["https://github.com/acme/shop/issues/3", "PROJ-8"], "partial"],
    [["PROJ-8"], undefined],
  ])("%j is checked by any ticket: %s", async (refs, extent) => {
    await record("Login", 2, ["jira:PROJ-7", "github:acme/shop#3"]);
    const answer = await look(refs, true);
    expect(answer.value?.completed.map(({ overlap }) => overlap?.extent)).toEqual(extent === undefined ? [] : [extent]);
    expect(weights(answer)).toEqual(extent === undefined ? [] : ["drift COMPLETED_BEFORE"]);
    expect(answer.notices.every(({ says }) => says.startsWith(`${extent ?? ""} overlap: "Login" was completed`))).toBe(
      true,
    );
    expect(weights(await look(refs))).toEqual([]);
  });

  it("does not count what was only begun again", async () => {
    await record("Login", 4, ["jira:PROJ-7"], true);
    expect(weights(await look(["PROJ-7"], true))).toEqual([]);
  });

  it.each([
    [[], "usage USAGE"],
    [["nonsense"], "usage USAGE"],
    [["https://linear.app/acme/issue/ENG-9"], "usage TRACKER_OFF"],
  ])("--check %j is a wrong line", async (refs, weight) => {
    expect(weights(await look(refs, true))).toEqual([weight]);
  });

  it("knows what Debussy itself remembers, and writes nothing there", async () => {
    bench.write(".debussy/.keep", "");
    const Driver = (await loadSqlite()) as unknown as new (path: string) => { exec(sql: string): void; close(): void };
    const database = new Driver(`${bench.folder}/.debussy/state.db`);
    database.exec(`CREATE TABLE completed_features (id INTEGER PRIMARY KEY, name TEXT, completed_at TEXT, issues_json TEXT, plan_path TEXT);
      INSERT INTO completed_features VALUES (1, 'Tax', '2025-12-24T10:00:00+00:00', '[{"type":"github","id":"3"}]', '${plan}');`);
    database.close();
    expect((await look(["#3"], true)).notices[0]?.says).toContain(
      '"Tax" was completed on 2025-12-24, with acme/shop#3',
    );
    expect(bench.files(".debussy")).toEqual([".debussy/.keep", ".debussy/state.db"]);
  });

  it("calls no service", async () => {
    bench.sandbox.clearRequests();
    await look(["PROJ-7"], true);
    expect(bench.sandbox.requests()).toEqual([]);
  });
});
