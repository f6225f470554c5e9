import type { Effect, EffectKey, ItemDeed, Receipt } from "@satellite/core";

/** What became of one deed. */
export function receiptFor(
  effect: Effect<ItemDeed>,
  key: EffectKey,
  outcome: Receipt["outcome"],
  says: string,
  more: Pick<Receipt, "code" | "id" | "revision"> = {},
): Receipt {
  return { key, kind: effect.kind, on: effect.on, outcome, says, ...more };
}
