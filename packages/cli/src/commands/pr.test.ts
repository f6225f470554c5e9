import { afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { takenAway, type Copier } from "@satellite/testkit/folders";
import { openBench, type Bench } from "../testing.js";

const config = `remotes:
  github: { enabled: true, repo: acme/shop }
  jira: { enabled: true, domain: acme.atlassian.net, projects: [PROJ, OPS] }
`;
const task = `---
id: TASK-1
title: Passkeys
status: In Progress
assignee: []
labels: []
dependencies: []
upstream: { provider: github, id: '#3' }
---

## Description

Nobody wants to type one.

## Acceptance Criteria

- [ ] #1 It works
`;

let bench: Bench;
let layDown: Copier;
beforeAll(() => {
  bench = openBench();
  bench.write("satellite.yml", config);
  bench.write("backlog/config.yml", 'project_name: Shop\nstatuses: ["To Do", "In Progress", "Done"]\n');
  bench.commit("Begin", "backlog/tasks/task-1 - Passkeys.md", task);
  bench.git("update-ref", "refs/remotes/origin/main", "main");
  bench.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
  bench.git("switch", "-q", "-c", "feat/x");
  bench.commit("Work");
  bench.git("update-ref", "refs/remotes/origin/feat/x", "feat/x");
  layDown = takenAway(bench.folder);
});
beforeEach(() => {
  bench = openBench(layDown);
});
afterEach(() => bench.close());

interface Told {
  readonly plan: { readonly effects: readonly Readonly<Record<string, unknown>>[] };
  readonly result: Readonly<Record<string, unknown>>;
}
const plan = async (...args: readonly string[]) => {
  const { code, err, out } = await bench.run([...args, "--dry-run", "--json"]);
  return { code, err, ...(JSON.parse(out) as Told) };
};

describe("pr", () => {
  it.each([
    [[], { head: "feat/x", base: "main", draft: false, title: "Passkeys" }],
    [["--draft", "--base", "next"], { base: "next", draft: true }],
  ])("%j plans the pull request", async (flags, expected) => {
    const told = await plan("pr", "TASK-1", ...flags);
    expect(told.plan.effects).toMatchObject([{ kind: "pull-request", ...expected }]);
    expect(told.code).toBe(0);
  });

  it("ends with 2 and the way out for an item that is not there, and with 3 where nobody says yes", async () => {
    expect(await bench.run(["pr", "TASK-9"])).toMatchObject({ code: 2, err: expect.stringContaining("NO_ITEM") });
    expect((await bench.run(["remote", "pr", "TASK-1"])).code).toBe(3);
    const waits = await bench.run(["pr", "TASK-1", "--yes"]);
    expect(waits).toMatchObject({ code: 4, err: expect.stringContaining("GITHUB_TOKEN") });
  });

  it("ends with 1 for an incomplete spec", async () => {
    bench.write("specs/TASK-1/spec.md", "# Passkeys\n");
    expect(await bench.run(["pr", "TASK-1"])).toMatchObject({ code: 1 });
  });
});

describe("push", () => {
  it.each([
    [[], ["comment", "move"], "in_review"],
    [["--status", "done"], ["comment", "move", "item-edit"], "in_review"],
    [["--status", "done", "--auto-close"], ["comment", "move", "item-edit"], "closed"],
  ])("%j plans comment and move beside the pull request", async (flags, kinds, to) => {
    const told = await plan("push", "TASK-1", ...flags);
    expect(told.plan.effects.map(({ kind }) => kind)).toEqual(["pull-request", ...kinds]);
    expect(told.plan.effects.find(({ kind }) => kind === "move")).toMatchObject({ to });
  });

  it("--full-text puts the spec into the comment", async () => {
    const body = async (...flags: string[]) =>
      (await plan("push", "TASK-1", ...flags)).plan.effects.find(({ kind }) => kind === "comment")?.["body"];
    expect(await body()).not.toContain("Nobody wants");
    expect(await body("--full-text")).toContain("Nobody wants");
  });

  it("--note writes a git note, whether or not the tracker answers; trailers are told", async () => {
    const told = await bench.run(["push", "TASK-1", "--status", "done", "--note", "--yes"]);
    expect(told).toMatchObject({ code: 4, err: expect.stringContaining("Ticket: #3") });
    expect(bench.git("notes", "--ref=satellite", "show", "HEAD")).toContain("github:acme/shop#3");
  });
});

describe("create", () => {
  it.each([
    [["--in", "jira", "--project", "OPS", "--type", "Bug"], { project: "OPS", ticket: { type: "Bug" } }],
    [["--in", "jira", "--parent", "PROJ-7"], { project: "PROJ", ticket: { parent: "jira:PROJ-7" } }],
    [["--in", "github", "--split", "1"], { tie: { relation: "derived" }, ticket: { parent: "github:acme/shop#3" } }],
  ])("%j plans the ticket", async (flags, expected) => {
    const told = await plan("create", "TASK-1", ...flags);
    expect(told.plan.effects).toMatchObject([{ kind: "ticket-create", ...expected }]);
  });

  it("refuses completed work with 3, and --force passes", async () => {
    await bench.run(["push", "TASK-1", "--status", "done", "--yes"]);
    const flags = ["create", "TASK-1", "--in", "jira", "--project", "PROJ"];
    expect((await plan(...flags)).code).toBe(3);
    expect((await plan(...flags, "--force")).plan.effects).toHaveLength(1);
  });

  it("takes several items, and asks for the tracker", async () => {
    const told = await plan("create", "TASK-1", "TASK-9", "--in", "jira", "--project", "PROJ");
    expect([told.code, told.plan.effects.length]).toEqual([5, 1]);
    expect((await bench.run(["create", "TASK-1"])).code).toBe(2);
  });
});
