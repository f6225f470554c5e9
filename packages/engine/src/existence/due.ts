import type { ProviderId, TicketRef } from "@satellite/core";
import { turnAt, turnFrom } from "@satellite/core/sync/existence";
import type { Desk } from "../desk/index.js";

/** Tickets of one tracker whose turn it is to be looked at by their name. */
export interface Due {
  has(ref: TicketRef): boolean;
  /** They were looked at. */
  keep(): Promise<void>;
}

const cursor = ({ workspace }: Desk, id: ProviderId): string => `existence:${workspace.id}:${id}`;

/** Each ticket once a day, a part of them an hour: what was deleted or moved away changes nothing that a search would find. */
export async function dueNow(desk: Desk, id: ProviderId): Promise<Due> {
  const { clock, options, store } = desk;
  const text = await store.cursors.get(cursor(desk, id));
  const { isDue, turn } = turnAt(turnFrom(text), clock.nowMs());
  const next = JSON.stringify(turn);
  return {
    has: isDue,
    keep: async () => {
      if (!options.dryRun && next !== text) await store.cursors.put(cursor(desk, id), next);
    },
  };
}
