import type { Effect, EffectKey, Receipt } from "./effect.js";
import type { ItemContent, ItemPatch, ItemPlace, ItemProblem, NewItem, WorkspaceItem } from "./item.js";
import type { ItemRef, WorkspaceId } from "./ref.js";
import type { Completion } from "./store.js";
import type { State } from "./ticket.js";

/** What a format has a place for, as data: the docs' table, plans and skips read it. */
export interface WorkspaceCan {
  readonly create: boolean;
  /** Fields of `ItemPatch` that can be written. */
  readonly write: readonly (keyof ItemPatch)[];
  readonly places: readonly ItemPlace[];
  /** `list`: any number of links; `one`: the format holds one per tracker; `none`: only the store knows. */
  readonly links: "list" | "one" | "none";
  /** Its file says which ticket a link is to, and nothing more: relation, modes and `onClose` are the ledger's. */
  readonly bareLinks?: boolean;
  readonly comments: boolean;
  /** Words for priorities, where the format fixes them; absent: high, medium, low. */
  readonly priorities?: readonly string[];
  /** Words for types, where the format fixes them; absent: any. */
  readonly types?: readonly string[];
}

/** Edit an item in place. Yields when its bytes are no longer those that the plan was made from. */
export interface ItemEditEffect {
  readonly kind: "item-edit";
  readonly on: ItemRef;
  readonly patch: ItemPatch;
  /** The revision that this was decided on. */
  readonly expect: string;
  /** What the same fields said before: no condition, but history in the journal, for whoever wants a text back. */
  readonly was?: Partial<ItemContent>;
}

/** Make an item. A second time under the same identity finds the first one. */
export interface ItemCreateEffect {
  readonly kind: "item-create";
  /** `item:<workspace>:new:<identity>`, since its id is its tool's to give. */
  readonly on: ItemRef;
  /** What tells that it was made before: the ref of the ticket that it comes from. */
  readonly identity: string;
  readonly item: NewItem;
}

/** Move an item between its tool's places. */
export interface ItemPlaceEffect {
  readonly kind: "item-place";
  readonly on: ItemRef;
  readonly to: ItemPlace;
  readonly expect: string;
}

export type ItemDeed = ItemEditEffect | ItemCreateEffect | ItemPlaceEffect;

/** What one file looked like when it was last read: a file that looks the same is not read again. */
export interface FileStamp {
  readonly size: number;
  readonly mtimeMs: number;
}

/** What an earlier scan left behind: stamps by path. */
export type ScanIndex = ReadonlyMap<string, FileStamp>;

export interface Scanned {
  /** Items of files that are new or changed since the index. */
  readonly items: readonly WorkspaceItem[];
  /** Paths of the index that are gone. */
  readonly gone: readonly string[];
  readonly index: ScanIndex;
  readonly problems: readonly ItemProblem[];
}

/** A local format, seen from inside the house. */
export interface Workspace {
  readonly id: WorkspaceId;
  /** Absolute path of its root, where its tool's folder lies. */
  readonly root: string;
  readonly can: WorkspaceCan;
  /** Statuses that it knows, its own words with our states, in its order. */
  statuses(): Promise<readonly { readonly name: string; readonly state: State }[]>;
  /** All items, or those of files that changed since the index: unchanged files cost one stat each. */
  scan(since?: ScanIndex): Promise<Scanned>;
  /** By id in any spelling that its tool takes (`task-1`, `TASK-1`, `1`), or by path. */
  read(id: string): Promise<WorkspaceItem | undefined>;
  /** What its own tool remembers as completed, where it keeps such a history. */
  completions?(): Promise<readonly Completion[]>;
  /** Do one thing; beside and rename, never half. Under the same key, the second time changes nothing. */
  apply(effect: Effect<ItemDeed>, key: EffectKey): Promise<Receipt>;
}
