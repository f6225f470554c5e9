/** One at a time over processes: test workers ask for the same bundle at once, and the second should find the first's. */
import { mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A lock older than this was left by a process that died, in milliseconds. */
const forgottenMs = 240_000;

function taken(folder) {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
}

function breakIfForgotten(folder) {
  try {
    if (Date.now() - statSync(folder).mtimeMs > forgottenMs) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Released in between.
  }
}

/**
 * @template T
 * @param {string} folder exists exactly while somebody holds the lock
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function alone(folder, work) {
  mkdirSync(dirname(folder), { recursive: true });
  while (!taken(folder)) {
    breakIfForgotten(folder);
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
