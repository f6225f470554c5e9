import {
  providerOf,
  type ItemLink,
  type ItemRef,
  type LinkRow,
  type ProviderId,
  type TicketRef,
} from "@satellite/core";
import { memoryOf } from "@satellite/core/sync";
import { narrowed, tiesOf, type Desk, type Shelf, type ShelfItem, type Tie } from "../../desk/index.js";
import { isOn } from "../status/trackers.js";
import type { Named } from "./named.js";

/** What is remembered of a pair, without its texts: there may be ten thousand. */
export interface Known {
  /** The item's revision when the pair was last looked at to its end; absent: it never was. */
  readonly revision?: string;
  readonly rules?: string;
  readonly isOpen: boolean;
  /** Parents that stood for nothing on the other side then. */
  readonly unmatched?: readonly string[];
  /** The ticket's version then. */
  readonly version?: string;
}

/** One item beside one ticket. */
export interface Pair {
  readonly item: ShelfItem;
  readonly ref: TicketRef;
  readonly tie: Tie;
  /** As far as its item's mapping lets values through. */
  readonly link: ItemLink;
  readonly known?: Known;
}

/** Nothing goes between a ticket and an item that is put away, kept out of trackers, or cannot be read. */
export function isOpen({ item: { optOut, place, problems } }: Pick<Pair, "item">): boolean {
  return place !== "archived" && !optOut && !isBroken({ item: { problems } });
}

export const isBroken = ({ item: { problems } }: { readonly item: Pick<ShelfItem, "problems"> }): boolean =>
  problems.some(({ blocks }) => blocks);

export const keyOf = (item: ItemRef, ticket: TicketRef): string => `${item} ${ticket}`;

/** Every tie through which something may go, of the items and systems that are asked for. Two reads of the store for all. */
export async function pairsOf(desk: Desk, shelf: Shelf, named: Named): Promise<readonly Pair[]> {
  const rows = await rowsOf(desk);
  const known = await knownOf(desk);
  return shelf.items.flatMap((item) => {
    if (!named.has(item)) return [];
    return tiesOf(desk, item, rows.get(item.ref) ?? []).flatMap((tie): readonly Pair[] => {
      const link = narrowed(desk, item, tie.link);
      if (!isInStep(link, named.isNamed) || !isAsked(desk, providerOf(tie.ref), named)) return [];
      const remembered = known.get(keyOf(item.ref, tie.ref));
      return [{ item, ref: tie.ref, tie, link, ...(remembered === undefined ? {} : { known: remembered }) }];
    });
  });
}

/** Items whose links go only when somebody names them. */
export async function manualItems(desk: Desk, shelf: Shelf): Promise<readonly ShelfItem[]> {
  const rows = await rowsOf(desk);
  return shelf.items.filter((item) =>
    tiesOf(desk, item, rows.get(item.ref) ?? []).some(({ link }) => link.syncMode === "manual" && isInStep(link, true)),
  );
}

/** What is context, or was derived from, moves by itself; a manual link only when somebody names the item. */
function isInStep({ relation, syncMode }: ItemLink, isNamed: boolean): boolean {
  if (relation === "context" || relation === "derived") return false;
  return syncMode !== "manual" || isNamed;
}

export function isAsked({ config }: Desk, id: ProviderId, { system }: Named): boolean {
  return (system === undefined || id === system) && isOn(config, id);
}

async function rowsOf({ store }: Desk): Promise<ReadonlyMap<ItemRef, readonly LinkRow[]>> {
  const rows = new Map<ItemRef, LinkRow[]>();
  for (const row of await store.links.all()) {
    const others = rows.get(row.item);
    if (others === undefined) rows.set(row.item, [row]);
    else others.push(row);
  }
  return rows;
}

async function knownOf({ store }: Desk): Promise<ReadonlyMap<string, Known>> {
  const known = new Map<string, Known>();
  for (const { fields, item, ticket, ticketVersion } of await store.bases.all({
    withoutNative: true,
    withoutBody: true,
  })) {
    const memory = memoryOf(fields);
    known.set(keyOf(item, ticket), {
      isOpen: memory?.open === true,
      ...(memory === undefined ? {} : { revision: memory.revision, rules: memory.rules }),
      ...(memory?.unmatched === undefined ? {} : { unmatched: memory.unmatched }),
      ...(ticketVersion === undefined ? {} : { version: ticketVersion }),
    });
  }
  return known;
}
