import type { ItemLink, LinkRow, TicketRef, WorkspaceItem } from "@satellite/core";
import { refOfLink } from "@satellite/core/link";
import type { Desk } from "./desk.js";

/** A link of an item, with the ticket that it names. */
export interface Tie {
  readonly ref: TicketRef;
  readonly link: ItemLink;
  /** The ledger's row; absent: the link stands in the file only. */
  readonly row?: LinkRow;
}

/** As much of an item as its links need: one that was read, or one from the shelf. */
export type Tied = Pick<WorkspaceItem, "ref" | "links" | "healed">;

/**
 * The links of an item. Which there are, the file says (what survives of the mirror counts); what the mirror lost of them, the
 * ledger knows. A format without a place for links has them in the ledger alone.
 */
export async function linksOfItem(desk: Desk, item: Tied): Promise<readonly Tie[]> {
  return tiesOf(desk, item, await desk.store.links.of(item.ref));
}

/** The same, with the ledger's rows of this item at hand. */
export function tiesOf(
  { repository, workspace }: Pick<Desk, "repository" | "workspace">,
  item: Tied,
  rows: readonly LinkRow[],
): readonly Tie[] {
  if (workspace.can.links === "none") return rows.map((row) => ({ ref: row.ticket, link: row.link, row }));
  return item.links.flatMap((link) => {
    const ref = refOfLink(link, repository);
    if (ref === undefined) return [];
    const row = rows.find(({ ticket }) => ticket === ref);
    if (row === undefined) return [{ ref, link }];
    // What was read from an address or a comment knows only which ticket it is.
    return [{ ref, link: item.healed === true ? row.link : { ...row.link, ...link }, row }];
  });
}
