import {
  itemName,
  type BaseRow,
  type EffectKey,
  type ItemEditEffect,
  type ItemRef,
  type Receipt,
  type Store,
  type WorkspaceItem,
} from "@satellite/core";
import { digestOf } from "@satellite/core/digest";
import { lostOf, withoutLost, type Lost } from "@satellite/core/sync/lost";
import type { Desk, Notice } from "./desk.js";
import { pathFromTop } from "./mapped.js";
import { isAgreedHere } from "./trees.js";

/** Writes of an earlier run into items: whether their files were kept is not known yet. */
type Written = readonly { readonly on: ItemRef; readonly key: EffectKey }[];

export interface Unkept {
  /** Stands on what was really agreed. */
  readonly desk: Desk;
  readonly notices: readonly Notice[];
  /** To be called with what the run wrote, so that the next one looks for it. */
  readonly note: (receipts: readonly Receipt[]) => Promise<void>;
}

/** So many lines of an item's history are looked through. */
const mostLines = 200;

/**
 * The same desk, on which writes of the last run into items count for nothing that their files do not show. A tree that is made
 * anew for each run loses what nobody commits, while the store remembers it as agreed: the old values would look like edits,
 * and go out over the tickets' newer ones. So they come in again. Once a file was seen or committed with what was written,
 * a change of it is an edit. In a person's own tree it always is, and this is not asked.
 */
export async function withoutUnkept(desk: Desk): Promise<Unkept> {
  const { store } = desk;
  const name = `unkept:${digestOf(desk.tree ?? desk.workspace.root).slice(0, 12)}`;
  const before = writtenFrom(await store.cursors.get(name));
  const found = before.length === 0 ? new Map<string, Found>() : await lostIn(desk, before);
  const isAsked = (row: BaseRow): boolean => found.get(keyOf(row))?.agreedAtMs === row.agreedAtMs;
  // What is agreed on from now on is another row.
  const shown = (row: BaseRow): BaseRow =>
    isAsked(row) ? { ...row, fields: withoutLost(row.fields, found.get(keyOf(row))?.lost ?? {}) } : row;
  return {
    desk: found.size === 0 ? desk : { ...desk, store: showing(store, shown) },
    notices: [...new Set([...found.values()].map(({ item }) => item))].map(lostTell),
    async note(receipts) {
      if (desk.options.dryRun) return;
      const left = found.size === 0 ? [] : (await store.bases.all({ withoutNative: true })).filter(isAsked);
      const still = new Set(left.map(({ item }) => item));
      const now = receipts.flatMap(({ key, kind, on, outcome }) =>
        kind === "item-edit" && outcome === "done" ? [{ on: on as ItemRef, key }] : [],
      );
      const next = [...before.filter(({ on }) => still.has(on)), ...now];
      if (before.length + next.length > 0) await store.cursors.put(name, JSON.stringify(next));
    },
  };
}

const keyOf = ({ item, ticket }: BaseRow): string => `${item} ${ticket}`;

/** A base that rests on writes which its item's file does not show. */
interface Found {
  readonly item: WorkspaceItem;
  readonly lost: Lost;
  readonly agreedAtMs: number;
}

async function lostIn(desk: Desk, written: Written): Promise<ReadonlyMap<string, Found>> {
  const { local, store, workspace } = desk;
  const found = new Map<string, Found>();
  const rows = (await store.bases.all({ withoutNative: true })).filter((row) => isAgreedHere(desk, row));
  for (const on of new Set(written.map((one) => one.on))) {
    const own = rows.filter((row) => row.item === on);
    const item = own.length === 0 ? undefined : await workspace.read(itemName(on));
    if (item === undefined) continue;
    const keys = new Set(written.filter((one) => one.on === on).map(({ key }) => key));
    const history = await store.journal.rows({ on, limit: mostLines });
    const writes = history.flatMap(({ effect, key }): ItemEditEffect[] =>
      effect.kind === "item-edit" && keys.has(key) ? [effect] : [],
    );
    for (const row of own) {
      const lost = lostOf(item, writes.toReversed(), row.fields);
      // Committed once as it was written, it was kept: what it says now is an edit.
      const isLost =
        Object.keys(lost).length > 0 &&
        (await local.wasCommitted?.(pathFromTop(desk, item.path), row.itemRevision)) !== true;
      if (isLost) found.set(keyOf(row), { item, lost, agreedAtMs: row.agreedAtMs });
    }
  }
  return found;
}

function lostTell({ id, path }: WorkspaceItem): Notice {
  const says = `what the last sync wrote into ${id} is not in its file: it was not committed, or was taken back; it comes in again`;
  return { weight: "said", code: "CHANGED_MEANWHILE", says, where: path };
}

function writtenFrom(text: string | undefined): Written {
  try {
    const all: unknown = text === undefined ? [] : JSON.parse(text);
    return Array.isArray(all) ? (all as Written) : [];
  } catch {
    return [];
  }
}

/** The store with its bases as they are to be seen; all else is its own. */
function showing(store: Store, shown: (row: BaseRow) => BaseRow): Store {
  const { bases } = store;
  return {
    ...store,
    bases: {
      ...bases,
      async get(item, ticket) {
        const row = await bases.get(item, ticket);
        return row === undefined ? undefined : shown(row);
      },
      all: async (wish) => (await bases.all(wish)).map(shown),
    },
  };
}
