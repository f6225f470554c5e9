import type { Ticket } from "../../contracts/ticket.js";
import { approvalOf, linkedAtMs, ofEachTicket, type Facts } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { fail, nameFor, notApplicable, unknown } from "../say/index.js";

const nameAWay = "Say in `remotes.jira.approval` which status or field of Jira is an approval.";

/** Nobody said how a ticket of Jira is approved, so none ever is. */
function isDeaf({ thread }: Facts, { provider }: Ticket): boolean {
  const { statuses, field } = thread.config.remotes.jira.approval;
  return provider === "jira" && statuses.length === 0 && field === undefined;
}

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
        if (approved.is === "no") {
          const ask = `Ask somebody who did not write the change to approve ${where}.`;
          return fail(says, { refs, remedy: kind === "ticket" && isDeaf(facts, ticket) ? nameAWay : ask });
        }
        return unknown(says, {
          refs,
          remedy: ticket.approvalsUnread ? "Run again later." : "Map the people under `people` in the config.",
        });
      },
      `Another person has approved ${where} since it was linked.`,
    );
  },
};
