import type { SettledConfig } from "../../config/settled.js";
import { approvedAtMs, riskApprovals, type Facts } from "../facts/index.js";
import { clip, fail, nameFor, type Answer } from "../say/index.js";

/**
 * Tickets whose approval was given to another text of the spec. The digest of that text is remembered on
 * the ticket when the approval is first seen, and forgotten with the next approval. A notice: whether a new
 * approval is needed, people decide.
 */
export function sinceApproval(facts: Facts): readonly Answer[] {
  const { spec, change, config } = facts.thread;
  if (spec === undefined || change.state === "merged" || !asksTickets(facts, config)) return [];
  return facts.tickets.flatMap(({ ticket }) => {
    const entry = ticket.memory?.changes[change.ref];
    const seen = entry?.approvedSha256;
    if (seen === undefined || seen === spec.sha256.toLowerCase()) return [];
    if (entry?.approvedAtMs !== approvedAtMs(facts, ticket)) return [];
    const says = `${clip(spec.path)}: spec changed after the approval of ${nameFor(ticket.ref)}, from SHA-256 ${clip(seen, 12)} to ${spec.sha256.slice(0, 12)}.`;
    const remedy = `Have ${nameFor(ticket.ref)} approved again, or take the change of the spec back.`;
    return [fail(says, { refs: [ticket.ref, spec.path], path: spec.path, severity: "notice", remedy })];
  });
}

/** Does the policy, or what front matter says, ask for an approval that may stand on the ticket? */
function asksTickets(facts: Facts, { policy }: SettledConfig): boolean {
  const kinds = [policy.ticket.approval, ...riskApprovals(facts).needed.map(({ kind }) => kind)];
  return kinds.some((kind) => kind === "ticket" || kind === "other-person");
}
