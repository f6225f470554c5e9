import { hasLanded, ofEachTicket } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { clip, fail, nameFor, unknown } from "../say/index.js";

/** Once the work has landed, its tickets may be closed: merging is what closes them. */
export const ticketState: Rule = {
  id: "ticket-state",
  asks: "Is every ticket in a state in which it may be worked on?",
  waivable: true,
  judge(facts) {
    const { states } = facts.thread.config.policy.ticket;
    const allowed = hasLanded(facts) ? [...states, "closed"] : states;
    const says = `Every ticket is in one of the allowed states (${states.join(", ")}).`;
    return ofEachTicket(
      facts,
      ({ ticket }) => {
        if (allowed.includes(ticket.state)) return undefined;
        const name = nameFor(ticket.ref);
        const refs = [ticket.ref];
        const raw = clip(ticket.rawState, 80);
        if (ticket.state === "unknown") {
          return unknown(`The status "${raw}" of ${name} belongs to no state that is known.`, {
            refs,
            remedy: `Say which state it is, under \`remotes.${ticket.provider}.status_map\`.`,
          });
        }
        const remedy = `Move ${name} to one of ${states.join(", ")}, or name the ticket that this work is for.`;
        return fail(`${name} is ${ticket.state} ("${raw}"), which the policy does not allow.`, { refs, remedy });
      },
      says,
    );
  },
};
