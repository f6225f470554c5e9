/** Which way values of one field go; `suggest`: a person takes each of them over. */
export const directions = ["both", "pull", "push", "suggest", "off"] as const;
export type Direction = (typeof directions)[number];

/** What happens when both sides changed. */
export const strategies = ["manual", "local-wins", "remote-wins", "last-write-wins"] as const;
export type Strategy = (typeof strategies)[number];

/** Which way values go at all, over what the fields say. */
export const syncDirections = ["both", "push-only", "pull-only"] as const;
export type SyncDirection = (typeof syncDirections)[number];

export const syncFields = [
  "title",
  "body",
  "status",
  "assignee",
  "labels",
  "priority",
  "milestone",
  "type",
  "parent",
] as const;
export type SyncField = (typeof syncFields)[number];

export const customFieldTypes = [
  "string",
  "number",
  "date",
  "option",
  "multi-option",
  "user",
  "version",
  "array",
] as const;
export type CustomFieldType = (typeof customFieldTypes)[number];

/** Items that a pattern names, and what becomes of them upstream. */
export interface Mapping {
  /** Of an item's path, from the root of the repository: `specs/*-api-*`. */
  readonly pattern: string;
  /** As the user writes a ref: `PROJ-1042`, `#42`. */
  readonly ticket?: string;
  /** Of a new ticket: its type, its parent (a ref), its label, its project or board. */
  readonly type?: string;
  readonly epic?: string;
  readonly label?: string;
  readonly project?: string;
  /** Opted in: without it no ticket is made of these items, or closed for them. */
  readonly create: boolean;
  readonly close: boolean;
  /** Over what `sync.fields` says: nothing is pulled, or nothing pushed. */
  readonly direction?: SyncDirection;
}

export interface CustomField {
  /** Key in the item's front matter. */
  readonly local: string;
  /** Id or name in the tracker. */
  readonly remote: string;
  readonly type: CustomFieldType;
  readonly direction: Direction;
  /** Local value → remote value. */
  readonly values: Readonly<Record<string, string>>;
}

export interface SettledSync {
  readonly strategy: Strategy;
  /** Whether a write upstream asks first. */
  readonly safeMode: boolean;
  /** A plan with more creates or updates than this asks, or ends. */
  readonly bulkLimit: number;
  readonly watchIntervalMs: number;
  readonly comments: "off" | "pull" | "push" | "both";
  /** A field without a strategy of its own follows `strategy`. */
  readonly fields: Readonly<Record<SyncField, { readonly direction: Direction; readonly strategy?: Strategy }>>;
  readonly customFields: readonly CustomField[];
}
