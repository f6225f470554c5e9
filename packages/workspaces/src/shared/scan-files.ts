import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { FileStamp, ScanIndex } from "@satellite/core";

/** A folder to look through. */
export interface Folder {
  /** Relative to the root, with `/`; empty: the root itself. */
  readonly path: string;
  /** By the file's name. */
  readonly accept: (name: string) => boolean;
  /** Folders below as well, but for hidden ones and node_modules. */
  readonly deep?: boolean;
}

export interface ScannedFiles {
  /** Paths relative to the root, of files that are new or not as the index has them; sorted. */
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  /** Symbolic links of such a name; passed over. */
  readonly links: readonly string[];
  readonly index: ReadonlyMap<string, FileStamp>;
}

/**
 * One pass over names and stamps; no file is opened. Links are passed over: they could lead out of the workspace.
 * Synchronous, since ten thousand promises cost more than ten thousand calls.
 */
export function scanFiles(root: string, folders: readonly Folder[], since?: ScanIndex): ScannedFiles {
  const index = new Map<string, FileStamp>();
  const links: string[] = [];
  for (const folder of folders) walk(root, folder, folder.path, index, links);
  const paths = [...index.keys()].toSorted();
  return {
    changed: paths.filter((path) => !alike(since?.get(path), index.get(path))),
    gone: [...(since?.keys() ?? [])].filter((path) => !index.has(path)).toSorted(),
    links: links.toSorted(),
    index,
  };
}

/** Paths alone, without a look at the files: what finding one file by its name needs. */
export function namesIn(root: string, folders: readonly Folder[]): string[] {
  return folders.flatMap((folder) =>
    entriesOf(join(root, folder.path))
      .filter((entry) => entry.isFile() && folder.accept(entry.name))
      .map(({ name }) => (folder.path === "" ? name : `${folder.path}/${name}`)),
  );
}

export function stampOf(stat: { readonly size: number; readonly mtimeMs: number }): FileStamp {
  return { size: stat.size, mtimeMs: stat.mtimeMs };
}

function walk(root: string, folder: Folder, at: string, index: Map<string, FileStamp>, links: string[]): void {
  for (const entry of entriesOf(join(root, at))) {
    const path = at === "" ? entry.name : `${at}/${entry.name}`;
    if (entry.isDirectory()) {
      if (folder.deep === true && !entry.name.startsWith(".") && entry.name !== "node_modules")
        walk(root, folder, path, index, links);
    } else if (entry.isSymbolicLink()) {
      if (folder.accept(entry.name)) links.push(path);
    } else if (entry.isFile() && folder.accept(entry.name)) {
      const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
      if (stat?.isFile() === true) index.set(path, stampOf(stat));
    }
  }
}

function entriesOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}

/** Whether a file looks as it did. */
export function alike(one: FileStamp | undefined, other: FileStamp | undefined): boolean {
  return one !== undefined && one.size === other?.size && one.mtimeMs === other.mtimeMs;
}
