import { SatelliteError, type Clock } from "@satellite/core";
import { Ledger, type Shortage } from "./budget.js";
import { Lane } from "./lane.js";
import type { LimitNews, LimitReader } from "./limits.js";
import { NoAnswer, shown, type HttpAnswer, type HttpRequest, type Transport } from "./types.js";

export interface GovernorOptions {
  readonly clock: Clock;
  /** Epoch milliseconds by which the whole run must be done; nobody sleeps past it. */
  readonly deadlineMs: number;
  readonly readers: readonly LimitReader[];
  /** Reads to one host at a time. Default 6; writes always go one by one. */
  readonly concurrency?: number;
  /** Tries of one request, the first included. Default 4. */
  readonly attempts?: number;
  readonly log?: (line: string) => void;
}

/** What is known of one host during this run. */
interface HostState {
  readonly reads: Lane;
  readonly writes: Lane;
  /** Nothing is sent to the host before this moment. */
  notBeforeMs: number;
  /** Nothing of a pool is sent before its moment. */
  readonly spent: Map<string, number>;
  /** What was sent lately; held against the budgets unless the host has none. */
  readonly ledger: Ledger;
  isFree: boolean;
  calls: number;
  repeats: number;
}

/** Statuses that say "not now" rather than "no". */
const transient = new Set([408, 500, 502, 503, 504]);

/**
 * Sends with patience: waits as the service asks, repeats what is safe to repeat with full-jitter
 * back-off inside the run's deadline, and keeps to a retry budget so that an outage is not made worse.
 * A request that was refused by a limit was not carried out, so any method is repeated after the wait.
 */
export function governed(transport: Transport, options: GovernorOptions): Transport {
  const hosts = new Map<string, HostState>();
  const send: Transport = async (request) => {
    const host = stateOf(hosts, request, options);
    const lane = request.repeat === "safe" ? host.reads : host.writes;
    return await lane.through(() => patiently(transport, request, host, options));
  };
  const sentBefore: Transport["sentBefore"] = (request, atMs) =>
    stateOf(hosts, request, options).ledger.note(request, Math.min(atMs, options.clock.nowMs()));
  return Object.assign(send, { sentBefore });
}

function stateOf(hosts: Map<string, HostState>, request: HttpRequest, options: GovernorOptions): HostState {
  const key = URL.canParse(request.url) ? new URL(request.url).host : "";
  let host = hosts.get(key);
  if (!host) {
    host = {
      reads: new Lane(options.concurrency ?? 6),
      writes: new Lane(1),
      notBeforeMs: 0,
      spent: new Map(),
      ledger: new Ledger(options.readers.flatMap(({ budgets = [] }) => budgets)),
      isFree: false,
      calls: 0,
      repeats: 0,
    };
    hosts.set(key, host);
  }
  return host;
}

async function patiently(
  transport: Transport,
  request: HttpRequest,
  host: HostState,
  options: GovernorOptions,
): Promise<HttpAnswer> {
  const attempts = options.attempts ?? 4;
  for (let tries = 1; ; tries += 1) {
    await untilAllowed(request, host, options);
    const outcome = await attempt(transport, request, host, options);
    if (outcome.give) return outcome.answer;
    const more = tries < attempts && host.repeats < 10 + host.calls / 10;
    const waitMs = outcome.askedMs ?? backoffMs(tries, options.clock.random());
    const fits = options.clock.nowMs() + waitMs < options.deadlineMs;
    // Others wait too, and so does the look-up after a lost answer; what the service has closed is closed beyond the run's end as well.
    if (fits || outcome.askedMs !== undefined)
      host.notBeforeMs = Math.max(host.notBeforeMs, options.clock.nowMs() + waitMs);
    if (!outcome.repeatable || !more || !fits) return outcome.last(waitMs);
    host.repeats += 1;
    options.log?.(`${shown(request)}: ${outcome.why}; again in ${waitMs} ms`);
  }
}

/**
 * Full-jitter exponential back-off.
 * @param tries failed tries so far, from 1
 * @returns milliseconds, at most 30 000
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoffMs(tries: number, random: number): number {
  return Math.floor(random * Math.min(30_000, 500 * 2 ** (tries - 1)));
}

/** Waits until the request would be served; what would be refused for longer than the run lasts is not sent at all. */
async function untilAllowed(request: HttpRequest, host: HostState, options: GovernorOptions): Promise<void> {
  const { clock, deadlineMs } = options;
  for (;;) {
    const now = clock.nowMs();
    const over = host.isFree ? undefined : host.ledger.shortage(request, now);
    const askedMs = Math.max(host.notBeforeMs, host.spent.get(poolOf(request, options)) ?? 0) - now;
    const waitMs = Math.max(askedMs, over?.fitsMs ?? 0);
    if (waitMs <= 0) break;
    if (now + waitMs >= deadlineMs) throw waitMs > askedMs && over ? usedUp(request, over) : limited(request, waitMs);
    if (waitMs > askedMs) options.log?.(`${shown(request)}: held back ${waitMs} ms, ${over?.name} are used up`);
    await clock.sleep(waitMs);
  }
  if (clock.nowMs() >= deadlineMs)
    throw new NoAnswer("TIMEOUT", `${shown(request)}: not sent, the run's time is used up`, { lost: false });
}

function poolOf(request: HttpRequest, { readers }: GovernorOptions): string {
  return readers.find((reader) => reader.poolOf)?.poolOf?.(request) ?? "";
}

type Attempt =
  | { readonly give: true; readonly answer: HttpAnswer }
  | {
      readonly give: false;
      readonly repeatable: boolean;
      readonly why: string;
      readonly askedMs?: number | undefined;
      /** What the caller gets when it is not tried again. */
      last(waitMs: number): HttpAnswer;
    };

async function attempt(
  transport: Transport,
  request: HttpRequest,
  host: HostState,
  options: GovernorOptions,
): Promise<Attempt> {
  host.calls += 1;
  host.ledger.note(request, options.clock.nowMs());
  const leftMs = options.deadlineMs - options.clock.nowMs();
  let answer: HttpAnswer;
  try {
    answer = await transport({ ...request, timeoutMs: Math.max(1, Math.min(request.timeoutMs ?? 30_000, leftMs)) });
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return {
      give: false,
      repeatable: request.repeat !== "once" || !error.lost,
      why: error.message,
      last: () => raise(error),
    };
  }
  const news = readNews(answer, options);
  if (answer.status < 400) host.isFree = options.readers.every(({ isFree }) => isFree?.(answer.headers) ?? true);
  if (news.spentMs !== undefined) host.spent.set(poolOf(request, options), options.clock.nowMs() + news.spentMs);
  if (news.slowMs !== undefined) host.notBeforeMs = Math.max(host.notBeforeMs, options.clock.nowMs() + news.slowMs);
  if (news.limited) {
    const { retryAfterMs: askedMs, kind } = news.limited;
    return {
      give: false,
      repeatable: true,
      why: `limited (${kind})`,
      askedMs,
      last: (waitMs) => raise(limited(request, askedMs ?? waitMs)),
    };
  }
  return transient.has(answer.status) ? unavailable(request, answer, options) : { give: true, answer };
}

/** A 5xx to a `once` request may come from a proxy after the work was done: its sender must look first. */
function unavailable(request: HttpRequest, answer: HttpAnswer, options: GovernorOptions): Attempt {
  const why = `answered ${answer.status}`;
  const askedMs = readNews({ ...answer, status: 429 }, options).limited?.retryAfterMs;
  if (request.repeat !== "once") return { give: false, repeatable: true, why, askedMs, last: () => answer };
  const lost = (): never => raise(new NoAnswer("UNAVAILABLE", `${shown(request)}: ${why}`, { lost: true }));
  return { give: false, repeatable: false, why, askedMs, last: lost };
}

function readNews(answer: HttpAnswer, options: GovernorOptions): LimitNews {
  for (const read of options.readers) {
    const news = read(answer, options.clock.nowMs());
    if (news.limited || news.slowMs !== undefined || news.spentMs !== undefined) return news;
  }
  return {};
}

function limited(request: HttpRequest, waitMs: number): SatelliteError {
  const says = `the service asks to wait ${seconds(waitMs)} s, longer than this run may`;
  return new SatelliteError("RATE_LIMITED", `${shown(request)}: ${says}`, { retryAfterMs: waitMs });
}

function usedUp(request: HttpRequest, { name, clearMs }: Shortage): SatelliteError {
  const says = `not sent, as many ${name} as the service takes are used up; it takes all of them in ${seconds(clearMs)} s`;
  return new SatelliteError("RATE_LIMITED", `${shown(request)}: ${says}`, { retryAfterMs: clearMs });
}

const seconds = (ms: number): number => Math.ceil(ms / 1000);

function raise(error: Error): never {
  throw error;
}
