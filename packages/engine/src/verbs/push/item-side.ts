import type { Effect, ItemEditEffect, ItemLink, WorkspaceItem } from "@satellite/core";
import { isForward } from "@satellite/core/finish";
import { nearestState, statusFor } from "@satellite/core/item";
import { refOfLink } from "@satellite/core/link";
import { deed, linksOfItem, type Desk } from "../../desk/index.js";
import { lastEnded } from "../pr/index.js";
import type { PushInput } from "./input.js";

/**
 * The item's own status: review where the workspace has a word for it, done when the work is. Never backward. What the
 * file's own tool dropped of its links is written again with it.
 */
export async function itemEdit(
  desk: Desk,
  item: WorkspaceItem,
  status: PushInput["status"],
): Promise<readonly Effect[]> {
  const links = await lostLinks(desk, item);
  const word = await wordFor(desk, item, status);
  if (word === undefined && links === undefined) return [];
  const patch = { ...(word === undefined ? {} : { status: word }), ...(links === undefined ? {} : { links }) };
  const one: ItemEditEffect = { kind: "item-edit", on: item.ref, patch, expect: item.revision };
  const says = word === undefined ? `write the links of ${item.id} again` : `set ${item.id} to "${word}"`;
  const last = await lastEnded(desk, item.ref, ({ kind }) => kind === "item-edit");
  return [deed(one, `push --status ${status}`, says, last?.key)];
}

async function wordFor(
  { workspace }: Desk,
  item: WorkspaceItem,
  status: PushInput["status"],
): Promise<string | undefined> {
  if (!workspace.can.write.includes("status")) return undefined;
  const statuses = await workspace.statuses();
  const wanted = status === "done" ? "closed" : "in_review";
  const to = nearestState(wanted, statuses);
  const word = statusFor(wanted, statuses);
  return to === undefined || word === undefined || !isForward(item.state, to) ? undefined : word;
}

async function lostLinks(desk: Desk, item: WorkspaceItem): Promise<readonly ItemLink[] | undefined> {
  if (item.healed !== true || !desk.workspace.can.write.includes("links")) return undefined;
  const named = new Set(item.links.map((link) => refOfLink(link, desk.repository)));
  return (await linksOfItem(desk, item)).filter(({ ref }) => named.has(ref)).map(({ link }) => link);
}
