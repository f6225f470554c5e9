import type { Link } from "../../contracts/ticket.js";
import type { Facts } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { clip, enumerate, fail, nameFor, notApplicable, pass, unknown, type Answer } from "../say/index.js";

/**
 * A word of prose that looks like a key never fails a change that has a proven ticket. Front matter,
 * trailers, closing keywords and the host's own links are no prose; a branch is none as long as it
 * names no ticket that exists.
 */
export const ticketExists: Rule = {
  id: "ticket-exists",
  asks: "Does every ticket that the change names exist?",
  waivable: true,
  judge(facts) {
    const answers = [...facts.missing.map((link) => missing(link, facts)), ...unreadable(facts)];
    if (facts.tickets.length === 0)
      return answers.length > 0 ? answers : [notApplicable("The change names no ticket.")];
    const found = facts.tickets.map((linked) => linked.ticket.ref);
    const open = answers.some((answer) => answer.outcome === "fail" || answer.outcome === "unknown");
    return open ? answers : [pass(`${enumerate(found.map(nameFor))} can be found.`, { refs: found }), ...answers];
  },
};

function missing(link: Link, facts: Facts): Answer {
  const name = nameFor(link.ref);
  const where = [...new Set(link.mentions.map((mention) => mention.in))].join(", ");
  const counts = isMeant(link, facts) || (facts.tickets.length === 0 && facts.thread.config.policy.ticket.required);
  const details = { refs: [link.ref], ...whereOf(link) };
  if (!counts) return notApplicable(`${name} (${where}) does not exist; it is taken for a word.`, details);
  return fail(`${name} (${where}) does not exist.`, {
    ...details,
    remedy: "Correct the key; if it is right, make sure that the token can see its project.",
  });
}

function isMeant(link: Link, facts: Facts): boolean {
  return link.mentions.some((mention) => {
    if (mention.relation === "context") return false;
    if (mention.in === "branch")
      return !facts.tickets.some((one) => one.link.mentions.some((other) => other.in === "branch"));
    return mention.closes || mention.in === "trailer" || mention.in === "frontmatter" || mention.in === "development";
  });
}

function unreadable(facts: Facts): readonly Answer[] {
  const linked = facts.unread.map(({ link, why }) => ({ ref: link.ref, why }));
  const rest = facts.unreadElse.flatMap((why) => (why.ref === undefined ? [] : [{ ref: why.ref, why }]));
  return [...linked, ...rest].map(({ ref, why }) =>
    unknown(`${nameFor(ref)} could not be read: ${clip(why.says)} (${why.code}).`, {
      refs: [ref],
      remedy: "Nothing is known to be wrong with the change; mend the access, or run again later.",
    }),
  );
}

function whereOf(link: Link): { commit?: string; path?: string } {
  const { commit, path } = link.mentions[0] ?? {};
  return { ...(commit === undefined ? {} : { commit }), ...(path === undefined ? {} : { path }) };
}
