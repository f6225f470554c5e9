import { nameOf, type Completion, type TicketRef } from "@satellite/core";
import type { Desk, Notice } from "./desk.js";

/** Work that was completed once and shares tickets with what is asked for. */
export interface Overlap {
  readonly completion: Completion;
  readonly shared: readonly TicketRef[];
  /** Everything that is asked for was completed then, or a part of it. */
  readonly extent: "full" | "partial";
}

/** What was done again on somebody's word is history, and no second completion. */
export function overlapsOf(completions: readonly Completion[], refs: readonly TicketRef[]): readonly Overlap[] {
  const asked = new Set(refs);
  return completions.flatMap((completion) => {
    const shared = [...new Set(completion.tickets)].filter((ref) => asked.has(ref));
    if (completion.forced === true || shared.length === 0) return [];
    return [{ completion, shared, extent: shared.length === asked.size ? "full" : "partial" }];
  });
}

/**
 * Before work begins on tickets: was it completed once? Then a person is asked, who says no by pressing Enter; `--yes` does
 * not answer here. Whoever goes on all the same is remembered.
 *
 * @returns why the command ends, with nothing written; nothing when it goes on
 */
export async function askIfCompleted(
  desk: Desk,
  refs: readonly TicketRef[],
  force: boolean,
): Promise<Notice | undefined> {
  if (refs.length === 0) return undefined;
  const overlaps = overlapsOf(await desk.store.completions.all(), refs);
  if (overlaps.length === 0) return undefined;
  const lines = overlaps.map((one) => inWords(one, refs.length));
  if (!force) {
    const answer = desk.options.dryRun
      ? "nobody"
      : await desk.ask.confirm({
          says: "This was completed before. Start it again?",
          details: lines,
          otherwise: "no",
          yesCounts: false,
        });
    if (answer !== "yes") return refusal(lines);
  }
  if (!desk.options.dryRun) await remember(desk, overlaps);
  return undefined;
}

function refusal(lines: readonly string[]): Notice {
  const shown = lines.slice(0, 10).join("; ");
  const more = lines.length > 10 ? `; and ${lines.length - 10} more` : "";
  return { weight: "person", code: "COMPLETED_BEFORE", says: `nothing was written: ${shown}${more}` };
}

async function remember(desk: Desk, overlaps: readonly Overlap[]): Promise<void> {
  const completedAtMs = desk.clock.nowMs();
  for (const { completion, shared } of overlaps)
    await desk.store.completions.record({ ...completion, tickets: shared, completedAtMs, forced: true });
}

/** `"Sign-in" was completed on 2026-01-05, with PROJ-7 (1 of the 2 tickets)`. */
function inWords({ completion, extent, shared }: Overlap, asked: number): string {
  const day = new Date(completion.completedAtMs).toISOString().slice(0, 10);
  const names = shared.slice(0, 5).map(nameOf).join(", ");
  const more = shared.length > 5 ? ` and ${shared.length - 5} more` : "";
  const part = extent === "full" ? "" : ` (${shared.length} of the ${asked} tickets)`;
  return `"${completion.name}" was completed on ${day}, with ${names}${more}${part}`;
}
