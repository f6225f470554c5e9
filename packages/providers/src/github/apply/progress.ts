import type { ProgressEffect } from "@satellite/core";
import { encoded } from "../marker.js";
import { done, issueOf, unchanged, type Done, type Said, type Tools } from "./done.js";

/** Keeps our line about a plan in the description of the issue's milestone; every other letter there is the authors'. */
export async function applyProgress(effect: Said<ProgressEffect>, { client }: Tools): Promise<Done> {
  const { owner, repo, ...issue } = issueOf(effect);
  const { data } = await client.rest.issues.get({ owner, repo, ...issue });
  if (!data.milestone) return unchanged(effect, "it has no milestone");
  const { number, description } = data.milestone;
  const next = withLine(description ?? "", effect);
  if (next === (description ?? "")) return unchanged(effect, "it says so already", number);
  await client.rest.issues.updateMilestone({ owner, repo, milestone_number: number, description: next });
  return { ...done(effect, number), url: data.milestone.html_url };
}

/** Replaced where it stands, else put last, behind an empty line so that no paragraph runs into it. */
export function withLine(description: string, { plan, done: ready, total }: ProgressEffect): string {
  const mark = `<!-- satellite:progress ${encoded(plan)} -->`;
  const percent = total > 0 ? Math.floor((Math.min(ready, total) / total) * 100) : 0;
  const line = `${mark} Satellite: ${shown(plan)}, ${ready} of ${total} ${total === 1 ? "phase" : "phases"} (${percent} %)`;
  let at = 0;
  for (const whole of description.split("\n")) {
    const own = whole.endsWith("\r") ? whole.slice(0, -1) : whole;
    if (own.startsWith(mark)) return description.slice(0, at) + line + description.slice(at + own.length);
    at += whole.length + 1;
  }
  return description.trim() === "" ? line : `${description.trimEnd()}\n\n${line}`;
}

/** Behind a comment GitHub reads the rest of the line as HTML. */
function shown(plan: string): string {
  return plan.replace(/\s+/g, " ").trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
