import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { createRecorder, pullRequestPayload, pushPayload, repositoryPayload } from "@satellite/testkit/runner";
import { defaultSeed, expectNoViolations, startSandbox, type Sandbox } from "@satellite/testkit/sandbox";
import { runAction } from "../run.js";

jest.setTimeout(60_000);
const repository = "acme/shop";
const path = "backlog/tasks/task-1 - Tax.md";
const task = (title: string, more = ""): string => `---
id: TASK-1
title: ${title}
status: To Do
assignee: []
labels: [bug]
dependencies: []
upstream: { provider: github, id: '#3' }
---

## Description

Nobody sees the tax.
${more}`;

let sandbox: Sandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox({ seed: defaultSeed() });
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "satellite-action-"));
  commit({ "backlog/config.yml": 'project_name: Shop\nstatuses: ["To Do", "Done"]\n', [path]: task("Tax") });
  world().edit(repository, 3, { title: "Tax", body: "Nobody sees the tax." }, "omar");
  await checkOut();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  try {
    expectNoViolations(sandbox);
  } finally {
    sandbox.reset();
  }
});
afterAll(() => sandbox.close());

const world = () => sandbox.services.github.world;
const title = () => world().thread(repository, 3).title;
const tree = (): string => join(folder, "shop");
const file = (): string => readFileSync(join(tree(), path), "utf8");
/** Not in step with this process, which serves what is cloned. */
const git = (...args: string[]) =>
  promisify(execFile)("git", ["-c", "user.name=Sara", "-c", "user.email=sara@acme.example", ...args], { cwd: folder });
function commit(files: Readonly<Record<string, string | null>>, branch = "main"): string {
  return world().commit(repository, branch, { message: "Go on", author: "omar", files }).sha;
}

/** A fresh tree as a runner has it: some commits deep, with the store that a cache brings. */
async function checkOut(ref = "main", { keep = true } = {}): Promise<void> {
  const [kept, store] = [join(folder, "kept"), join(tree(), ".satellite")];
  if (keep && existsSync(store)) renameSync(store, kept);
  rmSync(tree(), { recursive: true, force: true });
  await git("clone", "--quiet", "--depth", "50", "--branch", ref, `${sandbox.github.gitUrl}/${repository}.git`, tree());
  if (existsSync(kept)) renameSync(kept, store);
}

async function run(name: string, payload: unknown, inputs: Readonly<Record<string, string>> = {}) {
  const event = join(folder, "event.json");
  writeFileSync(event, JSON.stringify(payload));
  const toolkit = createRecorder({ "github-token": sandbox.github.token, command: "sync", ...inputs });
  sandbox.clearRequests();
  const env = {
    GITHUB_API_URL: sandbox.github.apiUrl,
    GITHUB_GRAPHQL_URL: sandbox.github.graphqlUrl,
    GITHUB_REPOSITORY: repository,
    GITHUB_WORKSPACE: tree(),
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: event,
  };
  const code = await runAction(env, toolkit);
  const writes = sandbox.requests().filter(({ isWrite }) => isWrite).length;
  // References in a summary are kept from linking by a character that nobody sees.
  const summary = toolkit.summaries.join("\n").replaceAll("\u200b", "");
  return { ...toolkit, code, writes, summary, changed: toolkit.outputs["changed"] };
}

const clock = async (inputs: Readonly<Record<string, string>> = {}) =>
  run("schedule", await repositoryPayload(sandbox.github, repository), inputs);

describe("command: sync, on the default branch", () => {
  it("agrees on what is equal, then brings what either side changed to the other, and is quiet when run again", async () => {
    const first = await clock();
    expect([first.code, first.changed, first.writes]).toEqual([0, "false", 0]);
    expect(first.summary).toContain("nothing is known of an earlier sync");
    world().edit(repository, 3, { title: "Sales tax" }, "omar");
    commit({ [path]: task("Tax").replace("Nobody sees", "Everybody sees") });
    await checkOut();
    const second = await clock();
    expect([second.code, second.changed]).toEqual([0, "true"]);
    expect(JSON.parse(second.outputs["tickets"] ?? "")).toEqual(["github:acme/shop#3"]);
    expect(second.summary).toContain("| TASK-1 | ← | acme/shop#3 | title |");
    expect(second.summary).toContain("| TASK-1 | → | acme/shop#3 | body |");
    expect(second.summary).not.toContain("nothing is known");
    expect([file(), world().thread(repository, 3).body]).toEqual([
      expect.stringContaining("title: Sales tax"),
      "Everybody sees the tax.",
    ]);
    commit({ [path]: file() });
    await checkOut();
    const third = await clock();
    expect([third.code, third.changed, third.writes, third.outputs["plan"]]).toEqual([0, "false", 0, "[]"]);
    expect(third.summary).toContain("In step: 1 link.");
  });

  it("takes in again what came in and was not committed, and never sends the old value", async () => {
    await clock();
    world().edit(repository, 3, { title: "Sales tax" }, "omar");
    for (const _ of ["lost with its runner", "lost once more"]) {
      await checkOut();
      expect(file()).toContain("title: Tax\n");
      const told = await clock();
      expect([told.code, told.writes, title()]).toEqual([0, 0, "Sales tax"]);
      expect(file()).toContain("title: Sales tax");
    }
    await checkOut();
    expect((await clock()).summary).toContain("was not committed");
    commit({ [path]: file() });
    commit({ [path]: file().replace("Sales tax", "Value added tax") });
    await checkOut();
    expect([(await clock()).code, title()]).toEqual([0, "Value added tax"]);
  });

  it("without what earlier runs left behind never overwrites: what differs waits, at its file", async () => {
    await clock();
    world().edit(repository, 3, { title: "Sales tax" }, "omar");
    await checkOut("main", { keep: false });
    const told = await clock();
    expect([told.code, told.changed, told.writes, title()]).toEqual([1, "false", 0, "Sales tax"]);
    expect(file()).toBe(task("Tax"));
    expect(told.annotations).toMatchObject([
      { path, level: "failure", message: expect.stringContaining("`satellite resolve TASK-1`") },
    ]);
    expect(told.lines.at(-1)).toContain("fail: Sync ends with 3, a person must decide: title of TASK-1");
    expect(told.summary).toContain("Keep .satellite from run to run");
    const never = await clock({ "fail-on": "never" });
    expect([never.code, never.lines.at(-1)]).toEqual([0, expect.stringContaining("warning: Sync ends with 3")]);
  });

  it("writes nothing in a dry run, and makes no store for it", async () => {
    world().edit(repository, 3, { title: "Sales tax" }, "omar");
    const told = await clock({ "dry-run": "true" });
    expect([told.changed, told.writes, existsSync(join(tree(), ".satellite"))]).toEqual(["false", 0, false]);
  });

  it("leaves a tree alone that is older than the branch, and one of another branch", async () => {
    const before = world().tip(repository);
    await clock();
    const after = commit({ [path]: task("Newer") });
    const payload = await pushPayload(sandbox.github, repository, { ref: "refs/heads/main", before, after });
    const late = await run("push", payload);
    expect([late.code, late.writes, late.summary]).toEqual([0, 0, expect.stringContaining("its newest run syncs it")]);
    expect(title()).toBe("Tax");
    world().branch(repository, "feat/x");
    commit({ [path]: task("Of a branch") }, "feat/x");
    await checkOut("feat/x");
    const other = await clock();
    expect([other.code, other.writes, title()]).toEqual([1, 0, "Tax"]);
    await checkOut();
    await git("-C", tree(), "commit", "--quiet", "--allow-empty", "-m", "Made by an earlier step");
    expect([(await clock()).code, title()]).toEqual([0, "Newer"]);
  });

  it("follows the config of the commit before a push", async () => {
    await clock();
    const before = world().tip(repository);
    const after = commit({ [path]: task("Ours"), ".github/satellite.yml": "sync: { fields: { title: off } }\n" });
    await checkOut();
    const payload = await pushPayload(sandbox.github, repository, { ref: "refs/heads/main", before, after });
    expect([(await run("push", payload)).changed, title()]).toEqual(["true", "Ours"]);
    commit({ [path]: task("Ours again") });
    await checkOut();
    const off = await clock();
    expect([off.code, off.changed, title()]).toEqual([0, "false", "Ours"]);
  });

  it("reads what the files of other tools say below ours", async () => {
    const { files } = world().repository(repository).commits.get(world().tip(repository)) ?? {};
    const project = files?.get("backlog/config.yml") ?? "";
    commit({
      ".github/satellite.yml": null,
      "backlog/config.yml": `${project}remotes:\n  github:\n    enabled: false\n`,
    });
    await checkOut();
    expect((await clock()).summary).toContain("In step: 0 links.");
    commit({ ".github/satellite.yml": "remotes: { github: { enabled: true } }\n" });
    await checkOut();
    expect((await clock()).summary).toContain("In step: 1 link.");
  });

  it("says what is missing where nothing is checked out, or no items lie", async () => {
    commit({ [path]: null, "backlog/config.yml": null });
    await checkOut();
    const empty = await clock();
    expect([empty.code, empty.summary]).toEqual([1, expect.stringContaining("no tasks and no specs")]);
    rmSync(join(tree(), ".git"), { recursive: true });
    const bare = await clock();
    expect([bare.code, bare.summary]).toEqual([1, expect.stringContaining("actions/checkout")]);
  });
});

describe("command: sync, on a pull request", () => {
  const open = (more: object) => {
    world().branch(repository, "patch");
    commit({ [path]: task("Of a patch"), ".github/satellite.yml": "workspace: { kind: leanspec }\n" }, "patch");
    return world().openPull(repository, { title: "A patch", body: "", author: "omar", head: "patch", ...more }).number;
  };

  it("shows what its merge would bring, by the base's config, and writes nothing", async () => {
    await clock();
    const number = open({});
    await checkOut("patch");
    const told = await run("pull_request", await pullRequestPayload(sandbox.github, repository, number));
    expect([told.code, told.changed, told.writes, title()]).toEqual([0, "false", 0, "Tax"]);
    expect(told.summary).toContain("| TASK-1 | → | acme/shop#3 | title |");
    expect(JSON.parse(told.outputs["plan"] ?? "")).toMatchObject([{ kind: "ticket-edit", on: "github:acme/shop#3" }]);
  });

  it("from a fork reads nothing of its files, and says so", async () => {
    const number = open({ author: "mallory", fork: "mallory/shop" });
    const told = await run("pull_request", await pullRequestPayload(sandbox.github, repository, number));
    expect([told.code, told.writes, told.outputs["plan"]]).toEqual([0, 0, "[]"]);
    expect(told.summary).toContain("comes from a fork");
  });
});
