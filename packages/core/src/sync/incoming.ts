import type { Criterion, ItemPatch } from "../contracts/item.js";
import { fieldNames, type Fields } from "../item/fields.js";
import type { Decision, FieldValue } from "../merge/fields/index.js";
import { patchFrom } from "../pull/patch.js";

type Decisions = Readonly<Record<string, Decision<FieldValue>>>;

/** Whether a decision writes this side. */
export function isChange(
  decision: Decision<FieldValue> | undefined,
  side: "local" | "remote",
): decision is Extract<Decision<FieldValue>, { readonly kind: "to-local" | "to-remote" | "both" }> {
  return decision?.kind === "both" || decision?.kind === (side === "local" ? "to-local" : "to-remote");
}

/** The edit of the item that these decisions ask for; fields of the user's own are no part of it. */
export function itemPatchOf(decisions: Decisions, ours: Fields): ItemPatch {
  const take = fieldNames.filter((field) => isChange(decisions[field], "local"));
  const values = take.flatMap((field) => {
    const decision = decisions[field];
    return isChange(decision, "local") ? [[field, decision.value] as const] : [];
  });
  const { criteria } = decisions;
  return {
    ...patchFrom(take, ours, Object.fromEntries(values)),
    ...(isChange(criteria, "local") ? { criteria: criteria.value as readonly Criterion[] } : {}),
  };
}
