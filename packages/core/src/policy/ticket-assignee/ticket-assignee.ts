import type { Ticket } from "../../contracts/ticket.js";
import { changeSystem, ofEachTicket, samePerson, type Facts } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { clip, enumerate, fail, nameFor, notApplicable, unknown, type Answer } from "../say/index.js";

export const ticketAssignee: Rule = {
  id: "ticket-assignee",
  asks: "Is every ticket assigned as the policy asks?",
  waivable: true,
  judge(facts) {
    const { assignee } = facts.thread.config.policy.ticket;
    if (assignee === "any") return [notApplicable("The policy leaves open who a ticket is assigned to.")];
    return ofEachTicket(
      facts,
      ({ ticket }) => {
        if (ticket.assignees.length > 0) return assignee === "someone" ? undefined : toAuthor(ticket, facts);
        return fail(`${nameFor(ticket.ref)} is assigned to nobody.`, { refs: [ticket.ref], remedy: "Assign it." });
      },
      assignee === "someone" ? "Every ticket is assigned." : "Every ticket is assigned to the author of the change.",
    );
  },
};

function toAuthor(ticket: Ticket, facts: Facts): Answer | undefined {
  const { change, config } = facts.thread;
  const author = { person: change.author, system: changeSystem(change) };
  const same = ticket.assignees.map((person) => samePerson({ person, system: ticket.provider }, author, config.people));
  if (same.includes(true)) return undefined;
  const name = nameFor(ticket.ref);
  const login = clip(change.author.login, 60);
  if (same.includes(undefined)) {
    return unknown(`It cannot be told whether ${name} is assigned to ${login}: the people are not mapped.`, {
      refs: [ticket.ref],
      remedy: `Add ${login} to \`people\` in the config, with the names that both systems know.`,
    });
  }
  const others = enumerate(ticket.assignees.map((person) => person.login));
  return fail(`${name} is assigned to ${others}, not to ${login}.`, {
    refs: [ticket.ref],
    remedy: `Assign ${name} to the author.`,
  });
}
