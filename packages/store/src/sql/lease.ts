import { SatelliteError, type StoreHolder } from "@satellite/core";
import type { Kysely } from "kysely";
import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { inSeconds, type Wait } from "../files/wait.js";
import { usedBy } from "../files/who.js";
import type { Engine, Waiting } from "../levels/index.js";
import { readLease, replaced, type Lease, type Reach, type Waiter } from "./lease-row.js";
import type { Tables } from "./tables.js";

export interface LeaseOptions {
  readonly clock: { nowMs(): number };
  readonly wait: Wait;
  /** What to call the store. */
  readonly where: string;
  /** Whether the holder is known to have died; where nobody can know, its lease runs out. */
  readonly isGone?: (holder: StoreHolder) => boolean;
}

const beatMs = 5000;
/** So long without a beat, and the holder is taken for dead. */
const leaseMs = 30_000;
const usualMs = 60_000;
const toldAfterMs = 1000;
/** Between two looks, at most. */
const lookMs = 250;
/** So long it lies free before somebody whose turn it is, and that one is taken for dead: many looks. */
const graceMs = 2_000;

/**
 * One process at a time, by a row that it renews: sessions and their locks do not outlive a pooler between us and the
 * database. No clocks are compared: whoever waits counts how long it saw no beat. Whoever waits longest is next, so that a
 * process which comes back again and again lets the others in between.
 */
export function leased(reach: Reach, options: LeaseOptions): NonNullable<Engine<Kysely<Tables>>["alone"]> {
  return async (work, waiting) => {
    const held = await take(reach, options, waiting);
    const beats = beating(reach, held);
    try {
      return await work();
    } finally {
      await beats.stop();
    }
  };
}

/** @throws {SatelliteError} STORE_BUSY */
async function take(reach: Reach, options: LeaseOptions, waiting: Waiting): Promise<Lease> {
  const { clock, wait, where } = options;
  const limitMs = wait.aloneMs ?? usualMs;
  const me = { pid: process.pid, host: hostname(), sinceMs: clock.nowMs() };
  const mine: Waiter = { ...me, id: randomUUID() };
  let [waitedMs, silentMs, isTold] = [0, 0, false];
  let seen: Lease | undefined;
  for (;;) {
    const now = await reach.read(readLease);
    silentMs = seen !== undefined && isSame(now, seen) ? silentMs : 0;
    seen = now;
    if (isMine(now, mine, silentMs, options)) {
      const held: Lease = { fence: now.fence + 1, beat: 0, holder: { ...me, sinceMs: clock.nowMs() } };
      if (await replaced(reach, now, () => held)) return held;
      continue;
    }
    if (waitedMs >= limitMs) {
      await giveUp(reach, now, mine);
      const says = `the store is written to by ${usedBy(now.holder)}; waited ${inSeconds(waitedMs)}: ${where}`;
      throw new SatelliteError("STORE_BUSY", says, { where });
    }
    await queue(reach, now, mine, options);
    const pause = Math.min(lookMs, 10 + waitedMs / 4, limitMs - waitedMs);
    await wait.sleep(pause);
    waitedMs += pause;
    silentMs += pause;
    if (waitedMs < toldAfterMs || isTold || now.holder === undefined) continue;
    isTold = true;
    waiting(now.holder);
  }
}

/** Nothing was heard of holder or next between the two. */
const isSame = (one: Lease, other: Lease): boolean =>
  one.fence === other.fence &&
  one.beat === other.beat &&
  one.holder?.pid === other.holder?.pid &&
  (one.holder !== undefined || one.next?.id === other.next?.id);

/** It is free, or its holder died; and nobody who lives has waited longer. */
function isMine({ holder, next }: Lease, mine: Waiter, silentMs: number, { isGone }: LeaseOptions): boolean {
  if (holder !== undefined && isGone?.(holder) !== true && silentMs < leaseMs) return false;
  if (next === undefined || next.id === mine.id || isGone?.(next) === true) return true;
  return holder === undefined ? silentMs >= graceMs : silentMs >= leaseMs + graceMs;
}

/** Next is whoever asks first while nobody is, or the one who was has died. What cannot be written now waits for the next look. */
async function queue(reach: Reach, now: Lease, mine: Waiter, { isGone }: LeaseOptions): Promise<void> {
  if (now.next !== undefined && isGone?.(now.next) !== true) return;
  const isFree = ({ next }: Lease): boolean => next === undefined || next.id === now.next?.id;
  await replaced(reach, now, (then) => (isFree(then) ? { ...then, next: mine } : then)).catch(() => false);
}

async function giveUp(reach: Reach, now: Lease, { id }: Waiter): Promise<void> {
  if (now.next?.id !== id) return;
  await replaced(reach, now, ({ next, ...then }) =>
    next === undefined || next.id === id ? then : { ...then, next },
  ).catch(() => false);
}

/** Says every few seconds that the holder lives; a process with nothing else to do is not kept by it. */
function beating(reach: Reach, held: Lease): { stop(): Promise<void> } {
  let now = held;
  let last: Promise<unknown> = Promise.resolve();
  const turn = (to: (from: Lease) => Lease): Promise<unknown> =>
    (last = last.then(async () => {
      // What the store cannot take now it may take at the next beat; a lease that was never given back runs out.
      if (await replaced(reach, now, to).catch(() => false)) now = to(now);
    }));
  const timer = setInterval(() => void turn((from) => ({ ...from, beat: from.beat + 1 })), beatMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await turn(({ holder: _holder, ...rest }) => rest);
    },
  };
}
