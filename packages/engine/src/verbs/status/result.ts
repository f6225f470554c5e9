import type { ItemProblem, ItemRef, ProviderId, Relation, State, TicketRef, WorkspaceId } from "@satellite/core";
import type { Compared, FieldName } from "@satellite/core/item";

export interface StatusInput {
  /** A row for every link, not only for what drifted. */
  readonly issues: boolean;
  /** Ask the trackers now. */
  readonly refresh: boolean;
  /** Only tickets in this state, links of this relation, tickets of this tracker. */
  readonly state?: State;
  readonly relation?: Relation;
  readonly provider?: ProviderId;
}

/** One item beside one of its tickets. */
export interface StatusRow {
  readonly item: ItemRef;
  readonly id: string;
  readonly path: string;
  readonly title: string;
  /** The item's own word. */
  readonly status: string;
  readonly state: State;
  readonly ticket: TicketRef;
  readonly relation: Relation;
  readonly syncMode: "manual" | "import" | "export" | "sync";
  /**
   * `now`: read by this command; `cached`: by an earlier one; `never`: by none; `missing`: its tracker has no such ticket;
   * `unread`: it could not be read, and what is known of it is older.
   */
  readonly seen: "now" | "cached" | "never" | "missing" | "unread";
  readonly url?: string;
  readonly ticketTitle?: string;
  readonly ticketState?: State;
  /** The tracker's own word. */
  readonly rawState?: string;
  /** ISO 8601, and how long ago in milliseconds. */
  readonly readAt?: string;
  readonly ageMs?: number;
  /** When both sides last agreed, ISO 8601. */
  readonly agreedAt?: string;
  /**
   * What moved since both sides agreed. Where they never agreed only the state can be said to have drifted, since it means the
   * same on both sides. Empty as well where nothing is compared: what `compared` says.
   */
  readonly drift: readonly Compared[];
  /** Fields that read differently on both sides and were never agreed on: no drift, until one side is taken for the other's. */
  readonly unagreed: readonly FieldName[];
  /** Which fields a link of this relation compares. */
  readonly compared: "fields" | "status" | "nothing";
}

export interface StatusCounts {
  /** Those that are not archived. */
  readonly items: number;
  readonly byStatus: readonly { readonly status: string; readonly state: State; readonly count: number }[];
  readonly archived: number;
  readonly links: number;
  readonly linkedItems: number;
  readonly tickets: number;
  readonly byState: Readonly<Partial<Record<State, number>>>;
  readonly neverRead: number;
  readonly drifted: number;
  /** Links with fields that were never agreed on. */
  readonly unagreed: number;
  readonly pending: number;
  readonly problems: number;
  readonly healed: number;
}

export interface StatusResult {
  readonly workspace: { readonly kind: WorkspaceId; readonly root: string };
  readonly counts: StatusCounts;
  /** When an item and a ticket last agreed, ISO 8601. */
  readonly lastSync?: string;
  /** When the oldest of the tickets was read, ISO 8601. */
  readonly oldestRead?: string;
  /** With --issues every link, else those that drifted. */
  readonly rows: readonly StatusRow[];
  /** Writes that wait for a service: what, where and since when. */
  readonly pending: readonly { readonly on: string; readonly says: string; readonly since: string }[];
  readonly problems: readonly ItemProblem[];
  /** Items whose mirror of their links is gone from the file. */
  readonly healed: readonly ItemRef[];
}
