import { describe, expect, it } from "@jest/globals";
import type { ItemLink } from "@satellite/core";
import { lifecycle, type LifecycleInput } from "@satellite/engine/verbs/lifecycle";
import { openVerbBench, type DeskOptions } from "./bench.js";

const bench = openVerbBench();
const run = async (
  event: LifecycleInput["event"],
  item: string,
  more: Partial<LifecycleInput> = {},
  options: DeskOptions = {},
) => lifecycle(await bench.desk({ yes: true, ...options }), { event, item, autoClose: false, force: false, ...more });
const issue = () => bench.sandbox.state().github.repositories[0]?.issues.find(({ number }) => number === 3);
const link = async (item: string, more: Partial<ItemLink>) => {
  const one: ItemLink = {
    provider: "github",
    id: "acme/shop#3",
    relation: "primary",
    syncMode: "sync",
    onClose: "none",
    ...more,
  };
  const { workspace } = await bench.desk();
  const found = await workspace.read(item);
  if (found === undefined) throw new Error(item);
  const effect = {
    kind: "item-edit",
    on: found.ref,
    patch: { links: [one] },
    expect: found.revision,
    key: item,
    because: "",
    says: "",
  } as const;
  expect(await workspace.apply(effect, item)).toMatchObject({ outcome: "done" });
  await bench.store.links.put({ item: found.ref, ticket: "github:acme/shop#3", link: one, createdAtMs: 1 });
};
const status = async (item: string) => (await (await bench.desk()).workspace.read(item))?.content.status;

describe("an item that has no phases", () => {
  it("is begun, and keeps its status where its format knows no failure", async () => {
    await run("start", "TASK-1");
    expect(await status("TASK-1")).toBe("In Progress");
    await run("fail", "TASK-1");
    expect(await status("TASK-1")).toBe("In Progress");
  });

  it("is its own plan: its end is remembered, and closes with --auto-close", async () => {
    await link("TASK-1", {});
    const answer = await run("complete", "task-1", { autoClose: true });
    expect(answer.value).toMatchObject({ recorded: true, tickets: ["github:acme/shop#3"] });
    expect([await status("TASK-1"), issue()?.state]).toEqual(["Done", "closed"]);
    expect(await bench.store.completions.all()).toMatchObject([{ name: "Show prices with tax" }]);
  });

  it("closes what its link says, with a comment", async () => {
    await link("TASK-1", { onClose: "close" });
    await run("complete", "TASK-1");
    expect(issue()).toMatchObject({
      state: "closed",
      comments: [{ body: expect.stringContaining("Completed: Show prices with tax") }],
    });
  });

  it("comments once, however often it is completed", async () => {
    await link("TASK-1", { onClose: "comment" });
    await run("complete", "TASK-1");
    await run("start", "TASK-1", { force: true });
    await run("complete", "TASK-1");
    expect([issue()?.state, issue()?.comments.length]).toEqual(["open", 1]);
  });

  it("does not close a ticket that another item is still open for", async () => {
    await link("TASK-1", {});
    await link("TASK-2", { relation: "secondary" });
    const answer = await run("complete", "TASK-1", { autoClose: true });
    expect(answer.skipped.map(({ reason }) => reason)).toEqual([
      'it stands for work that is not done: "The cart forgets its currency"',
    ]);
    expect(issue()?.state).toBe("open");
    await run("complete", "TASK-2", { autoClose: true });
    expect(issue()?.state).toBe("closed");
  });

  it("never writes to a ticket that only gives context, or only brings values here", async () => {
    for (const more of [{ relation: "context" }, { syncMode: "import" }] as const) {
      await link("TASK-1", { ...more, onClose: "close" });
      await run("complete", "TASK-1", { autoClose: true });
      expect(issue()).toMatchObject({ state: "open", labels: ["bug"], comments: [] });
      await run("start", "TASK-1", { force: true });
    }
  });
});
