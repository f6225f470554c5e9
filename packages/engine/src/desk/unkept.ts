import { nameOf, type BaseRow, type ItemPatch, type ItemRef, type Store, type WorkspaceItem } from "@satellite/core";
import { fieldsOfItem } from "@satellite/core/item";
import type { Desk, Notice } from "./desk.js";
import { openShelf } from "./shelf.js";
import { isAgreedHere } from "./trees.js";

/** An item whose file stands as it did before our last writes, oldest write last. */
interface Unkept {
  readonly item: WorkspaceItem;
  readonly patches: readonly ItemPatch[];
}

/** So many lines of an item's history are looked through. */
const mostLines = 100;

/**
 * The same desk, on which writes into items count for nothing that their files do not show. A tree that is made anew for each
 * run loses what nobody commits, while the store remembers it as agreed: the old values would look like edits, and go out over
 * the tickets' newer ones. So they come in again. In a person's own tree the same is an edit, and this is not asked.
 */
export async function withoutUnkept(desk: Desk): Promise<{ readonly desk: Desk; readonly notices: readonly Notice[] }> {
  const rows = await desk.store.bases.all({ withoutNative: true });
  const { items } = await openShelf(desk);
  const now = new Map(items.map((item) => [item.ref, item]));
  const lost = new Map<ItemRef, Unkept>();
  const asked = new Map<string, number>();
  for (const row of rows) {
    const shown = now.get(row.item);
    if (shown === undefined || shown.revision === row.itemRevision || !isAgreedHere(desk, row)) continue;
    const one = lost.get(row.item) ?? (await unkeptIn(desk, shown.id));
    if (one === undefined) continue;
    lost.set(row.item, one);
    asked.set(keyOf(row), row.agreedAtMs);
  }
  if (asked.size === 0) return { desk, notices: [] };
  // What is agreed on from now on is another row.
  const shown = (row: BaseRow): BaseRow => {
    const one = lost.get(row.item);
    return one !== undefined && asked.get(keyOf(row)) === row.agreedAtMs ? withoutWrites(row, one) : row;
  };
  const notices = [...lost.values()].map(({ item: { id, path } }): Notice => {
    const says = `what was written into ${id} before is not in its file: it was not committed, or was taken back; it comes in again`;
    return { weight: "said", code: "CHANGED_MEANWHILE", says, where: path };
  });
  return { desk: { ...desk, store: showing(desk.store, shown) }, notices };
}

const keyOf = ({ item, ticket }: BaseRow): string => `${item} ${nameOf(ticket)}`;

async function unkeptIn({ store, workspace }: Desk, id: string): Promise<Unkept | undefined> {
  const item = await workspace.read(id);
  if (item === undefined) return undefined;
  const rows = await store.journal.rows({ on: item.ref, limit: mostLines });
  const writes = rows.flatMap(({ effect, receipt }) =>
    effect.kind === "item-edit" && receipt?.outcome === "done" ? [effect] : [],
  );
  const first = writes.findIndex(({ expect }) => expect === item.revision);
  return first < 0 ? undefined : { item, patches: writes.slice(0, first + 1).map(({ patch }) => patch) };
}

/** What was agreed on is what the item says, as far as the writes reached: the ticket alone has moved since. */
function withoutWrites(row: BaseRow, { item, patches }: Unkept): BaseRow {
  const here = fieldsOfItem(item);
  const fields: Record<string, unknown> = { ...row.fields };
  const written = new Set<string>();
  const set = (field: string, value: unknown): void => {
    written.add(field);
    fields[field] = value;
  };
  for (const patch of patches) {
    for (const field of ["title", "body", "status", "priority"] as const) if (field in patch) set(field, here[field]);
    if ("assignees" in patch) set("assignee", here.assignee);
    if ("criteria" in patch) set("criteria", item.content.criteria);
    const { addLabels = [], removeLabels = [] } = patch;
    if (addLabels.length + removeLabels.length === 0) continue;
    const before = ((fields["labels"] ?? []) as readonly string[]).filter((label) => !addLabels.includes(label));
    set("labels", [...new Set([...before, ...removeLabels])].toSorted());
  }
  const sync = fields["sync"] as { readonly marks?: Readonly<Record<string, string>> } | undefined;
  const marks = Object.fromEntries(Object.entries(sync?.marks ?? {}).filter(([field]) => !written.has(field)));
  return { ...row, fields: { ...fields, ...(sync === undefined ? {} : { sync: { ...sync, marks } }) } };
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
