import { validateRepositoryDispatchEvent } from "@satellite/core/generated/events/repository-dispatch";
import { toRepository, toTicketRefs } from "../payload.js";
import { shaped, type Reader } from "../shaped.js";

const ticketChanged = "satellite-ticket-changed";

/** A ticket changed, as the Jira app says. */
export const read: Reader = ({ payload }) =>
  shaped(validateRepositoryDispatchEvent, payload, ({ action, client_payload: sent, repository }) => {
    if (action !== ticketChanged) return [];
    if (sent?.tickets === undefined) return [{ kind: "recheck", repository: toRepository(repository) }];
    const tickets = toTicketRefs(sent.tickets);
    if ("bad" in tickets)
      return {
        bad: { code: "EVENT_SHAPE", says: "this is no ticket's ref", path: `client_payload.tickets[${tickets.bad}]` },
      };
    return [{ kind: "recheck", repository: toRepository(repository), tickets: tickets.refs }];
  });
