import type { ItemKind, ItemLink, ItemPlace, ItemProblem, ItemRef, ScanIndex, State, TicketRef } from "@satellite/core";
import type { Fields } from "@satellite/core/item";
import { refOfLink } from "@satellite/core/link";
import type { Desk } from "./desk.js";
import { mappedTicket } from "./mapped.js";
import { keepShelf, loadShelf } from "./shelf-keep.js";
import { scanShelf, settledIndex } from "./shelf-scan.js";

/** An item as far as lists, links and drift need it. Its texts stay in its file. */
export interface ShelfItem {
  readonly ref: ItemRef;
  readonly id: string;
  readonly path: string;
  readonly kind: ItemKind;
  readonly place: ItemPlace;
  readonly title: string;
  readonly status: string;
  readonly state: State;
  readonly links: readonly ItemLink[];
  readonly optOut: boolean;
  readonly revision: string;
  readonly healed?: boolean;
  /** Its priority as it spells it. */
  readonly priority?: string;
  /** What is compared with a ticket, with a mark in the body's place (`shortFields`). */
  readonly fields: Fields;
  readonly problems: readonly ItemProblem[];
}

/** What lies in the store. */
export interface Stock {
  readonly items: readonly ShelfItem[];
  /** Of files that hold no item, and of the workspace as a whole. */
  readonly problems: readonly ItemProblem[];
  readonly index: ScanIndex;
}

export interface Shelf extends Pick<Stock, "items" | "problems"> {
  /** By id or path; upper and lower case count alike in an id. */
  find(idOrPath: string): ShelfItem | undefined;
  /** Items whose files, or whose entry of `mapping`, name this ticket. */
  ofTicket(ref: TicketRef): readonly ShelfItem[];
}

export interface ShelfWish {
  /** `false`: in the middle of many writes; the last look at the shelf keeps it in the store. */
  readonly kept?: boolean;
}

/** What this run already knows: a dry run keeps nothing in the store. */
const known = new WeakMap<Desk, Stock>();
/** Desks that know more than lies in the store. */
const unkept = new WeakSet<Desk>();

/**
 * All items of the workspace. Files that look as they did are not opened: a run where nothing changed costs one pass over
 * stamps and one read of the store. A shelf that is broken, or of another version, config or workspace is made anew.
 */
export async function openShelf(desk: Desk, { kept = true }: ShelfWish = {}): Promise<Shelf> {
  const earlier = known.get(desk) ?? (await loadShelf(desk));
  const found = await scanShelf(desk.workspace, earlier);
  const stock = found === earlier ? found : { ...found, index: settledIndex(found.index, desk.clock.nowMs()) };
  known.set(desk, stock);
  if (stock !== earlier) unkept.add(desk);
  if (kept && unkept.delete(desk) && !desk.options.dryRun) await keepShelf(desk, stock);
  return shelfOf(stock, desk);
}

function shelfOf({ items, problems }: Stock, desk: Desk): Shelf {
  let named: Map<string, ShelfItem> | undefined;
  let tied: Map<TicketRef, ShelfItem[]> | undefined;
  return {
    items,
    problems,
    find(idOrPath) {
      named ??= new Map(
        items.flatMap((item) => [item.id.toLowerCase(), item.path].map((name) => [name, item] as const)),
      );
      return named.get(idOrPath) ?? named.get(idOrPath.toLowerCase());
    },
    ofTicket(ref) {
      tied ??= byTicket(items, desk);
      return tied.get(ref) ?? [];
    },
  };
}

function byTicket(items: readonly ShelfItem[], desk: Desk): Map<TicketRef, ShelfItem[]> {
  const tied = new Map<TicketRef, ShelfItem[]>();
  for (const item of items)
    for (const ref of new Set([
      ...item.links.map((link) => refOfLink(link, desk.repository)),
      mappedTicket(desk, item.path),
    ])) {
      if (ref === undefined) continue;
      const others = tied.get(ref);
      if (others === undefined) tied.set(ref, [item]);
      else others.push(item);
    }
  return tied;
}
