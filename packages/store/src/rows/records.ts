/** Rows as every store keeps them: keys as text, values as JSON, moments as epoch milliseconds. */
export interface LinkRecord {
  readonly item: string;
  readonly ticket: string;
  readonly link: string;
  readonly created_at_ms: number;
}

export interface BaseRecord {
  readonly item: string;
  readonly ticket: string;
  readonly fields: string;
  readonly native: string | null;
  readonly item_revision: string;
  readonly ticket_version: string | null;
  readonly agreed_at_ms: number;
}

export interface ConflictRecord {
  readonly item: string;
  readonly ticket: string;
  readonly field: string;
  readonly conflict: string;
  readonly at_ms: number;
}

export interface JournalRecord {
  readonly key: string;
  /** What the deed is done on, for the filter. */
  readonly target: string;
  readonly effect: string;
  readonly begun_at_ms: number;
  /** Values before and after. */
  readonly earlier: string | null;
  readonly later: string | null;
  /** The working tree that it was begun in. */
  readonly tree: string | null;
  readonly outcome: string | null;
  readonly receipt: string | null;
  readonly ended_at_ms: number | null;
}

export interface CompletionRecord {
  readonly name: string;
  readonly path: string | null;
  readonly tickets: string;
  readonly completed_at_ms: number;
  readonly forced: number;
}

export interface CursorRecord {
  readonly name: string;
  readonly value: string;
}

export interface CachedRecord {
  readonly ref: string;
  readonly ticket: string;
  readonly read_at_ms: number;
}
