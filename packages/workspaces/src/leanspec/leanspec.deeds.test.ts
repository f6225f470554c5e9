import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { ItemDeed, ItemPatch, ItemPlace, Receipt, Workspace } from "@satellite/core";
import { createLeanSpecWorkspace } from "./index.js";

const spec = "---\nstatus: planned\n---\n\n# A\n\nWhy.\n\n## Plan\n\n- [ ] one\n";
const one = "specs/001-a/README.md";

describe("deeds on LeanSpec's specs", () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "leanspec-deeds-"));
    await put(one, spec);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  const text = (path = one) => readFile(join(root, path), "utf8");
  const open = async (): Promise<Workspace> =>
    (await createLeanSpecWorkspace({ root, now: () => Date.parse("2026-11-21T10:00:00Z") })) as Workspace;
  const apply = async (deed: ItemDeed): Promise<Receipt> =>
    (await open()).apply({ ...deed, key: "k", because: "test", says: "deed" }, "k");
  const edit = async (id: string, patch: ItemPatch): Promise<Receipt> => {
    const item = await (await open()).read(id);
    return apply({ kind: "item-edit", on: `item:leanspec:${id}`, patch, expect: item?.revision ?? "" });
  };

  it("need a project", async () => {
    await rm(join(root, "specs"), { recursive: true });
    expect(await createLeanSpecWorkspace({ root })).toBeUndefined();
    await mkdir(join(root, "specs"));
    expect(await createLeanSpecWorkspace({ root })).toBeUndefined();
    await mkdir(join(root, ".lean-spec"));
    expect((await createLeanSpecWorkspace({ root }))?.id).toBe("leanspec");
  });

  it("stamp a change of status, and a completion once", async () => {
    await edit("001-a", { status: "completed" });
    await edit("001-a", { status: "in-progress" });
    await edit("001-a", { status: "complete" });
    expect(await text()).toMatch(/^---\nstatus: complete\nupdated_at: 2026-11-21T10:00:00.000Z\ncompleted_at: 2026-/);
    expect((await text()).match(/ status: (?:complete|in-progress)$/gm)).toHaveLength(3);
    expect((await text()).match(/completed_at/g)).toHaveLength(1);
  });

  it.each<[ItemPatch, string]>([
    [{ status: "Shipped" }, '"Shipped" is no status of LeanSpec.'],
    [{ priority: "P1" }, '"P1" is no priority of LeanSpec.'],
    [{ milestone: "v1" }, `${one} has no place for milestone.`],
    [{ body: "```\nopen" }, `${one}: the text would swallow what follows it.`],
  ])("are refused where %j cannot be said", async (patch, says) => {
    expect(await edit("001-a", patch)).toMatchObject({ outcome: "refused", says });
    expect(await text()).toBe(spec);
  });

  it("put a pull request into `pr`, and what else is named beside it", async () => {
    const pull = "https://github.com/acme/shop/pull/7";
    await edit("001-a", { addReferences: [pull, "https://example.com/rfc"] });
    expect(await text()).toContain(`pr: ${pull}\nreferences:\n  - https://example.com/rfc\n`);
    await edit("001-a", { removeReferences: [pull, "https://example.com/rfc"] });
    expect(await text()).toBe(spec);
  });

  it("leave two specs of one name alone", async () => {
    await put("specs/20251103/001-a/README.md", spec);
    const { problems } = await (await open()).scan();
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["DUPLICATE_ID", one],
      ["DUPLICATE_ID", "specs/20251103/001-a/README.md"],
    ]);
    expect(await edit("001-a", { title: "B" })).toMatchObject({ outcome: "refused" });
  });

  it.each<[ItemPlace]>([["active"], ["completed"]])(
    "do not move to %j what lies in the folder of archived specs",
    async (to) => {
      await put("specs/archived/002-old/README.md", spec);
      const item = await (await open()).read("002-old");
      expect(item?.place).toBe("archived");
      const deed: ItemDeed = { kind: "item-place", on: "item:leanspec:002-old", to, expect: item?.revision ?? "" };
      expect(await apply(deed)).toMatchObject({ outcome: "refused" });
    },
  );

  it("make a draft where specs begin as drafts, tied to its ticket", async () => {
    await put(".lean-spec/config.json", '{"draftStatus":{"enabled":true}}');
    const link = { provider: "jira", id: "PROJ-7", relation: "primary", syncMode: "sync", onClose: "none" } as const;
    const item = {
      kind: "spec",
      content: { title: "B: c", body: "# Big\nwords", criteria: [{ text: "done", done: false }], type: "Story" },
      links: [link],
    } as const;
    const deed: ItemDeed = { kind: "item-create", on: "item:leanspec:new:jira:PROJ-7", identity: "jira:PROJ-7", item };
    expect(await apply(deed)).toMatchObject({ outcome: "done", id: "002-b-c" });
    expect(await apply(deed)).toMatchObject({ outcome: "unchanged", id: "002-b-c" });
    const made = await text("specs/002-b-c/README.md");
    expect(made).toContain("status: draft\n");
    expect(made).toContain("issue: PROJ-7\n");
    expect(made).toContain("# B: c\n\n> **Status**: draft · **Priority**: medium · **Created**: 2026-11-21\n");
    expect(made).not.toContain("<!-- satellite: ");
    expect((await (await open()).read("2"))?.content).toMatchObject({
      body: "# Big\nwords",
      criteria: [{ text: "done" }],
    });
  });
});
