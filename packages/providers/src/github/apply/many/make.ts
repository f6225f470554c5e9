import { SatelliteError, type Effect, type Receipt, type TicketCreateEffect } from "@satellite/core";
import { failedAnswerIn, satelliteErrorIn } from "../../../shared/http/index.js";
import { placeOf } from "../../name.js";
import { madeName, type Tools } from "../done.js";
import { failure } from "../failure.js";
import { findAllMade } from "../made.js";
import type { Apply, End } from "./index.js";

type Create = Effect<TicketCreateEffect>;

/**
 * Issues made one after the other. Those that an earlier run began are looked for first, all in one walk. Once GitHub takes
 * no more, nothing is asked in vain: the rest waits for another run.
 */
export async function makeEach(effects: readonly Create[], tools: Tools, apply: Apply, end: End): Promise<void> {
  await lookForAll(effects, tools);
  let stop: Receipt | undefined;
  for (const effect of effects) {
    const receipt = stop === undefined ? await apply(effect, effect.key) : waiting(effect, stop, tools);
    if (receipt.code === "RATE_LIMITED") stop ??= receipt;
    await end(effect, receipt);
  }
  tools.sought.clear();
}

function waiting(effect: Create, { retryAfterMs }: Receipt, { options }: Tools): Receipt {
  const { key, kind, on } = effect;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  const error = new SatelliteError("RATE_LIMITED", "not tried, since GitHub takes no more of them for now", wait);
  return { key, kind, on, ...failure(effect, error, options.token) };
}

async function lookForAll(effects: readonly Create[], { client, made, sought }: Tools): Promise<void> {
  const begun = effects.filter((effect) => effect.begunAtMs !== undefined && !made.has(madeName(effect)));
  for (const project of new Set(begun.map((effect) => effect.project))) {
    const its = begun.filter((effect) => effect.project === project);
    if (its.length < 2 || !/^[^/\s]+\/[^/\s]+$/.test(project)) continue;
    const sinceMs = Math.min(...its.map(({ begunAtMs = Infinity }) => begunAtMs));
    try {
      const found = await findAllMade(client, placeOf(project), new Set(its.map(({ identity }) => identity)), sinceMs);
      for (const effect of its) {
        const one = found.get(effect.identity);
        if (one === undefined) sought.add(madeName(effect));
        else made.set(madeName(effect), one);
      }
    } catch (error) {
      // Then each looks for itself, and says what it met.
      if (satelliteErrorIn(error) === undefined && failedAnswerIn(error) === undefined) throw error;
    }
  }
}
