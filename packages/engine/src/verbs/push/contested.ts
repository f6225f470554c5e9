import { nameOf, type ItemLink, type ItemRef, type TicketRef } from "@satellite/core";
import { aimOf, isForward, type Push } from "@satellite/core/finish";
import { pushTargets, refOfLink } from "@satellite/core/link";
import { openShelf, type Desk, type Notice, type Shelf, type ShelfItem, type Tie } from "../../desk/index.js";

export interface Contested {
  /** Tickets that stay where they are, with the reason. */
  readonly reasons: ReadonlyMap<TicketRef, string>;
  readonly notices: readonly Notice[];
}

/**
 * Several items on one ticket are normal. Where two write its state and disagree, finished here and not there, a person
 * decides: until then the ticket is told, and stays where it is.
 */
export async function contested(desk: Desk, item: ItemRef, ties: readonly Tie[], push: Push): Promise<Contested> {
  const reasons = new Map<TicketRef, string>();
  const notices: Notice[] = [];
  const targets = new Set(pushTargets(ties.map(({ link }) => link)));
  const writing = ties.filter(({ link }) => writes(link));
  const shelf = writing.length === 0 ? undefined : await openShelf(desk);
  for (const { link, ref } of writing) {
    const { state } = aimOf(link, targets.has(link), push);
    if (state === undefined || shelf === undefined) continue;
    const behind = (await othersOn(desk, shelf, item, ref)).filter((other) => isForward(other.state, state));
    if (behind.length === 0) continue;
    const names = behind.map(({ id, status }) => `${id} (${status})`).join(", ");
    const answer = desk.options.dryRun
      ? "nobody"
      : await desk.ask.confirm({
          says: `${names} writes the state of ${nameOf(ref)} as well, and is not as far. Move it all the same?`,
          otherwise: "no",
          yesCounts: true,
        });
    if (answer === "yes") continue;
    const reason = `${names} writes its state as well, and is not as far`;
    reasons.set(ref, reason);
    const remedy = "Finish that one first, make its link secondary, or answer with --yes.";
    notices.push({ weight: "person", code: "NOT_CONFIRMED", says: `was not moved: ${reason}`, where: ref, remedy });
  }
  return { reasons, notices };
}

function writes({ relation, syncMode }: Pick<ItemLink, "relation" | "syncMode">): boolean {
  return relation === "primary" && (syncMode === "sync" || syncMode === "export");
}

/** By the files, and by the store where a format has no place for links. */
async function othersOn(desk: Desk, shelf: Shelf, own: ItemRef, ticket: TicketRef): Promise<readonly ShelfItem[]> {
  const filed = shelf
    .ofTicket(ticket)
    .filter(({ links }) => links.some((link) => refOfLink(link, desk.repository) === ticket && writes(link)));
  const rows = desk.workspace.can.links === "none" ? await desk.store.links.of(ticket) : [];
  const listed = shelf.items.filter(({ ref }) => rows.some(({ item, link }) => item === ref && writes(link)));
  return [...filed, ...listed].filter(({ place, ref }) => ref !== own && place === "active");
}
