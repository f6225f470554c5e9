import { describe, expect, it, jest } from "@jest/globals";
import { sync, type SyncInput } from "@satellite/engine/verbs/sync";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";
import { config as usual } from "./projects.js";
import { untied } from "./syncing.js";

jest.setTimeout(30_000);
const only = usual.replace("[PROJ, OPS]", "[PROJ]");

describe("items under a mapping", () => {
  const bench = openVerbBench({ files: untied });
  const mapping = (more: string) => `mapping: [{ pattern: "backlog/tasks/task-1 *", ${more} }]\n`;
  const run = async (more: string, input: SyncInput = {}, options: DeskOptions = {}) =>
    sync(await bench.desk({ yes: true, config: only, more, ...options }), input);
  const tickets = () => bench.sandbox.services.jira.world.all().length;
  const links = async () => (await (await bench.desk()).workspace.read("TASK-1"))?.links ?? [];

  it("get a ticket where the entry says create, once", async () => {
    const before = tickets();
    await run(mapping("project: PROJ"));
    expect([tickets(), await links()]).toEqual([before, []]);
    const answer = await run(mapping("project: PROJ, create: true, label: web, type: Story"));
    expect(answer.notices).toEqual([]);
    expect(tickets()).toBe(before + 1);
    expect(await links()).toMatchObject([{ provider: "jira", relation: "primary" }]);
    const made = bench.sandbox.services.jira.world.all().at(-1);
    expect(made).toMatchObject({ summary: "Show prices with tax", labels: expect.arrayContaining(["web"]) });
    expect((await run(mapping("project: PROJ, create: true"))).plan.effects).toEqual([]);
    expect(tickets()).toBe(before + 1);
  });

  it.each<[string, SyncInput, DeskOptions]>([
    ["project: PROJ, create: true", { direction: "pull-only" }, {}],
    ["project: PROJ, create: true, direction: pull-only", {}, {}],
    ["project: PROJ, create: true", { system: "github" }, {}],
    ["project: PROJ, create: true", { refs: ["TASK-2"] }, {}],
    ["project: PROJ, create: true", {}, { yes: false }],
    ["project: PROJ, create: true", {}, { dryRun: true }],
    ["create: true", {}, {}],
  ])("%s, %j, %j: none is made", async (more, input, options) => {
    const before = tickets();
    await run(mapping(more), input, options);
    expect(tickets()).toBe(before);
  });

  it("that name no project where several trackers are on are told of", async () =>
    expect(weights(await run(mapping("create: true")))).toEqual(["usage USAGE"]));
});

describe("a plan of Debussy", () => {
  const bench = openVerbBench({ kind: "debussy" });
  const go = async (input: SyncInput = {}, options: DeskOptions = {}) =>
    sync(await bench.desk({ yes: true, ...options }), input);
  const phase = (from: string, to: string) => {
    for (const path of ["plans/tax/MASTER_PLAN.md", "plans/tax/phase-1.md"])
      bench.write(path, bench.read(path).replace(from, to));
  };
  const issue = () => bench.sandbox.services.github.world.thread("acme/shop", 3);
  const plan = () => bench.read("plans/tax/MASTER_PLAN.md");

  it("tells the tickets of a phase that was begun what lifecycle tells them, once", async () => {
    await go();
    expect(issue().labels).not.toContain("status: in progress");
    phase("Pending", "In Progress");
    await go();
    expect(issue().labels).toContain("status: in progress");
    expect((await go()).plan.effects).toEqual([]);
  });

  it("asks again where nobody said yes, and writes nothing", async () => {
    await go();
    phase("Pending", "In Progress");
    expect(weights(await go({}, { yes: false }))).toContain("person NOT_CONFIRMED");
    expect(issue().labels).not.toContain("status: in progress");
    await go();
    expect(issue().labels).toContain("status: in progress");
  });

  it("is not changed by its ticket until somebody says pull-only: that is told alone", async () => {
    const { world } = bench.sandbox.services.github;
    const id = "plans/tax/MASTER_PLAN.md";
    const item = await (await bench.desk()).workspace.read(id);
    world.edit("acme/shop", 3, { title: "Tax", body: item?.content.body ?? "" }, "omar");
    expect(weights(await go({ refs: [id] }))).toEqual([]);
    const before = plan();
    world.edit("acme/shop", 3, { title: "Taxes, all of them" }, "omar");
    const answer = await go({ refs: [id] });
    expect(weights(answer)).toEqual(["drift DRIFT"]);
    expect(answer.value?.drifted).toMatchObject([{ fields: ["title"] }]);
    expect(plan()).toBe(before);
    await go({ refs: [id], direction: "pull-only" });
    expect(plan()).toContain("# Taxes, all of them");
  });
});
