import type { TicketRef } from "@satellite/core";
import type { LifecycleEvent } from "@satellite/core/lifecycle";

export interface LifecycleInput {
  readonly event: LifecycleEvent;
  readonly item: string;
  /** Close the tickets when all is done. */
  readonly autoClose: boolean;
  /** Though the work was completed before, or phases are open. */
  readonly force: boolean;
  /** Whoever calls was asked for just these writes: safe mode needs no second yes. */
  readonly named?: boolean;
}

export interface LifecycleResult {
  readonly event: LifecycleEvent;
  readonly item: string;
  readonly title: string;
  /** Phases of the plan once this is done; absent: the item has none. */
  readonly phases?: { readonly done: number; readonly total: number };
  readonly tickets: readonly TicketRef[];
  /** The work was written down as completed. */
  readonly recorded: boolean;
}
