import { existsSync, realpathSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { SatelliteError } from "@satellite/core";
import { git } from "./git.js";

/**
 * Whether git keeps a file, in whatever repository it really lies: a link in its path is followed, and a submodule
 * answers for itself. Upper and lower case are the same, since on many machines they are. Outside of git: no.
 *
 * @param path from `cwd`, or absolute; it may be missing
 * @throws SatelliteError GIT when git cannot tell
 */
export async function isTracked(cwd: string, path: string): Promise<boolean> {
  const whole = resolve(cwd, path);
  let folder = dirname(whole);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  const rest = relative(folder, whole).replaceAll("\\", "/");
  try {
    const listed = await git(
      realpathSync(folder),
      ["ls-files", "-z", "--", `:(icase,literal)${rest}`],
      "",
      ownRepository,
    );
    return listed.length > 0;
  } catch (error) {
    if (error instanceof SatelliteError && (error.code === "NOT_GIT" || noWorkTree.test(error.message))) return false;
    throw error;
  }
}

/** Hooks run with the repository of their own in the environment; asked is the one that the file lies in. */
const ownRepository = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR"];

/** A bare repository, or inside of `.git`: nothing there is ever kept. */
const noWorkTree = /must be run in a work tree/;
