import { existsSync } from "node:fs";
import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Effect, ItemDeed, ItemPatch, Workspace, WorkspaceItem } from "@satellite/core";
import { createLeanSpecWorkspace, runLeanSpec, type Run } from "./index.js";

const binary = fileURLToPath(
  new URL("../../../../tools/locals/node_modules/@leanspec/cli-linux-x64/leanspec", import.meta.url),
);
const there = existsSync(binary);
if (!there && process.env.REQUIRE_ALL === "1") throw new Error(`${binary} is missing: run npm ci in tools/locals.`);
const suite = there ? describe : describe.skip;

suite("written through LeanSpec's own program (skipped where tools/locals is not installed)", () => {
  let root: string;
  let run: Run;
  let calls: (readonly string[])[];
  const file = "specs/001-passkeys/README.md";
  const text = () => readFile(join(root, file), "utf8");

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "leanspec-write-"));
    run = runLeanSpec(root, binary);
    calls = [];
    expect(await run(["init", "--yes"])).toMatchObject({ code: 0 });
    expect(await run(["create", "passkeys", "--tags", "api"])).toMatchObject({ code: 0 });
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const open = async (
    before: (args: readonly string[]) => Promise<void> = () => Promise.resolve(),
  ): Promise<Workspace> => {
    const spied: Run = async (args) => {
      calls.push(args);
      await before(args);
      return run(args);
    };
    const opened = await createLeanSpecWorkspace({ root, write: "cli", run: spied, dialects: {} });
    if (opened === undefined) throw new Error("no workspace");
    return opened;
  };
  const read = async (id = "001"): Promise<WorkspaceItem> => (await (await open()).read(id)) as WorkspaceItem;
  const apply = async (deed: ItemDeed, workspace?: Workspace) => {
    const effect: Effect<ItemDeed> = { ...deed, key: "k", because: "test", says: "edit" };
    return (workspace ?? (await open())).apply(effect, "k");
  };
  const edit = async (patch: ItemPatch, workspace?: Workspace) => {
    const { ref, revision } = await read();
    return apply({ kind: "item-edit", on: ref, patch, expect: revision }, workspace);
  };

  it("sets status, priority, assignee and tags, with the hash of what was read", async () => {
    const patch: ItemPatch = {
      status: "in_progress",
      priority: "urgent",
      assignees: ["--sara", "kim"],
      addLabels: ["auth", "api", "a b"],
      removeLabels: ["none"],
    };
    expect(await edit(patch)).toMatchObject({ outcome: "done", id: "001-passkeys" });
    expect(calls).toEqual([
      [
        "update",
        "001-passkeys",
        "--status=in-progress",
        "--priority=critical",
        "--assignee=--sara, kim",
        "--add-tags=auth,a b",
        expect.stringMatching(/^--expected-hash=[0-9a-f]{64}$/),
      ],
    ]);
    expect((await read()).content).toMatchObject({
      status: "in-progress",
      priority: "critical",
      assignees: ["--sara", "kim"],
      labels: ["api", "auth", "a b"],
    });
    expect(await edit(patch)).toMatchObject({ outcome: "unchanged" });
    expect(await edit({ removeLabels: ["api", "auth"], assignees: [] })).toMatchObject({ outcome: "done" });
    expect((await read()).content).toMatchObject({ labels: ["a b"], assignees: [] });
    expect(calls).toHaveLength(2);
  });

  it("yields when the text changed since it was decided, and when it changes at the last moment", async () => {
    const { ref } = await read();
    const late: ItemDeed = { kind: "item-edit", on: ref, patch: { priority: "low" }, expect: "0".repeat(64) };
    expect(await apply(late)).toMatchObject({ outcome: "yielded", code: "CONFLICT" });
    expect(calls).toEqual([]);
    const hasty = await open(() => appendFile(join(root, file), "More.\n"));
    expect(await edit({ priority: "low" }, hasty)).toMatchObject({ outcome: "yielded", code: "CONFLICT" });
    expect(await text()).toContain("priority: medium");
    expect(await text()).toContain("More.");
  });

  it("takes texts as they come: a blank line or none, CRLF", async () => {
    const plain = await text();
    for (const [index, each] of [
      plain,
      plain.replace(/^---\n\n/m, "---\n"),
      `${plain}\n\n`,
      plain.trimEnd(),
    ].entries()) {
      await writeFile(join(root, file), each);
      expect(await edit({ addLabels: [`t${index}`] })).toMatchObject({ outcome: "done" });
    }
    await writeFile(join(root, file), plain.replaceAll("\n", "\r\n"));
    expect(await edit({ priority: "high" })).toMatchObject({ outcome: "done" });
  });

  it.each([
    [{ title: "Other" }, "title"],
    [{ body: "Other" }, "body"],
    [{ status: "planned", links: [] }, "links"],
    [{ criteria: [], sections: { notes: "x" } }, "criteria, sections"],
    [{ addReferences: ["x"], compliance: { riskLevel: "low" } }, "addReferences, compliance"],
    [{ addLabels: ["a,b"] }, "comma"],
    [{ status: "someday" }, "someday"],
    [{ priority: "none" }, "none"],
  ] as [ItemPatch, string][])("refuses %j and writes nothing", async (patch, says) => {
    const before = await text();
    const receipt = await edit(patch);
    expect(receipt).toMatchObject({ outcome: "refused", code: "REFUSED" });
    expect(receipt.says).toContain(says);
    expect([await text(), calls]).toEqual([before, []]);
  });

  it("says why the program refuses", async () => {
    const before = await text();
    const receipt = await edit({ status: "complete" });
    expect(receipt).toMatchObject({ outcome: "refused", code: "REFUSED" });
    expect(receipt.says).toMatch(/outstanding checklist item/);
    expect(await text()).toBe(before);
    const nowhere = await createLeanSpecWorkspace({ root, write: "cli", run: runLeanSpec(root, "/no/such/leanspec") });
    expect(await edit({ priority: "low" }, nowhere)).toMatchObject({
      outcome: "refused",
      says: expect.stringContaining("127"),
    });
  });

  it("puts a spec away and takes it back", async () => {
    const item = await read();
    const place = (to: "archived" | "active", expected: string): ItemDeed => ({
      kind: "item-place",
      on: item.ref,
      to,
      expect: expected,
    });
    expect(await apply(place("archived", item.revision))).toMatchObject({ outcome: "done" });
    const away = await read();
    expect(away.place).toBe("archived");
    expect(await apply(place("active", away.revision))).toMatchObject({ outcome: "done" });
    expect(await read()).toMatchObject({ place: "active", content: { status: "planned" } });
  });

  it("makes specs by the program alone, each once", async () => {
    const link = { provider: "jira", id: "PROJ-9", relation: "primary", syncMode: "sync", onClose: "none" } as const;
    const make = (identity: string, links: (typeof link)[]): ItemDeed => ({
      kind: "item-create",
      on: `item:leanspec:new:${identity}`,
      identity,
      item: {
        kind: "spec",
        content: {
          title: "--Rate: limits",
          body: "Slow down.",
          labels: ["api"],
          criteria: [{ text: "429", done: true }],
        },
        links,
      },
    });
    expect(await apply(make("jira:PROJ-9", [link]))).toMatchObject({ outcome: "done", id: "002-rate-limits" });
    expect(await apply(make("jira:PROJ-9", [link]))).toMatchObject({ outcome: "unchanged", id: "002-rate-limits" });
    expect(await read("002")).toMatchObject({
      content: {
        title: "--Rate: limits",
        body: "Slow down.",
        labels: ["api"],
        criteria: [{ text: "429", done: true }],
      },
      links: [link],
    });
    expect(await apply(make("jira:PROJ-10", []))).toMatchObject({ outcome: "done", id: "003-rate-limits" });
    expect(await apply(make("jira:PROJ-10", []))).toMatchObject({ outcome: "unchanged", id: "003-rate-limits" });
    expect(calls.map(([verb]) => verb)).toEqual(["create", "create"]);
  });

  it("says what it can write", async () => {
    expect((await open()).can.write).toEqual(["status", "priority", "assignees", "addLabels", "removeLabels"]);
  });
});
