import type { Facts } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { clip, enumerate, fail, notApplicable, pass, unknown } from "../say/index.js";

/** Which of several specs is meant is the question of `spec-belongs`. */
export const specPresent: Rule = {
  id: "spec-present",
  asks: "Does the change have a spec?",
  waivable: true,
  judge(facts) {
    const { spec, candidates, config, change } = facts.thread;
    if (spec !== undefined) return [pass(`The spec is ${clip(spec.path)}.`, { refs: [spec.path] })];
    if (!config.policy.spec.required) return [notApplicable("The policy requires no spec.")];
    if (candidates.length > 0) return [notApplicable("There are specs, but which one is meant is open.")];
    if (facts.unreadElse.some((why) => why.ref === undefined) || !change.complete.files) {
      return [
        unknown("No spec was found, but not all files could be looked at.", {
          remedy: "Run again, or split the change.",
        }),
      ];
    }
    return [fail("The change has no spec.", { remedy: remedyFor(facts) })];
  },
};

function remedyFor(facts: Facts): string {
  const { paths } = facts.thread.config.policy.spec;
  const ref = facts.links[0]?.ref;
  const name =
    ref === undefined ? "PROJ-1042" : clip(ref.slice(Math.max(ref.indexOf(":"), ref.lastIndexOf("#")) + 1), 60);
  const first = paths[0];
  const example =
    first === undefined
      ? ""
      : `, for example ${clip(first.replace(/\*\*|\*/, () => name).replaceAll("*", "spec"), 120)}`;
  return `Add a spec named after the ticket at one of ${enumerate(paths)}${example}, or name it with \`spec:\` in the item's front matter.`;
}
