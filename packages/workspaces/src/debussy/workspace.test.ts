import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import type { Effect, ItemDeed, ItemPatch, Workspace } from "@satellite/core";
import { workspaceContract } from "@satellite/testkit/contracts";
import { createDebussyWorkspace } from "./workspace.js";

const plan = `# Passkeys - Master Plan

**Created:** 2026-01-16
**Status:** Draft
**GitHub Issues:** #10, gh#11
**GitHub Repo:** acme/shop

---

## Overview

Let people in.

## Phases

| Phase | Title | Focus | Risk | Status |
|-------|-------|-------|------|--------|
| 1 | [Tables](phase-1.md) | schema | Low | Pending |
| 2 | [Pages](./phase-2.md) | pages | Medium | Blocked |

\`\`\`
| 9 | [Not a phase](phase-9.md) | x | Low | Pending |
\`\`\`
`;
const phase = `# Passkeys Phase 1: Tables

**Status:** Pending
**Depends On:** N/A

---

## Process Wrapper (MANDATORY)
- [ ] Read previous notes: \`notes/a.md\`

## Gates (must pass before completion)
- lint: 0 errors

## Overview

The schema.

## Tasks

### 1. Schema
- [ ] 1.1: Add the table
- [x] 1.2: Add the index
`;
const second = phase
  .replaceAll("Phase 1: Tables", "Phase 2: Pages")
  .replace("Pending", "Blocked")
  .replace("N/A", "[Phase 1](phase-1.md)\n**Jira Issues:** PROJ-1");
const files = {
  "plans/passkeys/MASTER_PLAN.md": plan,
  "plans/passkeys/phase-1.md": phase,
  "plans/passkeys/phase-2.md": second,
  "README.md": "# Nothing of ours\n",
};
const planId = "plans/passkeys/MASTER_PLAN.md";

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folderWith(all: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "debussy-"));
  folders.push(root);
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

workspaceContract("debussy", async () => {
  const root = await folderWith(files);
  await mkdir(join(root, "plans/bad"));
  return {
    open: () => createDebussyWorkspace({ root }),
    known: [`${planId}#1`, "phase-1", "Phase 1", "1", "plans/passkeys/phase-1.md"],
    edit: {
      patch: {
        title: "All tables",
        status: "Running",
        criteria: [
          { text: "Add the table", done: true },
          { text: "Add the index", done: true },
        ],
      },
      touches: /^# |\*\*Status|1\.1/,
    },
    bareLinks: true,
    bad: [
      { path: "plans/bad/MASTER_PLAN.md", text: `<<<<<<< a\n${plan}=======\n>>>>>>> b\n`, code: "CONFLICT_MARKERS" },
      { path: "plans/out/MASTER_PLAN.md", text: plan.replace("(phase-1.md)", "(../../../x.md)"), code: "UNREADABLE" },
      { path: "plans/twice/MASTER_PLAN.md", text: plan.replace("| 2 |", "| 1 |"), code: "DUPLICATE_ID" },
      { path: "plans/odd/MASTER_PLAN.md", text: plan.replace("Pending", "Some day"), code: "UNKNOWN_STATUS" },
      { path: "plans/l/MASTER_PLAN.md", text: plan.replace("gh#11", "none-such"), code: "BAD_LINK" },
      { path: "plans/bad/other_MASTER_PLAN.md", text: "", code: "HALF_WRITTEN" },
    ],
    close: () => Promise.resolve(),
  };
});

const openIn = async (root: string): Promise<Workspace> => {
  const workspace = await createDebussyWorkspace({ root });
  if (workspace === undefined) throw new Error("no workspace");
  return workspace;
};

async function edit(workspace: Workspace, id: string, patch: ItemPatch) {
  const item = await workspace.read(id);
  const deed: ItemDeed = { kind: "item-edit", on: `item:debussy:${id}`, patch, expect: item?.revision ?? "" };
  const effect: Effect<ItemDeed> = { ...deed, key: "k", because: "test", says: "edit" };
  return workspace.apply(effect, "k");
}

describe("createDebussyWorkspace", () => {
  it("is not there where no plan is", async () => {
    expect(await createDebussyWorkspace({ root: await folderWith({ "a.md": "# a" }) })).toBeUndefined();
  });

  it("gives a plan and its phases with their tickets", async () => {
    const { items } = await (await openIn(await folderWith(files))).scan();
    expect(items.map(({ ref }) => ref)).toEqual([
      `item:debussy:${planId}`,
      `item:debussy:${planId}#1`,
      `item:debussy:${planId}#2`,
    ]);
    expect(items[0]).toMatchObject({
      kind: "plan",
      state: "open",
      content: { title: "Passkeys", status: "Draft", body: "Let people in." },
      links: [
        { provider: "github", id: "acme/shop#10", relation: "primary" },
        { provider: "github", id: "acme/shop#11", relation: "secondary" },
      ],
    });
    expect(items[1]).toMatchObject({
      content: {
        title: "Tables",
        parent: planId,
        dependsOn: [],
        sections: { gates: "- lint: 0 errors" },
        criteria: [
          { text: "Add the table", done: false },
          { text: "Add the index", done: true },
        ],
      },
    });
    expect(items[2]).toMatchObject({
      state: "blocked",
      content: { dependsOn: [`${planId}#1`] },
      links: [{ provider: "jira", id: "PROJ-1" }],
    });
  });

  it("writes a status into the row and into the phase's file, and nowhere else", async () => {
    const root = await folderWith(files);
    const workspace = await openIn(root);
    expect(await edit(workspace, `${planId}#1`, { status: "in progress" })).toMatchObject({ outcome: "done" });
    expect(await readFile(join(root, planId), "utf8")).toBe(plan.replace("| Low | Pending |", "| Low | in_progress |"));
    expect(await readFile(join(root, "plans/passkeys/phase-1.md"), "utf8")).toBe(
      phase.replace("**Status:** Pending", "**Status:** in_progress"),
    );
  });

  it("edits two phases at once, and the plan besides, and loses nothing", async () => {
    const workspace = await openIn(await folderWith(files));
    const receipts = await Promise.all([
      edit(workspace, `${planId}#1`, { status: "Completed" }),
      edit(workspace, `${planId}#2`, { status: "Running" }),
      edit(workspace, planId, { status: "Running" }),
    ]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(["done", "done", "done"]);
    const { items } = await workspace.scan();
    expect(items.map(({ content }) => content.status)).toEqual(["Running", "Completed", "Running"]);
  });

  it("numbers new tasks on", async () => {
    const root = await folderWith(files);
    const criteria = [
      { text: "Add the table", done: false },
      { text: "Fill it", done: false },
      { text: "Add the index", done: true },
    ];
    await edit(await openIn(root), `${planId}#1`, { criteria });
    expect(await readFile(join(root, "plans/passkeys/phase-1.md"), "utf8")).toBe(
      phase.replace("the table\n", "the table\n- [ ] 1.3: Fill it\n"),
    );
  });

  it.each<[ItemPatch]>([
    [{ status: "Nearly there" }],
    [{ title: "a | b" }],
    [{ title: "a [b]" }],
    [{ addLabels: ["x"] }],
    [{ dependsOn: [] }],
  ])("refuses %j, and writes nothing", async (patch) => {
    const root = await folderWith(files);
    expect(await edit(await openIn(root), `${planId}#1`, patch)).toMatchObject({ outcome: "refused" });
    expect(await readFile(join(root, planId), "utf8")).toBe(plan);
  });

  it.each([
    ["leads out of the root", plan.replace("(phase-1.md)", "(../../../etc/passwd)"), "UNREADABLE"],
    ["has no file", plan.replace("(phase-1.md)", "(gone.md)"), "UNREADABLE"],
    ["stands twice", plan.replace("| 2 |", "| 1 |"), "DUPLICATE_ID"],
  ])("leaves a phase alone that %s", async (_, text, code) => {
    const workspace = await openIn(await folderWith({ ...files, [planId]: text }));
    expect((await workspace.read(`${planId}#1`))?.problems).toMatchObject([{ code, blocks: true }]);
    expect(await edit(workspace, `${planId}#1`, { status: "Running" })).toMatchObject({ outcome: "refused" });
  });

  it("does not follow a linked folder out of the root", async () => {
    const outside = await folderWith({ "phase-1.md": phase });
    const root = await folderWith({ ...files, [planId]: plan.replace("(phase-1.md)", "(out/phase-1.md)") });
    await symlink(outside, join(root, "plans/passkeys/out"));
    const workspace = await openIn(root);
    const item = await workspace.read(`${planId}#1`);
    expect(item).toMatchObject({ content: { body: "" }, problems: [{ code: "UNREADABLE" }] });
    expect(await edit(workspace, `${planId}#1`, { status: "Running" })).toMatchObject({ outcome: "refused" });
    expect(await readFile(join(outside, "phase-1.md"), "utf8")).toBe(phase);
  });

  it("says of a status of two words that Debussy does not see the row, and mends it", async () => {
    const root = await folderWith({ ...files, [planId]: plan.replace("Low | Pending", "Low | In Progress") });
    const workspace = await openIn(root);
    expect((await workspace.read(planId))?.problems).toMatchObject([
      { code: "UNKNOWN_STATUS", line: 18, blocks: false },
    ]);
    expect((await workspace.read("phase-1"))?.state).toBe("in_progress");
    await edit(workspace, `${planId}#1`, { status: "In Progress" });
    expect(await readFile(join(root, planId), "utf8")).toContain("| Low | in_progress |");
  });
});
