/**
 * Deeds on many issues in few requests: one query reads all that they are held against, one document of mutations carries
 * out as many as GitHub does in its ten seconds. What GraphQL cannot say is done alone.
 */
import type { Effect, EffectKey, Receipt } from "@satellite/core";
import type { Tools } from "../done.js";
import { inBulk } from "./bulk.js";
import { makeEach } from "./make.js";
import { isBatched } from "./steps.js";

export type Apply = (effect: Effect, key: EffectKey) => Promise<Receipt>;
export type End = (effect: Effect, receipt: Receipt) => Promise<void>;

export async function applyMany(
  tools: Tools,
  apply: Apply,
  effects: readonly Effect[],
  ended: (receipt: Receipt) => Promise<void> = () => Promise.resolve(),
): Promise<readonly Receipt[]> {
  const receipts = new Map<Effect, Receipt>();
  const end: End = async (effect, receipt) => {
    receipts.set(effect, receipt);
    await ended(receipt);
  };
  for (let left = effects; left.length > 0; left = left.filter((effect) => !receipts.has(effect))) {
    const round = firstOfEach(left);
    const rest = await inBulk(round.filter(isBatched), tools.client, tools.options, end);
    const others = [...rest, ...round.filter((effect) => !isBatched(effect) && effect.kind !== "ticket-create")];
    await Promise.all(others.map(async (effect) => end(effect, await apply(effect, effect.key))));
    await makeEach(
      round.filter((effect) => effect.kind === "ticket-create"),
      tools,
      apply,
      end,
    );
  }
  return effects.flatMap((effect) => receipts.get(effect) ?? []);
}

/** Deeds on one ticket keep their order: the next one is decided on what the one before left behind. */
function firstOfEach(effects: readonly Effect[]): readonly Effect[] {
  const seen = new Set<Effect["on"]>();
  return effects.filter(({ on }) => !seen.has(on) && seen.add(on));
}
