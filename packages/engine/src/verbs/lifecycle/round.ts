import type { Effect, Plan } from "@satellite/core";
import { digestOf } from "@satellite/core/digest";
import type { Draft } from "@satellite/core/lifecycle";
import { deed, type Desk } from "../../desk/index.js";

/**
 * Drafts as effects. The key of what was last done of this kind on the same target goes into the next one's: a start after a
 * failure is another deed than the first, and what still waits stays the same. A comment that says what stands there
 * already is left out.
 */
export async function inThisRound(desk: Desk, drafts: readonly Draft[]): Promise<Plan["effects"]> {
  const effects: Effect[] = [];
  for (const { because, deed: one, says } of drafts) {
    const rows = await desk.store.journal.rows({ on: one.on });
    const last = rows.find(
      ({ effect, receipt }) =>
        receipt !== undefined && effect.on === one.on && effect.kind === one.kind && isTwin(effect, one),
    );
    const isDone = last?.receipt?.outcome === "done" || last?.receipt?.outcome === "unchanged";
    if (isDone && last.effect.kind === "comment" && one.kind === "comment" && last.effect.digest === one.digest)
      continue;
    // The same on the same state of both sides: done once, unless the world went on between.
    effects.push(deed(one, because, says, digestOf([last?.key ?? ""])));
  }
  return effects;
}

/** Comments are told apart by their identity, not by their target alone. */
function isTwin(one: Draft["deed"], other: Draft["deed"]): boolean {
  return one.kind !== "comment" || other.kind !== "comment" || one.identity === other.identity;
}
