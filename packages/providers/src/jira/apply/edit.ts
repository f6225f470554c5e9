/** Labels and fix versions as deltas: one request adds and removes, what others set stays. */
import type { LabelsEffect, MilestoneEffect, Receipt } from "@satellite/core";
import { isRefusal } from "../client.js";
import { nothing, wirePart } from "../wire.js";
import { receipt, refused, type Act } from "./act.js";
import { look } from "./seen.js";

export async function labels(act: Act<LabelsEffect>): Promise<Receipt> {
  const { effect, key } = act;
  const spaced = effect.add.find((label) => /\s/.test(label));
  if (spaced !== undefined)
    return receipt(effect, "refused", `Jira labels hold no spaces: "${spaced}"`, { code: "REFUSED" });
  const now = await look(act, ["labels"], wirePart);
  if (isRefusal(now)) return refused(act, now);
  const has = new Set(now.value.fields.labels ?? []);
  const operations = [
    ...effect.remove.filter((label) => has.has(label)).map((remove) => ({ remove })),
    ...effect.add.filter((label) => !has.has(label)).map((add) => ({ add })),
  ];
  if (operations.length === 0) return receipt(effect, "unchanged", `${key} has these labels already`);
  return write(act, { labels: operations }, `${key}: labels set`);
}

/** A milestone is a fix version in Jira. It is added beside others; making a version is its administrators' business. */
export async function milestone(act: Act<MilestoneEffect>): Promise<Receipt> {
  const { effect, key } = act;
  const now = await look(act, ["fixVersions"], wirePart);
  if (isRefusal(now)) return refused(act, now);
  if (now.value.fields.fixVersions?.some(({ name }) => name === effect.title)) {
    return receipt(effect, "unchanged", `${key} has the fix version ${effect.title} already`);
  }
  return write(act, { fixVersions: [{ add: { name: effect.title } }] }, `${key}: fix version ${effect.title}`);
}

async function write(act: Act<LabelsEffect | MilestoneEffect>, update: unknown, says: string): Promise<Receipt> {
  const { client, effect, key } = act;
  const written = await client.ask(
    { method: "PUT", path: `issue/${key}`, body: { update }, repeat: "idempotent" },
    nothing,
  );
  if (isRefusal(written)) return refused(act, written);
  return receipt(effect, "done", says);
}
