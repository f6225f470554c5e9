/** What every local format does when the disk is not as it should be. */
import { chmod, copyFile, mkdtemp, readFile, readdir, rename, rm, symlink } from "node:fs/promises";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, it } from "@jest/globals";
import type { Bench } from "./workspace.js";

/** Nobody can keep a file from this user. */
const mayAll = process.getuid?.() === 0;

export function troubleContract({ world, open, known, apply, edit, pathOf, bytes }: Bench): void {
  it("goes on without a file that vanished between listing and reading", async () => {
    const workspace = await open();
    const { path } = await known();
    const others = (await workspace.scan()).items.filter((item) => item.path !== path && item.content.parent !== path);
    const gone = await pathOf(path);
    const pending = workspace.scan();
    rmSync(gone);
    const { items, index } = await pending;
    expect(items.map(({ ref }) => ref)).toEqual(expect.arrayContaining(others.map(({ ref }) => ref)));
    const { gone: told } = (await (await world().open())?.scan(index)) ?? { gone: [path] };
    expect(told).toEqual([path]);
  });

  it("does not replace a file that is read-only, and says so", async () => {
    const before = await bytes();
    const { id, path } = await known();
    await chmod(await pathOf(path), 0o444);
    const receipt = await edit(world().edit.patch);
    expect(receipt).toMatchObject({ outcome: "failed", code: "REFUSED" });
    expect(receipt.says).toContain(id);
    expect(receipt.says).toContain("read-only");
    expect(await bytes()).toBe(before);
    await chmod(await pathOf(path), 0o644);
    expect(await edit(world().edit.patch, undefined, "k2")).toMatchObject({ outcome: "done" });
  });

  (mayAll ? it.skip : it)("names a file that may not be read, and one whose folder may not be written", async () => {
    const { path } = await known();
    const folder = join(await pathOf(path), "..");
    await chmod(folder, 0o555);
    expect(await edit(world().edit.patch)).toMatchObject({ outcome: "failed" });
    await chmod(folder, 0o755);
    await chmod(await pathOf(path), 0o000);
    const { items, problems } = await (await open()).scan();
    const all = [...problems, ...items.flatMap((item) => item.problems)];
    expect(all.filter((problem) => problem.path === path)).toMatchObject([{ code: "UNREADABLE", blocks: true }]);
    await chmod(await pathOf(path), 0o644);
  });

  it("does not follow a link that leads out, and names it", async () => {
    const item = await known();
    const outside = await mkdtemp(join(tmpdir(), "outside-"));
    try {
      const secret = join(outside, "secret.md");
      const path = await pathOf(item.path);
      await copyFile(path, secret);
      await rename(path, join(outside, "first.md"));
      await symlink(secret, path);
      const before = await readFile(secret, "utf8");
      const workspace = await world().open();
      if (workspace === undefined) return;
      const { items, problems } = await workspace.scan();
      const all = [...problems, ...items.flatMap((each) => each.problems)];
      expect(all.filter((each) => each.path === item.path)).toMatchObject([{ code: "UNREADABLE", blocks: true }]);
      const usable = items.filter((each) => each.problems.every(({ blocks }) => !blocks));
      expect(usable.map((each) => each.path)).not.toContain(item.path);
      const deed = { kind: "item-edit", on: item.ref, patch: world().edit.patch, expect: item.revision } as const;
      expect(await apply(deed)).toMatchObject({ outcome: "refused" });
      expect(await readFile(secret, "utf8")).toBe(before);
    } finally {
      await rm(outside, { recursive: true, force: true });
    }
  });

  it.each(["../../x", "..\\..\\x", "/etc/x", "x/../../../y", "a\0b", ".", ".."])(
    "makes nothing outside of its own folder for the title %j",
    async (title) => {
      const { make } = world();
      const { root, id } = await open();
      if (make === undefined) return;
      const around = await readdir(join(root, ".."));
      const inside = new Set(await readdir(root, { recursive: true }));
      const deed = { kind: "item-create", on: `item:${id}:new:jira:PROJ-78`, identity: "jira:PROJ-78" } as const;
      const receipt = await apply({ ...deed, item: { ...make, links: [], content: { title } } });
      const fresh = (await readdir(root, { recursive: true })).filter((path) => !inside.has(path));
      expect(fresh.every((path) => !relative(root, join(root, path)).startsWith(".."))).toBe(true);
      expect((await readdir(join(root, ".."))).filter((name) => name === "x" || name === "y.md")).toEqual(
        around.filter((name) => name === "x" || name === "y.md"),
      );
      if (receipt.outcome !== "done") return expect(receipt.outcome).toBe("refused");
      const made = await (await open()).read(receipt.id ?? "");
      expect(made?.path.split("/")).not.toContain("..");
    },
  );

  it("leaves alone an item whose id leads out", async () => {
    const { id } = await open();
    for (const name of ["../../x", "../../etc/passwd", "/etc/passwd", "a\0b"]) {
      const deed = { kind: "item-edit", on: `item:${id}:${name}`, patch: world().edit.patch, expect: "" } as const;
      expect(["refused", "yielded"]).toContain((await apply(deed)).outcome);
    }
  });
}
