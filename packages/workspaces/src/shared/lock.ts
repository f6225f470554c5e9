import { mkdir, rmdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { codeOf } from "./source.js";

/** A lock that nobody touched for this long is stale; Backlog.md says the same of its own. */
const staleMs = 30_000;
const retryMs = 25;
const patienceMs = 5_000;

/**
 * Does something while this process alone has a folder that only one can make.
 *
 * @param path absolute
 * @returns nothing when somebody else held it all the time
 */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T | undefined> {
  await mkdir(dirname(path), { recursive: true });
  const until = Date.now() + patienceMs;
  while (!(await taken(path))) {
    if (Date.now() > until) return undefined;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
  try {
    return await work();
  } finally {
    await rmdir(path).catch(() => undefined);
  }
}

async function taken(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > staleMs) await rmdir(path).catch(() => undefined);
    return false;
  }
}
