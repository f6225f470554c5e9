import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Workspace } from "@satellite/core";
import { createMarkdownWorkspace } from "./index.js";

describe("a folder of Markdown files", () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "markdown-files-"));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const open = (): Promise<Workspace | undefined> => createMarkdownWorkspace({ root, paths: ["specs/**/*.md"] });

  it("is no workspace where it is not there", async () => {
    expect(await open()).toBeUndefined();
    await put("specs/a.md", "# A\n");
    expect((await open())?.id).toBe("markdown");
  });

  it("names two files that call themselves the same, also when only one of them changed, and writes to neither", async () => {
    await put("specs/a.md", "---\nid: same\n---\n# A\n");
    const before = await (await open())?.scan();
    await put("specs/b.md", "---\nid: same\n---\n# B\n");
    const after = await (await open())?.scan(before?.index);
    expect(after?.items.map(({ path }) => path)).toEqual(["specs/b.md"]);
    expect(after?.problems).toMatchObject([{ code: "DUPLICATE_ID", path: "specs/b.md", blocks: true }]);
    const item = await (await open())?.read("same");
    const deed = { kind: "item-edit", on: "item:markdown:same", patch: { title: "C" } } as const;
    const effect = { ...deed, expect: item?.revision ?? "", key: "k", because: "test", says: "edit" };
    expect(await (await open())?.apply(effect, "k")).toMatchObject({ outcome: "refused" });
    expect(await readFile(join(root, "specs/a.md"), "utf8")).toContain("# A");
  });
});
