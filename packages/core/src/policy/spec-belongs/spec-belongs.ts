import { nameOf, type TicketRef } from "../../contracts/ref.js";
import type { Item, Spec } from "../../contracts/thread.js";
import { pathHolds } from "../../thread/specs.js";
import type { Facts } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { clip, enumerate, fail, nameFor, notApplicable, pass } from "../say/index.js";
import { namesTicket } from "./names-ticket.js";

/** Candidates listed at most. */
const maxCandidates = 20;

export const specBelongs: Rule = {
  id: "spec-belongs",
  asks: "Is the spec the one of a ticket that the change names?",
  waivable: true,
  judge(facts) {
    const { spec, candidates, config } = facts.thread;
    const severity = config.policy.spec.required ? "error" : "warning";
    if (spec === undefined) {
      if (candidates.length === 0) return [notApplicable("There is no spec to ask about.")];
      const says = `Which spec belongs to the change is open: ${enumerate(candidates, maxCandidates)}.`;
      const remedy =
        "Name one with `spec:` in the item's front matter, or put the ticket's key into its path or `upstream.id`.";
      return [fail(says, { severity, refs: candidates.slice(0, maxCandidates), remedy })];
    }
    const refs = [
      ...new Set([...facts.links.map((link) => link.ref), ...facts.tickets.map((linked) => linked.ticket.ref)]),
    ];
    if (refs.length === 0) return [notApplicable("The change names no ticket that the spec could belong to.")];
    const owner = refs.find((ref) => belongsTo(spec, ref, facts));
    if (owner !== undefined)
      return [pass(`The spec belongs to ${nameFor(owner)}.`, { refs: [spec.path, owner], path: spec.path })];
    const names = enumerate(refs.map(nameFor));
    const remedy = `Put \`upstream: { id: ${nameFor(refs[0] as TicketRef)} }\` into its front matter, or the key into its path.`;
    return [
      fail(`${clip(spec.path)} names no ticket of the change (${names}).`, {
        severity,
        refs: [spec.path],
        path: spec.path,
        remedy,
      }),
    ];
  },
};

/** The spec's own front matter decides where it names any ticket; then its items', then its path. */
function belongsTo(spec: Spec, ref: TicketRef, facts: Facts): boolean {
  const { items, change } = facts.thread;
  const repository = change.repository.fullName;
  const own = items.find((item) => item.path === spec.path);
  if (own?.upstream?.id !== undefined || own?.upstream?.url !== undefined)
    return namesTicket(own.upstream, ref, repository);
  const ours = items.filter((item) => namesTicket(item.upstream, ref, repository));
  if (ours.some((item) => item.spec === spec.path || item.documentation.includes(spec.path))) return true;
  const names = [nameOf(ref).replace(/^.*#/, ""), ...ours.flatMap(idOf)];
  return names.some((name) => name !== "" && pathHolds(spec.path, name));
}

function idOf(item: Item): string[] {
  return item.id === undefined ? [] : [item.id];
}
