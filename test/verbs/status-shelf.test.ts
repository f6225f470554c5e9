import { describe, expect, it } from "@jest/globals";
import { rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { workspaceIds, type Workspace } from "@satellite/core";
import { itemsOfTicket, openShelf, rebuildLinks, type Desk } from "@satellite/engine/desk";
import { openVerbBench, type DeskOptions, type VerbBench } from "./bench.js";

/** A new process over the same files and store, that counts what it had to read. */
async function counting(bench: VerbBench, options?: DeskOptions): Promise<{ desk: Desk; read: string[] }> {
  const desk = await bench.desk(options);
  const read: string[] = [];
  const { workspace } = desk;
  const scan: Workspace["scan"] = async (since) => {
    const scanned = await workspace.scan(since);
    read.push(...scanned.items.map(({ id }) => id));
    return scanned;
  };
  return { desk: { ...desk, workspace: { ...workspace, scan } }, read };
}

/** As if written long before the bench's clock began. */
function settle(bench: VerbBench, under = ""): void {
  for (const path of bench.files(under))
    if (!path.startsWith(".git/")) utimesSync(join(bench.folder, path), new Date(0), new Date(Date.UTC(2025, 0, 1)));
}

describe.each(workspaceIds)("the shelf over %s", (kind) => {
  const bench = openVerbBench({ kind });

  it("is read from the store where nothing changed, and says the same", async () => {
    settle(bench);
    const first = await counting(bench);
    const cold = await openShelf(first.desk);
    const second = await counting(bench);
    const warm = await openShelf(second.desk);
    expect(first.read.length).toBeGreaterThan(0);
    expect(second.read).toEqual([]);
    expect(warm.items).toEqual(cold.items);
    expect(warm.problems).toEqual(cold.problems);
  });

  it("finds items by id and path", async () => {
    const shelf = await openShelf(await bench.desk());
    for (const item of shelf.items) expect(shelf.find(item.id)).toMatchObject({ ref: item.ref });
    const [first] = shelf.items;
    expect(shelf.find(first?.path ?? "")?.path).toBe(first?.path);
    expect(shelf.find("nothing of this name")).toBeUndefined();
  });
});

const two = "backlog/tasks/task-2 - The-cart-forgets-its-currency.md";
const one = "backlog/tasks/task-1 - Show-prices-with-tax.md";

describe("the shelf over Backlog.md", () => {
  const bench = openVerbBench();
  const warm = async (): Promise<void> => {
    settle(bench);
    await openShelf(await bench.desk());
  };

  it("reads only what changed", async () => {
    await warm();
    bench.write(one, bench.read(one).replace("with tax", "with all taxes"));
    const { desk, read } = await counting(bench);
    const { items } = await openShelf(desk);
    expect(read).toEqual(["TASK-1"]);
    expect(items.map(({ title }) => title)).toEqual(["Show prices with all taxes", "The cart forgets its currency"]);
  });

  it("reads a file again that was written a moment ago: its stamp may not tell the next write", async () => {
    await warm();
    const nowMs = bench.clock.nowMs();
    utimesSync(join(bench.folder, one), new Date(nowMs), new Date(nowMs));
    await openShelf(await bench.desk());
    const { desk, read } = await counting(bench);
    await openShelf(desk);
    expect(read).toEqual(["TASK-1"]);
  });

  it("forgets what is gone, also what was written a moment before", async () => {
    await openShelf(await bench.desk());
    rmSync(join(bench.folder, one));
    expect((await openShelf(await bench.desk())).items.map(({ id }) => id)).toEqual(["TASK-2"]);
  });

  it("names both of two files with one id, whichever was there first, and neither when one is gone", async () => {
    await warm();
    const twin = "backlog/tasks/task-1 - Twin.md";
    bench.write(twin, bench.read(one));
    const codes = async () =>
      (await openShelf(await bench.desk())).items.map(({ id, problems }) => [id, problems.map(({ code }) => code)]);
    expect(await codes()).toEqual([
      ["TASK-1", ["DUPLICATE_ID"]],
      ["TASK-1", ["DUPLICATE_ID"]],
      ["TASK-2", []],
    ]);
    rmSync(join(bench.folder, twin));
    expect(await codes()).toEqual([
      ["TASK-1", []],
      ["TASK-2", []],
    ]);
  });

  it("names a broken file with its line until it is mended", async () => {
    await warm();
    const whole = bench.read(one);
    bench.write(one, whole.replace("status: To Do", "status: [To Do"));
    for (const _ of [1, 2]) {
      const { items, problems } = await openShelf(await bench.desk());
      expect(items.map(({ id }) => id)).toEqual(["TASK-2"]);
      expect(problems).toEqual([expect.objectContaining({ code: "FRONT_MATTER", path: one, blocks: true })]);
    }
    bench.write(one, whole);
    expect((await openShelf(await bench.desk())).problems).toEqual([]);
  });

  it("is made anew when the project's statuses mean something else", async () => {
    await warm();
    const config = "backlog/config.yml";
    bench.write(config, bench.read(config).replace('"In Progress", ', '"Doing", '));
    const { items } = await openShelf(await bench.desk());
    expect(items.map(({ problems }) => problems.map(({ code }) => code))).toEqual([[], ["UNKNOWN_STATUS"]]);
  });

  it.each([
    ["is no JSON", "{"],
    ["is of another shape", "[]"],
    ["says other parts than there are", `{"under":"x","parts":7,"writing":"y"}`],
  ])("is made anew when its head %s", async (_, head) => {
    await warm();
    const name = await shelfName(bench);
    await bench.store.cursors.put(name, head);
    const { desk, read } = await counting(bench);
    expect((await openShelf(desk)).items).toHaveLength(2);
    expect(read).toEqual(["TASK-1", "TASK-2"]);
  });

  it.each([
    ["is of another writing", (text: string) => text.replace(/"writing":"[^"]*"/, `"writing":"z"`)],
    ["holds a row that is none", (text: string) => text.replace('["item",', '["item",7,')],
    ["holds an item of another workspace", (text: string) => text.replace("item:backlog:", "item:atelier:")],
    ["holds a file without a time", (text: string) => text.replace(/(\["file","[^"]*",\d+,)[\d.]+/, "$1null")],
    ["is cut short", (text: string) => text.slice(0, -20)],
  ])("is made anew when a part %s", async (_, spoil) => {
    await warm();
    const part = `${await shelfName(bench)}:0`;
    await bench.store.cursors.put(part, spoil((await bench.store.cursors.get(part)) ?? ""));
    const { desk, read } = await counting(bench);
    expect((await openShelf(desk)).items).toHaveLength(2);
    expect(read).toEqual(["TASK-1", "TASK-2"]);
  });

  it("keeps nothing in a dry run, and still reads each file once in it", async () => {
    settle(bench);
    const { desk, read } = await counting(bench, { dryRun: true });
    await openShelf(desk);
    await openShelf(desk);
    expect(read).toEqual(["TASK-1", "TASK-2"]);
    const later = await counting(bench);
    await openShelf(later.desk);
    expect(later.read).toEqual(["TASK-1", "TASK-2"]);
  });

  it("gives the items of a ticket, and the ledger its links back", async () => {
    const desk = await bench.desk();
    expect((await openShelf(desk)).ofTicket("jira:PROJ-1043").map(({ id }) => id)).toEqual(["TASK-2"]);
    expect((await itemsOfTicket(desk, "jira:PROJ-1043")).map(({ id }) => id)).toEqual(["TASK-2"]);
    expect(await itemsOfTicket(desk, "jira:PROJ-9")).toEqual([]);
    expect(await rebuildLinks(desk)).toBe(1);
    expect(await bench.store.links.all()).toMatchObject([{ item: "item:backlog:TASK-2", ticket: "jira:PROJ-1043" }]);
    expect(bench.read(two)).toContain("PROJ-1043");
  });
});

/** The memory store has no way to list cursors: the name is caught when it is written. */
async function shelfName(bench: VerbBench): Promise<string> {
  const desk = await bench.desk();
  let name = "";
  const { cursors } = desk.store;
  const get = (asked: string) => ((name ||= asked), cursors.get(asked));
  await openShelf({ ...desk, store: { ...desk.store, cursors: { ...cursors, get } } });
  return name;
}
