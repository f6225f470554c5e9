import type { ItemRef } from "@satellite/core";
import type { Desk } from "./desk.js";
import { treeOf } from "./trees.js";

type Where = Pick<Desk, "repository" | "tree" | "workspace">;

/**
 * Under which a ticket says which item it was made from, in every working tree of the repository. Other repositories have items
 * of the same id: `item:backlog:TASK-1@acme/shop`. Where no repository is known it is the working tree's alone.
 *
 * @param part counted from one, of an item that was split
 */
export function identityOf(desk: Where, item: ItemRef, part?: number): string {
  const whole = `${item}${sign}${homeOf(desk)}`;
  return part === undefined ? whole : `${whole}/${part}`;
}

/** The item of this repository that a ticket was made from; nothing where it was made elsewhere, from a part of one, or from none. */
export function itemMadeFrom(desk: Where, identity: string | undefined): ItemRef | undefined {
  const end = `${sign}${homeOf(desk)}`;
  const own = `item:${desk.workspace.id}:`;
  if (identity?.startsWith(own) !== true || !identity.endsWith(end)) return undefined;
  return identity.slice(0, -end.length) as ItemRef;
}

const sign = "@";

/** Letters in another case are the same repository to GitHub. */
const homeOf = (desk: Where): string => (desk.repository === "" ? treeOf(desk) : desk.repository.toLowerCase());
