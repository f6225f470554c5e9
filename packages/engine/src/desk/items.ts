import { itemName, type ItemProblem, type TicketRef, type WorkspaceItem } from "@satellite/core";
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
  const { problems } = await openShelf(desk);
  const broken = problems.find(({ blocks, path }) => blocks && isFileOf(path, text));
  if (broken !== undefined) return { notice: noticeOf(broken) };
  const says = `no item "${text.slice(0, 100)}" in ${desk.workspace.id} here`;
  return { notice: { weight: "usage", code: "NO_ITEM", says } };
}

/** A file whose item cannot be read is still known by its path, and by the id that its name begins with: `task-7 - Title.md`. */
function isFileOf(path: string, typed: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return path === typed || (typed !== "" && name.startsWith(`${typed.toLowerCase()} - `));
}

/** Why an item is not to be written to: its file cannot be used as it is. */
export function problemOf({ problems }: WorkspaceItem): Notice | undefined {
  const broken = problems.find(({ blocks }) => blocks);
  return broken === undefined ? undefined : noticeOf(broken);
}

function noticeOf({ code, line, path, says }: ItemProblem): Notice {
  return { weight: "usage", code, says, where: line === undefined ? path : `${path}:${line}` };
}

/** Items that are linked to this ticket: by the ledger, and where it knows none, by what the files say. */
export async function itemsOfTicket(desk: Desk, ref: TicketRef): Promise<readonly WorkspaceItem[]> {
  const rows = await desk.store.links.of(ref);
  const known = await read(
    desk,
    rows.map(({ item }) => itemName(item)),
  );
  if (known.length > 0) return known;
  const shelf = await openShelf(desk);
  return read(
    desk,
    shelf.ofTicket(ref).map(({ ref: item }) => itemName(item)),
  );
}

async function read(desk: Desk, ids: readonly string[]): Promise<readonly WorkspaceItem[]> {
  const items = await Promise.all(ids.map((id) => desk.workspace.read(id)));
  return items.filter((item) => item !== undefined);
}
