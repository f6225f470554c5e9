/**
 * Deeds on many issues in few requests: one query reads all that they are held against, one document of mutations carries
 * out as many as GitHub does in its ten seconds. What GraphQL cannot say is done alone.
 */
import { SatelliteError, type Effect, type EffectKey, type Receipt } from "@satellite/core";
import type { GitHubClient } from "../../client.js";
import type { GitHubOptions } from "../../options.js";
import { inBulk } from "./bulk.js";
import { failure } from "../failure.js";
import { isBatched } from "./steps.js";

export type Apply = (effect: Effect, key: EffectKey) => Promise<Receipt>;
export type Ended = (receipt: Receipt) => Promise<void>;

export async function applyMany(
  client: GitHubClient,
  options: GitHubOptions,
  apply: Apply,
  effects: readonly Effect[],
  ended: Ended = () => Promise.resolve(),
): Promise<readonly Receipt[]> {
  const receipts = new Map<Effect, Receipt>();
  const end = async (effect: Effect, receipt: Receipt): Promise<void> => {
    receipts.set(effect, receipt);
    await ended(receipt);
  };
  const alone = async (effect: Effect): Promise<void> => end(effect, await apply(effect, effect.key));
  for (let left = effects; left.length > 0; left = left.filter((effect) => !receipts.has(effect))) {
    const round = firstOfEach(left);
    const rest = await inBulk(round.filter(isBatched), client, options, end);
    const others = [...rest, ...round.filter((effect) => !isBatched(effect))];
    await Promise.all(others.filter(({ kind }) => kind !== "ticket-create").map(alone));
    await makeEach(
      others.filter(({ kind }) => kind === "ticket-create"),
      options,
      alone,
      end,
      receipts,
    );
  }
  return effects.flatMap((effect) => receipts.get(effect) ?? []);
}

/** Deeds on one ticket keep their order: the next one is decided on what the one before left behind. */
function firstOfEach(effects: readonly Effect[]): readonly Effect[] {
  const seen = new Set<Effect["on"]>();
  return effects.filter(({ on }) => !seen.has(on) && seen.add(on));
}

/** One after the other. Once GitHub takes no more of them, nothing is asked in vain: the rest waits for another run. */
async function makeEach(
  effects: readonly Effect[],
  { token }: GitHubOptions,
  alone: (effect: Effect) => Promise<void>,
  end: (effect: Effect, receipt: Receipt) => Promise<void>,
  receipts: ReadonlyMap<Effect, Receipt>,
): Promise<void> {
  let stop: Receipt | undefined;
  for (const effect of effects) {
    if (stop === undefined) {
      await alone(effect);
      const receipt = receipts.get(effect);
      if (receipt?.code === "RATE_LIMITED") stop = receipt;
      continue;
    }
    const { key, kind, on } = effect;
    const wait = stop.retryAfterMs === undefined ? {} : { retryAfterMs: stop.retryAfterMs };
    const error = new SatelliteError("RATE_LIMITED", "not tried, since GitHub takes no more of them for now", wait);
    await end(effect, { key, kind, on, ...failure(effect, error, token) });
  }
}
