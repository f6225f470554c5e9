import { advice, isItemRef, itemName, nameOf, type ItemRef } from "@satellite/core";
import { codeSpan, plainInline } from "@satellite/core/markup/inline";
import {
  ends,
  heaviest,
  openShelf,
  pathFromTop,
  type Answer,
  type Desk,
  type Notice,
  type Weight,
} from "@satellite/engine/desk";
import type { Carried, SyncResult } from "@satellite/engine/verbs/sync";
import type { Inputs } from "../inputs.js";
import { setOutputs } from "../outputs.js";
import { failOrWarn, maxLines, part } from "../summary.js";
import type { Toolkit } from "../toolkit.js";

interface Telling {
  readonly inputs: Inputs;
  readonly toolkit: Toolkit;
  /** Nothing was written, whatever the inputs say. */
  readonly isPullRequest: boolean;
}

/** What the end of the command line means. */
const meanings: Readonly<Record<Exclude<Weight, "said">, string>> = {
  usage: "something is wrong here",
  unverified: "something could not be reached",
  person: "a person must decide",
  part: "something was not done",
  drift: "values differ",
};

/** Outputs, annotations at the items, the summary, and whether the job fails: where the command would end with other than 0. */
export async function tell(answer: Answer<SyncResult>, desk: Desk, telling: Telling): Promise<string> {
  const { inputs, toolkit } = telling;
  const paths = await pathsOf(desk);
  for (const notice of answer.notices) say(notice, paths, toolkit);
  if (desk.options.dryRun) for (const { on, says } of answer.plan.effects) toolkit.info(`would ${says}  ${on}`);
  const weight = heaviest(answer);
  if (weight !== "said") {
    const first = answer.notices.find((notice) => notice.weight === weight)?.says ?? "writes wait for the next run";
    const line = `Sync ends with ${ends[weight]}, ${meanings[weight]}: ${first}`;
    failOrWarn(line, inputs, toolkit);
  }
  tellOutputs(answer, toolkit);
  return summary(answer, desk.options.dryRun, telling.isPullRequest);
}

/** What this did; nothing is judged, so there is no verdict. */
export function tellOutputs(answer: Answer<SyncResult> | undefined, toolkit: Toolkit): void {
  const { drifted = [], pulled = [], pushed = [], waiting = [] } = answer?.value ?? {};
  setOutputs(toolkit, {
    tickets: [...pulled, ...pushed, ...waiting, ...drifted].map(({ ticket }) => ticket),
    effects: answer?.plan.effects ?? [],
    receipts: answer?.receipts ?? [],
  });
}

async function pathsOf(desk: Desk): Promise<ReadonlyMap<string, string>> {
  const { items } = await openShelf(desk);
  return new Map(items.map(({ path, ref }): [ItemRef, string] => [ref, pathFromTop(desk, path)]));
}

/** What is about an item stands at its file, with the command that goes on from there. */
function say(notice: Notice, paths: ReadonlyMap<string, string>, toolkit: Toolkit): void {
  const { code, says, weight, where } = notice;
  const path = where === undefined ? undefined : paths.get(where);
  const text = `${says}${remedyOf(notice)}`;
  if (path !== undefined && weight !== "said") {
    const level = weight === "person" ? "failure" : "warning";
    toolkit.annotate({ path, startLine: 1, endLine: 1, level, title: code, message: text });
  } else {
    const line = `${where === undefined ? "" : `${where}: `}${text} (${code})`;
    if (weight === "said") toolkit.info(line);
    else toolkit.warning(line);
  }
}

/**
 * The runner's store is not at hand where a person decides: a sync there finds the same question.
 *
 * @param command how a command looks, `words` what we did not write ourselves
 */
function remedyOf(
  { code, remedy, weight, where }: Notice,
  command = (text: string): string => `\`${text}\``,
  words = (text: string): string => text,
): string {
  if (weight === "person" && code === "CONFLICT" && where?.startsWith("item:") === true) {
    const id = itemName(where);
    return `. In a checkout: ${command(`satellite sync ${id}`)}, then ${command(`satellite resolve ${id}`)}`;
  }
  const known = remedy ?? (weight === "said" ? undefined : (advice as Partial<Record<string, string>>)[code]);
  return known === undefined ? "" : `. ${words(known)}`;
}

function summary(answer: Answer<SyncResult>, dryRun: boolean, isPullRequest: boolean): string {
  const { notices, pending, receipts, skipped, value } = answer;
  const filed = receipts.some(({ on, outcome }) => outcome === "done" && isItemRef(on));
  const lead = [
    ...(isPullRequest ? ["A pull request is not synced: this is what its merge would bring."] : []),
    ...(dryRun && !isPullRequest ? ["A dry run: nothing was written."] : []),
    ...(filed ? ["Files of this checkout changed: what no later step commits is taken in again by the next run."] : []),
  ];
  const weighty = notices.filter(({ weight }) => weight !== "said");
  const line = (notice: Notice): string =>
    `- ${plainInline(notice.says, 1000)}${remedyOf(notice, codeSpan, (text) => plainInline(text))}`;
  return [
    "## Satellite: sync",
    ...(value === undefined ? [] : [countsOf(value, dryRun)]),
    ...lead,
    ...(value === undefined ? [] : table(value)),
    ...part("Waits, or was not done", [...weighty.map(line), ...pending.map(({ says }) => `- ${plainInline(says)}`)]),
    ...part(
      "Left out",
      skipped.map(({ reason, says }) => `- ${plainInline(says)}: ${plainInline(reason)}`),
    ),
    ...part("To know", notices.filter(({ weight }) => weight === "said").map(line)),
  ].join("\n\n");
}

function countsOf({ drifted, pairs, pulled, pushed, waiting }: SyncResult, dryRun: boolean): string {
  const links = `${pairs} ${pairs === 1 ? "link" : "links"}`;
  if (pulled.length + pushed.length + waiting.length + drifted.length === 0) return `In step: ${links}.`;
  const would = dryRun ? ["would come in", "would go out"] : ["came in", "went out"];
  const counts = [`${pulled.length} ${would[0]}`, `${pushed.length} ${would[1]}`, `${waiting.length} waiting`];
  return `${links}: ${[...counts, ...(drifted.length === 0 ? [] : [`${drifted.length} drifted`])].join(", ")}.`;
}

/** What moved, both ways. */
function table({ pulled, pushed }: SyncResult): readonly string[] {
  const row = (way: string) => (one: Carried) =>
    `| ${[plainInline(itemName(one.item)), way, plainInline(nameOf(one.ticket)), plainInline(one.fields.join(", "))].join(" | ")} |`;
  const rows = [...pulled.map(row("←")), ...pushed.map(row("→"))];
  if (rows.length === 0) return [];
  const more = rows.length > maxLines ? [`\n\nand ${rows.length - maxLines} more`] : [];
  return [["| item | | ticket | fields |", "|---|---|---|---|", ...rows.slice(0, maxLines), ...more].join("\n")];
}
