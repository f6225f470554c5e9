import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ItemLink } from "@satellite/core";
import {
  conflictMarker,
  damageOf,
  linkRecord,
  linksFrom,
  readSource,
  scanFiles,
  sha256,
  writeBeside,
} from "./index.js";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "shared-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe("writing beside", () => {
  it("replaces the file that is expected, keeps its mode, and leaves nothing lying about", async () => {
    const path = join(root, "a.md");
    await writeFile(path, "old");
    await chmod(path, 0o640);
    expect(await writeBeside(path, "new", sha256("old"))).toBe("written");
    expect(await readFile(path, "utf8")).toBe("new");
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readdir(root)).toEqual(["a.md"]);
  });

  it("leaves another file alone, a file that is gone, and a link", async () => {
    const path = join(root, "a.md");
    await writeFile(path, "theirs");
    expect(await writeBeside(path, "new", sha256("old"))).toBe("moved on");
    expect(await writeBeside(join(root, "none.md"), "new", sha256("old"))).toBe("moved on");
    await symlink(path, join(root, "link.md"));
    expect(await writeBeside(join(root, "link.md"), "new", sha256("theirs"))).toBe("moved on");
    expect(await readFile(path, "utf8")).toBe("theirs");
    expect((await readdir(root)).toSorted()).toEqual(["a.md", "link.md"]);
  });

  it("makes a file once, however many try, and touches no file to say the same", async () => {
    const path = join(root, "deep", "a.md");
    const tries = await Promise.all(["1", "2", "3"].map((text) => writeBeside(path, text, null)));
    expect(tries.toSorted()).toEqual(["moved on", "moved on", "written"]);
    const text = await readFile(path, "utf8");
    const before = await stat(path);
    expect(await writeBeside(path, text, sha256(text))).toBe("unchanged");
    expect((await stat(path)).ino).toBe(before.ino);
  });
});

describe("reading and scanning", () => {
  it("says what cannot be read, and has nothing for what is no file", async () => {
    await writeFile(join(root, "big.md"), "x".repeat(1_048_577));
    await writeFile(join(root, "latin.md"), Buffer.from([0x61, 0xe9, 0x62]));
    await writeFile(join(root, "bom.md"), "\ufeffa\r\n");
    await symlink(join(root, "bom.md"), join(root, "link.md"));
    const read = (name: string) => readSource(join(root, name), name);
    expect(await read("big.md")).toMatchObject({ code: "TOO_LARGE", path: "big.md", blocks: true });
    expect(await read("latin.md")).toMatchObject({ code: "UNREADABLE", path: "latin.md" });
    expect(await read("bom.md")).toMatchObject({ text: "\ufeffa\r\n", revision: sha256("\ufeffa\r\n") });
    expect([await read("none.md"), await read("link.md"), await read("")]).toEqual([undefined, undefined, undefined]);
  });

  it("tells new, changed and gone files by their stamps, one folder or all below", async () => {
    await mkdir(join(root, "t", "deep", "node_modules"), { recursive: true });
    for (const name of ["t/a.md", "t/b.md", "t/x.txt", "t/deep/c.md", "t/deep/node_modules/d.md"])
      await writeFile(join(root, name), name);
    await symlink(join(root, "t/a.md"), join(root, "t/link.md"));
    const folder = { path: "t", accept: (name: string) => name.endsWith(".md") };
    const first = scanFiles(root, [folder, { path: "none", accept: () => true }]);
    expect(first.changed).toEqual(["t/a.md", "t/b.md"]);
    expect(scanFiles(root, [{ ...folder, deep: true }]).changed).toEqual(["t/a.md", "t/b.md", "t/deep/c.md"]);
    expect(scanFiles(root, [folder], first.index)).toMatchObject({ changed: [], gone: [] });
    await utimes(join(root, "t/a.md"), 1, 1);
    await rm(join(root, "t/b.md"));
    expect(scanFiles(root, [folder], first.index)).toMatchObject({ changed: ["t/a.md"], gone: ["t/b.md"] });
  });

  it.each([
    ["<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", 1],
    ["a\r\n<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> x\r\n", 2],
    ["Title\n=======\n>>>>>>> quoted\n", undefined],
    ["    <<<<<<< HEAD\n=======\n>>>>>>> x\n", undefined],
    ["<<<<<<< HEAD\nnever ends\n", undefined],
  ])("sees an unfinished merge in %j on line %s", (text, line) => expect(conflictMarker(text)).toBe(line));

  it("sees what a crash left", () => {
    expect(damageOf("", "a.md")).toMatchObject({ code: "HALF_WRITTEN", line: 1 });
    expect(damageOf("---\na\n\0\0", "a.md")).toMatchObject({ code: "HALF_WRITTEN", line: 3 });
    expect(damageOf("# whole\n", "a.md")).toBeUndefined();
  });
});

describe("links as records", () => {
  const whole: ItemLink = {
    provider: "jira",
    id: "PROJ-1042",
    url: "https://acme.atlassian.net/browse/PROJ-1042",
    relation: "derived",
    direction: "imported",
    syncMode: "import",
    state: "in_progress",
    rawState: "In Dev",
    stateUpdatedAt: "2026-11-21T10:00:00Z",
    parentId: "PROJ-1",
    onClose: "comment",
    lastSyncedAt: "2026-11-21T10:00:00Z",
    fields: { story_points: 5 },
    extra: { mine: [1] },
  };

  it("come back as they went", () => {
    const plain: ItemLink = { provider: "custom-x", id: "7", relation: "primary", syncMode: "sync", onClose: "none" };
    for (const links of [[whole], [plain, whole], [{ ...plain, relation: "secondary" as const }, plain]])
      expect(linksFrom(links.map((link, index) => linkRecord(link, index)))).toEqual({ links, bad: [] });
    expect(linkRecord(plain)).toEqual({ provider: "custom-x", id: "7" });
  });

  it.each([
    ["PROJ-7", { provider: "jira", id: "PROJ-7" }],
    ["acme/shop#7", { provider: "github", id: "acme/shop#7" }],
    ["https://acme.atlassian.net/browse/PROJ-7", { provider: "jira", id: "PROJ-7" }],
    ["https://github.com/acme/shop/issues/7", { provider: "github", id: "acme/shop#7" }],
    [
      { provider: "azure", id: 42, sync_mode: "two-way", relation: "child" },
      { id: "42", syncMode: "sync", relation: "derived" },
    ],
    [
      { provider: "x", id: "1", sync_mode: "often", relation: "friend" },
      { syncMode: "manual", relation: "context" },
    ],
    [{ provider: "jira", id: "A-1", url: "[https://x.test/A-1](https://x.test/A-1)" }, { url: "https://x.test/A-1" }],
  ])("%j is read as %j", (value, link) => expect(linksFrom(value).links).toEqual([expect.objectContaining(link)]));

  it.each([[[7, [1]]], ["words"], [{ provider: "jira" }], [true]])("%j is named as no link", (value) => {
    const { links, bad } = linksFrom(value);
    expect([links.length, bad.length > 0]).toEqual([0, true]);
  });
});
