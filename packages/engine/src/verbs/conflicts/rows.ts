import { itemName, type ConflictRow, type ItemRef } from "@satellite/core";
import { typedTicket, type Desk, type Notice } from "../../desk/index.js";

export type FoundRows =
  { readonly rows: readonly ConflictRow[]; readonly item?: ItemRef } | { readonly notice: Notice };

/**
 * What waits for the item that somebody typed, by id, path or ticket. An item whose file is gone is known by what waits for it.
 */
export async function rowsFor(desk: Desk, text: string): Promise<FoundRows> {
  const { conflicts } = desk.store;
  const item = await desk.workspace.read(text);
  if (item !== undefined) return { item: item.ref, rows: await conflicts.of(item.ref) };
  const all = await conflicts.all();
  const named = all.filter((row) => isNamed(row.item, text));
  if (named.length > 0) return oneItem(named, text);
  const typed = typedTicket(desk, text);
  const tied = "ref" in typed ? all.filter(({ ticket }) => ticket === typed.ref) : [];
  if (tied.length > 0) return oneItem(tied, text);
  const says = `no item "${text.slice(0, 100)}" in ${desk.workspace.id} here, and nothing waits under that name`;
  return { notice: { weight: "usage", code: "NO_ITEM", says } };
}

function oneItem(rows: readonly ConflictRow[], text: string): FoundRows {
  const items = [...new Set(rows.map(({ item }) => item))];
  const [item, ...more] = items;
  if (item !== undefined && more.length === 0) return { item, rows };
  const says = `"${text}" may be ${items.map(itemName).join(" or ")}`;
  return { notice: { weight: "usage", code: "AMBIGUOUS", says } };
}

/** `TASK-1`, `task-1`, and `1` where an id ends so. */
function isNamed(ref: ItemRef, text: string): boolean {
  const [name, wanted] = [itemName(ref).toLowerCase(), text.trim().toLowerCase()];
  return name === wanted || (/^\d+$/.test(wanted) && name.endsWith(`-${wanted}`));
}
