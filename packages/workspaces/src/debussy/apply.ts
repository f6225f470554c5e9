import { join } from "node:path";
import type { Effect, EffectKey, ItemEditEffect, ItemProblem, Receipt } from "@satellite/core";
import { receiptFor, writeBeside, type Source } from "../shared/index.js";
import { editedPhase, editedPlan, editedRow, refusal } from "./edit.js";
import { phaseItem, phaseRevision, planItem, planOf, planRevision, type Plan } from "./items.js";
import { resolvePath } from "./plan.js";
import { readInside } from "./read-inside.js";

/** Which repository's `#10` is meant where a plan does not say. */
export interface Place {
  readonly root: string;
  readonly repository: string | undefined;
}

type Outcome = readonly [Receipt["outcome"], string, Pick<Receipt, "code">?];

interface Write {
  readonly path: string;
  readonly source: Source;
  readonly text: string;
}

export async function editItem(effect: Effect<ItemEditEffect>, key: EffectKey, place: Place): Promise<Receipt> {
  const [path = "", number] = effect.on.slice("item:debussy:".length).split("#");
  const plan = await readPlan(place, path);
  if (plan === undefined) return receiptFor(effect, key, "refused", `There is no plan ${path}.`, { code: "NOT_FOUND" });
  if ("code" in plan) return receiptFor(effect, key, "refused", plan.says, { code: "REFUSED" });
  const why = refusal(effect.patch);
  if (why !== undefined) return receiptFor(effect, key, "refused", why, { code: "REFUSED" });
  const outcome = number === undefined ? editPlan(plan, effect, place) : editPhase(plan, number, effect, place);
  return receiptFor(effect, key, ...(await outcome));
}

/** The plan at a path from the root; nothing when none is there. */
export async function readPlan(place: Place, path: string): Promise<Plan | ItemProblem | undefined> {
  if (path.includes("\0") || resolvePath("x", path) !== path) return undefined;
  const source = await readInside(place.root, path);
  return source === undefined || "code" in source ? source : planOf(path, source, place.repository);
}

async function editPlan(plan: Plan, { patch, expect }: ItemEditEffect, { root }: Place): Promise<Outcome> {
  const blocking = planItem(plan).problems.find(({ blocks }) => blocks);
  if (blocking !== undefined) return ["refused", blocking.says, { code: "REFUSED" }];
  const text = editedPlan(plan.source.text, patch, plan.repository);
  if (typeof text !== "string") return ["refused", text.refused, { code: "REFUSED" }];
  return written(root, [{ path: plan.path, source: plan.source, text }], expect === planRevision(plan));
}

/** The phase's file first: the table is what Debussy goes by, so it never runs ahead. */
async function editPhase(
  plan: Plan,
  number: string,
  { patch, expect }: ItemEditEffect,
  { root }: Place,
): Promise<Outcome> {
  const row = plan.rows.find((one) => one.number === number);
  const path = row === undefined ? undefined : resolvePath(plan.path, row.href);
  if (row === undefined || path === undefined)
    return ["refused", `There is no phase ${number} in ${plan.path}.`, { code: "NOT_FOUND" }];
  const source = await readInside(root, path);
  const blocking = phaseItem(plan, row, source).problems.find(({ blocks }) => blocks);
  if (blocking !== undefined || source === undefined || "code" in source)
    return ["refused", blocking?.says ?? `There is no ${path}.`, { code: "REFUSED" }];
  const text = editedPhase(source.text, patch, plan.repository);
  if (typeof text !== "string") return ["refused", text.refused, { code: "REFUSED" }];
  const writes = [
    { path, source, text },
    { path: plan.path, source: plan.source, text: editedRow(plan.source.text, row, patch) },
  ];
  return written(root, writes, expect === phaseRevision(row, source.text));
}

async function written(root: string, writes: readonly Write[], expected: boolean): Promise<Outcome> {
  const due = writes.filter(({ source, text }) => text !== source.text);
  if (due.length === 0) return ["unchanged", "It says so already."];
  if (!expected) return ["yielded", "It has changed since.", { code: "CONFLICT" }];
  for (const { path, source, text } of due)
    if ((await writeBeside(join(root, path), text, source.revision)) === "moved on")
      return ["yielded", `${path} has changed since.`, { code: "CONFLICT" }];
  return ["done", `${due.map(({ path }) => path).join(", ")}.`];
}
