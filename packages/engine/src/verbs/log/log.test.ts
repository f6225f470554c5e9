import { beforeEach, describe, expect, it } from "@jest/globals";
import type { Deed, Effect, ItemLink, ItemRef, Receipt, Store, TicketRef } from "@satellite/core";
import { memoryStore } from "@satellite/store/memory";
import { journalOf } from "./index.js";

const clock = { atMs: 0, nowMs: () => (clock.atMs += 1000) };
let store: Store;
beforeEach(() => {
  clock.atMs = Date.UTC(2026, 10, 21, 9);
  store = memoryStore({ clock });
});

const effect = (deed: Deed, key = `${deed.kind} ${deed.on}`): Effect => ({
  ...deed,
  key,
  because: "on.merged",
  says: `do ${key}`,
});
const label = (on: TicketRef, name = "ready"): Effect =>
  effect({ kind: "labels", on, add: [name], remove: ["draft"], create: [] }, `${name} ${on}`);
const begin = (one: Effect, more: { before?: unknown; after?: unknown } = {}): Promise<void> =>
  store.journal.begin([{ key: one.key, effect: one, ...more }]);
const end = (one: Effect, more: Partial<Receipt> = {}): Promise<void> =>
  store.journal.end({ key: one.key, kind: one.kind, on: one.on, outcome: "done", says: one.says, ...more });
const keys = async (on?: string, limit = 10): Promise<string[]> =>
  (await journalOf(store, { ...(on === undefined ? {} : { on }), limit })).map(({ says }) => says.slice(3));

async function tie(item: ItemRef, ticket: TicketRef): Promise<void> {
  const link: ItemLink = { provider: "jira", id: "x", relation: "primary", syncMode: "sync", onClose: "none" };
  await store.links.put({ item, ticket, link, createdAtMs: 0 });
}

describe("the journal, read", () => {
  it("tells time, operation, target, cause, both sides and the result, newest first", async () => {
    const first = label("jira:PROJ-1");
    await begin(first);
    await end(first);
    const move = effect({
      kind: "move",
      on: "jira:PROJ-2",
      to: "closed",
      names: ["Done"],
      expect: "In Review",
      fields: {},
    });
    await begin(move);
    await end(move, { outcome: "refused", says: "no way to Done", code: "NO_PATH" });
    await begin(label("jira:PROJ-3"), { before: ["a"], after: null });
    expect(await journalOf(store, { limit: 10 })).toEqual([
      {
        at: "2026-11-21T09:00:05.000Z",
        operation: "labels",
        on: "jira:PROJ-3",
        cause: "on.merged",
        says: "do ready jira:PROJ-3",
        before: ["a"],
        after: null,
        result: "pending",
      },
      {
        at: "2026-11-21T09:00:03.000Z",
        endedAt: "2026-11-21T09:00:04.000Z",
        operation: "move",
        on: "jira:PROJ-2",
        cause: "on.merged",
        says: "do move jira:PROJ-2",
        before: "In Review",
        after: "closed",
        result: "refused",
        answer: "no way to Done",
        code: "NO_PATH",
      },
      {
        at: "2026-11-21T09:00:01.000Z",
        endedAt: "2026-11-21T09:00:02.000Z",
        operation: "labels",
        on: "jira:PROJ-1",
        cause: "on.merged",
        says: "do ready jira:PROJ-1",
        before: ["draft"],
        after: ["ready"],
        result: "done",
      },
    ]);
  });

  it("gives as many lines as are asked for, counted after the filter", async () => {
    for (const at of [1, 2, 3]) await begin(label(`jira:PROJ-${at}`));
    await begin(label("jira:PROJ-1", "later"));
    expect(await keys(undefined, 2)).toEqual(["later jira:PROJ-1", "ready jira:PROJ-3"]);
    expect(await keys("PROJ-1", 1)).toEqual(["later jira:PROJ-1"]);
    expect(await keys("PROJ-1")).toEqual(["later jira:PROJ-1", "ready jira:PROJ-1"]);
  });

  it.each(["jira:PROJ-1", "proj-1", " PROJ-1 "])(
    "finds a ticket by %j, and no other that begins alike",
    async (typed) => {
      await begin(label("jira:PROJ-1"));
      await begin(label("jira:PROJ-10"));
      expect(await keys(typed)).toEqual(["ready jira:PROJ-1"]);
    },
  );

  it.each(["github:acme/shop#4", "acme/shop#4", "#4"])("finds an issue by %j", async (typed) => {
    await begin(label("github:acme/shop#4"));
    await begin(label("github:acme/shop#42"));
    expect(await keys(typed)).toEqual(["ready github:acme/shop#4"]);
  });

  it("finds an item with what made it, what it was made into, and the tickets that it is linked to", async () => {
    await tie("item:backlog:TASK-1", "jira:PROJ-1");
    await tie("item:backlog:TASK-2", "jira:PROJ-2");
    const item = { title: "t", body: "", status: "To Do" } as never;
    const made = effect({ kind: "item-create", on: "item:backlog:new:jira:PROJ-7", identity: "jira:PROJ-7", item });
    await begin(made);
    await end(made, { id: "item:backlog:TASK-1" });
    await begin(effect({ kind: "item-edit", on: "item:backlog:TASK-1", patch: {}, expect: "r" }));
    const exported = { project: "PROJ", identity: "item:backlog:TASK-1/2", ticket: { title: "t", body: "" } };
    await begin(effect({ kind: "ticket-create", on: "jira:new:item:backlog:TASK-1/2", ...exported }));
    await begin(label("jira:PROJ-1"));
    await begin(label("jira:PROJ-2"));
    const wanted = [
      "ready jira:PROJ-1",
      "ticket-create jira:new:item:backlog:TASK-1/2",
      "item-edit item:backlog:TASK-1",
      "item-create item:backlog:new:jira:PROJ-7",
    ];
    expect(await keys("task-1")).toEqual(wanted);
    expect(await keys("item:backlog:TASK-1")).toEqual(wanted);
    expect(await keys("PROJ-7")).toEqual(["item-create item:backlog:new:jira:PROJ-7"]);
    expect(await keys("TASK-3")).toEqual([]);
  });

  it("never tells a secret: by its look, wherever it stands, and by the name that it stands under", async () => {
    const token = `ghp_${"A1b2C3d4".repeat(4)}`;
    const one = effect({ kind: "comment", on: "jira:PROJ-1", identity: "x", body: `use ${token}`, digest: "" });
    await begin(
      { ...one, says: `say ${token}` },
      { before: { [token]: [token] }, after: { customToken: "hunter2", count: 1 } },
    );
    await end(one, { outcome: "failed", says: `refused ${token}`, url: `https://sara:hunter2@acme.example/${token}` });
    const [line] = await journalOf(store, { limit: 1 });
    expect(JSON.stringify(line)).not.toMatch(/A1b2|hunter2/);
    expect(line).toMatchObject({ says: "say [secret]", after: { customToken: "[secret]", count: 1 } });
  });
});
