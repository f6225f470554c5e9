import type { TicketRef } from "@satellite/core";
import { overlapInWords, overlapsOf, type Overlap } from "@satellite/core/lifecycle";
import { completionsOf } from "./completions.js";
import type { Desk, Notice } from "./desk.js";

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
  const overlaps = overlapsOf(await completionsOf(desk), refs);
  if (overlaps.length === 0) return undefined;
  const lines = overlaps.map((one) => overlapInWords(one, new Set(refs).size));
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
