import { approvalOf, linkedAtMs, ofEachTicket } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { fail, nameFor, notApplicable, unknown } from "../say/index.js";

/** An approval given before the change named the ticket was given to something else. */
export const ticketApproval: Rule = {
  id: "ticket-approval",
  asks: "Has another person approved, after the change was linked to the ticket?",
  waivable: true,
  judge(facts) {
    const kind = facts.thread.config.policy.ticket.approval;
    if (kind === "none") return [notApplicable("The policy asks for no approval.")];
    const where = { "other-person": "the change or the ticket", review: "the change", ticket: "the ticket" }[kind];
    return ofEachTicket(
      facts,
      ({ link, ticket }) => {
        const approved = approvalOf(facts, kind, ticket, { fromMs: linkedAtMs(link, facts.thread.change) ?? "open" });
        if (approved.is === "yes") return undefined;
        const says = `An approval of ${where} by another person, given after the link to ${nameFor(ticket.ref)}, is not proven: ${approved.why}.`;
        const refs = [ticket.ref];
        if (approved.is === "no")
          return fail(says, { refs, remedy: `Ask somebody who did not write the change to approve ${where}.` });
        return unknown(says, { refs, remedy: "Map the people under `people` in the config." });
      },
      `Another person has approved ${where} since it was linked.`,
    );
  },
};
