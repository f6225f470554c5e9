import type { ItemLink, ItemRef, State, TicketRef, WorkspaceItem } from "@satellite/core";

export interface LinkInput {
  /** As it was typed. */
  readonly item: string;
  readonly ref?: string;
  /** Look for tickets with the item's title. */
  readonly suggest: boolean;
  readonly relation?: ItemLink["relation"];
  readonly syncMode?: ItemLink["syncMode"];
  readonly onClose?: ItemLink["onClose"];
  /** How the tie came to be; default: as it was, else linked by hand. */
  readonly direction?: "imported" | "exported" | "linked";
}

export interface Suggestion {
  readonly ref: TicketRef;
  readonly title: string;
  readonly url: string;
  readonly state: State;
}

export interface NamedItem {
  readonly ref: ItemRef;
  readonly id: string;
  readonly path: string;
}

export interface LinkResult {
  readonly item: NamedItem;
  readonly ticket?: TicketRef;
  readonly link?: ItemLink;
  readonly did: "linked" | "updated" | "unchanged" | "planned" | "nothing";
  /** Only with `suggest`: the likest first. */
  readonly suggestions?: readonly Suggestion[];
}

export interface UnlinkInput {
  readonly item: string;
  /** Absent: every ticket of the item. */
  readonly ref?: string;
}

export interface UnlinkResult {
  readonly item: NamedItem;
  readonly unlinked: readonly TicketRef[];
}

export interface LinksRow {
  readonly item: ItemRef;
  readonly id: string;
  readonly title: string;
  readonly ticket: TicketRef;
  readonly url?: string;
  readonly relation: ItemLink["relation"];
  readonly direction?: ItemLink["direction"];
  readonly syncMode: ItemLink["syncMode"];
  readonly onClose: ItemLink["onClose"];
  /** ISO 8601. */
  readonly lastSyncedAt?: string;
}

export interface LinksResult {
  readonly links: readonly LinksRow[];
}

export function named({ id, path, ref }: WorkspaceItem): NamedItem {
  return { ref, id, path };
}
