import type { StoreHolder } from "@satellite/core";
import { closeSync, constants, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { codeOf } from "../errors/index.js";
import { holderFrom } from "../files/who.js";

/** Who writes, in a file beside the database: SQLite itself does not tell. A note for people, never the lock. */
export type Holder = StoreHolder;

/** A link that came with a repository is not written through. Windows knows no such flag. */
const noLink =
  constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | ((constants.O_NOFOLLOW as number | undefined) ?? 0);

export function noteHolder(path: string, sinceMs: number): void {
  try {
    const file = openSync(path, noLink);
    try {
      writeSync(file, JSON.stringify({ pid: process.pid, host: hostname(), sinceMs } satisfies Holder));
    } finally {
      closeSync(file);
    }
  } catch {
    // Without the note, the other process is not told who it waits for.
  }
}

export function dropNote(path: string): void {
  rmSync(path, { force: true });
}

/** Who holds the lock; nothing when no one is known to, or the note is of a process that is gone. */
export function holderOf(path: string): Holder | undefined {
  const holder = readHolder(path);
  return holder && isGone(holder) ? undefined : holder;
}

export function readHolder(path: string): Holder | undefined {
  try {
    return holderFrom(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return undefined;
  }
}

/** It ran on this machine, and does no more. */
export function isGone({ pid, host }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}
