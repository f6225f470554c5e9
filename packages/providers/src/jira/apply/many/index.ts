/**
 * Deeds on many issues. `needs` is what each looks at before it writes, `look-at-all` reads that of a hundred issues at once;
 * then each deed writes, once. So 50 edits are 51 requests.
 */
import type { Effect, Receipt } from "@satellite/core";
import { isRefusal, type JiraClient } from "../../client.js";
import { hasCredentials, type JiraOptions } from "../../options.js";
import { refusedFor } from "../act.js";
import { attempts, subjectOf, type Deeds, type Tried } from "../index.js";
import { lookAtAll, type Sights } from "./look-at-all.js";

/** Issues that one look takes, at most. */
const perLook = 100;
/** How long a look is good for, milliseconds: nobody is told of a write that comes between, so the rest is looked at anew. */
const goodForMs = 5_000;
/** Where the service is slow, it is good for so many deeds all the same: so 50 edits are 53 requests, even at a second each. */
const leastPerLook = 20;
/** After a wait as long as this, milliseconds, it is good for nothing more. */
const tooOldMs = 25_000;
/** Deeds on their way at one time; their writes go one by one. */
const abreast = 4;
/** Deeds one after the other that end for want of an answer, until the service counts as down. */
const downAfter = 3;

export interface Work {
  readonly client: JiraClient;
  readonly options: JiraOptions;
  readonly deeds: Deeds;
}

type Ended = ((receipt: Receipt) => Promise<void>) | undefined;

/**
 * One receipt each, in order. Deeds on the same issue keep their order: each of them waits for the one before, and what that
 * wrote is read. Those whose answer was lost are looked at again together, and done again where they were not done. Once Jira
 * asks for a longer wait than the run has, refuses the credential, or is down, no more is sent.
 */
export async function applyMany(work: Work, effects: readonly Effect[], ended?: Ended): Promise<readonly Receipt[]> {
  const receipts = new Map<Effect, Receipt>();
  work.deeds.expect(effects);
  for (const wave of wavesOf(effects)) {
    let open: readonly Effect[] = wave;
    for (let tries = 1; open.length > 0; tries += 1)
      open = await round(work, open, { receipts, ended, last: tries === attempts });
  }
  return effects.flatMap((effect) => receipts.get(effect) ?? []);
}

/** The first effect of each issue, then the second of those that have one, and so on. */
function wavesOf(effects: readonly Effect[]): readonly (readonly Effect[])[] {
  const waves: Effect[][] = [];
  const counts = new Map<string, number>();
  for (const effect of effects) {
    const subject = subjectOf(effect) ?? effect.on;
    const at = counts.get(subject) ?? 0;
    counts.set(subject, at + 1);
    (waves[at] ??= []).push(effect);
  }
  return waves;
}

interface Round {
  readonly receipts: Map<Effect, Receipt>;
  readonly ended: Ended;
  /** No further attempt follows. */
  readonly last: boolean;
}

/** Every effect tried once. Returns those that are worth another attempt. */
async function round(
  work: Work,
  effects: readonly Effect[],
  { ended, last, receipts }: Round,
): Promise<readonly Effect[]> {
  const { client, options } = work;
  const queue = [...effects];
  const again: Effect[] = [];
  const halt = new Halt();

  const end = async (effect: Effect, receipt: Receipt) => {
    receipts.set(effect, receipt);
    await ended?.(receipt);
  };
  const take = async (effect: Effect, tried: Tried) => {
    halt.note(tried.receipt);
    if (tried.again && !last) again.push(effect);
    else await end(effect, tried.receipt);
  };

  while (queue.length > 0 && halt.because === undefined) {
    const portion = queue.splice(0, perLook);
    const sights = hasCredentials(options) ? await lookAtAll(client, portion) : { value: new Map() as Sights };
    if (isRefusal(sights)) {
      for (const effect of [...portion, ...queue.splice(0)])
        await end(effect, refusedFor(effect, subjectOf(effect) ?? effect.on, sights));
      break;
    }
    const lookedMs = options.clock.nowMs();
    let served = 0;
    const isGood = () =>
      served === 0 || options.clock.nowMs() - lookedMs <= (served < leastPerLook ? tooOldMs : goodForMs);
    const worker = async () => {
      while (halt.because === undefined && isGood()) {
        const effect = portion.shift();
        if (!effect) return;
        served += 1;
        await take(effect, await work.deeds.attempt(effect, sights.value.get(effect)));
      }
    };
    await Promise.all(Array.from({ length: abreast }, worker));
    queue.unshift(...portion);
  }
  for (const effect of queue) if (halt.because) await end(effect, notTried(effect, halt.because));
  return again;
}

/** Whether it is in vain to go on, for whatever issue. */
class Halt {
  because: Receipt | undefined;
  #silent = 0;

  note(receipt: Receipt): void {
    const { code } = receipt;
    const silent = code === "UNAVAILABLE" || code === "TIMEOUT" || code === "NETWORK";
    this.#silent = silent ? this.#silent + 1 : 0;
    if (code === "RATE_LIMITED" || code === "UNAUTHORIZED" || this.#silent >= downAfter) this.because ??= receipt;
  }
}

function notTried({ key, kind, on }: Effect, { code, outcome, retryAfterMs, says }: Receipt): Receipt {
  return {
    key,
    kind,
    on,
    outcome,
    says: `${kind} on ${on} was not tried: ${says}`.slice(0, 400),
    ...(code !== undefined && { code }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}
