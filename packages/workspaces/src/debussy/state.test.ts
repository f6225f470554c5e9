import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Workspace } from "@satellite/core";
import { createDebussyWorkspace, readDebussyState } from "./index.js";
import { loadSqlite } from "./sqlite.js";

const schema = `
CREATE TABLE runs (id TEXT PRIMARY KEY, master_plan_path TEXT, started_at TEXT, completed_at TEXT, status TEXT, current_phase TEXT);
CREATE TABLE phase_executions (id INTEGER PRIMARY KEY AUTOINCREMENT, run_id TEXT, phase_id TEXT, attempt INTEGER, status TEXT,
  started_at TEXT, completed_at TEXT, claude_pid INTEGER, log_path TEXT, error_message TEXT);
CREATE TABLE completed_features (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, completed_at TEXT, issues_json TEXT, plan_path TEXT);`;

const plan = (one: string, two: string): string => `# Passkeys - Master Plan

| Phase | Title | Focus | Risk | Status |
|-------|-------|-------|------|--------|
| 1 | [Tables](phase-1.md) | schema | Low | ${one} |
| 2 | [Pages](phase-2.md) | pages | Low | ${two} |
`;

describe("Debussy's record of runs", () => {
  let root: string;
  const path = () => join(root, ".debussy/state.db");
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "debussy-state-"));
    await mkdir(join(root, ".debussy"));
    await mkdir(join(root, "plans"));
    await writeFile(join(root, "plans/MASTER_PLAN.md"), plan("Pending", "in_progress"));
    for (const number of [1, 2]) await writeFile(join(root, `plans/phase-${number}.md`), `# X Phase ${number}: T\n`);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const sql = async (text: string): Promise<void> => {
    const Driver = (await loadSqlite()) as unknown as new (path: string) => { exec(sql: string): void; close(): void };
    const database = new Driver(path());
    database.exec(text);
    database.close();
  };
  const ran = (phase: string, status: string, at: string, run = "r1") =>
    `INSERT INTO phase_executions (run_id, phase_id, attempt, status, started_at) VALUES ('${run}', '${phase}', 1, '${status}', '${at}');`;
  const runs = () => `INSERT INTO runs VALUES ('r1', '${root}/plans/MASTER_PLAN.md', '', NULL, 'running', '1'),
    ('r2', 'plans/MASTER_PLAN.md', '', NULL, 'running', '1'), ('r3', '/elsewhere/MASTER_PLAN.md', '', NULL, 'running', '1');`;
  const open = async (): Promise<Workspace> => (await createDebussyWorkspace({ root })) as Workspace;

  it("is nothing where there is none", async () => {
    expect(await readDebussyState(root)).toBeUndefined();
  });

  it("tells what Debussy completed with the tickets that it was for", async () => {
    await sql(`${schema} INSERT INTO completed_features (name, completed_at, issues_json, plan_path) VALUES
      ('Login', '2026-01-02T00:00:00+00:00', '[{"type":"github","id":"10"},{"type":"jira","id":"proj-1"},{"type":"x","id":"1"}]', '${root}/plans/MASTER_PLAN.md'),
      ('Gone', 'some day', '[{"type":"github","id":"11"}]', 'plans/b/MASTER_PLAN.md');`);
    const workspace = (await createDebussyWorkspace({ root, repository: "acme/shop" })) as Workspace;
    const path = "plans/MASTER_PLAN.md";
    expect(await workspace.completions?.()).toEqual([
      { name: "Gone", path: "plans/b/MASTER_PLAN.md", tickets: ["github:acme/shop#11"], completedAtMs: 0 },
      { name: "Login", path, tickets: ["github:acme/shop#10", "jira:PROJ-1"], completedAtMs: Date.UTC(2026, 0, 2) },
    ]);
    expect(await (await open()).completions?.()).toMatchObject([{ tickets: [] }, { tickets: ["jira:PROJ-1"] }]);
  });

  it("tells of nothing completed where there is no record", async () => {
    expect(await (await open()).completions?.()).toEqual([]);
  });

  it("gives the newest state of each phase, and what was completed", async () => {
    await sql(`${schema} ${runs()} ${ran("1", "running", "2026-01-01T10:00:00")} ${ran("1", "completed", "2026-01-01T11:00:00", "r2")}
      ${ran("2", "failed", "2026-01-01T12:00:00")} ${ran("2", "running", "2026-01-01T13:00:00", "r3")}
      INSERT INTO completed_features (name, completed_at, issues_json, plan_path) VALUES
        ('Login', '2026-01-02T00:00:00+00:00', '[{"type":"github","id":"10"},{"type":"jira","id":"PROJ-1"},{"x":1}]', '${root}/plans/MASTER_PLAN.md'),
        ('Broken', '2026-01-02T00:00:00+00:00', '[{', 'x');`);
    const before = await readFile(path());
    const { mtimeMs } = await stat(path());
    expect(await readDebussyState(root)).toEqual({
      phases: [
        { plan: "/elsewhere/MASTER_PLAN.md", phase: "2", status: "running", at: "2026-01-01T13:00:00" },
        { plan: "plans/MASTER_PLAN.md", phase: "2", status: "failed", at: "2026-01-01T12:00:00" },
        { plan: "plans/MASTER_PLAN.md", phase: "1", status: "completed", at: "2026-01-01T11:00:00" },
      ],
      completed: [
        {
          name: "Login",
          completedAt: "2026-01-02T00:00:00+00:00",
          issues: [
            { provider: "github", id: "10" },
            { provider: "jira", id: "PROJ-1" },
          ],
          planPath: "plans/MASTER_PLAN.md",
        },
      ],
    });
    expect(await readFile(path())).toEqual(before);
    expect((await stat(path())).mtimeMs).toBe(mtimeMs);
    expect(await readdir(join(root, ".debussy"))).toEqual(["state.db"]);
  });

  it("reads what a run that goes on has not yet put into the database itself", async () => {
    const Driver = (await loadSqlite()) as unknown as new (path: string) => { exec(sql: string): void; close(): void };
    const running = new Driver(path());
    running.exec(`PRAGMA journal_mode = WAL; ${schema} ${runs()} ${ran("1", "validating", "2026-01-01T10:00:00")}`);
    try {
      expect(await readDebussyState(root)).toMatchObject({ phases: [{ phase: "1", status: "validating" }] });
    } finally {
      running.close();
    }
  });

  it("warns where a phase's row says another thing, also when only the record changed", async () => {
    await sql(`${schema} ${runs()} ${ran("1", "completed", "a")} ${ran("2", "running", "a")}`);
    const workspace = await open();
    const { items, index } = await workspace.scan();
    const phases = items.filter(({ kind }) => kind === "phase");
    expect(phases.map(({ problems }) => problems)).toEqual([
      [
        {
          code: "STATE_DIFFERS",
          path: "plans/MASTER_PLAN.md",
          line: 5,
          says: 'Phase 1 is "Pending" in the plan and "completed" in .debussy/state.db.',
          blocks: false,
        },
      ],
      [],
    ]);
    expect(phases[0]).toEqual(await workspace.read(phases[0]?.id ?? ""));
    expect((await workspace.scan(index)).items).toEqual([]);

    await sql(ran("2", "failed", "b"));
    await utimes(path(), 5000, 5000);
    const again = await workspace.scan(index);
    expect(again.items.flatMap(({ problems }) => problems.map(({ line }) => line))).toEqual([5, 6]);

    await writeFile(join(root, "plans/MASTER_PLAN.md"), plan("Completed", "Failed"));
    const last = await (await open()).scan();
    expect(last.items.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it.each([
    ["no database", () => writeFile(path(), "This is no database at all, though it is long enough to look like one.")],
    [
      "cut off",
      async () => {
        await sql(`${schema} ${runs()} ${ran("1", "completed", "a")}`);
        await writeFile(path(), (await readFile(path())).subarray(0, 5000));
      },
    ],
    ["a folder", () => mkdir(path())],
    ["a link that leads out", () => symlink("/etc/hostname", path())],
  ] as const)("is named when it is %s, and the plans are read all the same", async (_, spoil) => {
    await spoil();
    expect(await readDebussyState(root)).toMatchObject({
      problem: { code: "UNREADABLE", path: ".debussy/state.db", blocks: false },
    });
    const { items } = await (await open()).scan();
    expect(items).toHaveLength(3);
  });

  it("is empty where the tables are missing", async () => {
    await sql("CREATE TABLE other (id INTEGER)");
    expect(await readDebussyState(root)).toEqual({ phases: [], completed: [] });
  });

  it("is read by whatever is handed in", async () => {
    await writeFile(path(), "x");
    const readStateDb = () => Promise.resolve({ problem: "No SQLite here." });
    const { problems } = await ((await createDebussyWorkspace({ root, readStateDb })) as Workspace).scan();
    expect(problems).toMatchObject([{ path: ".debussy/state.db", says: "No SQLite here.", blocks: false }]);
  });
});
