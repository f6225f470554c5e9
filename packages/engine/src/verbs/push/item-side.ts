import type { Effect, ItemEditEffect, WorkspaceItem } from "@satellite/core";
import { isForward } from "@satellite/core/finish";
import { nearestState, statusFor } from "@satellite/core/item";
import { deed, type Desk } from "../../desk/index.js";
import { lastEnded } from "../pr/index.js";
import type { PushInput } from "./input.js";

/** The item's own status: review where the workspace has a word for it, done when the work is. Never backward. */
export async function itemEdit(
  desk: Desk,
  item: WorkspaceItem,
  status: PushInput["status"],
): Promise<readonly Effect[]> {
  const { workspace } = desk;
  if (!workspace.can.write.includes("status")) return [];
  const statuses = await workspace.statuses();
  const wanted = status === "done" ? "closed" : "in_review";
  const to = nearestState(wanted, statuses);
  const word = statusFor(wanted, statuses);
  if (to === undefined || word === undefined || !isForward(item.state, to)) return [];
  const one: ItemEditEffect = { kind: "item-edit", on: item.ref, patch: { status: word }, expect: item.revision };
  const last = await lastEnded(desk, item.ref, ({ kind }) => kind === "item-edit");
  return [deed(one, `push --status ${status}`, `set ${item.id} to "${word}"`, last?.key)];
}
