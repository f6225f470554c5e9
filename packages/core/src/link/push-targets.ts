import type { ItemLink } from "../contracts/item.js";
import { mayWrite } from "./may-write.js";

const order = ["primary", "derived", "secondary"] as const;

/**
 * The links that finished work is told through: the primary ones; where there is none, the derived, then the secondary
 * ones. Context is never among them.
 */
export function pushTargets<L extends Pick<ItemLink, "relation" | "syncMode">>(links: readonly L[]): readonly L[] {
  const open = links.filter((link) => mayWrite(link, "comment", true) === true);
  for (const relation of order) {
    const found = open.filter((link) => link.relation === relation);
    if (found.length > 0) return found;
  }
  return [];
}
