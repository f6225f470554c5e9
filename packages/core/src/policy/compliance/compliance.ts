import { approvalOf, linkedAtMs, riskApprovals, type Approved, type Facts, type Needed } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { clip, enumerate, fail, notApplicable, pass, unknown, type Answer } from "../say/index.js";

export const compliance: Rule = {
  id: "compliance",
  asks: "Is the approval there that `compliance.requires_approval` or `compliance.risk_level` asks for?",
  waivable: false,
  judge(facts) {
    const { needed, unmapped } = riskApprovals(facts);
    const answers = [...needed.flatMap((one) => lacking(one, facts) ?? []), ...unseen(facts)];
    const notes = unmapped.map((item) =>
      notApplicable(`The policy has nothing for risk_level ${clip(item.compliance.riskLevel ?? "", 40)}.`, {
        path: item.path,
        remedy: "Add the level under `policy.risk`, or correct its spelling.",
      }),
    );
    if (answers.length > 0) return [...answers, ...notes];
    if (needed.length > 0)
      return [pass(`The approval is there (${enumerate(needed.map((one) => one.because))}).`), ...notes];
    return notes.length > 0 ? notes : [notApplicable("Nothing asks for an approval.")];
  },
};

/** Files that were not listed may hold a risk; that matters where the policy speaks of risk. */
function unseen({ thread }: Facts): readonly Answer[] {
  if (thread.change.complete.files || Object.keys(thread.config.policy.risk).length === 0) return [];
  return [unknown("Not all files of the change are known, so its risk is not.", { remedy: "Split the change." })];
}

function lacking(needed: Needed, facts: Facts): Answer | undefined {
  const { change } = facts.thread;
  const each: readonly Approved[] =
    facts.tickets.length > 0
      ? facts.tickets.map(({ link, ticket }) =>
          approvalOf(facts, needed.kind, ticket, { fromMs: linkedAtMs(link, change) ?? "open" }),
        )
      : [approvalOf(facts, needed.kind, undefined, {})];
  const worst = each.find((one) => one.is === "no") ?? each.find((one) => one.is === "unknown");
  if (worst === undefined) return undefined;
  const says = `${clip(needed.path)} (${needed.because}) needs an approval by another person, which is not proven: ${worst.why}.`;
  const details = { refs: [needed.path], path: needed.path };
  const open = worst.is === "unknown" || (facts.unread.length > 0 && needed.kind !== "review");
  if (open)
    return unknown(says, {
      ...details,
      remedy: "Map the people under `people`, or run again when the tickets can be read.",
    });
  return fail(says, { ...details, remedy: "Ask somebody who did not write the change to approve it." });
}
