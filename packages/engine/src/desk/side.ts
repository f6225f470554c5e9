import type { Shown, TicketSide } from "@satellite/core/item";
import type { Desk } from "./desk.js";
import { parentsOf, type Parents } from "./parents.js";
import type { ShelfItem } from "./shelf.js";

/**
 * What brings a ticket's values into this workspace's words.
 *
 * @param parents where they are known already
 */
export async function ticketSide(desk: Desk, parents?: Parents): Promise<TicketSide> {
  const { config, workspace } = desk;
  const labels = Object.values(config.labels.byState).filter((label) => typeof label === "string");
  const { itemOf } = parents ?? (await parentsOf(desk)) ?? {};
  return {
    statuses: await workspace.statuses(),
    priorities: workspace.can.write.includes("priority") ? (workspace.can.priorities ?? ["high", "medium", "low"]) : [],
    people: config.people,
    ownLabels: new Set(labels),
    ...(workspace.can.types === undefined ? {} : { types: workspace.can.types }),
    ...(itemOf === undefined ? {} : { parentItem: itemOf }),
  };
}

/** As much of an item as decides which of several words is shown, from the shelf. */
export function shownOf({ fields, priority, state, status }: ShelfItem): Shown {
  const { milestone = "", parent = "", type = "" } = fields;
  return { content: { status, milestone, parent, type, ...(priority === undefined ? {} : { priority }) }, state };
}
