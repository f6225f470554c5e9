import type { ItemEditEffect, WorkspaceItem } from "@satellite/core";
import { statusAfter, type Draft, type LifecycleEvent } from "@satellite/core/lifecycle";
import type { Desk } from "../../desk/index.js";

/** The item's own status, on the revision that was read: a file that somebody changes meanwhile is left alone. */
export async function localDraft(
  { workspace }: Desk,
  item: WorkspaceItem,
  event: LifecycleEvent,
): Promise<readonly Draft<ItemEditEffect>[]> {
  if (!workspace.can.write.includes("status")) return [];
  const now = { state: item.state, status: item.content.status };
  const status = statusAfter(event, now, await workspace.statuses());
  if (status === undefined) return [];
  const deed: ItemEditEffect = { kind: "item-edit", on: item.ref, patch: { status }, expect: item.revision };
  return [{ deed, because: `lifecycle ${event}`, says: `set ${item.id} to "${status}"` }];
}
