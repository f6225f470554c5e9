import { describe, expect, it } from "@jest/globals";
import { deed } from "@satellite/engine/desk";
import { create } from "@satellite/engine/verbs/create";
import { link } from "@satellite/engine/verbs/link";
import { pull } from "@satellite/engine/verbs/pull";
import { status } from "@satellite/engine/verbs/status";
import { openVerbBench } from "./bench.js";

/** A bead that ends with a list of its own. */
const beads = `${JSON.stringify({
  id: "shop-1",
  title: "Show prices with tax",
  description: "Nobody wants to add it up.\n\n## Acceptance Criteria\n\n- [ ] The sum is right",
  status: "open",
  priority: 2,
  issue_type: "epic",
  labels: [],
  created_at: "2026-01-02T10:00:00Z",
  updated_at: "2026-01-02T10:00:00Z",
})}\n`;

describe.each(["backlog", "leanspec", "markdown", "atelier"] as const)("a ticket made from an item of %s", (kind) => {
  const files = kind === "atelier" ? { files: { ".beads/issues.jsonl": beads } } : {};
  const bench = openVerbBench({ kind, ...files });
  const desk = () => bench.desk({ yes: true });

  it.each([
    ["github", "acme/shop"],
    ["jira", "PROJ"],
  ])("in %s has not drifted, and brings nothing back", async (tracker, project) => {
    const [first] = (await (await desk()).workspace.scan()).items;
    const item = first?.id ?? "";
    const made = await create(await desk(), { items: [item], in: tracker, project, force: false });
    const ticket = made.value?.tickets[0]?.ref ?? "";
    const told = await status(await desk(), { refresh: true, issues: true });
    expect(told.value?.rows.find((row) => row.ticket === ticket)?.drift).toEqual([]);
    const ref = ticket.slice(ticket.indexOf(":") + 1);
    await link(await desk(), { item, ref, suggest: false, syncMode: "sync" });
    const path = first?.path ?? "";
    const before = bench.read(path);
    const pulled = await pull(await desk(), { ref, start: false, force: false });
    expect([pulled.value?.did, pulled.notices]).toEqual(["unchanged", []]);
    expect(bench.read(path)).toBe(before);
  });

  it.each([
    ["github", "acme/shop"],
    ["jira", "PROJ"],
  ])("in %s is behind an item that was done before: the item moved, not the ticket", async (tracker, project) => {
    const { workspace } = await desk();
    const [first] = (await workspace.scan()).items;
    if (first === undefined) throw new Error("no item");
    const done = (await workspace.statuses()).find(({ state }) => state === "closed")?.name ?? "";
    const edit = deed(
      { kind: "item-edit", on: first.ref, patch: { status: done }, expect: first.revision },
      "test",
      "edit",
    );
    expect(await workspace.apply(edit, edit.key)).toMatchObject({ outcome: "done" });
    await create(await desk(), { items: [first.id], in: tracker, project, force: false });
    const told = await status(await desk(), { refresh: true, issues: true });
    const row = told.value?.rows.find(({ ticket }) => ticket.startsWith(tracker));
    expect(row?.drift).toEqual([{ field: "status", differs: "local" }]);
  });
});
