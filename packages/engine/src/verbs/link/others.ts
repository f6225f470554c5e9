import { nameOf, type ItemRef, type TicketRef, type WorkspaceItem } from "@satellite/core";
import { refOfLink } from "@satellite/core/link";
import type { LinkWish } from "@satellite/core/pull";
import { openShelf, type Desk, type Notice } from "../../desk/index.js";

/**
 * Several items on one ticket are normal. Two that both write its fields are not: a person says whether that is meant.
 *
 * @returns why nothing was linked; nothing when it goes on
 */
export async function otherWriters(
  desk: Desk,
  item: WorkspaceItem,
  ticket: TicketRef,
  wish: LinkWish,
): Promise<Notice | undefined> {
  if (!writes(wish)) return undefined;
  const others = await writersOf(desk, ticket, item.ref);
  if (others.length === 0) return undefined;
  const ids = others.join(", ");
  const name = nameOf(ticket);
  const answer = desk.options.dryRun
    ? "nobody"
    : await desk.ask.confirm({
        says: `${ids} writes the fields of ${name} already. Let ${item.id} write them as well?`,
        otherwise: "no",
        yesCounts: true,
      });
  if (answer === "yes") return undefined;
  const says = `${ids} writes the fields of ${name} already: two that disagree would be a conflict`;
  const remedy = "Link it with --relation secondary, or with --sync-mode manual; --yes links it all the same.";
  return { weight: "person", code: "NOT_CONFIRMED", says, remedy };
}

function writes({ relation, syncMode }: Pick<LinkWish, "relation" | "syncMode">): boolean {
  return relation === "primary" && (syncMode === "sync" || syncMode === "export");
}

/** By the files, and by the store where a format has no place for links. */
async function writersOf(desk: Desk, ticket: TicketRef, own: ItemRef): Promise<readonly string[]> {
  const shelf = await openShelf(desk);
  const filed = shelf
    .ofTicket(ticket)
    .filter(({ links }) => links.some((link) => refOfLink(link, desk.repository) === ticket && writes(link)));
  const rows = await desk.store.links.of(ticket);
  const listed = shelf.items.filter(({ ref }) => rows.some(({ item, link }) => item === ref && writes(link)));
  const all = desk.workspace.can.links === "none" ? listed : filed;
  return all.filter(({ ref }) => ref !== own).map(({ id }) => id);
}
