import type { JournalRow, State, TicketRef } from "@satellite/core";
import type { Shelf, ShelfItem } from "../../desk/index.js";
import type { StatusCounts, StatusRow } from "./result.js";

export interface Counted {
  readonly shelf: Pick<Shelf, "items">;
  readonly rows: readonly StatusRow[];
  readonly pending: readonly JournalRow[];
  readonly problems: number;
}

export function countsOf({ pending, problems, rows, shelf }: Counted): StatusCounts {
  const live = shelf.items.filter(({ place }) => place !== "archived");
  const tickets = new Map<TicketRef, StatusRow>(rows.map((row) => [row.ticket, row]));
  const byState: Partial<Record<State, number>> = {};
  for (const { ticketState } of tickets.values())
    if (ticketState !== undefined) byState[ticketState] = (byState[ticketState] ?? 0) + 1;
  return {
    items: live.length,
    byStatus: byStatus(live),
    archived: shelf.items.length - live.length,
    links: rows.length,
    linkedItems: new Set(rows.map(({ item }) => item)).size,
    tickets: tickets.size,
    byState,
    neverRead: [...tickets.values()].filter(({ ticketState }) => ticketState === undefined).length,
    drifted: rows.filter(isDrifted).length,
    unagreed: rows.filter(({ unagreed }) => unagreed.length > 0).length,
    pending: pending.length,
    problems,
    healed: live.filter(({ healed }) => healed === true).length,
  };
}

export function isDrifted({ drift, seen }: StatusRow): boolean {
  return drift.length > 0 || seen === "missing";
}

/** In the order of work, then by name. Milestones are counted by nobody. */
function byStatus(items: readonly ShelfItem[]): StatusCounts["byStatus"] {
  const counts = new Map<string, { status: string; state: State; count: number }>();
  for (const { kind, state, status } of items) {
    if (kind === "milestone") continue;
    const known = counts.get(`${state} ${status}`);
    if (known === undefined) counts.set(`${state} ${status}`, { status, state, count: 1 });
    else known.count += 1;
  }
  const rank = ({ state }: { state: State }): number => order.indexOf(state);
  return [...counts.values()].sort((one, other) => rank(one) - rank(other) || (one.status < other.status ? -1 : 1));
}

const order: readonly State[] = ["open", "in_progress", "blocked", "in_review", "closed", "unknown"];
