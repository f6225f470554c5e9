import { closeSync, existsSync, fsyncSync, openSync, renameSync } from "node:fs";
import type { RawDatabase } from "./driver.js";

/** `20261121T094512Z`: fit for a file's name everywhere. */
function stamp(nowMs: number): string {
  return new Date(nowMs).toISOString().replaceAll(/[-:]|\.\d+/g, "");
}

/** A path that is free. */
function free(path: string, end: string): string {
  for (let more = 0; ; more += 1) {
    const candidate = `${path}${more === 0 ? "" : `-${more}`}${end}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/** Moves the database and the files that belong to it out of the way. @returns where it lies now */
export function setAside(path: string, nowMs: number): string {
  const aside = free(`${path}.${stamp(nowMs)}`, ".bad");
  // The log first: a new database must never meet the log of the old one.
  for (const end of ["-wal", "-shm", "-journal"]) {
    if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${aside}${end}`);
  }
  renameSync(path, aside);
  return aside;
}

/** A whole copy beside it, on disk. @returns its path */
export function backUp(raw: RawDatabase, path: string, version: number, nowMs: number): string {
  const copy = free(`${path}.${stamp(nowMs)}.v${version}`, ".bak");
  raw.prepare("vacuum into ?").run(copy);
  const file = openSync(copy, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return copy;
}
