import { providerOf, type TicketRef } from "@satellite/core";
import { overlapMs, watermarkAfter } from "@satellite/core/sync";
import type { Desk } from "../../desk/index.js";
import { watermarkName, type Changes } from "./changes.js";

/**
 * Each tracker's watermark, moved past what was carried out; what was not is named beside it. A run about some items alone has
 * not seen the others, and moves none.
 */
export async function moveWatermarks(
  desk: Desk,
  changes: ReadonlyMap<string, Changes>,
  left: readonly TicketRef[],
  startMs: number,
  isNamed: boolean,
): Promise<void> {
  if (desk.options.dryRun || isNamed) return;
  // Who wrote for long may have missed what happened meanwhile: then only what was seen before counts.
  const wasQuick = desk.clock.nowMs() - startMs < overlapMs / 2;
  for (const one of changes.values()) {
    if (!one.isWhole) continue;
    const own = left.filter((ref) => providerOf(ref) === one.id);
    const again = [...own, ...one.unread.keys()];
    const seenMs = wasQuick ? one.seenMs : one.gatheredMs;
    const next = watermarkAfter(one.before, { seenMs, askedAtMs: one.askedAtMs, endedAtMs: one.clockMs() }, again);
    const text = next === undefined ? undefined : JSON.stringify(next);
    const before = one.before === undefined ? undefined : JSON.stringify(one.before);
    if (text !== undefined && text !== before) await desk.store.cursors.put(watermarkName(desk, one.id), text);
  }
}
