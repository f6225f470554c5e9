import { approvalOf, riskApprovals, type ApprovalKind, type Facts, type Window } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { clip, fail, notApplicable, pass, shortSha, unknown, type Answer } from "../say/index.js";
import { orderOf } from "./first-code.js";

export const specBeforeCode: Rule = {
  id: "spec-before-code",
  asks: "Was the spec committed, and approved where that is asked, before the first commit of code?",
  waivable: true,
  judge(facts) {
    const { spec, config } = facts.thread;
    if (!config.policy.spec.beforeCode) return [notApplicable("The policy leaves the order of spec and code open.")];
    if (spec === undefined) return [notApplicable("There is no spec to ask about.")];
    const answers = [specFirst(facts, spec.path, spec.changed), ...approvedFirst(facts)];
    const wrong = answers.filter((answer) => answer.outcome !== "pass");
    return wrong.length > 0 ? wrong : answers.slice(0, 1);
  },
};

function specFirst(facts: Facts, path: string, changed: boolean): Answer {
  const details = { refs: [path], path };
  if (!changed) return pass("The spec was there before the change.", details);
  const order = orderOf(facts);
  if (!order.known) {
    return unknown("Whether the spec came before the code cannot be told: the files of each commit were not read.", {
      ...details,
      remedy:
        "Run `satellite check` in a clone, where git tells the files of each commit, or bring the spec in its own change first.",
    });
  }
  if (order.spec < order.codeAt) return pass("The spec was committed before the code.", details);
  const sha = order.code?.sha ?? "";
  const remedy = "Commit the spec first, on its own, or bring it in a change of its own.";
  return fail(`Commit ${shortSha(sha)} brings code, and ${clip(path)} did not come before it.`, {
    ...details,
    commit: sha,
    remedy,
  });
}

/** The approvals that policy and risk ask for, each given before the first commit of code was made. */
function approvedFirst(facts: Facts): readonly Answer[] {
  const kinds = new Set<ApprovalKind>([
    facts.thread.config.policy.ticket.approval,
    ...riskApprovals(facts).needed.map((one) => one.kind),
  ]);
  kinds.delete("none");
  if (kinds.size === 0) return [];
  const window = beforeCode(facts);
  if (window === undefined) return [];
  const tickets = facts.tickets.length > 0 ? facts.tickets.map((linked) => linked.ticket) : [undefined];
  return [...kinds].flatMap((kind) =>
    tickets.map((ticket) => {
      const approved = approvalOf(facts, kind, ticket, window);
      if (approved.is === "yes") return pass("The approval came before the code.");
      const refs = ticket === undefined ? [] : [ticket.ref];
      const says = `An approval before the first commit of code is not proven: ${approved.why}.`;
      return approved.is === "no"
        ? fail(says, { refs, remedy: "Have the spec approved before the work begins." })
        : unknown(says, {
            refs,
            remedy: "Map the people under `people`, or run where the files of each commit are known.",
          });
    }),
  );
}

/** Nothing when the change brings no code. An earliest commit that may be code bounds it safely. */
function beforeCode(facts: Facts): Window | undefined {
  const order = orderOf(facts);
  if (order.known) return order.code === undefined ? undefined : { toMs: order.code.committedAtMs ?? "open" };
  return { toMs: "open" };
}
