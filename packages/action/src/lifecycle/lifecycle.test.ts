import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createRecorder, pullRequestPayload, pushPayload } from "@satellite/testkit/runner";
import { expectNoViolations, startSandbox, type Sandbox } from "@satellite/testkit/sandbox";
import { runAction } from "../run.js";
import { itemPaths, pathsBefore } from "./files.js";

const repository = "acme/shop";
const main = "refs/heads/main";
const plan = (one: string, two: string): string => `# Tax - Master Plan

**GitHub Issues:** #3

## Phases

| Phase | Title | Focus | Risk | Status |
|-------|-------|-------|------|--------|
| 1 | [Show it](phase-1.md) | shop | Low | ${one} |
| 2 | [Store it](phase-2.md) | orders | Low | ${two} |
`;
const phase = (n: number) => `# Tax Phase ${n}: T\n\n## Tasks\n\n- [ ] ${n}.1: x\n`;

const usualTmp = process.env["TMPDIR"];
let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  folder = mkdtempSync(join(tmpdir(), "satellite-action-"));
  // So that what this file leaves behind can be told from what others do.
  process.env["TMPDIR"] = folder;
});
afterEach(() => {
  try {
    expectNoViolations(sandbox);
  } finally {
    sandbox.reset();
  }
});
afterAll(async () => {
  if (usualTmp === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = usualTmp;
  rmSync(folder, { recursive: true, force: true });
  await sandbox.close();
});

const world = () => sandbox.services.github.world;
const commit = (files: Readonly<Record<string, string | null>>) =>
  world().commit(repository, "main", { message: "Go on", author: "omar", files }).sha;
const issue = () => sandbox.state().github.repositories[0]?.issues.find(({ number }) => number === 3);
const left = () => readdirSync(folder).filter((name) => name.startsWith("satellite-lifecycle-"));

async function run(name: string, payload: unknown, inputs: Readonly<Record<string, string>> = {}) {
  const path = join(folder, "event.json");
  writeFileSync(path, JSON.stringify(payload));
  const toolkit = createRecorder({ "github-token": sandbox.github.token, command: "lifecycle", ...inputs });
  sandbox.clearRequests();
  const env = {
    GITHUB_API_URL: sandbox.github.apiUrl,
    GITHUB_GRAPHQL_URL: sandbox.github.graphqlUrl,
    GITHUB_REPOSITORY: repository,
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
  };
  const code = await runAction(env, toolkit);
  const planned = JSON.parse(toolkit.outputs["plan"] ?? "[]") as { kind: string; on: string }[];
  return {
    ...toolkit,
    code,
    planned: planned.map(({ kind, on }) => `${kind} ${on}`),
    summary: toolkit.summaries.join("\n"),
  };
}

async function push(before: string, after: string, inputs: Readonly<Record<string, string>> = {}, ref = main) {
  return run("push", await pushPayload(sandbox.github, repository, { ref, before, after }), inputs);
}

describe("command: lifecycle, on a push to the default branch", () => {
  let before: string;
  beforeEach(() => {
    before = commit({
      "plans/tax/MASTER_PLAN.md": plan("Pending", "Pending"),
      "plans/tax/phase-1.md": phase(1),
      "plans/tax/phase-2.md": phase(2),
    });
  });
  const move = (one: string, two: string, inputs: Readonly<Record<string, string>> = {}) => {
    const after = commit({ "plans/tax/MASTER_PLAN.md": plan(one, two) });
    const told = push(before, after, inputs);
    before = after;
    return told;
  };

  it("tells the tickets which phases were begun, failed and completed, and checks nothing out", async () => {
    const told = await move("Running", "Pending");
    expect([told.code, told.planned, told.outputs["changed"]]).toEqual([0, ["labels github:acme/shop#3"], "true"]);
    expect(told.summary).toContain("**begun**: Show it");
    expect(issue()?.labels).toEqual(["bug", "status: in progress"]);
    await move("Failed", "Pending");
    expect(issue()?.labels).toEqual(["bug", "status: failed"]);
    await move("Completed", "Running");
    expect(issue()?.labels).toEqual(["bug", "status: in progress"]);
    const last = await move("Completed", "Completed");
    expect(last.summary).toContain("**finished**: Tax");
    expect([issue()?.state, issue()?.labels]).toEqual(["open", ["bug", "status: done"]]);
    expect(left()).toEqual([]);
  });

  it("closes with auto-close alone, when all phases are done", async () => {
    await move("Completed", "Pending", { "auto-close": "true" });
    expect(issue()?.state).toBe("open");
    await move("Completed", "Completed", { "auto-close": "true" });
    expect(issue()?.state).toBe("closed");
  });

  it("plans and writes nothing in a dry run", async () => {
    const told = await move("Running", "Pending", { "dry-run": "true" });
    expect([told.planned, told.outputs["changed"]]).toEqual([["labels github:acme/shop#3"], "false"]);
    expect(told.lines.join("\n")).toContain('info: would set label "status: in progress"');
    expect(issue()?.labels).toEqual(["bug"]);
  });

  it("takes the config from the commit before the push", async () => {
    const config = "remotes: { github: { enabled: true } }\non: { plan_completed: closed }\n";
    const both = { "plans/tax/MASTER_PLAN.md": plan("Completed", "Completed"), ".github/satellite.yml": config };
    await push(before, commit(both));
    expect(issue()?.state).toBe("open");
    const again = commit({ "plans/tax/MASTER_PLAN.md": plan("Completed", "Running") });
    await push(again, commit({ "plans/tax/MASTER_PLAN.md": plan("Completed", "Completed") }));
    expect(issue()?.state).toBe("closed");
  });

  it("asks one look, one list and one read where no item changed its state", async () => {
    const told = await push(before, commit({ "plans/tax/phase-1.md": `${phase(1)}More.\n` }));
    expect(told.summary).toContain("no phase, task or spec was begun");
    expect([told.code, told.outputs["changed"], told.outputs["plan"]]).toEqual([0, "false", "[]"]);
  });

  it.each([
    ["a push that touches no plan", () => push(before, commit({ "src/a.ts": "a" })), "changes no plan, task or spec"],
    [
      "a push to another branch",
      () => push(before, commit({ "a.md": "a" }), {}, "refs/heads/next"),
      "this push is to next",
    ],
    ["a tag", () => push(before, before, {}, "refs/tags/v1"), "nothing in this event"],
    ["a new branch", () => push("0".repeat(40), before), "the branch is new"],
    [
      "another event",
      async () => run("pull_request", await pullRequestPayload(sandbox.github, repository, 7)),
      "this is none (pull_request)",
    ],
  ])("says that there is nothing to tell: %s", async (_, go, says) => {
    const told = await go();
    expect(told.summary).toContain(says);
    expect([told.code, told.outputs["verdict"], told.outputs["changed"]]).toEqual([0, "", "false"]);
    expect(issue()?.labels).toEqual(["bug"]);
  });

  it.each([
    ["failure", 1],
    ["never", 0],
  ])("that cannot be read, with fail-on: %s, ends with %i and writes nothing", async (failOn, code) => {
    const after = commit({ "plans/tax/MASTER_PLAN.md": plan("Running", "Pending") });
    sandbox.faults.add({ method: "GET", path: "*/git/trees/*", kind: "status", status: 403, times: "always" });
    const told = await push(before, after, { "fail-on": failOn });
    expect([told.code, issue()?.labels, told.outputs["changed"]]).toEqual([code, ["bug"], "false"]);
    expect(told.summary).toContain("could not verify");
  });

  it("tells of more items at once than sync.bulk_limit allows, and writes nothing", async () => {
    before = commit({ ".github/satellite.yml": "remotes: { github: { enabled: true } }\nsync: { bulk_limit: 1 }\n" });
    const told = await move("Running", "Running");
    expect([told.code, issue()?.labels]).toEqual([1, ["bug"]]);
    expect(told.summary).toContain("more than sync.bulk_limit (1)");
  });

  it("names a config that is wrong", async () => {
    before = commit({ ".github/satellite.yml": "remote: {}\n" });
    const told = await move("Running", "Pending");
    expect([told.code, issue()?.labels]).toEqual([1, ["bug"]]);
    expect(told.summary).toContain("the config is wrong");
  });
});

describe("files of a push", () => {
  const auto = { kind: "auto", specPaths: ["specs/**/spec.md"] } as const;
  it.each<[string, boolean]>([
    ["backlog/tasks/task-1 - A.md", true],
    [".backlog/config.yml", true],
    [".beads/issues.jsonl", true],
    [".lean-spec/config.json", true],
    ["specs/001-a/README.md", true],
    ["plans/tax/MASTER_PLAN.md", true],
    ["plans/tax/phases/phase-1.md", true],
    ["docs/phase-1.md", false],
    ["src/a.ts", false],
    ["specs/../../etc/a.md", false],
    ["/specs/a.md", false],
    ["specs/.git/a.md", false],
    ["specs\\a.md", false],
    ["specs/c:a.md", false],
  ])("%s holds items: %s", (path, holds) => {
    expect(itemPaths([path, "plans/tax/MASTER_PLAN.md"], auto).includes(path)).toBe(holds);
  });

  it("are those of the format that the config names", () => {
    const paths = ["backlog/tasks/task-1 - A.md", "specs/a/spec.md"];
    expect(itemPaths(paths, { ...auto, kind: "markdown" })).toEqual(["specs/a/spec.md"]);
  });

  it("lay elsewhere before they were renamed, and nowhere before they were added", () => {
    expect(
      pathsBefore([
        { path: "a", status: "added" },
        { path: "b", status: "renamed", previousPath: "c" },
        { path: "d", status: "removed" },
      ]),
    ).toEqual(["c", "d"]);
  });
});
