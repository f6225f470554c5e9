import type { Rule } from "../rule.js";
import { fail, notApplicable, pass, unknown } from "../say/index.js";

export const ticketCount: Rule = {
  id: "ticket-count",
  asks: "Does the change name no more tickets than the policy allows?",
  waivable: true,
  judge({ tickets, unread, thread }) {
    const max = thread.config.policy.ticket.maxPerChange;
    const refs = [...new Set(tickets.map((linked) => linked.ticket.ref))];
    if (refs.length > max) {
      return [
        fail(`The change names ${refs.length} tickets; the policy allows ${max}.`, {
          refs: refs.slice(0, 50),
          remedy: "Split the change, or mark tickets that it only mentions with a `Refs:` trailer.",
        }),
      ];
    }
    if (refs.length + unread.length > max) {
      return [
        unknown(`The change may name more than ${max} tickets: ${unread.length} could not be read.`, {
          severity: "warning",
        }),
      ];
    }
    if (refs.length + unread.length === 0) return [notApplicable("There is no ticket to count.")];
    return [pass(`The change names ${refs.length + unread.length} of at most ${max} tickets.`, { refs })];
  },
};
