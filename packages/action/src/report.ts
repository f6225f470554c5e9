import { advice, type ErrorCode, type Problem, type Verdict } from "@satellite/core";
import { jobResult } from "@satellite/core/policy";
import { annotationsOf, summaryMarkdown, telling, titleOf } from "@satellite/core/report";
import type { Outcome } from "@satellite/engine";
import type { Inputs } from "./inputs.js";
import { setOutputs } from "./outputs.js";
import { warnOfNotYet } from "./summary.js";
import type { Toolkit } from "./toolkit.js";

type Judged = Outcome & { readonly kind: "judged" };

/**
 * Say what became of the events: outputs, annotations, summary, and whether the job fails.
 *
 * @param rechecking verdicts of other pull requests are reported, but are not this job's own
 */
export async function report(
  outcomes: readonly Outcome[],
  inputs: Inputs,
  toolkit: Toolkit,
  rechecking: boolean,
): Promise<void> {
  const judged = outcomes.filter((outcome): outcome is Judged => outcome.kind === "judged");
  const sections: string[] = [];
  for (const outcome of outcomes) sections.push(await section(outcome, inputs, toolkit, rechecking));
  const idle = outcomes.every((outcome) => outcome.kind === "ignored");
  tellOutputs(judged, idle ? "" : "unknown", toolkit);
  const later = inputs.notYet.map((name) => `> \`${name}\` is not available yet; it was left out.`);
  warnOfNotYet(inputs, toolkit);
  await toolkit.summary([...sections, ...later].join("\n\n"));
}

async function section(outcome: Outcome, inputs: Inputs, toolkit: Toolkit, rechecking: boolean): Promise<string> {
  switch (outcome.kind) {
    case "judged":
      return judgedSection(outcome, inputs, toolkit, rechecking);
    case "problems":
      return problemsSection(outcome.problems, toolkit, inputs);
    case "unread":
      return couldNotLook(outcome.unread.code, outcome.unread.says, toolkit, inputs);
    case "ignored":
      toolkit.info(outcome.says);
      return `## Satellite: nothing to judge\n\n${outcome.says}`;
  }
}

function judgedSection(outcome: Judged, inputs: Inputs, toolkit: Toolkit, rechecking: boolean): string {
  const { verdict, receipts, skipped, notices, plan } = outcome;
  for (const annotation of annotationsOf(verdict)) toolkit.annotate(annotation);
  for (const finding of telling(verdict)) {
    const line = `${finding.rule}: ${finding.says}${finding.remedy === undefined ? "" : ` ${finding.remedy}`}`;
    if (finding.outcome === "exempt") toolkit.info(line);
    else if (finding.path !== undefined)
      continue; // annotated above
    else if (finding.severity === "error" && verdict.mode === "strict") toolkit.error(line);
    else toolkit.warning(line);
  }
  for (const notice of notices) toolkit.warning(notice);
  if (inputs.dryRun) for (const effect of plan.effects) toolkit.info(`would ${effect.says}`);
  failJob(verdict, inputs, toolkit, rechecking);
  return summaryMarkdown({ verdict, receipts, skipped, notices });
}

function failJob(verdict: Verdict, inputs: Inputs, toolkit: Toolkit, rechecking: boolean): void {
  const { job } = jobResult(verdict.conclusion, verdict.mode);
  const title = titleOf(verdict);
  if (job === "failure" && inputs.failOn === "failure" && !rechecking) toolkit.fail(title);
  else toolkit.info(`${verdict.conclusion}: ${title}`);
}

/** A config that cannot be read judges nothing: that fails, whatever the mode, since no mode is known. */
export function problemsSection(problems: readonly Problem[], toolkit: Toolkit, inputs: Inputs): string {
  const lines = problems.map((problem) => {
    const says = `${problem.path === "" ? "" : `${problem.path}: `}${problem.says}`;
    toolkit.annotate({
      path: problem.file,
      startLine: problem.line,
      endLine: problem.line,
      level: "failure",
      title: problem.code,
      message: `${says} ${problem.remedy}`,
    });
    return `- \`${problem.file}:${problem.line}\` ${says.replaceAll("<", "&lt;")}\n  ${problem.remedy}`;
  });
  const line = `The config at the base has ${problems.length === 1 ? "a problem" : `${problems.length} problems`}`;
  if (inputs.failOn === "failure") toolkit.fail(line);
  return `## Satellite: the config is wrong\n\n${line}:\n\n${lines.join("\n")}`;
}

export function couldNotLook(code: ErrorCode, says: string, toolkit: Toolkit, inputs: Pick<Inputs, "failOn">): string {
  const line = `Could not verify: ${says} (${code})`;
  if (inputs.failOn === "failure") toolkit.fail(`${line}. ${advice[code]}`);
  else toolkit.warning(line);
  return `## Satellite: could not verify\n\n${says.replaceAll("<", "&lt;")}\n\n${advice[code]}`;
}

/** @param otherwise the verdict where nothing was judged: none when there was nothing to judge */
function tellOutputs(judged: readonly Judged[], otherwise: string, toolkit: Toolkit): void {
  const [first] = judged;
  const spec = first?.verdict.specs[0];
  const done = {
    tickets: first?.verdict.tickets.map(({ ref }) => ref) ?? [],
    effects: judged.flatMap(({ plan }) => plan.effects),
    receipts: judged.flatMap(({ receipts }) => receipts),
  };
  setOutputs(toolkit, done, {
    verdict: first?.verdict.conclusion ?? otherwise,
    "verdict-json": first === undefined ? "" : JSON.stringify(first.verdict),
    "primary-ticket": first?.verdict.tickets.find(({ relation }) => relation === "primary")?.ref ?? "",
    "spec-path": spec?.path ?? "",
    "spec-sha256": spec?.sha256 ?? "",
  });
}
