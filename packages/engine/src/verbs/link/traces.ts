import { nameOf, type Effect, type TicketRef, type WorkspaceItem } from "@satellite/core";
import { mayWrite } from "@satellite/core/link";
import { deed, identityOf, readOne, type Desk, type Tie } from "../../desk/index.js";

/** What of ours stands on a ticket for this item: the mark that it was made from it, and the comment that tells of its work. */
export async function tracesOn(
  desk: Desk,
  item: Pick<WorkspaceItem, "ref" | "id">,
  { link, ref }: Tie,
): Promise<readonly Effect[]> {
  const read = await readOne(desk, ref);
  const ticket = "ticket" in read ? read.ticket : undefined;
  // One that is gone bears nothing; one that cannot be looked at may, where we know that we wrote.
  if (ticket === undefined && "notice" in read && read.notice.weight !== "unverified") return [];
  const identity = `push:${item.ref}`;
  const own = identityOf(desk, item.ref);
  const rows = await desk.store.journal.rows({ on: ref });
  const told = rows.some(
    ({ effect }) => effect.kind === "comment" && effect.identity === identity && effect.body !== null,
  );
  const isMarked = ticket === undefined ? link.direction === "exported" : ticket.content?.madeFrom === own;
  const mayHaveTold = told || (ticket !== undefined && mayWrite(link, "comment", true) === true);
  const round = String(desk.clock.nowMs());
  const name = nameOf(ref);
  return [
    ...(isMarked
      ? [deed({ kind: "untie", on: ref, identity: own }, "unlink", `take the mark of ${item.id} from ${name}`, round)]
      : []),
    ...(mayHaveTold ? [takenBack(ref, identity, `take our comment back from ${name}`, round)] : []),
  ];
}

function takenBack(on: TicketRef, identity: string, says: string, round: string): Effect {
  return deed({ kind: "comment", on, identity, body: null, digest: "" }, "unlink", says, round);
}
