import { describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { existsSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ItemPatch, Workspace, WorkspaceId } from "@satellite/core";
import { deed } from "@satellite/engine/desk";
import { pull } from "@satellite/engine/verbs/pull";
import { status, type StatusRow } from "@satellite/engine/verbs/status";
import { moveByHand, setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type VerbBench } from "./bench.js";

const omar = "5b10ac8d82e05b22cc7d4ef2";
const sara = "5b10ac8d82e05b22cc7d4ef1";
const people = `  - { local: "@omar", github: omar, jira: ${omar} }\n`;
const desk = (bench: VerbBench) => bench.desk({ yes: true, more: people });

/** As a new process sees it: PROJ-1042's row, its ticket read again. */
async function rowNow(bench: VerbBench): Promise<{ row: StatusRow | undefined; ends: readonly string[] }> {
  const answer = await status(await desk(bench), { issues: true, refresh: true });
  const row = answer.value?.rows.find(({ ticket }) => ticket === "jira:PROJ-1042");
  return { row, ends: weights(answer) };
}

async function driftNow(bench: VerbBench): Promise<readonly string[] | undefined> {
  const { row, ends } = await rowNow(bench);
  if (row?.drift.length !== 0) expect(ends).toEqual(["drift DRIFT"]);
  return row?.drift.map(({ differs, field }) => `${field} ${differs}`);
}

async function pulled(bench: VerbBench): Promise<string> {
  const answer = await pull(await desk(bench), { ref: "PROJ-1042", start: false, force: false });
  const id = answer.value?.item?.id;
  if (id === undefined) throw new Error(JSON.stringify(answer.notices));
  return id;
}

async function change(bench: VerbBench, id: string, patch: ItemPatch): Promise<void> {
  const { workspace } = await desk(bench);
  const item = await read(workspace, id);
  const edit = deed({ kind: "item-edit", on: item.ref, patch, expect: item.revision }, "test", "edit");
  expect(await workspace.apply(edit, edit.key)).toMatchObject({ outcome: "done" });
}

async function read(workspace: Workspace, id: string) {
  const item = await workspace.read(id);
  if (item === undefined) throw new Error(`no ${id}`);
  return item;
}

const set = (field: string, value: unknown) => (bench: VerbBench) =>
  setByHand(bench.sandbox.services.jira.world, "PROJ-1042", { field, value }, omar);
const text = (words: string) => ({
  type: "doc",
  version: 1,
  content: [{ type: "paragraph", content: [{ type: "text", text: words }] }],
});

/** Word for "begun" and what is begun upstream, by format. */
const begun: Readonly<Partial<Record<WorkspaceId, string>>> = {
  backlog: "In Progress",
  leanspec: "in-progress",
  atelier: "in_progress",
  markdown: "in_progress",
};

interface Change {
  readonly local: (kind: WorkspaceId) => ItemPatch;
  readonly remote: (bench: VerbBench) => void;
}

const changes: Readonly<Record<string, Change>> = {
  title: { local: () => ({ title: "Sign in without a word" }), remote: set("summary", "Passkeys for all") },
  body: { local: () => ({ body: "Nothing to remember." }), remote: set("description", text("No password at all.")) },
  status: {
    local: (kind) => ({ status: begun[kind] ?? "" }),
    remote: (bench) => moveByHand(bench.sandbox.services.jira.world, "PROJ-1042", "Done", omar),
  },
  assignee: { local: () => ({ assignees: [] }), remote: set("assignee", { accountId: omar }) },
  labels: { local: () => ({ addLabels: ["local"] }), remote: set("labels", ["login", "remote"]) },
  priority: {
    local: (kind) => ({ priority: kind === "atelier" ? "3" : "low" }),
    remote: set("priority", { name: "Medium" }),
  },
};

const formats = ["backlog", "leanspec", "markdown", "atelier"] as const;

describe.each(formats)("drift between %s and Jira", (kind) => {
  const bench = openVerbBench({ kind });
  const names = Object.keys(changes);

  it("is none right after a pull", async () => {
    await pulled(bench);
    expect(await driftNow(bench)).toEqual([]);
  });

  it.each(names)("tells a changed %s, and on which side", async (name) => {
    const one = changes[name];
    if (one === undefined) throw new Error(name);
    const id = await pulled(bench);
    await change(bench, id, one.local(kind));
    expect(await driftNow(bench)).toEqual([`${name} local`]);
    one.remote(bench);
    expect(await driftNow(bench)).toEqual([`${name} both`]);
  });

  it.each(names)("tells a %s that only the ticket changed", async (name) => {
    await pulled(bench);
    changes[name]?.remote(bench);
    expect(await driftNow(bench)).toEqual([`${name} remote`]);
  });

  it("tells every field, each on its own side", async () => {
    const id = await pulled(bench);
    await change(bench, id, { ...changes["title"]?.local(kind), ...changes["labels"]?.local(kind) });
    changes["body"]?.remote(bench);
    changes["status"]?.remote(bench);
    expect(await driftNow(bench)).toEqual(["title local", "body remote", "status remote", "labels local"]);
  });

  it("sees none where both sides changed to the same", async () => {
    const id = await pulled(bench);
    await change(bench, id, { title: "Passkeys for all" });
    changes["title"]?.remote(bench);
    expect(await driftNow(bench)).toEqual([]);
  });

  it("sees none in another word for the same state", async () => {
    await pulled(bench);
    moveByHand(bench.sandbox.services.jira.world, "PROJ-1042", "Selected", omar);
    const { row } = await rowNow(bench);
    expect([row?.rawState, row?.drift]).toEqual(["Selected", []]);
  });

  it("sees none in a file that was touched, and none in Windows' line ends", async () => {
    const id = await pulled(bench);
    const { workspace } = await desk(bench);
    const { path } = await read(workspace, id);
    utimesSync(join(bench.folder, path), new Date(), new Date());
    expect(await driftNow(bench)).toEqual([]);
    if (kind === "atelier") return;
    bench.write(path, bench.read(path).replaceAll("\n", "\r\n"));
    expect(await driftNow(bench)).toEqual([]);
  });
});

const binary = fileURLToPath(new URL("../../tools/locals/node_modules/backlog.md-linux-x64/backlog", import.meta.url));
const real = existsSync(binary) ? it : it.skip;

describe("drift beside Backlog.md's own command", () => {
  const bench = openVerbBench();
  const backlog = (...args: readonly string[]) =>
    execFileSync(binary, [...args], { cwd: bench.folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

  real("tells what the command changed and nothing of what it wrote otherwise", async () => {
    const id = await pulled(bench);
    backlog("task", "edit", id, "--notes", "Looked at it.");
    const { row } = await rowNow(bench);
    expect(row?.drift).toEqual([]);
    backlog("task", "edit", id, "-s", "In Progress");
    expect(await driftNow(bench)).toEqual(["status local"]);
  });

  real("keeps the link that the command dropped from the file, and says that its mirror is gone", async () => {
    const id = await pulled(bench);
    backlog("task", "edit", id, "-t", "Sign in with a key");
    const answer = await status(await desk(bench), { issues: true, refresh: false });
    expect(answer.value?.healed).toEqual([`item:backlog:${id}`]);
    expect(answer.value?.rows).toContainEqual(
      expect.objectContaining({ ticket: "jira:PROJ-1042", relation: "primary", syncMode: "sync" }),
    );
    expect(await driftNow(bench)).toEqual(["title local"]);
  });
});

describe.each(formats)("drift between %s and GitHub", (kind) => {
  const bench = openVerbBench({ kind });
  const edit = (parts: Parameters<VerbBench["sandbox"]["services"]["github"]["world"]["edit"]>[2]) =>
    bench.sandbox.services.github.world.edit("acme/shop", 3, parts);

  it.each([
    ["title", { title: "Another title" }],
    ["body", { body: "Another text." }],
    ["status", { state: "closed" }],
    ["labels", { labels: [] as string[] }],
  ] as const)("tells a changed %s", async (field, parts) => {
    await pull(await desk(bench), { ref: "#3", start: false, force: false });
    const rows = async () => {
      const { value } = await status(await desk(bench), { issues: true, refresh: true, provider: "github" });
      return value?.rows.map(({ drift }) => drift);
    };
    expect(await rows()).toEqual([[]]);
    edit(parts);
    expect(await rows()).toEqual([[{ field, differs: "remote" }]]);
  });
});

describe("drift in who does the work", () => {
  const bench = openVerbBench();

  it("knows whom Jira and GitHub call otherwise", async () => {
    const id = await pulled(bench);
    const { workspace } = await desk(bench);
    expect((await read(workspace, id)).content.assignees).toEqual(["@sara"]);
    set("assignee", { accountId: sara })(bench);
    expect(await driftNow(bench)).toEqual([]);
  });
});

describe("drift between a plan of Debussy's and the tickets that its lines name", () => {
  const bench = openVerbBench({ kind: "debussy" });
  const rows = async () => {
    const answer = await status(await desk(bench), { issues: true, refresh: true });
    const [row] = answer.value?.rows ?? [];
    return [row?.drift.map(({ differs, field }) => `${field} ${differs}`), row?.unagreed, weights(answer)];
  };

  it("is none while the state is the same, and is the state's alone when it moves on either side", async () => {
    expect(await rows()).toEqual([[], ["title", "body"], []]);
    bench.sandbox.services.github.world.edit("acme/shop", 3, { state: "closed" });
    expect(await rows()).toEqual([["status unknown"], ["title", "body"], ["drift DRIFT"]]);
    const plan = "plans/tax/MASTER_PLAN.md";
    bench.write(plan, bench.read(plan).replaceAll("| Pending |", "| Completed |"));
    expect(await rows()).toEqual([[], ["title", "body"], []]);
  });
});
