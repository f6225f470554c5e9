import type { Commit } from "../../contracts/change.js";
import type { Facts } from "../facts/index.js";
import { markerReason } from "../exempt/index.js";
import type { Rule } from "../rule.js";
import {
  clip,
  enumerate,
  exempt,
  fail,
  nameFor,
  notApplicable,
  pass,
  shortSha,
  unknown,
  type Answer,
} from "../say/index.js";
import { exampleName, howToName } from "./how-to-name.js";

/**
 * `policy.commits` says who must name a ticket. `change`: branch, title, body, commits, front matter
 * or the host's own links, any of them. `any`: at least one commit. `every`: each commit. Merge
 * commits are never asked.
 */
export const ticketLinked: Rule = {
  id: "ticket-linked",
  asks: "Does the change name a ticket, and its commits as far as the policy asks?",
  waivable: true,
  judge(facts) {
    const { policy } = facts.thread.config;
    if (!policy.ticket.required)
      return [facts.links.length === 0 ? notApplicable("The policy requires no ticket.") : named(facts)];
    if (policy.commits === "every" && facts.commits.length > 0) return everyCommit(facts);
    if (policy.commits === "any" && facts.commits.length > 0) return [anyCommit(facts)];
    return [facts.links.length > 0 ? named(facts) : none(facts)];
  },
};

function named(facts: Facts): Answer {
  return pass(`The change names ${enumerate(facts.links.map((link) => nameFor(link.ref)))}.`, {
    refs: facts.links.map((link) => link.ref),
  });
}

function none(facts: Facts): Answer {
  const { change } = facts.thread;
  if (!change.complete.commits) {
    return unknown("The part of the change that could be read names no ticket; not all of its commits could.", {
      remedy: howToName(facts),
    });
  }
  return fail("The change names no ticket.", { remedy: howToName(facts) });
}

function everyCommit(facts: Facts): readonly Answer[] {
  const answers = facts.commits.flatMap((commit) => lacking(commit, facts) ?? []);
  if (!facts.thread.change.complete.commits) {
    answers.push(unknown("Not all commits of the change could be read, so not each could be asked for a ticket."));
  }
  if (answers.some((answer) => answer.outcome !== "exempt")) return answers;
  const refs = facts.links.map((link) => link.ref);
  return [...answers, pass("Every commit names a ticket, or says why it has none.", { refs })];
}

function anyCommit(facts: Facts): Answer {
  if (facts.commits.some((commit) => refsOf(commit, facts).good.length > 0)) return named(facts);
  if (!facts.thread.change.complete.commits)
    return unknown("No commit that could be read names a ticket; not all of them could.");
  return fail("No commit of the change names a ticket.", { remedy: commitRemedy(facts) });
}

function lacking(commit: Commit, facts: Facts): Answer | undefined {
  const { good, bad } = refsOf(commit, facts);
  if (good.length > 0) return undefined;
  const reason = markerReason(commit.message, facts.thread, "commit");
  if (reason !== undefined)
    return exempt(`Commit ${shortSha(commit.sha)} needs no ticket: ${clip(reason)}`, { commit: commit.sha });
  const says =
    bad.length > 0
      ? `Commit ${shortSha(commit.sha)} names only ${enumerate(bad.map(nameFor))}, which is no ticket.`
      : `Commit ${shortSha(commit.sha)} names no ticket: "${clip(commit.message.split("\n", 1)[0] ?? "", 80)}".`;
  return fail(says, { commit: commit.sha, refs: bad, remedy: commitRemedy(facts) });
}

/** A ticket that could not be read counts as named: whether it exists is another rule's question. */
function refsOf(
  commit: Commit,
  facts: Facts,
): { good: readonly Facts["links"][number]["ref"][]; bad: readonly Facts["links"][number]["ref"][] } {
  const here = facts.links.filter((link) =>
    link.mentions.some((one) => one.commit === commit.sha && one.relation !== "context"),
  );
  const noTickets = new Set([...facts.missing, ...facts.others.map((other) => other.link)]);
  return {
    good: here.filter((link) => !noTickets.has(link)).map((link) => link.ref),
    bad: here.filter((link) => noTickets.has(link)).map((link) => link.ref),
  };
}

function commitRemedy(facts: Facts): string {
  return `Add a trailer \`Ticket: ${exampleName(facts)}\` to the commit's message (git commit --amend, or git rebase -i for older ones).`;
}
