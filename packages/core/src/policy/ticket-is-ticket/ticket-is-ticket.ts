import type { Rule } from "../rule.js";
import { enumerate, fail, nameFor, notApplicable, pass, unknown } from "../say/index.js";

/** Pull requests and discussions answer to `#42` as well. Beside a real ticket they do no harm. */
export const ticketIsTicket: Rule = {
  id: "ticket-is-ticket",
  asks: "Is what the change names a ticket, and not a pull request or a discussion?",
  waivable: true,
  judge({ tickets, others, unread, thread }) {
    if (others.length === 0) {
      const refs = tickets.map((linked) => linked.ticket.ref);
      return [
        refs.length > 0
          ? pass("What the change names is a ticket.", { refs })
          : notApplicable("There is no ticket to ask about."),
      ];
    }
    const refs = others.map((linked) => linked.ticket.ref);
    const says = enumerate(others.map(({ ticket }) => `${nameFor(ticket.ref)} (a ${ticket.kind.replace("_", " ")})`));
    if (tickets.length > 0) return [pass(`The change names a ticket; ${says} beside it does not count.`, { refs })];
    if (unread.length > 0) {
      return [
        unknown(`${says} is no ticket, and the others that the change names could not be read.`, {
          refs,
          severity: "warning",
        }),
      ];
    }
    if (!thread.config.policy.ticket.required)
      return [notApplicable(`${says} is no ticket, and the policy requires none.`, { refs })];
    return [fail(`${says} is no ticket.`, { refs, remedy: "Name the ticket that this work is for." })];
  },
};
