import { inspectSpec, type Inspection } from "../../markup/inspect/index.js";
import type { Thread } from "../../contracts/thread.js";
import type { Rule } from "../rule.js";
import { clip, fail, notApplicable, pass, type Answer } from "../say/index.js";
import { withoutFrontMatter } from "./front-matter.js";

/** Placeholders reported one by one; the rest is counted. */
const maxPlaceholders = 20;

/** A spec that the policy does not require is looked at as well; what is missing is then a warning. */
export const specComplete: Rule = {
  id: "spec-complete",
  asks: "Has the spec all its sections, acceptance criteria, and nothing left to be filled in?",
  waivable: true,
  judge({ thread }) {
    const { spec, config } = thread;
    const seen = inspected(thread);
    if (spec === undefined || seen === undefined) return [notApplicable("There is no spec to look into.")];
    if (seen.complete) return [pass("The spec is complete.", { refs: [spec.path], path: spec.path })];
    const severity = config.policy.spec.required ? "error" : "warning";
    return problems(seen, config.policy.spec.sections).map((problem) => ({
      ...problem,
      severity,
      refs: [spec.path],
      path: spec.path,
    }));
  },
};

/** What was found in the thread's spec; nothing when it has none. */
export function inspected({ spec, config }: Thread): Inspection | undefined {
  if (spec === undefined) return undefined;
  const { text, linesBefore } = withoutFrontMatter(spec.text);
  return inspectSpec(text, { sections: config.policy.spec.sections, linesBefore });
}

/** What a spec lacks, one answer each; none when it is complete. */
export function gapsIn(text: string, sections: readonly string[]): readonly Answer[] {
  const { text: plain, linesBefore } = withoutFrontMatter(text);
  const seen = inspectSpec(plain, { sections, linesBefore });
  return seen.complete ? [] : problems(seen, sections);
}

function problems(seen: Inspection, sections: readonly string[]): Answer[] {
  const answers = [
    ...seen.missing.map((name) =>
      fail(`The spec has no section "${clip(name, 80)}".`, {
        remedy: `Add a heading "${clip(name, 80)}" with text below it.`,
      }),
    ),
    ...seen.emptySections
      .filter((section) => section.required)
      .map(({ heading, line }) =>
        fail(`The spec's section "${clip(heading, 80)}" is empty.`, { line, remedy: "Fill it in." }),
      ),
    ...seen.placeholders
      .slice(0, maxPlaceholders)
      .map(({ line, text }) =>
        fail(`"${clip(text, 80)}" is still to be filled in.`, { line, remedy: "Replace it by what is meant." }),
      ),
  ];
  const more = seen.placeholders.length - maxPlaceholders;
  if (more > 0) answers.push(fail(`${more} more places in the spec are still to be filled in.`));
  if (answers.length > 0) return answers;
  const asked = sections.some((name) => /acceptance criteria/i.test(name)) && seen.criteria.total === 0;
  const says = asked ? "The spec lists no acceptance criteria." : "The spec is not complete.";
  return [fail(says, { remedy: "Write each criterion as a list item below that heading." })];
}
