import { existsSync, realpathSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { SatelliteError } from "@satellite/core";
import { git } from "./git.js";

/**
 * Which of these files git keeps, each in whatever repository it really lies: a link in its path is followed, and a
 * submodule answers for itself. Upper and lower case are the same, since on many machines they are. Outside of git: none.
 *
 * @param paths from `cwd`, or absolute; they may be missing
 * @throws SatelliteError GIT when git cannot tell
 */
export async function trackedAmong(cwd: string, paths: readonly string[]): Promise<readonly string[]> {
  const byFolder = new Map<string, { readonly path: string; readonly rest: string }[]>();
  for (const path of paths) {
    const whole = resolve(cwd, path);
    let folder = dirname(whole);
    while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
    const one = { path, rest: relative(folder, whole).replaceAll("\\", "/") };
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), one]);
  }
  const kept = await Promise.all(
    [...byFolder].map(async ([folder, files]) => {
      const listed = await listedIn(
        folder,
        files.map(({ rest }) => rest),
      );
      const isListed = (rest: string): boolean => listed.some((one) => one === rest || one.startsWith(`${rest}/`));
      return files.filter(({ rest }) => isListed(rest.toLowerCase())).map(({ path }) => path);
    }),
  );
  return kept.flat();
}

/** In lower case. */
async function listedIn(folder: string, rests: readonly string[]): Promise<readonly string[]> {
  const specs = rests.map((rest) => `:(icase,literal)${rest}`);
  try {
    const listed = await git(realpathSync(folder), ["ls-files", "-z", "--", ...specs], "", ownRepository);
    return listed
      .toString("utf8")
      .split("\0")
      .map((path) => path.toLowerCase());
  } catch (error) {
    if (error instanceof SatelliteError && (error.code === "NOT_GIT" || noWorkTree.test(error.message))) return [];
    throw error;
  }
}

/** Hooks run with the repository of their own in the environment; asked is the one that the file lies in. */
const ownRepository = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR"];

/** A bare repository, or inside of `.git`: nothing there is ever kept. */
const noWorkTree = /must be run in a work tree/;
