import type { SettledConfig } from "../../config/settled.js";
import type { Ticket } from "../../contracts/ticket.js";
import { ofEachTicket } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { clip, enumerate, fail, nameFor, notApplicable } from "../say/index.js";

/** `policy.ticket.projects`; without it, a Jira ticket must be of one of `remotes.jira.projects`. */
export const ticketProject: Rule = {
  id: "ticket-project",
  asks: "Does every ticket belong to an allowed project?",
  waivable: true,
  judge(facts) {
    const { config } = facts.thread;
    if (config.policy.ticket.projects.length === 0 && config.remotes.jira.projects.length === 0) {
      return [notApplicable("Every project is allowed.")];
    }
    return ofEachTicket(
      facts,
      ({ ticket }) => {
        const allowed = allowedFor(ticket, config);
        const project = ticket.project.toLowerCase();
        if (allowed === undefined || allowed.some((one) => one.toLowerCase() === project)) return undefined;
        return fail(
          `${nameFor(ticket.ref)} belongs to ${clip(ticket.project, 80)}, which is not among ${enumerate(allowed)}.`,
          {
            refs: [ticket.ref],
            remedy: "Name a ticket of an allowed project, or add the project to the policy.",
          },
        );
      },
      "Every ticket belongs to an allowed project.",
    );
  },
};

function allowedFor(ticket: Ticket, { policy, remotes }: SettledConfig): readonly string[] | undefined {
  if (policy.ticket.projects.length > 0) return policy.ticket.projects;
  return ticket.provider === "jira" && remotes.jira.projects.length > 0 ? remotes.jira.projects : undefined;
}
