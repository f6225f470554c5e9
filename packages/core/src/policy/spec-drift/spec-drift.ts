import type { Facts } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { clip, fail, notApplicable, pass, type Answer } from "../say/index.js";
import { sinceApproval } from "./since-approval.js";

/** After the merge the block in the body is never rewritten: it is what was agreed on. */
export const specDrift: Rule = {
  id: "spec-drift",
  asks: "Is the spec still what it was when the change was merged, and when its ticket was approved?",
  waivable: true,
  judge: (facts) => [sinceMerge(facts), ...sinceApproval(facts)],
};

function sinceMerge({ thread: { spec } }: Facts): Answer {
  if (spec?.recorded === undefined) return notApplicable("No spec was recorded at a merge.");
  const details = { refs: [spec.path], path: spec.path };
  if (spec.recorded.toLowerCase() === spec.sha256.toLowerCase())
    return pass("The spec is what it was at the merge.", details);
  const says = `${clip(spec.path)} has changed since the merge: SHA-256 ${spec.sha256.slice(0, 12)}, recorded ${clip(spec.recorded, 12)}.`;
  return fail(says, {
    ...details,
    remedy: "Bring changes of a merged spec with a change, and a ticket, of their own.",
  });
}
