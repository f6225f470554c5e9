import type { ProviderId } from "@satellite/core";
import type { ExternalTicket } from "@satellite/core/tickets";
import type { Desk } from "../desk/index.js";
import { pull, type PullResult } from "../verbs/pull/index.js";
import { push, type PushResult } from "../verbs/push/index.js";
import { refOf, valueOf } from "./carried.js";
import { ticketProvider } from "./ticket-provider.js";

/** One tracker as three methods. Each throws a SatelliteError with its code. */
export interface PMAdapter {
  readonly name: string;
  /**
   * The cached state of every linked ticket, refreshed. It changes no value on either side, so it is safe for what changed
   * on both; it merges nothing.
   */
  sync(): Promise<readonly ExternalTicket[]>;
  /** Tells of an item's finished work, and moves its tickets to review. */
  push(item: string): Promise<PushResult>;
  /** Makes or refreshes the item of a ticket. */
  pull(ref: string): Promise<PullResult>;
}

export function pmAdapter(desk: Desk, id: ProviderId): PMAdapter {
  return {
    name: id,
    sync: () => ticketProvider(desk, id).sync_state(),
    push: async (item) => valueOf(await push(desk, { item, status: "review", autoClose: false, fullText: false })),
    async pull(ref) {
      refOf(desk, id, ref);
      return valueOf(await pull(desk, { ref, start: false, force: false }));
    },
  };
}
