import type { ItemRef, ProviderId } from "@satellite/core";
import { openShelf, typedTicket, type Desk, type Notice, type Shelf, type ShelfItem } from "../../desk/index.js";
import { refusalOf } from "../status/trackers.js";
import type { SyncInput } from "./result.js";

/** Which items and systems a sync is about. */
export interface Named {
  readonly system?: ProviderId;
  /** Somebody named items: only these, and nothing is learnt of the others. */
  readonly isNamed: boolean;
  has(item: ShelfItem): boolean;
}

/** Items by id, path, or the tickets that they are linked to. */
export async function namedBy(desk: Desk, { refs = [], system }: SyncInput): Promise<Named | { notice: Notice }> {
  const id = system?.toLowerCase() as ProviderId | undefined;
  const refusal = id === undefined ? undefined : refusalOf(desk.config, id);
  if (refusal !== undefined) return { notice: refusal };
  const only = id === undefined ? {} : { system: id };
  if (refs.length === 0) return { ...only, isNamed: false, has: () => true };
  const shelf = await openShelf(desk);
  const items = new Set<ItemRef>();
  for (const text of refs) {
    const found = itemsBy(desk, shelf, text);
    if ("notice" in found) return found;
    for (const { ref } of found.items) items.add(ref);
  }
  return { ...only, isNamed: true, has: ({ ref }) => items.has(ref) };
}

function itemsBy(
  desk: Desk,
  shelf: Shelf,
  text: string,
): { readonly items: readonly ShelfItem[] } | { readonly notice: Notice } {
  const item = shelf.find(text);
  if (item !== undefined) return { items: [item] };
  const typed = typedTicket(desk, text);
  const tied = "ref" in typed ? shelf.ofTicket(typed.ref) : [];
  if (tied.length > 0) return { items: tied };
  const says = `no item here is "${text.slice(0, 100)}", or linked to it`;
  return { notice: { weight: "usage", code: "NO_ITEM", says } };
}
