import { randomUUID } from "node:crypto";
import { emptyAnswer, jsonAnswer } from "../answers.js";

/** An event that waits for its consumer. Times are epoch milliseconds. */
export interface Waiting {
  readonly queue: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly concurrency?: { readonly key: string; readonly limit: number };
  readonly dueMs: number;
  readonly pushedMs: number;
  readonly retries: number;
  readonly retryReason?: string;
  readonly retryData?: unknown;
  /** How many functions pushed each other up to this one. */
  readonly depth: number;
}

export interface Job {
  readonly queue: string;
  success: number;
  inProgress: number;
  failed: number;
}

export interface QueueState {
  waiting: Waiting[];
  readonly jobs: Map<string, Job>;
  /** Events pushed within the last minute: when, and how many. */
  pushes: readonly { readonly atMs: number; readonly events: number }[];
}

export const createQueue = (): QueueState => ({ waiting: [], jobs: new Map(), pushes: [] });

export interface PushOptions {
  readonly nowMs: number;
  readonly depth: number;
  /** Seconds that the consumer of a queue may run; undefined: nobody consumes it. */
  readonly timeoutOf: (queue: string) => number | undefined;
  readonly failure: "down" | "limit" | undefined;
}

const largest = { push: 200 * 1024, longEvent: 100 * 1024, events: 50, perMinute: 500, depth: 1000, delayS: 900 };

const refusal = (status: number, statusText: string, message: string) =>
  jsonAnswer(status, { code: status, message, errorMessage: message, errors: [message] }, statusText);

interface Pushed {
  readonly body?: unknown;
  readonly delayInSeconds?: unknown;
  readonly concurrency?: { readonly key: string; readonly limit: number };
}

/** A push as the SDK's `Queue` sends it. Events are kept as JSON: what a consumer gets shares nothing with the pusher. */
export function push(state: QueueState, text: unknown, options: PushOptions): Response {
  const { nowMs, depth, timeoutOf, failure } = options;
  if (failure === "down") return refusal(503, "Service Unavailable", "The queue is not available");
  const { queueName, jobId, payload } = JSON.parse(String(text)) as {
    queueName: string;
    jobId: string;
    payload: readonly Pushed[];
  };
  const timeout = timeoutOf(queueName);
  if (timeout === undefined) return refusal(400, "Bad Request", `Nothing consumes the queue ${queueName}`);
  if (depth > largest.depth) return emptyAnswer(405);
  state.pushes = state.pushes.filter(({ atMs }) => atMs > nowMs - 60_000);
  const recent = state.pushes.reduce((sum, { events }) => sum + events, 0);
  if (failure === "limit" || recent + payload.length > largest.perMinute) return emptyAnswer(429);
  const size = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
  if (size(payload) > largest.push || payload.length > largest.events)
    return refusal(413, "Payload Too Large", "Over 200 KB or 50 events");
  if (timeout > 55 && payload.some((event) => size(event) > largest.longEvent))
    return refusal(413, "Payload Too Large", "Over 100 KB for a consumer that may run longer than 55 seconds");
  if (payload.some(({ delayInSeconds: s }) => s !== undefined && !(Number(s) >= 0 && Number(s) <= largest.delayS)))
    return refusal(400, "Bad Request", "delayInSeconds must be 0 to 900");
  state.pushes = [...state.pushes, { atMs: nowMs, events: payload.length }];
  state.jobs.set(jobId, { queue: queueName, success: 0, inProgress: payload.length, failed: 0 });
  for (const { body, delayInSeconds, concurrency } of payload) {
    state.waiting.push({
      queue: queueName,
      jobId,
      eventId: randomUUID(),
      body: body as Waiting["body"],
      ...(concurrency === undefined ? {} : { concurrency }),
      dueMs: nowMs + Number(delayInSeconds ?? 0) * 1000,
      pushedMs: nowMs,
      retries: 0,
      depth,
    });
  }
  return jsonAnswer(201, {}, "Created");
}

/** `getStats` of a job. */
export function stats(state: QueueState, asked: Readonly<Record<string, unknown>> | null): Response {
  const job = state.jobs.get(String(asked?.["jobId"]));
  if (job === undefined || job.queue !== asked?.["queueName"]) return emptyAnswer(404);
  return jsonAnswer(200, { success: job.success, inProgress: job.inProgress, failed: job.failed });
}

/** `cancel` of a job: what has not begun never does. */
export function cancel(state: QueueState, asked: Readonly<Record<string, unknown>> | null): Response {
  const job = state.jobs.get(String(asked?.["jobId"]));
  if (job === undefined || job.queue !== asked?.["queueName"]) return emptyAnswer(404);
  state.waiting = state.waiting.filter(({ jobId }) => jobId !== asked["jobId"]);
  job.inProgress = 0;
  return emptyAnswer(204);
}
