import { beforeEach, describe, expect, it } from "@jest/globals";
import { pull } from "@satellite/engine/verbs/pull";
import { sync } from "@satellite/engine/verbs/sync";
import { setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, type DeskOptions } from "./bench.js";

const sara = "5b10ac8d82e05b22cc7d4ef1";
const bench = openVerbBench();
const run = async (options: DeskOptions = {}) => sync(await bench.desk({ yes: true, ...options }));
const calls = () => bench.sandbox.requests().map(({ method, path, service }) => `${service} ${method} ${path}`);

beforeEach(async () => {
  for (const ref of ["PROJ-1042", "#3", "#42"])
    await pull(await bench.desk({ yes: true }), { ref, start: false, force: false });
  await run();
  await run();
  bench.sandbox.clearRequests();
});

describe("what a sync costs", () => {
  it("one call a system where nothing changed", async () => {
    const answer = await run();
    expect(answer.plan.effects).toEqual([]);
    expect(answer.value).toMatchObject({ compared: 0 });
    expect(calls()).toHaveLength(2);
    expect(new Set(bench.sandbox.requests().map(({ service }) => service)).size).toBe(2);
  });

  it("one call for what changed there: it brings the texts along", async () => {
    setByHand(bench.sandbox.services.jira.world, "PROJ-1042", { field: "summary", value: "Without typing" }, sara);
    const answer = await run();
    expect(answer.value?.pulled).toHaveLength(1);
    expect(calls()).toHaveLength(2);
  });
});
