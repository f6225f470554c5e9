import { SatelliteError } from "@satellite/core";
import { closeSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { codeOf } from "../errors/index.js";
import type { Locking } from "./dialect.js";
import { usedBy } from "../files/who.js";
import { inSeconds } from "../files/wait.js";
import { isGone, readHolder } from "./holder.js";

/** A process that takes longer than this to make a database has died, on a machine that we cannot look at. */
const staleMs = 60_000;

/**
 * Runs while no other process makes, moves or migrates the database. Its lock is a file: what it protects is the
 * database's own file being replaced.
 *
 * @throws {SatelliteError} STORE_BUSY when another process is at it for longer than the wait
 */
export async function alone<T>({ path, clock, wait }: Locking, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.opening`;
  for (let waitedMs = 0; !taken(lock, clock.nowMs());) {
    const holder = readHolder(lock);
    const sinceMs = holder?.sinceMs ?? statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? clock.nowMs();
    if ((holder && isGone(holder)) || clock.nowMs() - sinceMs > staleMs) {
      rmSync(lock, { force: true });
      continue;
    }
    if (waitedMs >= wait.totalMs) {
      const says = `the store is being prepared by ${usedBy(holder)}; waited ${inSeconds(waitedMs)}: ${lock}`;
      throw new SatelliteError("STORE_BUSY", says, { where: lock });
    }
    const pause = Math.min(25, wait.totalMs - waitedMs);
    await wait.sleep(pause);
    waitedMs += pause;
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string, sinceMs: number): boolean {
  try {
    const file = openSync(lock, "wx");
    try {
      writeSync(file, JSON.stringify({ pid: process.pid, host: hostname(), sinceMs }));
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}
