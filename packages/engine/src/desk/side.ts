import type { TicketSide } from "@satellite/core/item";
import type { Desk } from "./desk.js";

/** What brings a ticket's values into this workspace's words. */
export async function ticketSide(desk: Desk): Promise<TicketSide> {
  const { config, workspace } = desk;
  const labels = Object.values(config.labels.byState).filter((label) => typeof label === "string");
  return {
    statuses: await workspace.statuses(),
    priorities: workspace.can.write.includes("priority") ? (workspace.can.priorities ?? ["high", "medium", "low"]) : [],
    people: config.people,
    ownLabels: new Set(labels),
  };
}
