import { nameOf, type TicketRef } from "@satellite/core";
import { codeSpan, plainInline } from "@satellite/core/markup/inline";
import type { Answer, Notice } from "@satellite/engine/desk";
import type { LifecycleResult } from "@satellite/engine/verbs/lifecycle";
import type { Inputs } from "../inputs.js";
import { setOutputs } from "../outputs.js";
import { failOrWarn, part } from "../summary.js";
import type { Toolkit } from "../toolkit.js";

export type Told = Answer<LifecycleResult>;

const words = { start: "begun", complete: "completed", fail: "failed", finish: "finished" } as const;

/** Outputs, annotations in the log, summary, and whether the job fails: when something was not done that was asked for. */
export function tell(answers: readonly Told[], inputs: Inputs, toolkit: Toolkit): string {
  const notices = answers.flatMap((answer) => answer.notices);
  for (const notice of notices) say(notice, toolkit);
  if (inputs.dryRun)
    for (const { on, says } of answers.flatMap(({ plan }) => plan.effects)) toolkit.info(`would ${says}  ${on}`);
  const undone = notices.filter(({ weight }) => weight !== "said" && weight !== "drift");
  if (undone.length > 0) {
    const line = `${undone.length === 1 ? "One thing was" : `${undone.length} things were`} not done: ${undone[0]?.says ?? ""}`;
    failOrWarn(line, inputs, toolkit);
  }
  tellOutputs(answers, toolkit);
  return summary(answers, inputs);
}

function say({ code, says, weight, where }: Notice, toolkit: Toolkit): void {
  const line = `${where === undefined ? "" : `${where}: `}${says} (${code})`;
  if (weight === "said" && code === "INCOMPLETE") toolkit.info(line);
  else toolkit.warning(line);
}

/** What these did; nothing is judged, so there is no verdict. */
export function tellOutputs(answers: readonly Told[], toolkit: Toolkit): void {
  setOutputs(toolkit, {
    tickets: answers.flatMap(({ value }) => value?.tickets ?? []),
    effects: answers.flatMap(({ plan }) => plan.effects),
    receipts: answers.flatMap(({ receipts }) => receipts),
  });
}

function summary(answers: readonly Told[], { dryRun }: Inputs): string {
  const events = answers.flatMap(({ value }) => (value === undefined ? [] : [eventLine(value)]));
  const done = dryRun
    ? answers.flatMap(({ plan }) => plan.effects.map(({ says }) => `- would ${plainInline(says)}`))
    : answers.flatMap(({ receipts }) => receipts.map(({ outcome, says }) => `- ${outcome}: ${plainInline(says)}`));
  const left = answers.flatMap(({ skipped }) =>
    skipped.map(({ reason, says }) => `- ${plainInline(says)}: ${plainInline(reason)}`),
  );
  const notices = answers.flatMap((answer) => answer.notices.map(({ says }) => `- ${plainInline(says)}`));
  return [
    "## Satellite: lifecycle",
    ...part("", events),
    ...part(dryRun ? "Would be written" : "Written", done),
    ...part("Left out", left),
    ...part("To know", notices),
  ].join("\n\n");
}

function eventLine({ event, item, phases, tickets, title }: LifecycleResult): string {
  const count = phases === undefined ? "" : `, ${phases.done} of ${phases.total} phases`;
  const refs = tickets
    .slice(0, 10)
    .map((ref: TicketRef) => plainInline(nameOf(ref)))
    .join(", ");
  return `- **${words[event]}**: ${plainInline(title, 200)} (${codeSpan(item)}${count})${refs === "" ? "" : `: ${refs}`}`;
}
