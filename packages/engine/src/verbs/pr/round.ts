import type { AnyRef, Deed, JournalRow } from "@satellite/core";
import type { Desk } from "../../desk/index.js";

/**
 * What of this kind was last done on a target, and ended. Its key goes into the next deed's: what was done once, taken back
 * by a person and is asked for again is another deed, while one that still waits stays the same.
 */
export async function lastEnded(
  { store }: Pick<Desk, "store">,
  on: AnyRef,
  is: (deed: Deed) => boolean,
): Promise<JournalRow | undefined> {
  const rows = await store.journal.rows({ on });
  return rows.find(({ effect, receipt }) => receipt !== undefined && effect.on === on && is(effect));
}
