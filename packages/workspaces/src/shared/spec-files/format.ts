import type { ItemPatch, ItemPlace, NewItem, WorkspaceCan, WorkspaceId, WorkspaceItem, State } from "@satellite/core";
import type { Source } from "../source.js";
import type { Folder } from "../scan-files.js";

/** A file's new text, or in words why it cannot be had. */
export type Change = { readonly text: string } | { readonly refused: string };

/** What tells one format of Markdown files from another. All but `folders` is pure. */
export interface SpecFormat {
  readonly id: WorkspaceId;
  /** Absolute. */
  readonly root: string;
  readonly can: WorkspaceCan;
  readonly statuses: readonly { readonly name: string; readonly state: State }[];
  readonly folders: readonly Folder[];
  /** The id that a path gives its file; nothing when the file is no item. */
  readonly idAt: (path: string) => string | undefined;
  /** Files may name themselves in their front matter. */
  readonly idsInside?: boolean;
  /** @param paths of all items, for what names another */
  read(path: string, source: Source, paths: readonly string[]): WorkspaceItem;
  /** The path that somebody means, in any spelling. */
  find(asked: string, paths: readonly string[]): string | undefined;
  /** What a patch means in the format's own words. */
  settle?(patch: ItemPatch): ItemPatch;
  edit(item: WorkspaceItem, text: string, patch: ItemPatch): Change;
  place?(item: WorkspaceItem, text: string, to: ItemPlace): Change;
  /** A folder from the root that whoever makes an item holds meanwhile: names are given in turn. */
  readonly lock?: string;
  /** @param tries how often a name was taken */
  create?(item: NewItem, paths: readonly string[], tries: number): { readonly path: string; readonly text: string };
}
