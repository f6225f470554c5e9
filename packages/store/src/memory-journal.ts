import { SatelliteError, type Effect, type EffectKey, type Journal, type Receipt } from "@satellite/core";

/**
 * A journal that lasts as long as the process. On a runner nothing else is kept: there the identity that each deed
 * leaves with the service makes a repeat safe, and this only keeps one run from doing a deed twice.
 *
 * @throws {SatelliteError} OUR_FAULT when a deed ends that was never begun: the intent comes first
 */
export function memoryJournal(): Journal {
  const begun = new Map<EffectKey, Effect>();
  const ended = new Map<EffectKey, Receipt>();
  return {
    begin(entries) {
      for (const { effect, key } of entries) begun.set(key, effect);
      return Promise.resolve();
    },
    async end(receipt) {
      if (!begun.has(receipt.key)) throw new SatelliteError("OUR_FAULT", `the journal knows no deed ${receipt.key}`);
      // A later failure under the same key takes nothing back from what was done.
      if (isDone(receipt) || !ended.has(receipt.key)) ended.set(receipt.key, receipt);
      await Promise.resolve();
    },
    done(key) {
      const receipt = ended.get(key);
      return Promise.resolve(receipt && isDone(receipt) ? receipt : undefined);
    },
  };
}

/** What failed, was refused or yielded may be tried again under the same key. */
function isDone({ outcome }: Receipt): boolean {
  return outcome === "done" || outcome === "unchanged";
}
