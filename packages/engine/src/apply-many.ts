/** Effects on many tickets of one tracker, in few round trips: wave by wave, at most one effect of each ticket in a wave. */
import type { Effect, EffectKey, Provider, Receipt, Skipped } from "@satellite/core";
import { end, withIds, withoutSecrets } from "./apply-group.js";
import { isHopeless, isVain, leftOut } from "./apply-stop.js";
import type { Applied, Work } from "./apply-work.js";

/** Effects that are handed over at once, at most: a bound for what one message holds and one crash leaves open. */
const most = 100;

/** One ticket's effects on their way. */
interface Walk {
  readonly left: Effect[];
  readonly receipts: Receipt[];
  readonly skipped: Skipped[];
  stop?: Receipt;
}

/**
 * Each ticket keeps the order of its effects, and stops where it would stop if it were alone. Intents are in the journal
 * already; every receipt goes there as it comes, so that whoever takes over after a crash repeats only what was on its way.
 */
export async function applyMany(
  groups: readonly (readonly Effect[])[],
  provider: Provider,
  work: Work,
): Promise<readonly Applied[]> {
  const known = await knownTo(work, groups.flat());
  const walks = groups.map((effects): Walk => ({ left: [...effects], receipts: [], skipped: [] }));
  for (;;) {
    const wave = walks.flatMap((walk) => {
      const effect = nextOf(walk, known, work);
      return effect ? [{ walk, effect }] : [];
    });
    if (wave.length === 0) return walks.map(({ receipts, skipped }) => ({ receipts, skipped }));
    for (let from = 0; from < wave.length; from += most) {
      const part = wave.slice(from, from + most);
      const receipts = await handOver(
        part.map(({ effect }) => effect),
        provider,
        work,
      );
      for (const [at, receipt] of receipts.entries()) note(part[at]?.walk, receipt);
    }
  }
}

async function knownTo({ house }: Work, effects: readonly Effect[]): Promise<ReadonlyMap<EffectKey, Receipt>> {
  const done = await Promise.all(effects.map(({ key }) => house.journal.done(key)));
  return new Map(done.flatMap((receipt, at) => (receipt === undefined ? [] : [[effects[at]?.key ?? "", receipt]])));
}

/** The ticket's next effect that is to be carried out, past those that were done before and those that are in vain. */
function nextOf(walk: Walk, known: ReadonlyMap<EffectKey, Receipt>, { house }: Work): Effect | undefined {
  for (let effect = walk.left.shift(); effect !== undefined; effect = walk.left.shift()) {
    const done = known.get(effect.key);
    if (walk.stop !== undefined && isVain(effect, walk.stop)) walk.skipped.push(leftOut(effect, walk.stop));
    else if (done === undefined) return withIds(effect, walk.receipts);
    else {
      house.log(`${done.outcome}: ${done.says}`);
      note(walk, done);
    }
  }
  return undefined;
}

function note(walk: Walk | undefined, receipt: Receipt): void {
  walk?.receipts.push(receipt);
  if (walk && isHopeless(receipt)) walk.stop = receipt;
}

async function handOver(effects: readonly Effect[], provider: Provider, work: Work): Promise<readonly Receipt[]> {
  const ended = new Map<EffectKey, Receipt>();
  const take = async (given: Receipt): Promise<void> => {
    const receipt = withoutSecrets(given);
    ended.set(receipt.key, receipt);
    await end(receipt, work);
  };
  const answers = (await provider.applyMany?.(effects, take)) ?? [];
  for (const [at, effect] of effects.entries()) {
    if (!ended.has(effect.key)) await take(answers[at] ?? silence(effect));
  }
  return effects.flatMap(({ key }) => ended.get(key) ?? []);
}

function silence({ key, kind, on, says }: Effect): Receipt {
  return { key, kind, on, outcome: "failed", says: `${says}: the tracker's part gave no receipt`, code: "OUR_FAULT" };
}
