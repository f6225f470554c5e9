import { nameOf, type TicketRef } from "../contracts/ref.js";
import type { Completion } from "../contracts/store.js";

/** Work that was completed once and shares tickets with what is asked for. */
export interface Overlap {
  readonly completion: Completion;
  readonly shared: readonly TicketRef[];
  /** Everything that is asked for was completed then, or a part of it. */
  readonly extent: "full" | "partial";
}

/**
 * By any ticket, of any tracker. What was done again on somebody's word is history, and no second completion. GitHub's
 * names of people and repositories are the same in upper and lower case.
 */
export function overlapsOf(completions: readonly Completion[], refs: readonly TicketRef[]): readonly Overlap[] {
  const asked = new Set(refs.map(keyOf));
  return completions.flatMap((completion) => {
    if (completion.forced === true) return [];
    const shared = completion.tickets.filter(
      (ref, at, all) => asked.has(keyOf(ref)) && all.findIndex((one) => keyOf(one) === keyOf(ref)) === at,
    );
    if (shared.length === 0) return [];
    return [{ completion, shared, extent: shared.length === asked.size ? "full" : "partial" }];
  });
}

const keyOf = (ref: TicketRef): string => (ref.startsWith("github:") ? ref.toLowerCase() : ref);

/** `"Sign-in" was completed on 2026-01-05, with PROJ-7 (1 of the 2 tickets)`. */
export function overlapInWords({ completion, extent, shared }: Overlap, asked: number): string {
  const day = new Date(completion.completedAtMs).toISOString().slice(0, 10);
  const names = shared.slice(0, 5).map(nameOf).join(", ");
  const more = shared.length > 5 ? ` and ${shared.length - 5} more` : "";
  const part = extent === "full" ? "" : ` (${shared.length} of the ${asked} tickets)`;
  return `"${completion.name}" was completed on ${day}, with ${names}${more}${part}`;
}
