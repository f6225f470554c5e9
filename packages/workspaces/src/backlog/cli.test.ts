import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ItemDeed, ItemLink, ItemPatch, Workspace, WorkspaceItem } from "@satellite/core";
import { commentsToTake, commentsToTell } from "@satellite/core/sync";
import { createBacklogWorkspace, runBacklog } from "./index.js";

const command = fileURLToPath(
  new URL("../../../../tools/locals/node_modules/backlog.md-linux-x64/backlog", import.meta.url),
);
const here = existsSync(command) || process.env["REQUIRE_ALL"] === "1";
const jira: ItemLink = {
  provider: "jira",
  id: "PROJ-1042",
  url: "https://acme.atlassian.net/browse/PROJ-1042",
  relation: "primary",
  syncMode: "sync",
  onClose: "none",
};

(here ? describe : describe.skip)("beside the real `backlog` command (npm ci in tools/locals brings it)", () => {
  let root = "";
  let run = runBacklog(root, command);
  const calls: (readonly string[])[] = [];
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "backlog-cli-"));
    run = runBacklog(root, command);
    execFileSync("git", ["init", "--quiet", root]);
    expect(await run(["init", "Demo", "--defaults", "--integration-mode", "none"])).toMatchObject({ code: 0 });
    expect(
      await run(["task", "create", "Fix Login: Latency", "--ac", "one", "--ac", "two", "-d", "Text"]),
    ).toMatchObject({ code: 0 });
  }, 30_000);
  afterAll(() => rm(root, { recursive: true, force: true }));

  const open = async (write: "direct" | "cli"): Promise<Workspace> => {
    const spied = (args: readonly string[]) => {
      calls.push(args);
      return run(args);
    };
    const workspace = await createBacklogWorkspace({ root, write, run: spied });
    if (workspace === undefined) throw new Error("none");
    return workspace;
  };
  const read = async (id: string, write: "direct" | "cli" = "direct"): Promise<WorkspaceItem> => {
    const item = await (await open(write)).read(id);
    if (item === undefined) throw new Error(`no ${id}`);
    return item;
  };
  const apply = async (write: "direct" | "cli", deed: ItemDeed) =>
    (await open(write)).apply({ ...deed, key: "k", because: "test", says: "" }, "k");
  const edit = async (write: "direct" | "cli", id: string, patch: ItemPatch) => {
    const { ref, revision } = await read(id, write);
    return apply(write, { kind: "item-edit", on: ref, patch, expect: revision });
  };
  const view = async (id: string) =>
    (JSON.parse((await run(["task", "view", id, "--json"])).stdout) as { task: unknown }).task;

  it("writes files that the command reads as they were meant", async () => {
    const patch: ItemPatch = {
      title: "Fix: it's 'quoted'",
      status: "In Progress",
      body: "New\n\n## Deep\n\ntext",
      criteria: [
        { text: "two", done: true },
        { text: "three", done: false },
      ],
      priority: "high",
      assignees: ["@kim"],
      addLabels: ["a: b"],
      sections: { plan: "1. go", notes: "n", summary: "s" },
      addComments: [{ author: "@jira", at: "2026-11-21T10:11:12Z", body: "hello\n---\nthere" }],
      links: [jira],
    };
    expect(await edit("direct", "1", patch)).toMatchObject({ outcome: "done" });
    expect(await view("1")).toMatchObject({
      title: "Fix: it's 'quoted'",
      status: "In Progress",
      description: "New\n\n## Deep\n\ntext",
      acceptanceCriteria: [
        { text: "two", checked: true },
        { text: "three", checked: false },
      ],
      priority: "high",
      assignees: ["@kim"],
      labels: ["a: b"],
      implementationPlan: "1. go",
      implementationNotes: "n",
      finalSummary: "s",
      comments: [{ author: "@jira", body: "hello\n***\nthere" }],
      references: [jira.url],
    });
  });

  it("finds the link again when the command has dropped it, and mirrors it anew", async () => {
    const path = join(root, (await read("1")).path);
    expect(await readFile(path, "utf8")).toContain("upstream:");
    expect(await run(["task", "edit", "1", "-s", "Done", "--append-notes", "more"])).toMatchObject({ code: 0 });
    expect(await readFile(path, "utf8")).not.toContain("upstream:");
    expect(await read("1")).toMatchObject({ healed: true, links: [jira], state: "closed" });
    expect(await edit("direct", "1", { links: [jira] })).toMatchObject({ outcome: "done" });
    expect((await read("1")).healed).toBeUndefined();
  });

  it("cannot find again what only the front matter told, and takes it back by a patch", async () => {
    const compliance = { riskLevel: "high", requiresApproval: true };
    const whole = { ...jira, fields: { Sprint: "7" }, lastSyncedAt: "2026-11-21T02:51:00Z" };
    const before = await readFile(join(root, (await read("1")).path), "utf8");
    expect(await edit("direct", "1", { links: [whole], compliance })).toMatchObject({ outcome: "done" });
    expect(await read("1")).toMatchObject({ links: [whole], compliance });
    expect(await run(["task", "edit", "1", "--append-notes", "again"])).toMatchObject({ code: 0 });
    expect(await read("1")).toMatchObject({ healed: true, links: [jira], compliance: {} });
    expect(await edit("direct", "1", { links: [whole], compliance })).toMatchObject({ outcome: "done" });
    expect(await read("1")).toMatchObject({ links: [whole], compliance });
    expect(await edit("cli", "1", { compliance: { riskLevel: "low" } })).toMatchObject({ outcome: "refused" });

    expect(await run(["task", "edit", "1", "--append-notes", "and again"])).toMatchObject({ code: 0 });
    expect(await edit("direct", "1", { links: [] })).toMatchObject({ outcome: "done" });
    const after = await readFile(join(root, (await read("1")).path), "utf8");
    expect(after).not.toMatch(/upstream|compliance|satellite|PROJ-1042/);
    expect(await edit("direct", "1", { links: [jira] })).toMatchObject({ outcome: "done" });
    expect(before).toContain("PROJ-1042");
  });

  it("makes tasks that the command knows, and never gives an id of the command's twice", async () => {
    const item = { kind: "task", content: { title: "Made #1", body: "b", labels: ["x"] }, links: [jira] } as const;
    const deed = (identity: string): ItemDeed => ({
      kind: "item-create",
      on: `item:backlog:new:${identity}`,
      identity,
      item: { ...item, links: [] },
    });
    const both = await Promise.all([
      apply("direct", deed("jira:A-1")),
      run(["task", "create", "theirs"]),
      apply("direct", deed("jira:A-2")),
    ]);
    const theirs = /TASK-\d+/.exec(both[1].stdout)?.[0];
    expect(new Set([both[0].id, theirs, both[2].id])).toEqual(new Set(["TASK-2", "TASK-3", "TASK-4"]));
    expect(await view(both[0].id ?? "")).toMatchObject({ title: "Made #1", description: "b", labels: ["x"] });
  });

  it("edits through the command alone when told so: the link lives in the references", async () => {
    const { ref, id } = await read("3", "cli");
    const path = join(root, (await read(id)).path);
    await chmod(path, 0o600);
    calls.length = 0;
    const patch: ItemPatch = {
      title: "--draft",
      status: "Done",
      addLabels: ["ui"],
      links: [jira],
      criteria: [{ text: "c", done: true }],
    };
    expect(await edit("cli", id, patch)).toMatchObject({ outcome: "done" });
    expect(calls.map((args) => args.slice(0, 3))).toEqual(Array.from(calls, () => ["task", "edit", id]));
    const item = await read(id, "cli");
    expect(item).toMatchObject({
      ref,
      content: { title: "--draft", status: "Done", criteria: [{ text: "c", done: true }] },
      links: [{ provider: "jira", id: "PROJ-1042", url: jira.url }],
      references: [jira.url],
    });
    expect(await readFile(path, "utf8")).not.toMatch(/upstream|satellite:/);
    calls.length = 0;
    expect(await edit("cli", id, patch)).toMatchObject({ outcome: "unchanged" });
    expect(calls).toEqual([]);
    expect(await edit("cli", id, { links: [] })).toMatchObject({ outcome: "done" });
    expect(await read(id, "cli")).toMatchObject({ links: [], references: [] });
    expect(
      await apply("cli", { kind: "item-edit", on: ref, patch: { title: "x" }, expect: "0".repeat(64) }),
    ).toMatchObject({ outcome: "yielded" });
  }, 20_000);

  it.each<[string, ItemPatch]>([
    ["an empty description", { body: "" }],
    ["a parent", { parent: "TASK-2" }],
    ["a comma in a label", { addLabels: ["a,b"] }],
    [
      "a link without an address",
      { links: [{ provider: "jira", id: "A-1", relation: "primary", syncMode: "sync", onClose: "none" }] },
    ],
    ["the definition of done", { sections: { dod: "- [ ] x" } }],
  ])("says what the command cannot do, and does nothing: %s", async (_, patch) => {
    calls.length = 0;
    expect(await edit("cli", "1", patch)).toMatchObject({ outcome: "refused", code: "REFUSED" });
    expect(calls).toEqual([]);
  });

  it("makes and moves through the command, once", async () => {
    const identity = "jira:PROJ-7";
    const item = {
      kind: "task",
      content: { title: "-x", criteria: [{ text: "a, b", done: false }] },
      links: [],
    } as const;
    const deed: ItemDeed = { kind: "item-create", on: `item:backlog:new:${identity}`, identity, item };
    const made = await apply("cli", deed);
    expect(made).toMatchObject({ outcome: "done", id: "TASK-5" });
    expect(await apply("cli", deed)).toMatchObject({ outcome: "unchanged", id: "TASK-5" });
    const { ref, revision, content } = await read("5", "cli");
    expect(content).toMatchObject({ title: "-x", criteria: [{ text: "a, b", done: false }] });
    expect(await apply("cli", { kind: "item-place", on: ref, to: "archived", expect: revision })).toMatchObject({
      outcome: "done",
    });
    expect(await read("5", "cli")).toMatchObject({ place: "archived" });
  }, 20_000);

  it("says in the command's words why it failed", async () => {
    await writeFile(
      join(root, "backlog/config.yml"),
      (await readFile(join(root, "backlog/config.yml"), "utf8")).replace('"To Do", ', ""),
    );
    expect(await edit("cli", "2", { priority: "highest" })).toMatchObject({
      outcome: "failed",
      says: expect.stringContaining("riority"),
    });
  });

  it.each(["direct", "cli"] as const)(
    "keeps a ticket's comments, written %s, so that they are known again",
    async (write) => {
      const at = "2026-01-05T10:11:12Z";
      const said = [
        {
          author: "Omar K. (PROJ-7)",
          at,
          body: `Of ${write}.\n\n## Why\n\n\`\`\`\nauthor: @kim\n\`\`\`\n\n- [ ] x`,
        },
        { author: "@kim (PROJ-7)", at, body: `--author of ${write}\n\n***\n\n> "quoted" $HOME \`id\`` },
      ];
      const heard = said.map((comment, id) => ({ id: String(id), comment }));
      const before = (await read("1")).content;
      expect(await edit(write, "1", { addComments: said })).toMatchObject({ outcome: "done" });
      expect(await run(["task", "edit", "1", "--append-notes", `after ${write}`])).toMatchObject({ code: 0 });
      const { comments: own, ...after } = (await read("1")).content;
      expect(commentsToTake([], heard, own)).toEqual({ take: [], here: ["0", "1"] });
      expect(commentsToTell([], own.slice(before.comments.length))).toEqual([]);
      expect(after).toMatchObject({ body: before.body, criteria: before.criteria });
      const shown = (await view("1")) as { readonly comments: readonly { readonly author: string }[] };
      expect(shown.comments.slice(-2).map(({ author }) => author)).toEqual(said.map(({ author }) => author));
      expect(await edit(write, "1", { addComments: said })).toMatchObject({ outcome: "unchanged" });
    },
  );
});
