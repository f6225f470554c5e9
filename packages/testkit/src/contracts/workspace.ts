/** What every local format promises, whatever its files look like. */
import { mkdir, readFile, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Effect, ItemDeed, ItemPatch, ItemPlace, ItemProblem, NewItem, Receipt } from "@satellite/core";
import type { Workspace, WorkspaceItem } from "@satellite/core";
import { linksContract } from "./workspace-links.js";
import { troubleContract } from "./workspace-trouble.js";

/** A workspace on disk with at least two items in it. */
export interface WorkspaceWorld {
  /** Opens it anew; each call is a run of its own that remembers nothing. */
  open(): Promise<Workspace | undefined>;
  /** An item that may be edited, in every spelling that its tool takes; the first is its own. */
  readonly known: readonly [string, ...string[]];
  /** An edit of it that changes its file, and the lines that may differ afterwards. */
  readonly edit: { readonly patch: ItemPatch; readonly touches: RegExp };
  /** Files that cannot be used, by path from the root, with the code that names them. */
  readonly bad: readonly { readonly path: string; readonly text: string; readonly code: ItemProblem["code"] }[];
  readonly make?: NewItem;
  /** A place that the known item can be moved to. */
  readonly place?: ItemPlace;
  /** The format says which ticket is meant, and nothing more of a link. */
  readonly bareLinks?: true;
  close(): Promise<void>;
}

/** What the parts of the contract stand on. */
export interface Bench {
  readonly world: () => WorkspaceWorld;
  readonly open: () => Promise<Workspace>;
  readonly known: () => Promise<WorkspaceItem>;
  readonly apply: (deed: ItemDeed, key?: string) => Promise<Receipt>;
  readonly edit: (patch: ItemPatch, expected?: string, key?: string) => Promise<Receipt>;
  /** Absolute. */
  readonly pathOf: (path: string) => Promise<string>;
  readonly bytes: () => Promise<string>;
}

/** Problems of a file as such, that no line has. */
const wholeFile = new Set<ItemProblem["code"]>(["TOO_LARGE", "UNREADABLE"]);

const strange = ["no-such-item-4711", "../../etc/passwd", "", "/", "constructor", "a\0b"];

export function workspaceContract(name: string, build: () => Promise<WorkspaceWorld>): void {
  describe(`workspace contract: ${name}`, () => {
    let world: WorkspaceWorld;
    beforeEach(async () => {
      world = await build();
    });
    afterEach(() => world.close());

    const open = async (): Promise<Workspace> => {
      const workspace = await world.open();
      if (workspace === undefined) throw new Error("no workspace");
      return workspace;
    };
    const known = async (): Promise<WorkspaceItem> => {
      const item = await (await open()).read(world.known[0]);
      if (item === undefined) throw new Error(`no item ${world.known[0]}`);
      return item;
    };
    const apply = async (deed: ItemDeed, key = "k1") => {
      const effect: Effect<ItemDeed> = { ...deed, key, because: "contract", says: deed.kind };
      return (await open()).apply(effect, key);
    };
    const edit = async (patch: ItemPatch, expected?: string, key?: string) => {
      const { ref, revision } = await known();
      return apply({ kind: "item-edit", on: ref, patch, expect: expected ?? revision }, key);
    };
    const pathOf = async (path: string) => join((await open()).root, path);
    const bytes = async () => readFile(await pathOf((await known()).path), "utf8");

    const bench: Bench = { world: () => world, open, known, apply, edit, pathOf, bytes };
    linksContract(bench);
    troubleContract(bench);

    it("finds the same items under the same refs in every run", async () => {
      const [first, second] = [await (await open()).scan(), await (await open()).scan()];
      expect(first.items.length).toBeGreaterThan(1);
      expect(second.items).toEqual(first.items);
      expect(new Set(first.items.map(({ ref }) => ref)).size).toBe(first.items.length);
      const { id } = await open();
      for (const item of first.items) {
        expect(item.ref.startsWith(`item:${id}:`)).toBe(true);
        expect(await (await open()).read(item.id)).toEqual(item);
        expect(item.problems.filter(({ blocks }) => blocks)).toEqual([]);
      }
    });

    it("knows an item by every spelling, and by its path", async () => {
      const item = await known();
      for (const spelling of [...world.known, item.id])
        expect((await (await open()).read(spelling))?.ref).toBe(item.ref);
    });

    it.each(strange)("has nothing for an id that is not there: %j", async (id) => {
      expect(await (await open()).read(id)).toBeUndefined();
    });

    it("gives its statuses, with the state of each, and every item has one of them", async () => {
      const statuses = await (await open()).statuses();
      expect(new Set(statuses.map((each) => each.name)).size).toBe(statuses.length);
      const item = await known();
      if (item.content.status !== "") expect(statuses.map((each) => each.name)).toContain(item.content.status);
    });

    it("reads no file again that looks as it did", async () => {
      const workspace = await open();
      const files = [...(await workspace.scan()).index.keys()];
      for (const file of files) await utimes(await pathOf(file), 1000, 1000);
      const { index } = await workspace.scan();
      for (const file of files) {
        const path = await pathOf(file);
        await writeFile(path, "x".repeat((await readFile(path)).length));
        await utimes(path, 1000, 1000);
      }
      expect(await (await open()).scan(index)).toEqual({ items: [], gone: [], index, problems: [] });
    });

    it("reads a file again that changed, and no other; and names what is gone", async () => {
      const { index } = await (await open()).scan();
      const item = await known();
      await utimes(await pathOf(item.path), 1000, 1000);
      const again = await (await open()).scan(new Map([...index, ["none/gone.md", { size: 1, mtimeMs: 1 }]]));
      expect(again.items.map(({ ref }) => ref)).toContain(item.ref);
      expect(new Set(again.items.map(({ path }) => path))).toEqual(new Set([item.path]));
      expect(again.gone).toEqual(["none/gone.md"]);
    });

    it("changes the lines that were meant, and no other byte", async () => {
      const before = await bytes();
      expect(await edit(world.edit.patch)).toMatchObject({ outcome: "done", key: "k1" });
      const after = await bytes();
      const others = (text: string) => text.split("\n").filter((line) => !world.edit.touches.test(line));
      expect(others(after)).toEqual(others(before));
      expect(after).not.toBe(before);
      const { content } = await known();
      const { addLabels = [], removeLabels: _, addComments: __, sections = {}, ...plain } = world.edit.patch;
      expect(content).toMatchObject({
        ...Object.fromEntries(Object.entries(plain).filter(([key]) => key in content)),
        labels: expect.arrayContaining([...addLabels]),
        sections: expect.objectContaining(sections),
      });
    });

    it("does an edit once, however often it is asked, by however many runs", async () => {
      const { revision } = await known();
      expect(await edit(world.edit.patch, revision)).toMatchObject({ outcome: "done" });
      const after = await bytes();
      expect(await edit(world.edit.patch, revision)).toMatchObject({ outcome: "unchanged" });
      expect(await edit(world.edit.patch, revision, "k2")).toMatchObject({ outcome: "unchanged" });
      expect(await bytes()).toBe(after);
    });

    it("yields when the file is no longer the one that was decided on", async () => {
      const before = await bytes();
      expect(await edit(world.edit.patch, "0".repeat(64))).toMatchObject({ outcome: "yielded" });
      expect(await bytes()).toBe(before);
    });

    it("keeps the line ends of a file that came with CRLF", async () => {
      const path = await pathOf((await known()).path);
      await writeFile(path, (await readFile(path, "utf8")).replace(/\r?\n/g, "\r\n"));
      expect(await edit(world.edit.patch)).toMatchObject({ outcome: "done" });
      expect((await readFile(path, "utf8")).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    });

    it("refuses to edit what is not there, and a deed on another's item", async () => {
      const { id } = await open();
      const deed = { kind: "item-edit", patch: world.edit.patch, expect: "" } as const;
      expect(["refused", "yielded"]).toContain((await apply({ ...deed, on: `item:${id}:no-such-item-4711` })).outcome);
      const other = id === "markdown" ? "backlog" : "markdown";
      expect(await apply({ ...deed, on: `item:${other}:${world.known[0]}` })).toMatchObject({ outcome: "refused" });
    });

    it("names a file that cannot be used, leaves it alone, and goes on", async () => {
      const good = (await (await open()).scan()).items;
      for (const { path, text } of world.bad) {
        await mkdir(dirname(await pathOf(path)), { recursive: true });
        await writeFile(await pathOf(path), text);
      }
      const { items, problems } = await (await open()).scan();
      const all = [...problems, ...items.flatMap((item) => item.problems)];
      for (const { path, code } of world.bad) {
        const found = all.filter((problem) => problem.path === path);
        expect(found.map((problem) => problem.code)).toContain(code);
        for (const { says, line, code: is } of found) {
          expect(says).not.toBe("");
          if (!wholeFile.has(is)) expect([path, is, line]).toEqual([path, is, expect.any(Number)]);
        }
      }
      const spoilt = new Set(world.bad.map(({ path }) => path));
      const whole = items.filter((item) => !spoilt.has(item.path) && item.problems.every(({ blocks }) => !blocks));
      expect(whole.map(({ ref }) => ref)).toEqual(
        expect.arrayContaining(good.filter(({ path }) => !spoilt.has(path)).map(({ ref }) => ref)),
      );
      for (const { ref, path, revision } of items.filter((item) => item.problems.some(({ blocks }) => blocks))) {
        const deed = { kind: "item-edit", on: ref, patch: world.edit.patch, expect: revision } as const;
        expect([path, (await apply(deed)).outcome]).toEqual([path, "refused"]);
      }
      for (const { path, text } of world.bad) expect(await readFile(await pathOf(path), "utf8")).toBe(text);
    });

    it("makes an item once under one identity, in every run", async () => {
      const { can, id } = await open();
      if (world.make === undefined) return expect(can.create).toBe(false);
      const count = (await (await open()).scan()).items.length;
      const on = `item:${id}:new:jira:PROJ-77` as const;
      const deed: ItemDeed = { kind: "item-create", on, identity: "jira:PROJ-77", item: world.make };
      const [first, second] = [await apply(deed), await apply(deed, "k2")];
      expect(first).toMatchObject({ outcome: "done", id: expect.any(String) });
      expect(second).toMatchObject({ outcome: "unchanged", id: first.id });
      expect((await (await open()).scan()).items).toHaveLength(count + 1);
      const made = await (await open()).read(first.id ?? "");
      expect(made).toMatchObject({ kind: world.make.kind, content: { title: world.make.content.title } });
      expect(made?.problems).toEqual([]);
    });

    it("moves an item to another place, where it is found again", async () => {
      const { can } = await open();
      if (world.place === undefined) return expect(can.places.length).toBeLessThan(2);
      const { ref, revision } = await known();
      const deed: ItemDeed = { kind: "item-place", on: ref, to: world.place, expect: revision };
      expect(await apply({ ...deed, expect: "0".repeat(64) })).toMatchObject({ outcome: "yielded" });
      expect(await apply(deed)).toMatchObject({ outcome: "done" });
      expect(await known()).toMatchObject({ place: world.place, ref });
      expect(await apply(deed)).toMatchObject({ outcome: "unchanged" });
    });
  });
}
