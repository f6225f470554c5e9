import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { startSandbox, type Sandbox } from "@satellite/testkit/sandbox";
import { openBench, type Bench } from "../testing.js";

const task = (title: string): string => `---
id: TASK-1
title: ${title}
status: To Do
assignee: []
labels: [bug]
dependencies: []
upstream: { provider: github, id: '#3' }
---

## Description

Nobody wants to type one.
`;

interface Planned {
  readonly effects?: readonly object[];
  readonly sync?: {
    readonly effects: readonly { readonly kind: string; readonly on: string }[];
    readonly notices: readonly { readonly code: string }[];
    readonly pairs?: number;
  };
}

let sandbox: Sandbox;
let bench: Bench;
beforeEach(async () => {
  sandbox = await startSandbox();
  bench = openBench();
  bench.write(".gitignore", ".satellite/\n");
  bench.write("satellite.yml", "remotes:\n  github: { enabled: true, repo: acme/shop }\n");
});
afterEach(async () => {
  bench.close();
  await sandbox.close();
});

const env = () => ({
  GITHUB_API_URL: sandbox.github.apiUrl,
  GITHUB_GRAPHQL_URL: sandbox.github.graphqlUrl,
  GITHUB_TOKEN: sandbox.github.token,
});
const planned = async (...args: string[]) => {
  const told = await bench.run(["plan", "--json", ...args], env());
  return { ...told, document: JSON.parse(told.out) as Planned };
};

it("shows what a sync would write beside what the Action would, and writes nothing", async () => {
  bench.write("backlog/config.yml", 'project_name: Shop\nstatuses: ["To Do", "In Progress", "Done"]\n');
  bench.commit("Begin", "backlog/tasks/task-1 - Tax.md", task("Tax"));
  const issue = () => sandbox.state().github.repositories[0]?.issues.find(({ number }) => number === 3);
  const { body, title } = sandbox.services.github.world.thread("acme/shop", 3);
  sandbox.services.github.world.edit("acme/shop", 3, { title: "Tax", body: "Nobody wants to type one." }, "omar");
  expect((await bench.run(["sync", "--yes"], env())).code).toBe(0);
  sandbox.services.github.world.edit("acme/shop", 3, { title: "Sales tax" }, "omar");
  sandbox.clearRequests();
  const { code, document } = await planned();
  expect([code, document.sync]).toMatchObject([
    0,
    { pairs: 1, pulled: [{ fields: ["title"] }], effects: [{ kind: "item-edit", on: "item:backlog:TASK-1" }] },
  ]);
  const words = await bench.run(["plan"], env());
  expect(words.out).toMatch(/^1 link: 1 would come in, 0 would go out$/m);
  expect(words.out).toMatch(/^would take title of acme\/shop#3 into TASK-1 {2}item:backlog:TASK-1 \(sync\)$/m);
  // What both sides changed waits for a person, as in a sync.
  bench.write("backlog/tasks/task-1 - Tax.md", task("Value added tax"));
  expect((await planned()).document.sync?.notices).toMatchObject([{ code: "CONFLICT" }]);
  expect((await planned()).code).toBe(3);
  expect(sandbox.requests().filter(({ isWrite }) => isWrite)).toEqual([]);
  expect([issue()?.title, title === "Sales tax", typeof body]).toEqual(["Sales tax", false, "string"]);
  expect(bench.git("status", "--porcelain")).toContain("backlog/tasks");
});

it("has no part for a sync where no tasks lie, and asks nobody for it", async () => {
  bench.commit("Begin");
  const { code, document } = await planned();
  expect([code, "sync" in document, sandbox.requests()]).toEqual([0, false, []]);
});

it("cannot say what a sync would write where two formats lie side by side", async () => {
  bench.write("backlog/config.yml", "project_name: Shop\n");
  bench.commit("Begin", ".beads/issues.jsonl", "");
  const { code, document } = await planned();
  expect([code, document.sync?.notices]).toMatchObject([2, [{ code: "AMBIGUOUS" }]]);
});

it("knows an outage from nothing to do", async () => {
  bench.write("backlog/config.yml", 'project_name: Shop\nstatuses: ["To Do"]\n');
  bench.commit("Begin", "backlog/tasks/task-1 - Tax.md", task("Tax"));
  const told = await bench.run(["plan"], { ...env(), GITHUB_TOKEN: "" });
  expect(told).toMatchObject({ code: 4, err: expect.stringContaining("NO_CREDENTIALS") });
});
