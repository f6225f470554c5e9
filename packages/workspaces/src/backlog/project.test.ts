import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createBacklogWorkspace } from "./index.js";

describe("what a project's configuration says", () => {
  let root = "";
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "backlog-"));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it("is followed in the spelling of ids and in statuses; the house may say what a status means", async () => {
    await mkdir(join(root, "plan/tasks"), { recursive: true });
    const config =
      "backlog_directory: plan\ntask_prefix: JIRA\nzero_padded_ids: 3\nstatuses: [Later, Parked, Shipped]\n";
    await writeFile(join(root, "backlog.config.yml"), config);
    const workspace = await createBacklogWorkspace({ root, write: "direct", states: { parked: "blocked" } });
    expect(await workspace?.statuses()).toEqual([
      { name: "Draft", state: "open" },
      { name: "Later", state: "open" },
      { name: "Parked", state: "blocked" },
      { name: "Shipped", state: "closed" },
    ]);
    const item = { kind: "task", content: { title: "A b" }, links: [] } as const;
    const effect = { kind: "item-create", on: "item:backlog:new:x", identity: "x", item } as const;
    const receipt = await workspace?.apply({ ...effect, key: "k", because: "test", says: "" }, "k");
    expect(receipt).toMatchObject({ outcome: "done", id: "JIRA-001" });
    expect(await readdir(join(root, "plan/tasks"))).toEqual(["jira-001 - A-b.md"]);
    expect((await workspace?.read("1"))?.content.status).toBe("Later");
  });

  it.each(["../elsewhere", "/etc", "a/../../b"])("never leads out of the project: %s", async (folder) => {
    await mkdir(join(root, "inner"), { recursive: true });
    await mkdir(join(root, "elsewhere/tasks"), { recursive: true });
    await writeFile(join(root, "inner/backlog.config.yml"), `backlog_directory: ${folder}\n`);
    expect(await createBacklogWorkspace({ root: join(root, "inner"), write: "direct" })).toBeUndefined();
  });

  it("makes names that every file system takes", async () => {
    await mkdir(join(root, "backlog/tasks"), { recursive: true });
    const workspace = await createBacklogWorkspace({ root, write: "direct" });
    for (const [index, title] of ["漢".repeat(300), "../../x", "?", 'a/b: "c" #1?'].entries()) {
      const identity = `jira:A-${index}`;
      const effect = { kind: "item-create", on: "item:backlog:new:x", identity } as const;
      const whole = {
        ...effect,
        item: { kind: "task", content: { title }, links: [] },
        key: "k",
        because: "",
        says: "",
      } as const;
      expect(await workspace?.apply(whole, "k")).toMatchObject({ outcome: "done" });
      expect((await workspace?.read(String(index + 1)))?.content.title).toBe(title);
    }
    expect((await readdir(join(root, "backlog/tasks"))).toSorted().slice(1)).toEqual([
      "task-2 - x.md",
      "task-3 - untitled.md",
      "task-4 - ab-c-1.md",
    ]);
  });

  it("is named when it is no YAML; the defaults are taken then", async () => {
    await mkdir(join(root, "backlog/tasks"), { recursive: true });
    await writeFile(join(root, "backlog/config.yml"), "a: [\n");
    const workspace = await createBacklogWorkspace({ root, write: "direct" });
    expect((await workspace?.scan())?.problems).toMatchObject([{ path: "backlog/config.yml", blocks: false }]);
    expect((await workspace?.statuses())?.map(({ name }) => name)).toEqual(["Draft", "To Do", "In Progress", "Done"]);
  });
});
