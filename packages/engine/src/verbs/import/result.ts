import type { ItemRef, TicketRef } from "@satellite/core";
import type { LinkWish } from "@satellite/core/pull";

export interface ImportInput {
  /** As it was typed; absent: every tracker that is enabled. */
  readonly provider?: string;
  /** In the tracker's own language. */
  readonly query?: string;
  /** What is assigned to whoever asks, or in progress. */
  readonly assigned: boolean;
  /** For context only: not to be worked on, never written to. */
  readonly context: boolean;
  readonly force: boolean;
  /** Just these tickets, of one tracker. */
  readonly refs?: readonly TicketRef[];
  /** How the links begin; default: in step both ways, or for context only. */
  readonly as?: LinkWish;
}

export interface Brought {
  readonly ticket: TicketRef;
  readonly title: string;
  readonly item: ItemRef;
  readonly path: string;
}

export interface ImportResult {
  /** Tickets that matched. */
  readonly found: number;
  readonly created: readonly Brought[];
  /** Items that were there, and that the store now knows as linked. */
  readonly linked: readonly Brought[];
  /** Tickets whose items were there and known before; they stay as they are. */
  readonly known: number;
}
