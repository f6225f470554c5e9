import type { Effect } from "@satellite/core";
import { digestOf } from "@satellite/core/digest";
import type { Desk } from "../../desk/index.js";

/**
 * The journal holds for done what the ticket, as it was read just now, does not show: its tracker answered and did nothing, and
 * the run ended before it looked. Then it is another deed, and done again; what was done after all finds nothing to do.
 *
 * @param effect on a ticket, decided on its state as it is now
 */
export async function unlessInVain(desk: Desk, effect: Effect): Promise<Effect> {
  const before = await desk.journal.done(effect.key);
  const isDone = before?.outcome === "done" || before?.outcome === "unchanged";
  return isDone ? { ...effect, key: digestOf([effect.key, desk.clock.nowMs()]) } : effect;
}
