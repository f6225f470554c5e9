import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startSandbox, type Sandbox } from "@satellite/testkit/sandbox";
import { openBench, type Bench } from "../testing.js";

const plan = "plans/tax/MASTER_PLAN.md";
const master = `# Tax - Master Plan

**GitHub Issues:** #3
**GitHub Repo:** acme/shop

## Phases

| Phase | Title | Focus | Risk | Status |
|-------|-------|-------|------|--------|
| 1 | [Show it](phase-1.md) | shop | Low | Pending |
| 2 | [Store it](phase-2.md) | orders | Low | Pending |
`;

let sandbox: Sandbox;
let bench: Bench;
beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => {
  bench = openBench();
  bench.write("satellite.yml", "remotes: { github: { enabled: true, repo: acme/shop } }\n");
  bench.write(plan, master);
  for (const n of [1, 2]) bench.write(`plans/tax/phase-${n}.md`, `# Tax Phase ${n}: T\n\n**Status:** Pending\n`);
});
afterEach(() => {
  bench.close();
  sandbox.reset();
});
afterAll(() => sandbox.close());

const run = (...args: string[]) =>
  bench.run(args, {
    GITHUB_API_URL: sandbox.github.apiUrl,
    GITHUB_GRAPHQL_URL: sandbox.github.graphqlUrl,
    GITHUB_TOKEN: sandbox.github.token,
  });
const issue = () => sandbox.state().github.repositories[0]?.issues.find(({ number }) => number === 3);
const rows = () =>
  readFileSync(join(bench.folder, plan), "utf8")
    .match(/\w+(?= \|$)/gm)
    ?.slice(1);

describe("lifecycle and completed", () => {
  it("lead a plan from its first phase to its end, and guard it then", async () => {
    expect(await run("lifecycle", "start", "1")).toMatchObject({ code: 3, out: "" });
    expect([rows(), issue()?.labels]).toEqual([["Pending", "Pending"], ["bug"]]);

    const started = await run("--yes", "lifecycle", "start", "1");
    expect(started.code).toBe(0);
    expect(started.out).toContain(`begun  Show it  ${plan}#1  0 of 2 phases`);
    expect([rows(), issue()?.labels]).toEqual([
      ["Running", "Pending"],
      ["bug", "status: in progress"],
    ]);

    expect((await run("--yes", "lifecycle", "complete", "1", "--auto-close")).out).toContain(
      "not all phases are done (1 of 2)",
    );
    expect(await run("--yes", "lifecycle", "finish", plan)).toMatchObject({ code: 1 });
    const last = await run("--yes", "lifecycle", "complete", "2");
    expect([last.code, last.err]).toEqual([0, expect.stringContaining(`lifecycle finish ${plan}`)]);
    expect((await run("--yes", "lifecycle", "finish", plan, "--auto-close")).code).toBe(0);
    expect([issue()?.state, issue()?.labels]).toEqual(["closed", ["bug", "status: done"]]);

    const listed = await run("completed");
    expect(listed.code).toBe(0);
    expect(listed.out).toMatch(/^\d{4}-\d\d-\d\d {2}Tax {2}acme\/shop#3\n$/);
    expect(await run("completed", "--check", "#3")).toMatchObject({
      code: 1,
      out: expect.stringContaining("full overlap"),
    });
    expect(await run("completed", "--check", "#4")).toMatchObject({ code: 0, out: "none of these was completed\n" });

    expect(await run("--yes", "lifecycle", "start", "1")).toMatchObject({ code: 3 });
    expect((await run("--yes", "lifecycle", "start", "1", "--force")).code).toBe(0);
    expect((await run("completed")).out).toContain("begun again (--force)");
  }, 60_000);

  it("say in a dry run what would be, and write nothing", async () => {
    const told = await run("--dry-run", "lifecycle", "start", "1");
    expect(told.code).toBe(0);
    expect(told.out).toContain("would be begun  Show it");
    expect(told.out).toContain('would set label "status: in progress"');
    expect([rows(), issue()?.labels]).toEqual([["Pending", "Pending"], ["bug"]]);
  });

  it("give one document with --json", async () => {
    const { code, out } = await run("--json", "--yes", "lifecycle", "fail", "1");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      result: {
        event: "fail",
        item: `${plan}#1`,
        phases: { done: 0, total: 2 },
        tickets: ["github:acme/shop#3"],
        recorded: false,
      },
      receipts: [{ outcome: "done" }, { outcome: "done" }],
    });
    expect(JSON.parse((await run("--json", "completed")).out)).toMatchObject({ result: { asked: [], completed: [] } });
  });

  it.each([
    [["lifecycle", "begin", "1"], "begin"],
    [["completed", "--check"], "--check needs tickets"],
  ])("%j is a wrong line", async (args, says) => {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(says)]);
  });
});
