/** What the rules ask about, drawn from the thread once: tickets, people, times, needed approvals. */
export { factsOf, type Facts, type Linked } from "./facts.js";
export { ofEachTicket } from "./of-each-ticket.js";
export { linkedAtMs } from "./linked-at.js";
export { changeSystem, samePerson, type Who } from "./same-person.js";
export { approvalOf, approvedAtMs, type Approved, type ApprovalKind, type Window } from "./approval.js";
export { riskApprovals, type Needed } from "./risk.js";
export { carriedBy, hasLanded, isDefaultPush } from "./landing.js";
