import type { Relation } from "./mention.js";
import type { ItemRef, WorkspaceId } from "./ref.js";
import type { State } from "./ticket.js";

/** What kind of thing an item is in its own tool. */
export type ItemKind = "task" | "draft" | "spec" | "plan" | "phase" | "bead" | "milestone";

/** Where its tool keeps it. Moving from one to another is no deletion. */
export type ItemPlace = "active" | "draft" | "completed" | "archived";

/**
 * One entry that ties an item to a ticket, many to many. `sync` writes both ways, `export` and `import` one way,
 * `manual` only when asked; a `context` link is never written to, whatever its mode.
 */
export interface ItemLink {
  /** As it is spelt in the file; one that no part answers to is kept all the same. */
  readonly provider: string;
  /** The tracker's own name: `PROJ-1042`, `acme/shop#42`, `1234`. */
  readonly id: string;
  readonly url?: string;
  readonly relation: Relation;
  /** How the tie came to be. */
  readonly direction?: "imported" | "exported" | "linked";
  readonly syncMode: "manual" | "import" | "export" | "sync";
  /** As last seen; a memory, never the truth. */
  readonly state?: State;
  readonly rawState?: string;
  /** ISO 8601. */
  readonly stateUpdatedAt?: string;
  readonly parentId?: string;
  readonly onClose: "none" | "comment" | "close" | "sync";
  /** ISO 8601. */
  readonly lastSyncedAt?: string;
  /** Values of mapped fields, mirrored for readers. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Keys of the entry that are not ours, kept as they were. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** One box of a checklist. Told apart by its text; numbers change when lines move. */
export interface Criterion {
  readonly text: string;
  readonly done: boolean;
}

export interface ItemComment {
  readonly author: string;
  /** As its tool writes times; often to the minute. */
  readonly at: string;
  readonly body: string;
}

/** What travels between an item and its tickets. Absent: this format has no place for it. */
export interface ItemContent {
  readonly title: string;
  /** Its tool's own word. */
  readonly status: string;
  /** The description: Markdown, as it stands between its headings or markers. */
  readonly body: string;
  readonly criteria: readonly Criterion[];
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly priority?: string;
  readonly type?: string;
  readonly milestone?: string;
  /** The parent's id in the same workspace. */
  readonly parent?: string;
  readonly dependsOn: readonly string[];
  readonly comments: readonly ItemComment[];
  /** Named parts that a format has beside the description: plan, notes, summary. */
  readonly sections: Readonly<Record<string, string>>;
}

/** Something in a file that cannot be used. That item is left alone; the others go on. */
export interface ItemProblem {
  readonly code:
    | "FRONT_MATTER"
    | "CONFLICT_MARKERS"
    | "DUPLICATE_ID"
    | "NO_ID"
    | "NO_TITLE"
    | "UNKNOWN_STATUS"
    | "BAD_LINK"
    | "UNREADABLE"
    | "TOO_LARGE"
    | "HALF_WRITTEN"
    | "BAD_MARKERS"
    | "STATE_DIFFERS";
  readonly path: string;
  /** From 1. */
  readonly line?: number;
  readonly says: string;
  /** The item is not to be written to. A warning otherwise. */
  readonly blocks: boolean;
}

/** An item, whole: what its file says, and the file's identity. */
export interface WorkspaceItem {
  readonly ref: ItemRef;
  /** As its tool spells it: `TASK-1`, `012-passkeys`, `phase-1`, `bd-12`. */
  readonly id: string;
  readonly workspace: WorkspaceId;
  readonly kind: ItemKind;
  readonly place: ItemPlace;
  /** Of the file, relative to the workspace's root, with `/`. */
  readonly path: string;
  readonly content: ItemContent;
  readonly state: State;
  readonly links: readonly ItemLink[];
  /** The mirror of the links is gone from the file; they were read from what survives, and are to be mirrored again. */
  readonly healed?: boolean;
  /** Entries of its file that leave open how their ticket stands to the item; the links hold what is supposed then. */
  readonly openEntries?: readonly { readonly id: string; readonly missing: readonly ("relation" | "direction")[] }[];
  readonly compliance: { readonly riskLevel?: string; readonly requiresApproval?: boolean };
  /** Path of its spec, where it names one. */
  readonly spec?: string;
  readonly documentation: readonly string[];
  readonly references: readonly string[];
  /** Its author wants it kept out of every tracker. */
  readonly optOut: boolean;
  /** SHA-256 of the bytes that it was read from (for one record among many in a file: of its own bytes). */
  readonly revision: string;
  /** Epoch milliseconds, of the file's own claim where it has one, else of the file. */
  readonly updatedAtMs?: number;
  readonly problems: readonly ItemProblem[];
}

/** What to change; what is absent stays to the byte. */
export type ItemPatch = {
  readonly [K in keyof Omit<ItemContent, "labels" | "comments" | "sections">]?: ItemContent[K];
} & {
  readonly addLabels?: readonly string[];
  readonly removeLabels?: readonly string[];
  /** Appended, never edited. */
  readonly addComments?: readonly ItemComment[];
  readonly sections?: Readonly<Record<string, string>>;
  /** The whole list as it should be mirrored; an empty one takes every trace of ours away. */
  readonly links?: readonly ItemLink[];
  readonly addReferences?: readonly string[];
  readonly removeReferences?: readonly string[];
  /** Set to null: remove. */
  readonly spec?: string | null;
  /** What was known of the item when its file still said so; what is absent in it stays. */
  readonly compliance?: WorkspaceItem["compliance"];
};

/** An item that does not exist yet. */
export interface NewItem {
  readonly kind: ItemKind;
  readonly content: Partial<ItemContent> & Pick<ItemContent, "title">;
  readonly links: readonly ItemLink[];
}
