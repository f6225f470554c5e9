/** A folder of built files, changed while others may read it or build it as well. */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Puts files in place in the order given: each is written beside its name and renamed, so that whoever opens one finds the
 * old one or the new one, whole. Name what loads others after what it loads.
 *
 * @param {string} folder absolute
 * @param {readonly { readonly name: string, readonly contents: string | Uint8Array }[]} files
 */
export function swapIn(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const { contents, name } of files) {
    const beside = join(folder, `.${name}.${process.pid}`);
    writeFileSync(beside, contents);
    renameSync(beside, join(folder, name));
  }
}

/** What no build has named for so long, no program that is running loads any more. */
const staleMs = 3_600_000;

/**
 * Files of earlier builds go: not at once, since programs may run on them.
 *
 * @param {readonly string[]} names what the folder holds from now on
 */
export function sweep(folder, names, nowMs = Date.now()) {
  const now = new Set(names);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const mtimeMs = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? nowMs;
    if (!now.has(name) && mtimeMs < nowMs - staleMs) rmSync(path, { force: true });
  }
}
