import type { WorkspaceItem } from "@satellite/core";
import { phaseEvents, type Seen } from "@satellite/core/lifecycle";
import { digestOf } from "@satellite/core/digest";
import { combine, nothingDone, type Answer, type Desk } from "../../desk/index.js";
import { lifecycle } from "../lifecycle/index.js";
import { isOn } from "../status/trackers.js";
import type { Named } from "./named.js";
import type { SyncInput } from "./result.js";

/**
 * Phases that were begun, completed or failed since the last sync, in the plans' files or in Debussy's own record: their tickets
 * are told what `lifecycle` would tell them. The first sync only notes where the phases stand.
 */
export async function tellPhases(desk: Desk, named: Named, { direction }: SyncInput): Promise<Answer<undefined>> {
  const told = nothingDone<undefined>([]);
  if (desk.workspace.id !== "debussy" || direction === "pull-only" || !reachesAll(desk, named)) return told;
  const name = `sync-phases:${digestOf(desk.workspace.root).slice(0, 16)}`;
  const { items } = await desk.workspace.scan();
  const now = items.filter(({ place }) => place !== "archived").map(seenOf);
  const before = seenFrom(await desk.store.cursors.get(name));
  const events = before === undefined ? [] : phaseEvents(before, now);
  let answer = told;
  let isDone = true;
  for (const { event, item } of events) {
    const one = await lifecycle(desk, { event, item, autoClose: false, force: false });
    const { value: _value, ...rest } = one;
    answer = combine(answer, rest);
    // Nobody said yes: then it is asked again.
    if (one.value === undefined && one.notices.some(({ code }) => code === "NOT_CONFIRMED")) isDone = false;
  }
  const text = JSON.stringify(now);
  if (isDone && !desk.options.dryRun && text !== JSON.stringify(before)) await desk.store.cursors.put(name, text);
  return answer;
}

/** An event is told to all of its tickets at once: a run about some of them leaves it to the next. */
function reachesAll({ config }: Desk, { isNamed, system }: Named): boolean {
  if (isNamed) return false;
  return system === undefined || (["github", "jira"] as const).every((id) => id === system || !isOn(config, id));
}

function seenOf({ content, id, kind, ref, state }: WorkspaceItem): Seen {
  const { parent, status } = content;
  return { ref, id, kind, state, status, ...(parent === undefined ? {} : { parent }) };
}

function seenFrom(text: string | undefined): readonly Seen[] | undefined {
  try {
    const all: unknown = text === undefined ? undefined : JSON.parse(text);
    return Array.isArray(all) ? (all as readonly Seen[]) : undefined;
  } catch {
    return undefined;
  }
}
