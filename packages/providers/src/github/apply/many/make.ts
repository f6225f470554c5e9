import { SatelliteError, type Effect, type Receipt, type TicketCreateEffect } from "@satellite/core";
import { failedAnswerIn, satelliteErrorIn } from "../../../shared/http/index.js";
import { placeOf } from "../../name.js";
import { madeName, type Tools } from "../done.js";
import { failure } from "../failure.js";
import { newestIssues, sorted, type NewIssue } from "../made.js";
import { goodForMs } from "../ticket-create.js";
import type { Apply, End } from "./index.js";

type Create = Effect<TicketCreateEffect>;

/**
 * Issues made one after the other. Those that were made before, by whomever, are looked for first, all at once, and again after
 * half a minute. Once GitHub takes no more, nothing is asked in vain: the rest waits for another run.
 */
export async function makeEach(effects: readonly Create[], tools: Tools, apply: Apply, end: End): Promise<void> {
  const { clock } = tools.options;
  let lookedMs: number | undefined;
  let stop = stoppedNow(tools);
  for (const [at, effect] of effects.entries()) {
    if (stop === undefined && (lookedMs === undefined || clock.nowMs() - lookedMs > goodForMs)) {
      lookedMs = clock.nowMs();
      await lookForAll(effects.slice(at), tools);
    }
    const receipt = stop === undefined ? await apply(effect, effect.key) : waiting(effect, stop, tools);
    if (receipt.code === "RATE_LIMITED" && stop === undefined) {
      stop = receipt;
      tools.stopped = { receipt, untilMs: clock.nowMs() + (receipt.retryAfterMs ?? 0) };
    }
    await end(effect, receipt);
  }
  tools.sought.clear();
}

function stoppedNow({ options, stopped }: Tools): Receipt | undefined {
  const leftMs = stopped === undefined ? 0 : stopped.untilMs - options.clock.nowMs();
  return stopped === undefined || leftMs <= 0 ? undefined : { ...stopped.receipt, retryAfterMs: leftMs };
}

function waiting(effect: Create, { retryAfterMs }: Receipt, { options }: Tools): Receipt {
  const { key, kind, on } = effect;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  const error = new SatelliteError("RATE_LIMITED", "not tried, since GitHub takes no more of them for now", wait);
  return { key, kind, on, ...failure(effect, error, options.token) };
}

/** Beyond so many it is worth a look how much of what GitHub takes an hour was used up before. */
const few = 20;

/** Which of these were made before, and how many this account made lately, whichever process it was. */
async function lookForAll(effects: readonly Create[], tools: Tools): Promise<void> {
  for (const project of new Set(effects.map((effect) => effect.project))) {
    if (!/^[^/\s]+\/[^/\s]+$/.test(project)) continue;
    const its = effects.filter((effect) => effect.project === project && !tools.made.has(madeName(effect)));
    if (its.length < 2) continue;
    try {
      await lookFor(project, its, tools);
    } catch (error) {
      // Then each looks for itself, and says what it met.
      if (satelliteErrorIn(error) === undefined && failedAnswerIn(error) === undefined) throw error;
    }
  }
}

async function lookFor(project: string, its: readonly Create[], tools: Tools): Promise<void> {
  const { client, counted, made, options, sought, titled } = tools;
  const place = placeOf(project);
  const here = new Set([...made.values()].map(({ ref }) => ref));
  const nowMs = options.clock.nowMs();
  const newest: NewIssue[] = [];
  const begunMs = its.flatMap(({ begunAtMs }) => begunAtMs ?? []);
  const toCount = its.length > few && !counted.has(project);
  const sinceMs = begunMs.length === 0 && !toCount ? undefined : Math.min(nowMs, ...begunMs);
  for await (const page of newestIssues(client, place, sinceMs)) newest.push(...page);
  if (toCount) {
    counted.add(project);
    const url = `${options.apiUrl}/repos/${project}/issues`;
    for (const { createdAtMs, isOurs, ref } of newest)
      if (isOurs && !here.has(ref))
        options.transport.sentBefore?.({ method: "POST", url, headers: {}, repeat: "once" }, createdAtMs);
  }
  const wanted = its.map((effect) => {
    const { identity, ticket } = effect;
    return titled.has(madeName(effect)) ? { identity } : { identity, title: ticket.title };
  });
  const found = await sorted(client, place, wanted, newest);
  for (const effect of its) {
    titled.add(madeName(effect));
    const [one] = found.get(effect.identity) ?? [];
    if (one === undefined) sought.set(madeName(effect), nowMs);
    else made.set(madeName(effect), { id: one.id, ref: one.ref, url: one.url });
  }
}
