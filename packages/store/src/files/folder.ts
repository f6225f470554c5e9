import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, isAbsolute } from "node:path";

/**
 * Makes the folder of a new database, and keeps git out of it. A folder that was there before is left to its owner,
 * but for `.satellite`: a line `*` in another one would hide the owner's files.
 *
 * @returns whether the file lies inside the root
 */
export function prepareFolder(path: string, root: string): { readonly inside: boolean } {
  const folder = dirname(path);
  const made = mkdirSync(folder, { recursive: true }) !== undefined;
  const ignore = join(folder, ".gitignore");
  const isNew = !existsSync(path) && (made || basename(folder) === ".satellite");
  if (isNew && !existsSync(ignore)) writeFileSync(ignore, "*\n");
  const way = relative(root, path);
  return { inside: way !== "" && !way.startsWith("..") && !isAbsolute(way) };
}
