import { itemName, type Effect, type EffectKey, type ItemDeed, type Receipt } from "@satellite/core";
import { receiptFor } from "./receipt.js";
import { codeOf } from "./source.js";

/** What the system says when a file cannot be written; none of it is a fault of the program. */
const words: Readonly<Record<string, string>> = {
  EACCES: "it is read-only",
  EPERM: "it is not allowed",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota is used up",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EIO: "the disk fails",
  ENOTDIR: "a file stands where a folder should",
  EISDIR: "a folder stands where a file should",
  EXDEV: "it lies on another disk",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "it is gone",
};

/** Does a deed; where the system refuses to write, the receipt says so and nothing is thrown. */
export async function guarded(
  effect: Effect<ItemDeed>,
  key: EffectKey,
  work: () => Promise<Receipt>,
): Promise<Receipt> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    const why = words[code];
    if (why === undefined) throw error;
    const says = `${itemName(effect.on) || effect.on} cannot be written: ${why} (${code}).`;
    return receiptFor(effect, key, "failed", says, { code: "REFUSED" });
  }
}
