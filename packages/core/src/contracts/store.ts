import type { Effect, EffectKey, Receipt } from "./effect.js";
import type { ItemLink } from "./item.js";
import type { Journal } from "./ports.js";
import type { ItemRef, TicketRef } from "./ref.js";
import type { Ticket } from "./ticket.js";

/** A tie between an item and a ticket, as the ledger has it; files only mirror it. */
export interface LinkRow {
  readonly item: ItemRef;
  readonly ticket: TicketRef;
  readonly link: ItemLink;
  /** Epoch milliseconds. */
  readonly createdAtMs: number;
}

/** The last values on which both sides agreed: the ancestor of a merge. Texts are kept whole. */
export interface BaseRow {
  readonly item: ItemRef;
  readonly ticket: TicketRef;
  /** Field → value, in our own shapes (`ItemContent`). */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The tracker's own rich text as last seen, for the way back: an ADF document, HTML, Notion blocks. */
  readonly native?: unknown;
  /** Version or revision of either side when they agreed. */
  readonly itemRevision: string;
  readonly ticketVersion?: string;
  readonly agreedAtMs: number;
}

/** How much of the bases is wanted: there may be megabytes of texts. */
export interface BasesWish {
  /** Leave the trackers' own rich texts where they are. */
  readonly withoutNative?: boolean;
  /** Leave the field `body` where it is. */
  readonly withoutBody?: boolean;
  /** Of these items alone. */
  readonly items?: readonly ItemRef[];
}

/** One line of the operations table: what was meant, why, and what became of it. */
export interface JournalRow {
  readonly key: EffectKey;
  readonly effect: Effect;
  readonly begunAtMs: number;
  /** The working tree that it was begun in, where several share a store; absent: nobody knows. */
  readonly tree?: string;
  readonly receipt?: Receipt;
  readonly endedAtMs?: number;
  /** Values before and after, where they are known; secrets never. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Work that was finished once: starting it again is asked about. */
export interface Completion {
  /** Plan or item, by name. */
  readonly name: string;
  readonly path?: string;
  readonly tickets: readonly TicketRef[];
  readonly completedAtMs: number;
  /** It was done again though it had been completed, and somebody said so. */
  readonly forced?: boolean;
}

/** A ticket as last read, with its age. */
export interface CachedTicket {
  readonly ticket: Ticket;
  readonly readAtMs: number;
}

/**
 * What waits for a person: both sides moved apart, a field in mode `suggest` has a value to offer, one side is gone, or a ticket
 * would lose what its text holds beyond Markdown.
 * Both texts are kept here until somebody decides.
 */
export interface ConflictRow {
  readonly item: ItemRef;
  readonly ticket: TicketRef;
  /** A field's name, or `existence` where one side is gone. */
  readonly field: string;
  readonly kind: "conflict" | "suggestion" | "gone" | "loss";
  /** Values in our own shapes; absent where that side has none. */
  readonly base?: unknown;
  readonly ours?: unknown;
  readonly theirs?: unknown;
  /** Text with both versions in it, where it could be merged but for some blocks. */
  readonly merged?: unknown;
  /** What the ticket would lose if our text were written, by names that a person knows it by: `the mention of Ana Ruiz`. */
  readonly lost?: readonly string[];
  readonly atMs: number;
}

/** Who carries writes out on a store just now. */
export interface StoreHolder {
  readonly pid: number;
  readonly host: string;
  /** Epoch milliseconds. */
  readonly sinceMs: number;
}

/** Where links, bases, journal and history lie. Every write is on disk when its promise resolves. */
export interface Store {
  readonly kind: "memory" | "sqlite" | "postgres";
  readonly links: {
    of(ref: ItemRef | TicketRef): Promise<readonly LinkRow[]>;
    all(): Promise<readonly LinkRow[]>;
    /** By item and ticket: a second one replaces the first. */
    put(row: LinkRow): Promise<void>;
    /** Many at once, all or nothing; of two for the same item and ticket the last counts. */
    putAll(rows: readonly LinkRow[]): Promise<void>;
    remove(item: ItemRef, ticket?: TicketRef): Promise<number>;
  };
  readonly bases: {
    get(item: ItemRef, ticket: TicketRef): Promise<BaseRow | undefined>;
    all(wish?: BasesWish): Promise<readonly BaseRow[]>;
    put(row: BaseRow): Promise<void>;
    /** Many at once, all or nothing; of two for the same item and ticket the last counts. */
    putAll(rows: readonly BaseRow[]): Promise<void>;
    remove(item: ItemRef, ticket?: TicketRef): Promise<number>;
  };
  readonly conflicts: {
    of(item: ItemRef): Promise<readonly ConflictRow[]>;
    all(): Promise<readonly ConflictRow[]>;
    /** By item, ticket and field: a second one replaces the first. */
    putAll(rows: readonly ConflictRow[]): Promise<void>;
    remove(item: ItemRef, ticket?: TicketRef, field?: string): Promise<number>;
  };
  readonly journal: Journal & {
    /** Begun and not ended, oldest first: what a crash or an outage left. */
    pending(): Promise<readonly JournalRow[]>;
    /** Newest first. */
    rows(filter?: { readonly on?: string; readonly limit?: number }): Promise<readonly JournalRow[]>;
    /** Take back what was begun and will not be tried again. */
    drop(keys: readonly EffectKey[]): Promise<void>;
  };
  readonly completions: {
    record(completion: Completion): Promise<void>;
    all(): Promise<readonly Completion[]>;
    /** Those that share a ticket with these. */
    overlapping(tickets: readonly TicketRef[]): Promise<readonly Completion[]>;
  };
  /** Small named values: watermarks, scan indexes. */
  readonly cursors: {
    get(name: string): Promise<string | undefined>;
    put(name: string, value: string): Promise<void>;
  };
  readonly cache: {
    get(refs: readonly TicketRef[]): Promise<ReadonlyMap<TicketRef, CachedTicket>>;
    put(tickets: readonly CachedTicket[]): Promise<void>;
    remove(refs: readonly TicketRef[]): Promise<void>;
  };
  /** All or nothing, also when the process dies in between. */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /**
   * Runs while no other process is inside its own: what the journal holds as begun is carried out by one of them. Reads and
   * single writes are held up by nobody. A second call of this process waits its turn, one inside the first goes on, and a
   * process that died is taken over. Not inside a transaction.
   *
   * @param waiting told once, after a second of waiting for another process
   * @throws {SatelliteError} STORE_BUSY when another process holds it for longer than the wait, saying which and since when
   */
  alone?<T>(work: () => Promise<T>, waiting?: (holder: StoreHolder) => void): Promise<T>;
  close(): Promise<void>;
}

/** What opening had to do, for the user to know. */
export interface StoreNotice {
  readonly code: "CREATED" | "MIGRATED" | "SET_ASIDE" | "REBUILT" | "ROW_SKIPPED";
  readonly says: string;
  /** Where the earlier database lies. */
  readonly path?: string;
}
