import type { Ticket, TicketRef, Unread } from "@satellite/core";
import { nameOf } from "@satellite/core";
import type { Desk, Notice } from "./desk.js";
import { readWhole } from "./read-whole.js";

/** One ticket that somebody named, whole and harmless; or why there is none. */
export async function readOne(
  desk: Desk,
  ref: TicketRef,
): Promise<{ readonly ticket: Ticket } | { readonly notice: Notice }> {
  const { missing, tickets, unread } = await readWhole(desk, [ref]);
  const ticket = tickets.get(ref);
  const name = nameOf(ref);
  if (ticket !== undefined) {
    if (ticket.kind === "ticket") return { ticket };
    const says = `${name} is a ${ticket.kind.replace("_", " ")}, no ticket`;
    return { notice: { weight: "usage", code: "USAGE", says, where: ref } };
  }
  const [why] = unread;
  if (why !== undefined && !missing.includes(ref)) return { notice: unreadNotice(why, ref) };
  return { notice: { weight: "usage", code: "NOT_FOUND", says: `there is no ticket ${name}`, where: ref } };
}

/** A tracker that no part answers to yet is a wrong word on the line, and no outage. */
export function unreadNotice({ code, says }: Unread, where: string): Notice {
  return { weight: code === "NOT_AVAILABLE_YET" ? "usage" : "unverified", code, says, where };
}
