import type { TicketRef, WorkspaceItem } from "@satellite/core";
import type { Desk, Notice } from "./desk.js";
import { openShelf } from "./shelf.js";

export type FoundItem = { readonly item: WorkspaceItem } | { readonly notice: Notice };

/** The item that somebody typed: by id in any spelling, by path, or by a ticket that exactly one item is linked to. */
export async function findItem(desk: Desk, text: string): Promise<FoundItem> {
  const item = await desk.workspace.read(text);
  if (item !== undefined) {
    const notice = problemOf(item);
    return notice === undefined ? { item } : { notice };
  }
  const says = `no item "${text.slice(0, 100)}" in ${desk.workspace.id} here`;
  return { notice: { weight: "usage", code: "NO_ITEM", says } };
}

/** Why an item is not to be written to: its file cannot be used as it is. */
export function problemOf({ problems }: WorkspaceItem): Notice | undefined {
  const broken = problems.find(({ blocks }) => blocks);
  if (broken === undefined) return undefined;
  const where = `${broken.path}${broken.line === undefined ? "" : `:${broken.line}`}`;
  return { weight: "usage", code: broken.code, says: broken.says, where };
}

/** Items that are linked to this ticket: by the ledger, and where it knows none, by what the files say. */
export async function itemsOfTicket(desk: Desk, ref: TicketRef): Promise<readonly WorkspaceItem[]> {
  const rows = await desk.store.links.of(ref);
  const known = await read(
    desk,
    rows.map(({ item }) => idOf(item)),
  );
  if (known.length > 0) return known;
  const shelf = await openShelf(desk);
  return read(
    desk,
    shelf.ofTicket(ref).map(({ ref: item }) => idOf(item)),
  );
}

async function read(desk: Desk, ids: readonly string[]): Promise<readonly WorkspaceItem[]> {
  const items = await Promise.all(ids.map((id) => desk.workspace.read(id)));
  return items.filter((item) => item !== undefined);
}

/** `TASK-1` of `item:backlog:TASK-1`. */
function idOf(ref: string): string {
  return ref.split(":").slice(2).join(":");
}
