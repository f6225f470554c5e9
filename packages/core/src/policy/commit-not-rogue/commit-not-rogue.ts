import type { Commit } from "../../contracts/change.js";
import { isDefaultPush } from "../facts/index.js";
import type { Rule } from "../rule.js";
import { clip, enumerate, fail, notApplicable, pass, shortSha, unknown, type Answer } from "../say/index.js";

/** Nothing exempts a commit from this: whoever may push past the gate is what the question is about. */
export const commitNotRogue: Rule = {
  id: "commit-not-rogue",
  asks: "Was every commit on the default branch brought by a merged pull request whose check passed?",
  waivable: false,
  judge(facts) {
    const { change, event } = facts.thread;
    if (!isDefaultPush(facts)) return [notApplicable("This is no push to the default branch.")];
    if (event.kind === "push" && event.created) return [notApplicable("The default branch began with this push.")];
    const answers = change.commits.flatMap((commit) => lacking(commit) ?? []);
    if (!change.complete.commits)
      answers.push(
        unknown("Not all commits of the push could be read.", { remedy: "Run `satellite check` in a clone." }),
      );
    if (answers.length > 0) return answers;
    if (change.commits.length === 0) return [notApplicable("The push brings no commit.")];
    return [pass("Every commit came by a pull request that passed.")];
  },
};

function lacking(commit: Commit): Answer | undefined {
  const name = `Commit ${shortSha(commit.sha)} ("${clip(commit.message.split("\n", 1)[0] ?? "", 80)}")`;
  const details = { commit: commit.sha };
  if (commit.broughtBy === undefined)
    return unknown(`${name}: the pull request that brought it could not be looked up.`, details);
  const merged = commit.broughtBy.filter((one) => one.merged);
  const numbers = enumerate(merged.map((one) => `#${one.number}`));
  if (merged.some((one) => one.checkPassed === true)) return undefined;
  if (merged.some((one) => one.checkPassed === undefined)) {
    return unknown(`${name} came by ${numbers}, whose check could not be looked up.`, {
      ...details,
      refs: merged.map((one) => `#${one.number}`),
    });
  }
  if (merged.length > 0) {
    const remedy = "Make the check required on the default branch, and bring what is missing by a pull request.";
    return fail(`${name} came by ${numbers}, whose check did not pass.`, {
      ...details,
      refs: merged.map((one) => `#${one.number}`),
      remedy,
    });
  }
  const remedy = "Revert it and bring it by a pull request; a ruleset on the default branch keeps direct pushes out.";
  return fail(`${name} was pushed without a merged pull request.`, { ...details, remedy });
}
