import type { Effect, Receipt } from "@satellite/core";
import { alone } from "./alone.js";
import { walk } from "./carry-out.js";
import type { Desk, Notice } from "./desk.js";
import { mayCarryOn } from "./trees.js";

/** What an outage or a crash left in the journal, done now, once each. */
export interface Resumed {
  readonly receipts: readonly Receipt[];
  readonly pending: readonly Effect[];
  readonly notices: readonly Notice[];
}

export const nothingResumed: Resumed = { receipts: [], pending: [], notices: [] };

/**
 * Walk what is pending, oldest first, before anything new. Each effect was asked about when it was planned; it carries what
 * it was decided on, so one that the world has overtaken yields. What needs the files of another working tree that shares the
 * store is left to that tree. A dry run and --offline leave it as it is.
 */
export async function resume(desk: Desk): Promise<Resumed> {
  if (desk.options.dryRun || desk.options.offline) return nothingResumed;
  const before = (await desk.store.journal.pending()).filter((row) => mayCarryOn(desk, row));
  return before.length === 0 ? nothingResumed : alone(desk, () => carryOn(desk));
}

/** What pends may be what another process was doing a moment ago: it is read again when nobody else is at it. */
async function carryOn(desk: Desk): Promise<Resumed> {
  const rows = (await desk.store.journal.pending()).filter((row) => mayCarryOn(desk, row));
  if (rows.length === 0) return nothingResumed;
  const effects = rows.map(({ begunAtMs, effect }) =>
    effect.kind === "ticket-create" ? { ...effect, begunAtMs: effect.begunAtMs ?? begunAtMs } : effect,
  );
  desk.log(`${effects.length} writes wait from an earlier run`);
  return walk(desk, effects);
}
