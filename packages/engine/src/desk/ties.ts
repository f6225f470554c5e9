import type { ItemLink, LinkRow, TicketRef, WorkspaceItem } from "@satellite/core";
import { linkName, refOfLink } from "@satellite/core/link";
import type { Desk } from "./desk.js";
import { mappedTicket } from "./mapped.js";

/** A link of an item, with the ticket that it names. */
export interface Tie {
  readonly ref: TicketRef;
  readonly link: ItemLink;
  /** The ledger's row; absent: the link stands in the file only. */
  readonly row?: LinkRow;
  /** It stands in the config's `mapping` alone. */
  readonly mapped?: true;
}

/** As much of an item as its links need: one that was read, or one from the shelf. */
export type Tied = Pick<WorkspaceItem, "ref" | "path" | "links" | "healed">;

/**
 * The links of an item. Which there are, the file says (what survives of the mirror counts); what the mirror lost of them, the
 * ledger knows. A format without a place for links has them in the ledger alone. Last comes what the config's `mapping` says.
 */
export async function linksOfItem(desk: Desk, item: Tied): Promise<readonly Tie[]> {
  return tiesOf(desk, item, await desk.store.links.of(item.ref));
}

/** The same, with the ledger's rows of this item at hand. */
export function tiesOf(desk: Desk, item: Tied, rows: readonly LinkRow[]): readonly Tie[] {
  const filed = filedTies(desk, item, rows);
  const ref = mappedTicket(desk, item.path);
  if (ref === undefined || filed.some((tie) => tie.ref === ref)) return filed;
  const relation = filed.some(({ link }) => link.relation === "primary") ? "secondary" : "primary";
  const link: ItemLink = { ...linkName(ref), relation, syncMode: "sync", onClose: "none" };
  return [...filed, { ref, link, mapped: true }];
}

function filedTies({ repository, workspace }: Desk, item: Tied, rows: readonly LinkRow[]): readonly Tie[] {
  if (workspace.can.links === "none") return rows.map((row) => ({ ref: row.ticket, link: row.link, row }));
  return item.links.flatMap((link) => {
    const ref = refOfLink(link, repository);
    if (ref === undefined) return [];
    const row = rows.find(({ ticket }) => ticket === ref);
    if (row === undefined) return [{ ref, link }];
    // What was read from an address or a comment, or stands in a bare line, knows only which ticket it is.
    const isBare = item.healed === true || workspace.can.bareLinks === true;
    return [{ ref, link: isBare ? row.link : { ...row.link, ...link }, row }];
  });
}
