/** The effects on one target, one after the other: known to the journal, or carried out and ended there. */
import {
  isChangeRef,
  isItemRef,
  providerOf,
  type Effect,
  type ItemDeed,
  type Receipt,
  type Skipped,
} from "@satellite/core";
import { redact } from "@satellite/core/secrets";
import { isHopeless, isVain, leftOut } from "./apply-stop.js";
import type { Applied, Work } from "./apply-work.js";

export async function end(receipt: Receipt, { house, how }: Work): Promise<void> {
  if (how.keepsPending?.(receipt) !== true) await house.journal.end(receipt);
  house.log(`${receipt.outcome}: ${receipt.says}`);
}

export async function applyGroup(group: readonly Effect[], work: Work): Promise<Applied> {
  const receipts: Receipt[] = [];
  const skipped: Skipped[] = [];
  let stop: Receipt | undefined;
  for (const effect of group) {
    if (stop !== undefined && isVain(effect, stop)) {
      skipped.push(leftOut(effect, stop));
      continue;
    }
    const done = await work.house.journal.done(effect.key);
    const receipt = done ?? withoutSecrets(await applyOne(withIds(effect, receipts), work));
    if (done === undefined) await end(receipt, work);
    else work.house.log(`${receipt.outcome}: ${receipt.says}`);
    receipts.push(receipt);
    if (isHopeless(receipt)) stop = receipt;
  }
  return { receipts, skipped };
}

/** A service's own words may hold a token that it was sent: none reaches the journal, or a terminal. */
export function withoutSecrets(receipt: Receipt): Receipt {
  const { says, url } = receipt;
  return { ...receipt, says: redact(says), ...(url === undefined ? {} : { url: redact(url) }) };
}

async function applyOne(effect: Effect, { house, trackers }: Work): Promise<Receipt> {
  if (isChangeRef(effect.on)) return house.host.apply(effect, effect.key);
  const { key, kind, on } = effect;
  const refused = { key, kind, on, outcome: "refused" } as const;
  if (isItemRef(on)) {
    const answer = await house.workspace?.apply(effect as Effect<ItemDeed>, key);
    return answer ?? { ...refused, says: `${effect.says}: there is no workspace here`, code: "REFUSED" };
  }
  const provider = await trackers.provider(providerOf(on));
  if (provider === undefined)
    return { ...refused, says: `${effect.says}: the tracker is not set up`, code: "NO_CREDENTIALS" };
  if ("code" in provider) return { ...refused, says: `${effect.says}: ${provider.says}`, code: provider.code };
  return provider.apply(effect, key);
}

/** What is remembered on a ticket names the comment that was written a moment before. */
export function withIds(effect: Effect, receipts: readonly Receipt[]): Effect {
  if (effect.kind !== "remember") return effect;
  const comment = receipts.find((receipt) => receipt.kind === "comment" && receipt.id !== undefined);
  return comment?.id === undefined ? effect : { ...effect, entry: { ...effect.entry, commentId: comment.id } };
}
