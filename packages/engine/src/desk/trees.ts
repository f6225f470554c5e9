import { isItemRef, type BaseRow, type Effect, type Journal, type JournalRow, type Store } from "@satellite/core";
import { digestOf } from "@satellite/core/digest";
import type { Desk } from "./desk.js";

type Fields = BaseRow["fields"];

/** Which working tree agreed last, and what others agreed on before; it lies among the fields of the base, in `sync`. */
interface TreeMemory {
  readonly tree?: string;
  readonly trees?: Readonly<Record<string, Fields>>;
}

const known = new WeakMap<Desk["workspace"], string>();

/** By its name, else of one folder on one machine, as far as its path tells. */
export function treeOf({ tree: name, workspace }: Pick<Desk, "tree" | "workspace">): string {
  const tree = known.get(workspace) ?? digestOf(name ?? workspace.root).slice(0, 12);
  known.set(workspace, tree);
  return tree;
}

/** The journal, which is told in which working tree a deed was begun. */
export function journalHere(desk: Pick<Desk, "journal" | "tree" | "workspace">): Journal {
  const { journal } = desk;
  const tree = treeOf(desk);
  return {
    begin: (entries) => journal.begin(entries.map((entry) => ({ ...entry, tree }))),
    end: (receipt) => journal.end(receipt),
    done: (key) => journal.done(key),
  };
}

/** Whether it was begun here, as far as the journal tells. */
export function isOfThisTree(desk: Pick<Desk, "tree" | "workspace">, { tree }: Pick<JournalRow, "tree">): boolean {
  return tree === undefined || tree === treeOf(desk);
}

/**
 * Whether what waits may be carried out from this working tree. What is written on items, and a ticket that is to be tied to
 * one, belongs to the tree that has the files. Anything else carries all that it needs, and yields where the world moved on.
 */
export function mayCarryOn(desk: Pick<Desk, "tree" | "workspace">, row: Pick<JournalRow, "tree" | "effect">): boolean {
  const { effect } = row;
  return isOfThisTree(desk, row) || !needsFiles(effect);
}

function needsFiles(effect: Effect): boolean {
  return isItemRef(effect.on) || (effect.kind === "ticket-create" && effect.tie !== undefined);
}

const memoryIn = (fields: Fields | undefined): TreeMemory => fields?.["sync"] ?? {};

/** Whether this working tree was the last that agreed on these values. */
export function isAgreedHere(desk: Pick<Desk, "tree" | "workspace">, row: BaseRow): boolean {
  const { tree } = memoryIn(row.fields);
  return tree === undefined || tree === treeOf(desk);
}

/**
 * What this working tree last agreed on. Several may share a store, and what one has agreed on another has yet to pull: its
 * older file is no edit. A tree that the base knows nothing of has no ancestor, unless its file is the very one.
 */
export function ancestorFor(
  desk: Pick<Desk, "tree" | "workspace">,
  revision: string,
  row: BaseRow | undefined,
): BaseRow | undefined {
  const { tree, trees } = memoryIn(row?.fields);
  if (row === undefined || tree === undefined || tree === treeOf(desk) || row.itemRevision === revision) return row;
  const own = trees?.[treeOf(desk)];
  return own === undefined ? undefined : { ...row, fields: own };
}

/** So many trees are remembered beside the one that agreed last. */
const mostTrees = 8;
/** More than these are read all at once. */
const fewRows = 20;

/**
 * The same bases, with what other trees agreed on before, and the comments that are known, which nobody forgets. Called where
 * they are put, in the same transaction.
 */
export async function besideOthers(
  desk: Pick<Desk, "tree" | "workspace">,
  { bases }: Pick<Store, "bases">,
  rows: readonly BaseRow[],
): Promise<readonly BaseRow[]> {
  const mine = treeOf(desk);
  const next: BaseRow[] = [];
  const nameOf = ({ item, ticket }: BaseRow): string => `${item} ${ticket}`;
  const items = rows.map(({ item }) => item);
  const all = rows.length > fewRows ? await bases.all({ withoutNative: true, items }) : undefined;
  const fields = new Map(all?.map((row) => [nameOf(row), row.fields]));
  for (const row of rows) {
    const before = all === undefined ? (await bases.get(row.item, row.ticket))?.fields : fields.get(nameOf(row));
    const { tree, trees = {} } = memoryIn(before);
    const earlier = tree === undefined || before === undefined ? {} : { [tree]: withoutTrees(before) };
    const others = Object.entries({ ...trees, ...earlier }).filter(([name]) => name !== mine);
    const kept = others.length === 0 ? {} : { trees: Object.fromEntries(others.slice(-mostTrees)) };
    const { comments } = { ...(tree === undefined || tree === mine ? before : trees[mine]), ...row.fields };
    const said = comments === undefined ? {} : { comments };
    next.push({ ...row, fields: { ...row.fields, ...said, sync: { ...memoryIn(row.fields), tree: mine, ...kept } } });
  }
  return next;
}

function withoutTrees(fields: Fields): Fields {
  const { trees: _trees, ...sync } = memoryIn(fields);
  return { ...fields, sync };
}
