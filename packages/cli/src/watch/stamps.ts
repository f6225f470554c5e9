import { lstatSync, readdirSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { isEntered, knownFolders, matters, type Territory } from "./territory.js";

/** Names in a folder; none where it is not there, or no folder. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Every folder of the territory that is there, absolute. */
export function foldersThere(territory: Territory): ReadonlySet<string> {
  const found = new Set<string>();
  const enter = (folder: string): void => {
    if (found.has(folder) || lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return;
    found.add(folder);
    for (const path of foldersIn(territory, folder)) enter(path);
  };
  for (const folder of knownFolders(territory)) enter(folder);
  return found;
}

/** Folders in a folder that are looked into. */
export function foldersIn(territory: Territory, folder: string): readonly string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter((path) => isEntered(territory, path));
}

/** Stamps of all files that matter: one pass over names and stamps, no file is opened. */
export function stampsOf(territory: Territory): ReadonlyMap<string, string> {
  const stamps = new Map<string, string>();
  for (const folder of foldersThere(territory))
    for (const path of filesThatMatter(territory, folder)) {
      const stat = lstatSync(path, { throwIfNoEntry: false });
      if (stat !== undefined) stamps.set(path, `${stat.ino} ${stat.size} ${stat.mtimeMs}`);
    }
  return stamps;
}

export function filesThatMatter(territory: Territory, folder: string): readonly string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
    .filter((path) => matters(territory, path));
}

/** Paths that are new, gone, or not as they were. */
export function changedSince(
  earlier: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly string[] {
  const changed = [...now].filter(([path, stamp]) => earlier.get(path) !== stamp).map(([path]) => path);
  return [...changed, ...[...earlier.keys()].filter((path) => !now.has(path))];
}
