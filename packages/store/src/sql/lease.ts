import { SatelliteError, type StoreHolder } from "@satellite/core";
import type { Kysely } from "kysely";
import { hostname } from "node:os";
import { usedBy, holderFrom } from "../files/who.js";
import { inSeconds, type Wait } from "../files/wait.js";
import type { Engine, Waiting } from "../levels/index.js";
import type { Tables } from "./tables.js";

export interface LeaseOptions {
  readonly clock: { nowMs(): number };
  readonly wait: Wait;
  /** What to call the store. */
  readonly where: string;
  /** Whether the holder is known to have died; where nobody can know, its lease runs out. */
  readonly isGone?: (holder: StoreHolder) => boolean;
}

/** The row that says who carries writes out. Its number only rises: one that was taken over finds another there. */
interface Lease {
  readonly fence: number;
  /** Rises while the holder lives. */
  readonly beat: number;
  readonly holder?: StoreHolder;
}

const row = "alone";
const beatMs = 5000;
/** So long without a beat, and the holder is taken for dead. */
const leaseMs = 30_000;
const usualMs = 60_000;
const toldAfterMs = 1000;

export type Reach = Pick<Engine<Kysely<Tables>>, "read" | "begin">;

/**
 * One process at a time, by a row that it renews: sessions and their locks do not outlive a pooler between us and the
 * database. No clocks are compared: whoever waits counts how long it saw no beat.
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
  const { wait, where } = options;
  const limitMs = wait.aloneMs ?? usualMs;
  let [waitedMs, silentMs, isTold] = [0, 0, false];
  let seen: Lease | undefined;
  for (;;) {
    const now = await reach.read(readLease);
    silentMs = now.fence === seen?.fence && now.beat === seen.beat ? silentMs : 0;
    seen = now;
    const { holder } = now;
    if (holder === undefined || options.isGone?.(holder) === true || silentMs >= leaseMs) {
      const mine = { pid: process.pid, host: hostname(), sinceMs: options.clock.nowMs() };
      const next: Lease = { fence: now.fence + 1, beat: 0, holder: mine };
      if (await replaced(reach, now, next)) return next;
      continue;
    }
    if (waitedMs >= limitMs) {
      const says = `the store is written to by ${usedBy(holder)}; waited ${inSeconds(waitedMs)}: ${where}`;
      throw new SatelliteError("STORE_BUSY", says, { where });
    }
    const pause = Math.min(250, 10 + waitedMs / 4, limitMs - waitedMs);
    await wait.sleep(pause);
    waitedMs += pause;
    silentMs += pause;
    if (waitedMs < toldAfterMs || isTold) continue;
    isTold = true;
    waiting(holder);
  }
}

/** Says every few seconds that the holder lives; a process with nothing else to do is not kept by it. */
function beating(reach: Reach, held: Lease): { stop(): Promise<void> } {
  let now = held;
  let last: Promise<unknown> = Promise.resolve();
  const turn = (to: (from: Lease) => Lease): Promise<unknown> =>
    (last = last.then(async () => {
      const next = to(now);
      // What the store cannot take now it may take at the next beat; a lease that was never given back runs out.
      if (await replaced(reach, now, next).catch(() => false)) now = next;
    }));
  const timer = setInterval(() => void turn((from) => ({ ...from, beat: from.beat + 1 })), beatMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await turn(({ fence, beat }) => ({ fence, beat }));
    },
  };
}

/** Only where nobody else was faster. */
function replaced(reach: Reach, from: Lease, to: Lease): Promise<boolean> {
  return reach.begin(async (trx) => {
    const now = await readLease(trx);
    if (now.fence !== from.fence || now.beat !== from.beat || now.holder?.pid !== from.holder?.pid) return false;
    const value = JSON.stringify(to);
    await trx
      .insertInto("meta")
      .values({ name: row, value })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
      .execute();
    return true;
  });
}

async function readLease(db: Kysely<Tables>): Promise<Lease> {
  const found = await db.selectFrom("meta").select("value").where("name", "=", row).executeTakeFirst();
  return leaseIn(found?.value ?? "");
}

function leaseIn(text: string): Lease {
  try {
    const { fence, beat, holder } = JSON.parse(text) as Partial<Record<keyof Lease, unknown>>;
    const known = holderFrom(holder);
    if (isCount(fence) && isCount(beat)) return { fence, beat, ...(known === undefined ? {} : { holder: known }) };
  } catch {
    // Nobody has held it yet, or somebody edited the row: it is free.
  }
  return { fence: 0, beat: 0 };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
