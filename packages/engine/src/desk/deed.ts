import type { Deed, Effect } from "@satellite/core";
import { digestOf } from "@satellite/core/digest";

/**
 * A deed as it stands in a plan. Its key is the digest of the deed itself: the same deed, decided on the same state of both
 * sides, is the same effect in every run.
 *
 * @param round what tells a deed apart that may be meant to happen again: `push` of another commit
 */
export function deed<D extends Deed>(one: D, because: string, says: string, round = ""): Effect<D> {
  return { ...one, key: digestOf([one, round]), because, says };
}
