import { expect, it } from "@jest/globals";
import type { ConflictRow, Store } from "@satellite/core";
import { awkward } from "./store-samples.js";

/** What every store promises of what waits for a person. */
export function conflictContract(now: () => { readonly store: Store; again(): Promise<void> }): void {
  const row = (item: string, field: string, more: Partial<ConflictRow> = {}): ConflictRow => ({
    item: `item:backlog:${item}`,
    ticket: "jira:PROJ-1",
    field,
    kind: "conflict",
    base: awkward,
    ours: ["a"],
    theirs: null,
    merged: { text: awkward },
    atMs: 1000,
    ...more,
  });

  it("keeps both texts of a conflict, oldest first, one a field", async () => {
    const { kind: _kind, ours: _ours, ...bare } = row("TASK-1", "body");
    const gone: ConflictRow = { ...bare, kind: "gone", field: "existence", atMs: 500 };
    const lost = row("TASK-3", "body", { kind: "loss", lost: ["the mention of Ana Ruiz"], atMs: 3000 });
    const rows = [row("TASK-1", "title"), row("TASK-2", "title", { kind: "suggestion", atMs: 2000 }), gone, lost];
    await now().store.conflicts.putAll([row("TASK-1", "title", { theirs: "older" }), ...rows]);
    await now().again();
    const { conflicts } = now().store;
    expect(await conflicts.all()).toEqual([gone, rows[0], rows[1], lost]);
    expect(await conflicts.of("item:backlog:TASK-1")).toEqual([gone, rows[0]]);
  });

  it("takes one field, one pair or one item away, and says how many", async () => {
    const { conflicts } = now().store;
    const other = { ticket: "jira:PROJ-2" } as const;
    const fields = ["title", "body", "status"];
    await conflicts.putAll(fields.flatMap((field) => [row("TASK-1", field), row("TASK-1", field, other)]));
    await conflicts.putAll([row("TASK-2", "title")]);
    expect(await conflicts.remove("item:backlog:TASK-1", "jira:PROJ-1", "title")).toBe(1);
    expect(await conflicts.remove("item:backlog:TASK-1", "jira:PROJ-1")).toBe(2);
    expect(await conflicts.remove("item:backlog:TASK-1")).toBe(3);
    expect(await conflicts.remove("item:backlog:TASK-1")).toBe(0);
    expect(await conflicts.all()).toHaveLength(1);
  });
}
