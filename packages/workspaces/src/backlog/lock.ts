import { readFile, stat } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { withLock } from "../shared/index.js";

/**
 * Does something while nobody else gives ids: the same lock that the `backlog` command takes, a folder that only one can make.
 *
 * @returns nothing when somebody else held it all the time
 */
export async function withCreateLock<T>(root: string, folder: string, work: () => Promise<T>): Promise<T | undefined> {
  const common = await gitCommonDir(root);
  const locks = common === undefined ? join(root, folder, ".locks") : join(common, "backlog.md", "locks");
  return withLock(join(locks, "create"), work);
}

/** Does something while the `backlog` command leaves this task alone. */
export async function withTaskLock<T>(
  root: string,
  folder: string,
  id: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const name = id
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-");
  return withLock(join(root, folder, ".locks", `${name.startsWith("draft-") ? "draft" : "task"}-${name}`), work);
}

/** The folder that all work trees of a repository share, without asking git. */
async function gitCommonDir(root: string): Promise<string | undefined> {
  for (let at = root; ; at = dirname(at)) {
    const git = join(at, ".git");
    const found = await stat(git).catch(() => undefined);
    if (found?.isDirectory() === true) return git;
    if (found?.isFile() === true) return commonOf(at, await readFile(git, "utf8"));
    if (dirname(at) === at) return undefined;
  }
}

async function commonOf(at: string, text: string): Promise<string | undefined> {
  const named = /^gitdir: (.+)$/m.exec(text)?.[1]?.trim();
  if (named === undefined) return undefined;
  const own = isAbsolute(named) ? named : join(at, named);
  const common = await readFile(join(own, "commondir"), "utf8").catch(() => undefined);
  if (common === undefined) return own;
  return isAbsolute(common.trim()) ? common.trim() : join(own, common.trim());
}
