import { rebuildLinks, resume, type Answer, type Desk } from "@satellite/engine/desk";
import { create } from "@satellite/engine/verbs/create";
import { importTickets } from "@satellite/engine/verbs/import";
import { pull } from "@satellite/engine/verbs/pull";
import { sync } from "@satellite/engine/verbs/sync";
import type { Verb } from "./schedule.js";

/** What an earlier run left is done first, as every command does it; then the command itself. */
export async function asFaceDoes(desk: Desk, verb: Verb, nth: number): Promise<Answer<unknown>> {
  await rebuildLinks(desk);
  await resume(desk);
  if (verb === "sync") return sync(desk, {});
  if (verb === "create") {
    const { items } = await desk.workspace.scan();
    const item = items[nth % items.length]?.id ?? "TASK-1";
    return create(desk, { items: [item], in: "jira", project: "PROJ", force: false });
  }
  if (verb === "pull") return pull(desk, { ref: `PROJ-${nth + 1}`, start: false, force: false });
  return importTickets(desk, {
    query: 'project in ("PROJ")',
    provider: "jira",
    assigned: false,
    context: false,
    force: false,
  });
}
