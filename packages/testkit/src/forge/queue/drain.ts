import { FunctionEnded } from "../life.js";
import type { QueueState, Waiting } from "./queue.js";

export interface Ran {
  readonly queue: string;
  /** What was pushed. */
  readonly event: unknown;
  readonly outcome: "done" | "retry" | "failed";
  /** Seconds that the app asked to wait, 900 at most. */
  readonly retryAfter?: number;
}

export interface DrainOptions {
  /** Delivers each event a second time, at once with the first unless its concurrency key forbids: at least once is all that is promised. */
  readonly twice?: boolean;
}

export interface Consumer {
  nowMs(): number;
  /** Calls the function behind a queue with an event, and gives what it returned. */
  consume(event: Waiting, asyncEvent: Readonly<Record<string, unknown>>): Promise<unknown>;
  log(line: string): void;
}

/** How long the platform goes on with one event. */
const retentionMs = 24 * 3_600_000;
/** More rounds than any story has: two functions push each other without end. */
const mostRounds = 2_000;

/** Runs what is due until nothing is; what comes due later stays. */
export async function drain(state: QueueState, consumer: Consumer, options: DrainOptions = {}): Promise<Ran[]> {
  const ran: Ran[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const now = consumer.nowMs();
    const due = state.waiting.filter(({ dueMs }) => dueMs <= now);
    if (due.length === 0) return ran;
    state.waiting = state.waiting.filter((event) => !due.includes(event));
    const deliveries = options.twice === true ? due.flatMap((event) => [event, event]) : due;
    ran.push(...(await inLanes(deliveries, (event, again) => deliver(state, consumer, event, again))));
  }
  throw new Error("the queue does not come to an end");
}

/** Everything at once, but for events under one concurrency key: of those never more than its limit, over all queues. */
async function inLanes(
  events: readonly Waiting[],
  run: (event: Waiting, again: boolean) => Promise<Ran>,
): Promise<Ran[]> {
  const results: Ran[] = [];
  const lanes = new Map<string, number[]>();
  events.forEach(({ concurrency }, at) => {
    const lane = concurrency === undefined ? `event ${at}` : `key ${concurrency.key}`;
    lanes.set(lane, [...(lanes.get(lane) ?? []), at]);
  });
  const walk = async (lane: number[]): Promise<void> => {
    for (let at = lane.shift(); at !== undefined; at = lane.shift()) {
      const event = events[at] as Waiting;
      results[at] = await run(event, events.indexOf(event) < at);
    }
  };
  await Promise.all(
    [...lanes.values()].flatMap((lane) => {
      const limit = Math.max(1, events[lane[0] as number]?.concurrency?.limit ?? 1);
      return Array.from({ length: Math.min(limit, lane.length) }, () => walk(lane));
    }),
  );
  return results;
}

async function deliver(state: QueueState, consumer: Consumer, event: Waiting, again: boolean): Promise<Ran> {
  const { queue, body } = event;
  const job = state.jobs.get(event.jobId);
  const settle = (outcome: "done" | "failed"): Ran => {
    if (job !== undefined && !again) {
      job.inProgress -= 1;
      job[outcome === "done" ? "success" : "failed"] += 1;
    }
    return { queue, event: body, outcome };
  };
  let returned: unknown;
  try {
    returned = await consumer.consume(event, asyncEventOf(event, consumer.nowMs()));
  } catch (error) {
    if (!(error instanceof FunctionEnded)) return settle("failed");
    // The platform's own failure: it comes back by itself.
    returned = { _retry: true, retryOptions: { retryAfter: 1, retryReason: "FUNCTION_TIME_OUT" } };
  }
  const asked = retryOf(returned);
  if (asked === null) return settle("done");
  const data = JSON.stringify(asked.retryData ?? null);
  const retryAfter = Math.min(900, Math.max(1, Number(asked.retryAfter ?? 1)));
  const dueMs = consumer.nowMs() + retryAfter * 1000;
  if (Buffer.byteLength(data) > 4096 || dueMs > event.pushedMs + retentionMs) {
    consumer.log(`error: an event of ${queue} is not tried again`);
    return settle("failed");
  }
  if (!again) {
    const retryReason = asked.retryReason ?? "FUNCTION_RETRY_REQUEST";
    const retryData = JSON.parse(data) as unknown;
    state.waiting.push({ ...event, dueMs, retries: event.retries + 1, retryReason, retryData });
  }
  return { queue, event: body, outcome: "retry", retryAfter };
}

interface Retry {
  readonly retryAfter?: unknown;
  readonly retryReason?: string;
  readonly retryData?: unknown;
}

/** An `InvocationError`, which is plain data by the time that it is returned. */
function retryOf(returned: unknown): Retry | null {
  const { _retry, retryOptions } = (returned ?? {}) as { _retry?: unknown; retryOptions?: Retry };
  return _retry === true ? (retryOptions ?? {}) : null;
}

function asyncEventOf(event: Waiting, nowMs: number): Record<string, unknown> {
  const { queue, jobId, eventId, body, concurrency, retries, retryReason, retryData, pushedMs } = event;
  const retentionWindow = {
    startTime: new Date(pushedMs).toISOString(),
    remainingTimeMs: Math.max(0, pushedMs + retentionMs - nowMs),
  };
  return JSON.parse(
    JSON.stringify({
      queueName: queue,
      jobId,
      eventId,
      body,
      ...(concurrency === undefined ? {} : { concurrency }),
      ...(retries === 0 ? {} : { retryContext: { retryCount: retries, retryReason, retryData, retentionWindow } }),
    }),
  ) as Record<string, unknown>;
}
