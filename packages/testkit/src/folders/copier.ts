import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Lays the folder down once more. */
export type Copier = (to: string) => void;

/** All of a small folder, as it is now: files and folders, also the empty ones; no links. */
export function copierOf(folder: string): Copier {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const below = (entry: (typeof entries)[number]): string =>
    join(entry.parentPath, entry.name).slice(folder.length + 1);
  const folders = entries.filter((entry) => entry.isDirectory()).map(below);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => [below(entry), readFileSync(join(folder, below(entry)))] as const);
  // Whoever makes the deepest has made those above.
  const deepest = folders.filter((path) => !folders.some((other) => dirname(other) === path));
  return (to) => {
    for (const path of deepest) mkdirSync(join(to, path), { recursive: true });
    for (const [path, bytes] of files) writeFileSync(join(to, path), bytes);
  };
}

/** The same of a folder that is needed no more: it is removed. */
export function takenAway(folder: string): Copier {
  const copy = copierOf(folder);
  rmSync(folder, { recursive: true, force: true });
  return copy;
}
