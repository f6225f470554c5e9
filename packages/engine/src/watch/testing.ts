import type { AbortSignalLike, Clock } from "@satellite/core";
import { createAlarm, type Alarm } from "./alarm.js";

/** For tests: time that passes when it is told to, and only then. */
export interface VirtualClock extends Clock {
  /** Lets so much time pass, and everything happen that falls into it, in its order. */
  pass(ms: number): Promise<void>;
  /** The machine sleeps, or somebody sets the clock: the time is another, and whoever waits has noticed nothing. */
  jump(ms: number): void;
}

interface Sleeper {
  readonly untilMs: number;
  readonly wake: () => void;
}

export function virtualClock(startMs = 1_000_000, random = 0.5): VirtualClock {
  let wallMs = startMs;
  /** What waits is measured by this one, which no jump moves. */
  let steadyMs = 0;
  const sleepers = new Set<Sleeper>();
  return {
    nowMs: () => wallMs,
    random: () => random,
    sleep: (ms, signal?: AbortSignalLike) =>
      new Promise((done) => {
        if (signal?.aborted === true) return done();
        const sleeper = {
          untilMs: steadyMs + ms,
          wake: () => {
            sleepers.delete(sleeper);
            done();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", sleeper.wake);
      }),
    async pass(ms) {
      const endMs = steadyMs + ms;
      await settled();
      for (;;) {
        const next = [...sleepers].sort((one, other) => one.untilMs - other.untilMs)[0];
        const atMs = Math.min(next?.untilMs ?? Infinity, endMs);
        wallMs += atMs - steadyMs;
        steadyMs = atMs;
        if (next === undefined || next.untilMs > endMs) return settled();
        next.wake();
        await settled();
      }
    },
    jump: (ms) => void (wallMs += ms),
  };
}

/** Everything that can go on without time passing has gone on. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => setImmediate(done));
}

/** Changes that are heard of when the test says so; ends with the alarm. */
export interface Told {
  readonly stop: Alarm;
  tell(...paths: readonly string[]): void;
  changes(): AsyncIterable<readonly string[]>;
}

export function toldChanges(): Told {
  const stop = createAlarm();
  const heard: (readonly string[])[] = [];
  let wake: () => void = () => undefined;
  stop.addEventListener("abort", () => wake());
  return {
    stop,
    tell(...paths) {
      heard.push(paths);
      wake();
    },
    async *changes() {
      while (!stop.aborted) {
        const next = heard.shift();
        if (next !== undefined) yield next;
        else await new Promise<void>((done) => (wake = done));
      }
    },
  };
}
