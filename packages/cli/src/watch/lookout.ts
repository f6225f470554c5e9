import { watch as watchFolder, lstatSync, type FSWatcher } from "node:fs";
import { join, sep } from "node:path";
import type { AbortSignalLike } from "@satellite/core";
import { isNoise } from "./noise.js";
import { createPathQueue } from "./queue.js";
import { changedSince, filesThatMatter, foldersIn, foldersThere, stampsOf } from "./stamps.js";
import { isEntered, knownFolders, matters, type Territory } from "./territory.js";

/** Hears of files that change. */
export interface Lookout {
  /** From now on, this is watched; what was watched before and is a part of it goes on without a gap. */
  follow(territory: Territory): void;
  changes(stop: AbortSignalLike): AsyncIterable<readonly string[]>;
  close(): void;
}

export interface LookoutOptions {
  /** Why events do not come here, where it is known beforehand: a network file system. */
  readonly silent?: (root: string) => string | undefined;
  /** Events cannot be had, and files are looked at instead; told once. */
  readonly onPolling: (why: string) => void;
  readonly pollMs?: number;
  readonly watch?: typeof watchFolder;
}

/**
 * One watch a folder, on names and not on files: a file that an editor replaces by another of the same name stays watched,
 * and so does a folder that is made anew, since its parent is watched too. Where the system gives no events, stamps are
 * compared every other second.
 */
export function createLookout(options: LookoutOptions): Lookout {
  const { onPolling, pollMs = 2_000, watch = watchFolder } = options;
  const queue = createPathQueue();
  const watched = new Map<string, FSWatcher>();
  let territory: Territory | undefined;
  let polling: { stamps: ReadonlyMap<string, string>; timer: NodeJS.Timeout } | undefined;

  const poll = (): void => {
    if (territory === undefined || polling === undefined) return;
    const stamps = stampsOf(territory);
    queue.push(changedSince(polling.stamps, stamps));
    polling.stamps = stamps;
  };
  const startPolling = (why: string): void => {
    if (polling !== undefined || territory === undefined) return;
    for (const one of watched.values()) one.close();
    watched.clear();
    polling = { stamps: stampsOf(territory), timer: setInterval(poll, pollMs) };
    onPolling(why);
  };
  const add = (folder: string): void => {
    if (polling !== undefined || watched.has(folder)) return;
    try {
      const one = watch(folder, (event, name) => onEvent(folder, event, name));
      one.on("error", () => forget(folder));
      watched.set(folder, one);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "ENOENT" && code !== "ENOTDIR") startPolling(`folders cannot be watched here (${code ?? "?"})`);
    }
  };
  const forget = (folder: string): void => {
    for (const [path, one] of watched) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      one.close();
      watched.delete(path);
    }
  };
  const onEvent = (folder: string, event: string, name: string | null): void => {
    if (territory === undefined) return;
    // Some systems tell no name, when very much happens at once.
    if (name === null) return queue.push(filesThatMatter(territory, folder));
    const path = join(folder, name);
    if (isNoise(name) && !territory.files.has(path)) return;
    if (event === "rename" && isFolder(path)) {
      forget(path);
      if (isEntered(territory, path) || knownFolders(territory).has(path)) lookInto(path, territory);
    } else if (watched.has(path)) {
      forget(path);
      queue.push([path]);
    } else if (matters(territory, path)) queue.push([path]);
  };
  /** Watched before it is listed: what is made meanwhile is heard of twice rather than not at all. */
  const lookInto = (folder: string, known: Territory): void => {
    add(folder);
    queue.push(filesThatMatter(known, folder));
    for (const path of foldersIn(known, folder)) lookInto(path, known);
  };
  return {
    follow(next) {
      const isFirst = territory === undefined;
      territory = next;
      const why = isFirst ? options.silent?.(next.root) : undefined;
      if (why !== undefined) startPolling(why);
      if (polling !== undefined) return;
      if (isFirst) for (const folder of foldersThere(next)) add(folder);
      else
        for (const folder of knownFolders(next)) if (!watched.has(folder) && isFolder(folder)) lookInto(folder, next);
    },
    changes: (stop) => queue.drain(stop),
    close() {
      for (const one of watched.values()) one.close();
      watched.clear();
      if (polling !== undefined) clearInterval(polling.timer);
    },
  };
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
