import { SatelliteError, type ProviderId } from "@satellite/core";
import {
  capabilitiesOf,
  validEntries,
  type ExternalTicket,
  type PlannerCapabilities,
  type TicketsInput,
} from "@satellite/core/tickets";
import type { Desk } from "../desk/index.js";
import { tickets } from "../verbs/tickets/index.js";
import { valueOf } from "./carried.js";

type More = Partial<Pick<TicketsInput, "relation" | "sync_mode" | "filters">>;

/**
 * One tracker as the planner's operations on beads, each the operation of that name of `tickets`. What is given back are the
 * entries concerned. Each throws a SatelliteError with its code when a ticket could not be dealt with.
 */
export interface TicketProvider {
  readonly name: string;
  capabilities(): Promise<PlannerCapabilities>;
  /** Tickets that match become beads, or are linked to those that are named. */
  import(query: string, beadIds?: readonly string[], more?: More): Promise<readonly ExternalTicket[]>;
  create(beadId: string, more?: More): Promise<readonly ExternalTicket[]>;
  link(beadId: string, ticketId: string, more?: More): Promise<readonly ExternalTicket[]>;
  set_in_progress(beadId: string): Promise<readonly ExternalTicket[]>;
  /** Title and text, or those of `fields`. */
  update(beadId: string, fields?: readonly ("title" | "body")[]): Promise<readonly ExternalTicket[]>;
  create_child(beadId: string, count?: number): Promise<readonly ExternalTicket[]>;
  /** Without beads: of all that are linked to this tracker. */
  sync_state(beadIds?: readonly string[]): Promise<readonly ExternalTicket[]>;
}

export function ticketProvider(desk: Desk, id: ProviderId): TicketProvider {
  const run = async (
    operation: TicketsInput["operation"],
    beads: readonly string[],
    more: Partial<TicketsInput> = {},
  ): Promise<readonly ExternalTicket[]> => {
    const input = { provider: id, operation, bead_ids: [...beads], ...more };
    return validEntries(valueOf(await tickets(desk, input)).tickets).valid;
  };
  return {
    name: id,
    async capabilities() {
      const provider = await desk.provider(id);
      if ("code" in provider) throw new SatelliteError(provider.code, provider.says);
      return capabilitiesOf(provider.can);
    },
    import: (query, beadIds = [], more = {}) => run("import", beadIds, { ...more, query }),
    create: (beadId, more = {}) => run("create", [beadId], more),
    link: (beadId, ticketId, more = {}) => run("link", [beadId], { ...more, filters: { ids: [ticketId] } }),
    set_in_progress: (beadId) => run("set_in_progress", [beadId]),
    update: (beadId, fields) => run("update", [beadId], fields === undefined ? {} : { filters: { fields } }),
    create_child: (beadId, count = 1) => run("create_child", [beadId], { filters: { count } }),
    sync_state: (beadIds = []) => run("sync_state", beadIds),
  };
}
