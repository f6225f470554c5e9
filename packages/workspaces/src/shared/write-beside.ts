import { randomUUID } from "node:crypto";
import { link, lstat, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf, sha256 } from "./source.js";

/** `moved on`: the file is not the one that was expected, and was left as it is. */
export type Written = "written" | "unchanged" | "moved on";

/**
 * Puts a text in a file's place in one step: written beside, on disk before it is renamed, with the old file's mode.
 * A crash leaves the old file or the new one. A file that nobody may write to is not replaced: that fails with EACCES.
 *
 * @param expect SHA-256 of the file as it must still be; null: there must be none
 */
export async function writeBeside(path: string, text: string, expect: string | null): Promise<Written> {
  if (expect === null) await mkdir(dirname(path), { recursive: true });
  else if (!(await isStill(path, expect))) return "moved on";
  else if (sha256(text) === expect) return "unchanged";
  const beside = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeSynced(beside, text, expect === null ? 0o644 : await modeOf(path));
    if (expect === null) return await putNew(beside, path);
    // Once more, since writing took its time; what is left is the moment between two system calls.
    if (!(await isStill(path, expect))) return "moved on";
    await rename(beside, path);
    await syncFolder(dirname(path));
    return "written";
  } finally {
    await rm(beside, { force: true });
  }
}

async function modeOf(path: string): Promise<number> {
  const mode = (await lstat(path)).mode & 0o7777;
  if ((mode & 0o222) !== 0) return mode;
  throw Object.assign(new Error(`EACCES: ${path} is read-only`), { code: "EACCES" });
}

async function isStill(path: string, expect: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile() && sha256(await readFile(path)) === expect;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
}

async function writeSynced(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.chmod(mode);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A hard link fails where a name is taken, however close another process comes; a rename would replace. */
async function putNew(beside: string, path: string): Promise<Written> {
  try {
    await link(beside, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return "moved on";
    throw error;
  }
  await syncFolder(dirname(path));
  return "written";
}

/** Makes the new name durable; not every system lets a folder be opened. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  try {
    await folder?.sync().catch(() => undefined);
  } finally {
    await folder?.close();
  }
}
