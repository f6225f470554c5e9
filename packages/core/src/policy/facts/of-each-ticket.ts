import { enumerate, nameFor, notApplicable, pass, unknown, type Answer } from "../say/index.js";
import type { Facts, Linked } from "./facts.js";

/**
 * Ask one question of every ticket that was read. Tickets that could not be read leave the answer
 * open; that counts once, under `ticket-exists`, and is a warning here.
 *
 * @param ask what is wrong with this ticket; nothing when all is well
 */
export function ofEachTicket(
  facts: Facts,
  ask: (linked: Linked) => Answer | undefined,
  says: string,
): readonly Answer[] {
  const wrong = facts.tickets.flatMap((linked) => ask(linked) ?? []);
  if (wrong.length > 0) return wrong;
  if (facts.unread.length > 0) {
    const refs = facts.unread.map((one) => one.link.ref);
    return [
      unknown(`${enumerate(refs.map(nameFor))} could not be read, so this stays open.`, { refs, severity: "warning" }),
    ];
  }
  if (facts.tickets.length === 0) return [notApplicable("There is no ticket to ask about.")];
  return [pass(says, { refs: facts.tickets.map((linked) => linked.ticket.ref) })];
}
