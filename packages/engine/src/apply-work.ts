/** What applying stands on, and what comes of it. */
import type { Provider, ProviderId, Receipt, Skipped, Telling, TicketRef, Unread } from "@satellite/core";
import type { Hands } from "./house.js";

export interface Applied {
  readonly receipts: readonly Receipt[];
  /** Effects that were not tried, since an earlier one on the same target showed that they could not succeed. */
  readonly skipped: readonly Skipped[];
}

/** Where the trackers come from; one that cannot be opened says why, or is nothing. */
export interface Trackers {
  provider(id: ProviderId): Promise<Provider | Unread | undefined>;
}

export interface HowToApply {
  /** What the effects on a ticket follow from, for a tracker's own app. */
  readonly tell?: (ticket: TicketRef) => Telling;
  /** A receipt after which the intent stays in the journal, to be tried again by a later run. */
  readonly keepsPending?: (receipt: Receipt) => boolean;
}

export interface Work {
  readonly house: Hands;
  readonly trackers: Trackers;
  readonly how: HowToApply;
}
