import { SatelliteError, type Effect, type Receipt, type TicketCreateEffect } from "@satellite/core";
import { failedAnswerIn, satelliteErrorIn } from "../../../shared/http/index.js";
import { placeOf } from "../../name.js";
import { madeName, type Tools } from "../done.js";
import { failure } from "../failure.js";
import { newestIssues, type NewIssue } from "../made.js";
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

/** Beyond so many it is worth a look how much of what GitHub takes an hour was used up before. */
const few = 20;

/**
 * One walk through the newest issues: which of these were made by an earlier run, and how many this account made lately,
 * whichever process it was.
 */
async function lookForAll(effects: readonly Create[], tools: Tools): Promise<void> {
  for (const project of new Set(effects.map((effect) => effect.project))) {
    if (!/^[^/\s]+\/[^/\s]+$/.test(project)) continue;
    const its = effects.filter((effect) => effect.project === project && !tools.made.has(madeName(effect)));
    const begun = its.filter(({ begunAtMs }) => begunAtMs !== undefined);
    const toCount = its.length > few && !tools.counted.has(project);
    if (begun.length < 2 && !toCount) continue;
    try {
      await lookFor(project, begun, tools);
    } catch (error) {
      // Then each looks for itself, and says what it met.
      if (satelliteErrorIn(error) === undefined && failedAnswerIn(error) === undefined) throw error;
    }
  }
}

async function lookFor(project: string, begun: readonly Create[], tools: Tools): Promise<void> {
  const { client, counted, made, options, sought } = tools;
  const here = new Set([...made.values()].map(({ ref }) => ref));
  const nowMs = options.clock.nowMs();
  const sinceMs = Math.min(nowMs, ...begun.map(({ begunAtMs = nowMs }) => begunAtMs));
  const ours: NewIssue[] = [];
  for await (const page of newestIssues(client, placeOf(project), sinceMs))
    ours.push(...page.filter(({ isOurs }) => isOurs));
  for (const effect of begun) {
    const one = ours.find(({ identity }) => identity === effect.identity);
    if (one === undefined) sought.add(madeName(effect));
    else made.set(madeName(effect), { id: one.id, ref: one.ref, url: one.url });
  }
  if (counted.has(project)) return;
  counted.add(project);
  const url = `${options.apiUrl}/repos/${project}/issues`;
  for (const { createdAtMs, ref } of ours)
    if (!here.has(ref))
      options.transport.sentBefore?.({ method: "POST", url, headers: {}, repeat: "once" }, createdAtMs);
}
