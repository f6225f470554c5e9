import { beforeEach, describe, expect, it } from "@jest/globals";
import { pull } from "@satellite/engine/verbs/pull";
import { sync, type SyncInput } from "@satellite/engine/verbs/sync";
import { setByHand } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";

const sara = "5b10ac8d82e05b22cc7d4ef1";
const bench = openVerbBench();
const jira = () => bench.sandbox.services.jira.world;
const run = async (input: SyncInput = {}, options: DeskOptions = {}) =>
  sync(await bench.desk({ yes: true, ...options }), input);
const path = "backlog/tasks/task-3 - People-sign-in-with-a-passkey.md";
const change = (field: string, value: unknown) => setByHand(jira(), "PROJ-1042", { field, value }, sara);
const edit = (from: string | RegExp, to: string) => bench.write(path, bench.read(path).replace(from, to));
const item = async () => (await bench.desk()).workspace.read("TASK-3");

beforeEach(async () => {
  await pull(await bench.desk({ yes: true }), { ref: "PROJ-1042", start: false, force: false });
});

describe("an item and its ticket on Jira", () => {
  it("agree silently at first", async () => {
    const first = await run({ refs: ["TASK-3"] });
    expect(first.notices).toEqual([]);
    expect(first.plan.effects).toEqual([]);
  });

  it("take what either side changed, each its own field", async () => {
    await run();
    change("summary", "People sign in without typing");
    edit("status: To Do", "status: In Progress");
    const answer = await run({ refs: ["TASK-3"] });
    expect(weights(answer)).toEqual([]);
    expect(answer.value?.pulled).toMatchObject([{ fields: ["title"] }]);
    expect(answer.value?.pushed).toMatchObject([{ fields: ["status"] }]);
    expect((await item())?.content.title).toBe("People sign in without typing");
    expect(bench.ticket("PROJ-1042").status).toBe("In Development");
    const again = await run({ refs: ["TASK-3"] });
    expect(again.plan.effects).toEqual([]);
  });

  it("keep both texts where both changed one field, and a person decides", async () => {
    await run();
    change("summary", "Theirs");
    edit(/^title: .*$/m, "title: Ours");
    const answer = await run({ refs: ["TASK-3"] });
    expect(weights(answer)).toEqual(["person CONFLICT"]);
    expect(await bench.store.conflicts.of("item:backlog:TASK-3")).toMatchObject([
      { field: "title", ours: "Ours", theirs: "Theirs", base: "People sign in with a passkey" },
    ]);
    expect((await item())?.content.title).toBe("Ours");
    expect(bench.ticket("PROJ-1042").summary).toBe("Theirs");
  });
});
