import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, it } from "@jest/globals";
import { loadSqlite } from "../../packages/workspaces/src/debussy/sqlite.js";
import { bothTrackers, openItemStage } from "./items-stage.js";
import { startWatch, until, type Watching } from "./watching.js";

const plan = (status: string): string => `# Passkeys - Master Plan

**Jira Issues:** PROJ-1042

| Phase | Title | Focus | Risk | Status |
|-------|-------|-------|------|--------|
| 1 | [Tables](phase-1.md) | schema | Low | ${status} |
`;
const stage = openItemStage({
  config: (url) => `${bothTrackers(url)}workspace: { kind: debussy }\nsync: { watch_interval: 1h }\n`,
  files: {
    "plans/auth/MASTER_PLAN.md": plan("Pending"),
    "plans/auth/phase-1.md": "# Passkeys Phase 1: Tables\n\n**Status:** Pending\n",
  },
});
let watching: Watching | undefined;
afterEach(async () => {
  watching?.kill("SIGKILL");
  await watching?.ended;
});

const at = (path: string): string => join(stage.bench.folder, path);
const schema = `CREATE TABLE IF NOT EXISTS runs (id TEXT, master_plan_path TEXT, started_at TEXT, completed_at TEXT, status TEXT, current_phase TEXT);
CREATE TABLE IF NOT EXISTS phase_executions (id INTEGER PRIMARY KEY, run_id TEXT, phase_id TEXT, attempt INTEGER, status TEXT,
  started_at TEXT, completed_at TEXT, claude_pid INTEGER, log_path TEXT, error_message TEXT);`;

/** What Debussy writes while it runs a plan; it keeps its database open meanwhile. */
async function openRecord() {
  mkdirSync(at(".debussy"), { recursive: true });
  const Driver = (await loadSqlite()) as unknown as new (path: string) => { exec(sql: string): void; close(): void };
  const database = new Driver(at(".debussy/state.db"));
  database.exec("PRAGMA journal_mode = WAL");
  database.exec(schema);
  database.exec("INSERT INTO runs VALUES ('r1', 'plans/auth/MASTER_PLAN.md', '2026-01-05', NULL, 'running', '1')");
  return database;
}

describe("a watch over a plan of Debussy's", () => {
  it("wakes when a phase changes in the plan, in the phase's file, and in the record of runs", async () => {
    const record = await openRecord();
    watching = startWatch(stage, "--yes");
    await watching.round(({ round }) => round === 1);
    const edits = () => watching?.documents.filter(({ why }) => why === "edit").length ?? 0;
    const wakes = async (what: string, change: () => void): Promise<void> => {
      const before = edits();
      change();
      await until(
        what,
        () => edits() > before,
        () => watching?.said() ?? "",
      );
    };
    await wakes("the plan", () => writeFileSync(at("plans/auth/MASTER_PLAN.md"), plan("In Progress")));
    await wakes("the phase's file", () => {
      const text = readFileSync(at("plans/auth/phase-1.md"), "utf8");
      writeFileSync(at("plans/auth/phase-1.md"), text.replace("Pending", "Completed"));
    });
    // Its lines go into the second file of the database first, and into the first one when it is closed.
    await wakes("the record", () =>
      record.exec("INSERT INTO phase_executions (run_id, phase_id, status) VALUES ('r1', '1', 'completed')"),
    );
    await wakes("the record that is closed", () => record.close());
    await wakes("a plan in a new folder", () => {
      mkdirSync(at("plans/billing"));
      writeFileSync(at("plans/billing/MASTER_PLAN.md"), plan("Pending").replace("Jira Issues", "Notes"));
    });
  });
});
