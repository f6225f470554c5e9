/** The mark of the item that an issue was made from, taken away. */
import type { Receipt, UntieEffect } from "@satellite/core";
import { isRefusal } from "../client.js";
import { identityIn, itemKey } from "../item-mark.js";
import { nothing } from "../wire.js";
import { receipt, refused, type Act } from "./act.js";
import { property } from "./seen.js";

export async function untie(act: Act<UntieEffect>): Promise<Receipt> {
  const { client, effect, key } = act;
  const now = await property(act, itemKey);
  if (isRefusal(now)) return refused(act, now);
  const identity = identityIn({ [itemKey]: now.value });
  if (identity !== effect.identity)
    return receipt(effect, "unchanged", `${key} names ${identity ?? "no item"} already`);
  const path = `issue/${key}/properties/${itemKey}`;
  const gone = await client.ask({ method: "DELETE", path, repeat: "idempotent" }, nothing);
  if (isRefusal(gone) && gone.status !== 404) return refused(act, gone);
  return receipt(effect, "done", `${key} no longer names ${effect.identity}`);
}
