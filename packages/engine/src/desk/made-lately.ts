import type { ItemRef, Store, TicketRef } from "@satellite/core";
import type { Desk } from "./desk.js";
import { treeOf } from "./trees.js";

/**
 * A ticket that was made from an item here, and that is yet to be looked at once more: another machine may have made one at the
 * same moment, when neither could see the other's.
 */
export interface MadeLately {
  readonly item: ItemRef;
  readonly ticket: TicketRef;
  /** As the ticket says from which item it was made. */
  readonly identity: string;
  /** Project key, or `owner/repo`. */
  readonly project: string;
  /** When it was noted, by this machine's clock, epoch milliseconds. */
  readonly atMs: number;
}

type Where = Pick<Desk, "tree" | "workspace">;

/** Each working tree looks after what it made. */
const cursor = (desk: Where): string => `made:${desk.workspace.id}:${treeOf(desk)}`;

export async function madeLately(desk: Where, { cursors }: Pick<Store, "cursors">): Promise<readonly MadeLately[]> {
  try {
    const all: unknown = JSON.parse((await cursors.get(cursor(desk))) ?? "[]");
    return Array.isArray(all) ? (all as readonly MadeLately[]) : [];
  } catch {
    return [];
  }
}

/** Those that are still to be looked at. */
export async function keepMadeLately(
  desk: Where,
  { cursors }: Pick<Store, "cursors">,
  all: readonly MadeLately[],
): Promise<void> {
  await cursors.put(cursor(desk), JSON.stringify(all));
}
