import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "@satellite/store/files";
import { startSandbox } from "@satellite/testkit/sandbox";
import { openBench, type Bench } from "../testing.js";
import { age } from "./status/age.js";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

const task = (id: number, title: string, more = "") =>
  `---\nid: TASK-${id}\ntitle: ${title}\nstatus: To Do\nlabels: []\n${more}---\n\n## Description\n`;
const path = "backlog/tasks/task-1 - One.md";

function project(): void {
  bench.write("backlog/config.yml", 'project_name: "Shop"\nstatuses: ["To Do", "Done"]\n');
  bench.write(path, task(1, "One", "upstream:\n  provider: jira\n  id: PROJ-7\n"));
  bench.write("backlog/tasks/task-2 - Two.md", task(2, "日本語"));
}

describe("status at a terminal", () => {
  it("shows the dashboard without a config, an account or a store", async () => {
    project();
    const told = await bench.run(["status"]);
    expect([told.code, told.out]).toEqual([
      0,
      [
        "items     2 in backlog: To Do 2",
        "links     1 of 1 items",
        "tickets   1: not read yet 1",
        "synced    never",
        "",
      ].join("\n"),
    ]);
  });

  it("shows a row a link with --issues", async () => {
    project();
    const { code, out } = await bench.run(["status", "--issues"]);
    expect(code).toBe(0);
    expect(out).toContain("ITEM    TITLE  STATUS  TICKET  STATE         READ  DRIFT");
    expect(out).toContain("TASK-1  One    To Do   PROJ-7  not read yet  -     ?");
  });

  it.each([
    ["--relation", "primary", true],
    ["--relation", "context", false],
    ["--state", "closed", false],
  ])("%s %s chooses its row: %j", async (flag, value, shown) => {
    project();
    const { code, out } = await bench.run(["status", "--issues", flag, value]);
    expect([code, out.includes("PROJ-7")]).toEqual([0, shown]);
  });

  it("gives one document with --json", async () => {
    project();
    const { out } = await bench.run(["status", "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      result: { workspace: { kind: "backlog" }, counts: { items: 2, links: 1 }, rows: [], problems: [], pending: [] },
      plan: { effects: [] },
      notices: expect.any(Array),
    });
  });

  it("ends with 4 where it was to ask and could not, and with 5 where a file is broken", async () => {
    project();
    bench.write("satellite.yml", "remotes:\n  jira: { enabled: true, domain: acme.atlassian.net }\n");
    expect(await bench.run(["status", "--refresh", "--offline"])).toMatchObject({ code: 4 });
    bench.write(path, task(1, "[One"));
    const told = await bench.run(["status"]);
    expect(told.code).toBe(5);
    expect(told.err).toContain(`${path}:4`);
  });

  it("sends nothing that waits from an earlier run", async () => {
    const sandbox = await startSandbox({ services: ["jira"] });
    project();
    bench.write("satellite.yml", `remotes:\n  jira: { enabled: true, domain: "${sandbox.jira.baseUrl}" }\n`);
    const opened = await openStore("file:.satellite/state.db", { root: bench.folder, clock: { nowMs: () => 0 } });
    if ("problem" in opened) throw new Error(opened.problem.says);
    const comment = { kind: "comment", on: "jira:PROJ-1042", identity: "x", body: "Done.", digest: "d" } as const;
    const effect = { ...comment, key: "k", because: "push", says: "comment on PROJ-1042" };
    await opened.store.journal.begin([{ key: "k", effect }]);
    await opened.store.close();
    const env = { JIRA_EMAIL: sandbox.jira.email, JIRA_API_TOKEN: sandbox.jira.token };
    const { out } = await bench.run(["status"], env);
    expect(out).toContain("waiting   1 writes, the first since 1970-01-01");
    expect(sandbox.requests()).toEqual([]);
    await sandbox.close();
  });

  it("makes no store in a dry run", async () => {
    project();
    expect(await bench.run(["status", "--dry-run"])).toMatchObject({ code: 0 });
    expect(existsSync(join(bench.folder, ".satellite"))).toBe(false);
  });

  it.each([
    [["status"], "NO_WORKSPACE"],
    [["status", "--provider", "linear"], "NOT_AVAILABLE_YET"],
    [["status", "--state", "finished"], "finished"],
  ])("ends %j with 2", async (args, says) => {
    if (args.length > 1) project();
    const told = await bench.run(args);
    expect([told.code, told.err]).toEqual([2, expect.stringContaining(says)]);
  });

  it.each([
    [0, "now"],
    [59_999, "now"],
    [60_000, "1 min"],
    [3_600_000, "1 h"],
    [47 * 3_600_000, "47 h"],
    [48 * 3_600_000, "2 d"],
  ])("calls %i ms %s", (ms, words) => expect(age(ms)).toBe(words));
});

describe("integrations at a terminal", () => {
  it("shows every tracker, and needs no workspace", async () => {
    bench.write("satellite.yml", "remotes:\n  jira: { enabled: true, domain: acme.atlassian.net }\n");
    const { code, out } = await bench.run(["integrations", "--offline"], { JIRA_API_TOKEN: "token" });
    expect(code).toBe(0);
    expect(out).toMatch(/jira +yes +acme\.atlassian\.net +JIRA_API_TOKEN +not asked +never/);
    expect(out).toMatch(/linear +no .*not available yet/);
    expect(out).toContain("workspace  none");
    expect(out).not.toContain("token\n");
  });

  it("names the workspace", async () => {
    project();
    const { out } = await bench.run(["integrations", "--offline", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ result: { workspace: { kind: "backlog" }, store: { kind: "sqlite" } } });
  });
});
