import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Effect, ItemDeed, Workspace } from "@satellite/core";
import { createBacklogWorkspace, eyesOn } from "./index.js";

describe("what a run knows of names", () => {
  let root: string;
  let lists: string[];
  const folder = (name: string) => join(root, "backlog", name);
  const task = (number: number, slug = "A") =>
    writeFile(
      join(folder("tasks"), `task-${number} - ${slug}.md`),
      `---\nid: TASK-${number}\ntitle: A\nstatus: To Do\n---\n`,
    );
  const longAgo = (name: string) => utimes(folder(name), 1000, 1000);

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "backlog-names-"));
    lists = [];
    for (const name of ["tasks", "drafts", "completed", "milestones"]) {
      await mkdir(folder(name), { recursive: true });
      await longAgo(name);
    }
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const open = async (): Promise<Workspace> => {
    const workspace = await createBacklogWorkspace({
      root,
      write: "direct",
      eyes: (project) => {
        const eyes = eyesOn(project);
        return { ...eyes, list: (path) => (lists.push(path), eyes.list(path)) };
      },
    });
    if (workspace === undefined) throw new Error("no workspace");
    return workspace;
  };
  const apply = (workspace: Workspace, deed: ItemDeed) => {
    const effect: Effect<ItemDeed> = { ...deed, key: "k", because: "test", says: "do" };
    return workspace.apply(effect, "k");
  };
  const make = (workspace: Workspace, number: number) =>
    apply(workspace, {
      kind: "item-create",
      on: `item:backlog:new:jira:PROJ-${number}`,
      identity: `jira:PROJ-${number}`,
      item: { kind: "task", content: { title: `Number ${number}` }, links: [] },
    });

  it("lists each folder once, however many tasks are made and edited", async () => {
    for (let number = 1; number <= 40; number += 1) await task(number);
    await longAgo("tasks");
    const workspace = await open();
    for (let number = 1; number <= 60; number += 1)
      expect(await make(workspace, number)).toMatchObject({ outcome: "done", id: `TASK-${40 + number}` });
    expect(lists.toSorted()).toEqual(["backlog/completed", "backlog/drafts", "backlog/milestones", "backlog/tasks"]);

    const { items } = await workspace.scan();
    expect(new Set(items.map(({ ref }) => ref)).size).toBe(100);
    for (const { ref, revision } of items)
      expect(
        await apply(workspace, { kind: "item-edit", on: ref, expect: revision, patch: { status: "Done" } }),
      ).toMatchObject({ outcome: "done" });
    expect(lists).toHaveLength(4);
  });

  it("sees what others make in between, and gives their numbers to nobody", async () => {
    const workspace = await open();
    expect(await make(workspace, 1)).toMatchObject({ id: "TASK-1" });
    await task(7);
    expect(await make(workspace, 2)).toMatchObject({ id: "TASK-8" });
    expect(await workspace.read("TASK-7")).toMatchObject({ id: "TASK-7" });
    await rm(join(folder("tasks"), "task-7 - A.md"));
    expect(await workspace.read("TASK-7")).toBeUndefined();
    expect(await make(workspace, 2)).toMatchObject({ outcome: "unchanged", id: "TASK-8" });
  });

  it("sees what is written within the same step of the clock", async () => {
    const workspace = await open();
    await make(workspace, 1);
    const { mtime } = await stat(folder("tasks"));
    await make(workspace, 2);
    await task(9);
    await utimes(folder("tasks"), mtime, mtime);
    expect(await make(workspace, 3)).toMatchObject({ id: "TASK-10" });
  });

  it("does not trust a folder that was written to a moment ago", async () => {
    await task(1);
    const workspace = await open();
    await workspace.read("TASK-1");
    const { atime, mtime } = await stat(folder("tasks"));
    await task(2);
    await utimes(folder("tasks"), atime, mtime);
    expect(await make(workspace, 3)).toMatchObject({ id: "TASK-3" });
  });

  it("looks again at a task that it edited before it says what it was made for", async () => {
    const workspace = await open();
    const link = { provider: "jira", id: "PROJ-5", relation: "primary", syncMode: "sync", onClose: "none" } as const;
    await make(workspace, 1);
    const item = await workspace.read("TASK-1");
    await apply(workspace, {
      kind: "item-edit",
      on: "item:backlog:TASK-1",
      expect: item?.revision ?? "",
      patch: { links: [link] },
    });
    expect(await make(workspace, 5)).toMatchObject({ outcome: "unchanged", id: "TASK-1" });
  });
});
