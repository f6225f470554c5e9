import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Effect, ItemDeed, ItemPatch, Workspace, WorkspaceItem } from "@satellite/core";
import { createLeanSpecWorkspace } from "./index.js";

const binary = fileURLToPath(
  new URL("../../../../tools/locals/node_modules/@leanspec/cli-linux-x64/leanspec", import.meta.url),
);
const there = existsSync(binary);
if (!there && process.env.REQUIRE_ALL === "1") throw new Error(`${binary} is missing: run npm ci in tools/locals.`);
const suite = there ? describe : describe.skip;

suite("beside LeanSpec's own program (skipped where tools/locals is not installed)", () => {
  let root: string;
  const leanspec = async (...args: string[]): Promise<string> =>
    (await promisify(execFile)(binary, args, { cwd: root, env: { HOME: root, PATH: "" } })).stdout;
  const file = "specs/001-passkeys/README.md";
  const text = () => readFile(join(root, file), "utf8");

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "leanspec-cli-"));
    await leanspec("init", "--yes");
    await leanspec("create", "passkeys", "--tags", "api", "--assignee", "sara", "--description", "No passwords.");
    await leanspec("create", "quotas", "--parent", "001", "--depends-on", "001");
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const open = async (): Promise<Workspace> => {
    const opened = await createLeanSpecWorkspace({ root, dialects: { repository: "acme/shop" } });
    if (opened === undefined) throw new Error("no workspace");
    return opened;
  };
  const read = async (id = "001"): Promise<WorkspaceItem> => (await (await open()).read(id)) as WorkspaceItem;
  const edit = async (patch: ItemPatch) => {
    const { ref, revision } = await read();
    const deed: ItemDeed = { kind: "item-edit", on: ref, patch, expect: revision };
    const effect: Effect<ItemDeed> = { ...deed, key: "k", because: "test", says: "edit" };
    return (await open()).apply(effect, "k");
  };

  it("reads what it makes", async () => {
    const { content, state, problems } = await read();
    expect(content).toMatchObject({ title: "Passkeys", status: "planned", priority: "medium", body: "No passwords." });
    expect(content).toMatchObject({ labels: ["api"], assignees: ["sara"], criteria: { length: 5 } });
    expect([state, problems]).toEqual(["open", []]);
    expect((await read("002")).content).toMatchObject({ parent: "001-passkeys", dependsOn: ["001-passkeys"] });
  });

  it("takes its edits and it takes ours, with the visible line in step", async () => {
    const link = { provider: "jira", id: "PROJ-7", relation: "primary", syncMode: "export", onClose: "none" } as const;
    expect(await edit({ status: "in-progress", priority: "urgent", links: [link] })).toMatchObject({ outcome: "done" });
    expect(await text()).toContain("> **Status**: in-progress · **Priority**: critical · **Created**");
    const [listed] = JSON.parse(await leanspec("list", "--output", "json")) as unknown[];
    expect(listed).toMatchObject({ id: "001-passkeys", status: "in-progress", priority: "critical" });

    await leanspec("update", "001", "--status", "planned", "--add-tags", "auth");
    const { content, links } = await read();
    expect(content).toMatchObject({ status: "planned", labels: ["api", "auth"] });
    expect(links).toEqual([link]);
    expect(await text()).toMatch(/- status: in-progress\n {2}at: .*\n- status: planned\n/);
    expect(await text()).toContain("> **Status**: in-progress");

    expect(await edit({ status: "planned" })).toMatchObject({ outcome: "done" });
    expect(await text()).toContain("> **Status**: planned");
    expect((await text()).match(/- status: planned/g)).toHaveLength(1);
  });

  it("keeps the ticket in `issue` as a text, since it drops numbers", async () => {
    const link = {
      provider: "github",
      id: "acme/shop#42",
      relation: "primary",
      syncMode: "sync",
      onClose: "none",
    } as const;
    await edit({ links: [link] });
    expect(await text()).toContain("\nissue: '#42'\n");
    expect(await text()).not.toContain("upstream");
    await leanspec("update", "001", "--priority", "low");
    expect((await read()).links).toEqual([link]);
  });

  it("sees specs that we make, and counts on from them", async () => {
    const item = { kind: "spec", content: { title: "Rate limits", body: "Slow down." }, links: [] } as const;
    const deed: ItemDeed = { kind: "item-create", on: "item:leanspec:new:jira:PROJ-9", identity: "jira:PROJ-9", item };
    const effect: Effect<ItemDeed> = { ...deed, key: "k", because: "test", says: "make" };
    expect(await (await open()).apply(effect, "k")).toMatchObject({ outcome: "done", id: "003-rate-limits" });
    expect(await leanspec("view", "003")).toContain("Slow down.");
    expect(await leanspec("create", "next")).toContain("004-next");
  });

  it("completes by its rule what we tick", async () => {
    const { content } = await read();
    await expect(leanspec("update", "001", "--status", "complete")).rejects.toThrow();
    await edit({ criteria: content.criteria.map((each) => ({ ...each, done: true })) });
    await leanspec("update", "001", "--status", "in-progress");
    await leanspec("update", "001", "--status", "complete");
    expect(await read()).toMatchObject({ state: "closed", content: { status: "complete" } });
  });

  it("archives as it does, and brings back the status that was", async () => {
    await leanspec("archive", "001");
    const item = await read();
    expect(item.place).toBe("archived");
    const deed: ItemDeed = { kind: "item-place", on: item.ref, to: "active", expect: item.revision };
    await (await open()).apply({ ...deed, key: "k", because: "test", says: "back" }, "k");
    expect(await read()).toMatchObject({ place: "active", content: { status: "planned" } });
    await appendFile(join(root, file), "\n");
    expect(await leanspec("list", "--output", "json")).toContain("001-passkeys");
  });
});
