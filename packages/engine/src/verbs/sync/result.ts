import type { ItemRef, ProviderId, Strategy, TicketRef } from "@satellite/core";
import type { SyncDirection } from "@satellite/core/sync";

export interface SyncInput {
  /** This tracker alone. */
  readonly system?: string;
  /** Items by id or path, or the tickets that they are linked to; absent or empty: all. */
  readonly refs?: readonly string[];
  /** Over what the config says, for every field. */
  readonly strategy?: Strategy;
  readonly direction?: SyncDirection;
  /** Who won by the clock is shown, and asked about, before it is written. */
  readonly review?: boolean;
}

/** Fields of one pair that went one way. */
export interface Carried {
  readonly item: ItemRef;
  readonly ticket: TicketRef;
  readonly fields: readonly string[];
}

/** What waits for a person; the texts themselves lie in the store. */
export interface Waiting {
  readonly item: ItemRef;
  readonly ticket: TicketRef;
  readonly field: string;
  readonly kind: "conflict" | "suggestion" | "gone" | "loss";
  /** On one line each. */
  readonly ours: string;
  readonly theirs: string;
  /** What the ticket would lose if the item's text were written. */
  readonly lost?: readonly string[];
}

export interface SyncResult {
  /** Items and tickets that are kept in step, by pairs. */
  readonly pairs: number;
  /** Of these so many were compared: something changed on a side, or nobody knew. */
  readonly compared: number;
  readonly systems: readonly ProviderId[];
  /** Values that came into items, and that went to tickets; in a dry run: that would. */
  readonly pulled: readonly Carried[];
  readonly pushed: readonly Carried[];
  readonly waiting: readonly Waiting[];
  /** Pairs of which nobody knows that they are in step: a tracker was not reached, or something was not written. */
  readonly left: number;
  /** Fields that differ and do not go that way. */
  readonly drifted: readonly Carried[];
}
