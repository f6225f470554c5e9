import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { codeOf } from "../errors/index.js";

/**
 * Makes the folder of a new database, and keeps git out of it. A folder that was there before is left to its owner,
 * but for `.satellite`: a line `*` in another one would hide the owner's files.
 *
 * @returns whether the file lies inside the root; `leadsOut`: it seems to, but a symbolic link leads elsewhere
 */
export function prepareFolder(path: string, root: string): { readonly inside: boolean; readonly leadsOut: boolean } {
  const folder = dirname(path);
  const made = mkdirSync(folder, { recursive: true }) !== undefined;
  const inside = liesIn(root, path);
  const leadsOut = inside && !liesIn(realpathSync(root), join(realpathSync(folder), basename(path)));
  const isNew = !existsSync(path) && (made || basename(folder) === ".satellite");
  if (isNew && !leadsOut) ignore(join(folder, ".gitignore"));
  return { inside, leadsOut };
}

function liesIn(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}

function ignore(path: string): void {
  try {
    // Only where nothing is: what comes with a repository may be a link to anywhere.
    writeFileSync(path, "*\n", { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
}
