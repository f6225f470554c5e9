import { ofEachTicket } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { clip, enumerate, fail, nameFor, notApplicable } from "../say/index.js";

export const ticketType: Rule = {
  id: "ticket-type",
  asks: "Is every ticket of an allowed type?",
  waivable: true,
  judge(facts) {
    const { types } = facts.thread.config.policy.ticket;
    if (types.length === 0) return [notApplicable("Every type is allowed.")];
    return ofEachTicket(
      facts,
      ({ ticket }) => {
        const { type } = ticket;
        if (type !== undefined && types.some((one) => one.toLowerCase() === type.toLowerCase())) return undefined;
        const is = type === undefined ? "has no type" : `is of type ${clip(type, 80)}`;
        return fail(`${nameFor(ticket.ref)} ${is}; allowed: ${enumerate(types)}.`, {
          refs: [ticket.ref],
          remedy: "Name a ticket of an allowed type, or correct the ticket's type.",
        });
      },
      `Every ticket is of an allowed type (${enumerate(types)}).`,
    );
  },
};
