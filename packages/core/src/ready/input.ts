import type { WorkspaceItem } from "../contracts/item.js";

/** A local text with the place where it lies. */
export interface ReadyText {
  /** From the top of the repository. */
  readonly path: string;
  /** Without front matter. */
  readonly text: string;
  /** Lines of the file before it; absent: lines of this text are no lines of the file. */
  readonly linesBefore?: number;
}

/** An item with every local text that whoever works on it has at hand. Nothing of it comes from a tracker's answer. */
export interface ReadyInput {
  readonly item: Pick<WorkspaceItem, "id" | "content" | "links">;
  /** Where the item itself lies; `line`: where its record stands among others, from 1. */
  readonly at: { readonly path: string; readonly line?: number };
  /** The item's own words: its file, or the fields of its record. */
  readonly own: readonly ReadyText[];
  /** Its spec and papers, as far as they are files here. */
  readonly notes: readonly ReadyText[];
  /** Link entries in which relation or direction is not written. */
  readonly entries: readonly EntryGap[];
}

export interface EntryGap {
  readonly id: string;
  readonly missing: readonly ("relation" | "direction")[];
  readonly line?: number;
}

/** Why an item cannot be worked on without looking anywhere else. */
export interface ReadyGap {
  readonly gap: "intent" | "constraints" | "criteria" | "pointer" | "entry" | "context";
  readonly says: string;
  readonly path: string;
  /** From 1. */
  readonly line?: number;
  readonly remedy: string;
}
