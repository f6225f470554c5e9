import type { ItemPlace, ItemProblem } from "../../contracts/item.js";
import type { ItemRef, TicketRef } from "../../contracts/ref.js";
import type { State, Ticket } from "../../contracts/ticket.js";
import type { ErrorCode } from "../../errors/codes.js";

/** What was found of the item. */
export type ItemLook =
  | {
      readonly there: true;
      readonly place: ItemPlace;
      readonly state: State;
      readonly optOut: boolean;
      /** Why its file is not to be written to, where it is not. */
      readonly problem?: Pick<ItemProblem, "code" | "path" | "line" | "says">;
    }
  | {
      readonly there: false;
      /** Items that name the ticket in their files, and that the ledger does not know with it: it may be one of these now. */
      readonly heirs: readonly ItemRef[];
      /** A file that could not be read: the item may be in there. */
      readonly unread?: Pick<ItemProblem, "code" | "path" | "line" | "says">;
    };

/** What was found of the ticket. */
export type TicketLook =
  | {
      readonly outcome: "found";
      /** Another than was asked for: it was moved. */
      readonly ref: TicketRef;
      readonly kind: Ticket["kind"];
      readonly state: State;
      /** Put away by its tracker, and read-only there. */
      readonly archived?: boolean;
    }
  /** `doubt`: why the tracker's "no" is no proof. */
  | { readonly outcome: "missing"; readonly says?: string; readonly doubt?: string }
  | { readonly outcome: "unread"; readonly code: ErrorCode; readonly says: string }
  /** Nobody asked: nothing says that it changed. */
  | { readonly outcome: "unasked" };

/** Both sides of one tie, as they were found. */
export interface Look {
  readonly item: ItemRef;
  /** As the tie names it. */
  readonly ticket: TicketRef;
  readonly itemLook: ItemLook;
  readonly ticketLook: TicketLook;
  /** Other tickets that this item is tied to. */
  readonly others: readonly TicketRef[];
  /** Which side a person was asked about before, since it was gone. */
  readonly asked?: "item" | "ticket";
}

/** What is told of a pair: `said` ends with 0, `person` with 3, `unverified` with 4, `part` with 5. */
export interface Tell {
  readonly weight: "said" | "person" | "unverified" | "part";
  readonly code: ErrorCode | ItemProblem["code"];
  readonly says: string;
  readonly where: string;
  readonly remedy?: string;
}

/** What becomes of a pair before anything is compared. */
export type Existence = { readonly tell: readonly Tell[] } & (
  | {
      /** Both are there: they are compared. */
      readonly kind: "there";
      /** The ticket's name from now on; links, bases, what waits and what is cached follow. */
      readonly ticket?: TicketRef;
      /** The item's name from now on. */
      readonly item?: ItemRef;
      /** What was asked about has come back: the question falls. */
      readonly back?: true;
    }
  /** One side is gone, and a person says what becomes of the other. */
  | { readonly kind: "gone"; readonly side: "item" | "ticket" }
  /** Both are gone: the tie falls. */
  | { readonly kind: "over" }
  /** Nothing is written on either side, and nothing is forgotten. */
  | { readonly kind: "left" }
);
