import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { workspaceIds } from "@satellite/core";
import { detectWorkspace, openWorkspace } from "./index.js";

const files: Readonly<Record<string, string>> = {
  "backlog/config.yml": 'project_name: "Shop"\n',
  "backlog/tasks/task-1 - A.md": "---\nid: TASK-1\ntitle: A\nstatus: To Do\n---\n",
  ".beads/issues.jsonl": '{"id":"bd-1","title":"A","status":"open","priority":2,"issue_type":"task"}\n',
  ".lean-spec/config.json": "{}",
  "specs/001-a/README.md": "---\nstatus: planned\n---\n# A\n",
  "specs/20251103/001-a/README.md": "---\nstatus: planned\n---\n# A\n",
  "specs/login/spec.md": "# Login\n",
  "docs/plans/MASTER_PLAN.md":
    "# A - Master Plan\n\n| Phase | Title | Focus | Risk | Status |\n|---|---|---|---|---|\n| 1 | [T](p.md) | f | Low | Pending |\n",
  "README.md": "# Shop\n",
};

describe("which format a folder holds", () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "detect-"));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const put = async (paths: readonly string[]): Promise<void> => {
    for (const path of paths) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), files[path] ?? "");
    }
  };

  const [config, task, beads] = ["backlog/config.yml", "backlog/tasks/task-1 - A.md", ".beads/issues.jsonl"];
  const [lean, numbered, dated] = [".lean-spec/config.json", "specs/001-a/README.md", "specs/20251103/001-a/README.md"];
  const [plain, plan] = ["specs/login/spec.md", "docs/plans/MASTER_PLAN.md"];

  it.each([
    ["a project of Backlog.md", [config, task], { kind: "backlog", why: "backlog/config.yml is there." }],
    ["tasks without a config", [task], { kind: "backlog", why: "backlog/tasks is there." }],
    ["beads", [beads], { kind: "atelier", why: ".beads/issues.jsonl is there." }],
    ["LeanSpec", [lean, numbered], { kind: "leanspec", why: ".lean-spec is there." }],
    ["specs of LeanSpec's shape", [numbered], { kind: "leanspec", why: "specs is there." }],
    ["specs below dates", [dated], { kind: "leanspec", why: "specs is there." }],
    ["a plan", [plan], { kind: "debussy", why: `${plan} is there.` }],
    ["plain specs", [plain], { kind: "markdown", why: `${plain} is there.` }],
    ["a README alone", ["README.md"], { none: true }],
    ["nothing", [], { none: true }],
    ["LeanSpec's config without specs", [lean], { none: true }],
    [
      "tasks beside numbered specs",
      [config, task, lean, numbered],
      { kind: "backlog", why: "backlog/config.yml is there." },
    ],
    ["tasks beside a plan", [task, plan], { kind: "backlog", why: "backlog/tasks is there." }],
    ["beads beside plain specs", [beads, plain], { kind: "atelier", why: ".beads/issues.jsonl is there." }],
    ["a plan beside plain specs", [plan, plain], { kind: "debussy", why: `${plan} is there.` }],
    ["two lists of tasks", [task, beads], { ambiguous: ["backlog", "atelier"] }],
    ["plans beside numbered specs", [plan, lean, numbered], { ambiguous: ["debussy", "leanspec"] }],
  ])("%s", async (_, paths, found) => {
    await put(paths);
    expect(await detectWorkspace(root, "auto")).toEqual(found);
    if (!("kind" in found)) return;
    const options = { root, write: "direct", specPaths: ["specs/**/spec.md"], now: () => 0 } as const;
    const workspace = await openWorkspace(found.kind as (typeof workspaceIds)[number], options);
    expect(workspace.id).toBe(found.kind);
    expect((await workspace.scan()).items.length).toBeGreaterThan(0);
  });

  it("looks for the format that the config names, and for no other", async () => {
    await put([config, task, beads, plain]);
    expect(await detectWorkspace(root, "atelier")).toEqual({ kind: "atelier", why: ".beads/issues.jsonl is there." });
    expect(await detectWorkspace(root, "markdown")).toEqual({ kind: "markdown", why: `${plain} is there.` });
    expect(await detectWorkspace(root, "leanspec")).toEqual({ none: true });
    expect(await detectWorkspace(root, "debussy")).toEqual({ none: true });
  });

  it("finds plain specs by the patterns of the config", async () => {
    await put(["README.md"]);
    expect(await detectWorkspace(root, "auto", ["*.md"])).toEqual({ kind: "markdown", why: "README.md is there." });
  });

  it.each(workspaceIds)("says by a code that there is no %s", async (kind) => {
    const options = { root, write: "direct", specPaths: ["specs/**/spec.md"], now: () => 0 } as const;
    await expect(openWorkspace(kind, options)).rejects.toMatchObject({ code: "NO_WORKSPACE", where: root });
  });
});
