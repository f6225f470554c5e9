/** A line of ours in the description of a version: how much of a plan is done. All else in it is people's own. */
import type { ProgressEffect, Receipt } from "@satellite/core";
import { isRefusal } from "../client.js";
import { nothing, wireOwnVersion, wirePart } from "../wire.js";
import { receipt, refused, type Act } from "./act.js";
import { look } from "./seen.js";

/** The version that is meant is the first of the issue's own that is not released. */
export async function progress(act: Act<ProgressEffect>): Promise<Receipt> {
  const { client, effect, key } = act;
  const issue = await look(act, ["fixVersions"], wirePart);
  if (isRefusal(issue)) return refused(act, issue);
  const open = issue.value.fields.fixVersions?.find(({ archived, released }) => released !== true && archived !== true);
  if (typeof open?.id !== "string")
    return receipt(effect, "unchanged", `${key} has no fix version that is not released: nowhere to show progress`);
  const path = `version/${encodeURIComponent(open.id)}`;
  const version = await client.ask({ method: "GET", path, repeat: "safe" }, wireOwnVersion);
  if (isRefusal(version)) return refused(act, version);
  const before = version.value.description ?? "";
  const description = withLine(before, effect);
  if (description === before) return receipt(effect, "unchanged", `version ${open.name} shows this progress already`);
  const written = await client.ask({ method: "PUT", path, body: { description }, repeat: "idempotent" }, nothing);
  if (!isRefusal(written)) return receipt(effect, "done", `version ${open.name}: ${lineOf(effect)}`, { id: open.id });
  // It could be read a moment ago: what Jira does not find now is the right to write it.
  if (written.status !== 404 && written.status !== 403) return refused(act, written);
  const says = `version ${open.name} may only be written by administrators of its project; progress is not shown`;
  return receipt(effect, "refused", [says, ...written.messages].join("; ").slice(0, 400), { code: "FORBIDDEN" });
}

/** A description with the plan's line in it, where it stood or at the end; the rest to the character. Linear. */
export function withLine(description: string, effect: Pick<ProgressEffect, "plan" | "done" | "total">): string {
  const plan = nameOfPlan(effect.plan);
  const lines = description.split("\n");
  const at = lines.findIndex((line) => planIn(line) === plan);
  if (at < 0) return [...(description === "" ? [] : lines), lineOf(effect)].join("\n");
  const end = lines[at]?.endsWith("\r") === true ? "\r" : "";
  return lines
    .map((line, n) => (n === at ? lineOf(effect) + end : line))
    .filter((line, n) => n <= at || planIn(line) !== plan)
    .join("\n");
}

export function lineOf({ done, plan, total }: Pick<ProgressEffect, "plan" | "done" | "total">): string {
  const percent = total > 0 ? Math.floor((done / total) * 100) : 0;
  return `[satellite] ${nameOfPlan(plan)}: ${done} of ${total} phases (${percent} %)`;
}

function planIn(line: string): string | undefined {
  const rest = line.startsWith("[satellite] ") ? line.slice("[satellite] ".length).trimEnd() : "";
  const counts = /: \d{1,9} of \d{1,9} phases \(\d{1,9} %\)$/.exec(rest);
  return counts ? rest.slice(0, counts.index) : undefined;
}

function nameOfPlan(plan: string): string {
  return plan.replace(/\s+/g, " ").trim();
}
