import type { ItemProblem } from "@satellite/core";

/** The line, from 1, where an unfinished merge begins: all of git's three markers, in their order, at a line's beginning. */
export function conflictMarker(text: string): number | undefined {
  let began: number | undefined;
  let parted = false;
  let line = 0;
  for (const each of text.split("\n")) {
    line += 1;
    if (/^<{7}(?: |\r?$)/.test(each)) [began, parted] = [line, false];
    else if (began !== undefined && /^={7}\r?$/.test(each)) parted = true;
    else if (parted && /^>{7}(?: |\r?$)/.test(each)) return began;
  }
  return undefined;
}

/** What a merge or a crash left in a file; nothing when it is whole. */
export function damageOf(text: string, path: string): ItemProblem | undefined {
  if (text.trim() === "") return half(path, 1, "The file is empty, as after a write that was cut off.");
  const nul = text.indexOf("\0");
  if (nul >= 0) {
    const line = text.slice(0, nul).split("\n").length;
    return half(path, line, "The file holds NUL bytes, as after a write that was cut off.");
  }
  const line = conflictMarker(text);
  if (line === undefined) return undefined;
  return { code: "CONFLICT_MARKERS", path, line, says: "The file holds conflict markers of a merge.", blocks: true };
}

/** The line, from 1, where a key of the front matter begins; 1 when it is not there. */
export function lineOfKey(text: string, key: string): number {
  return Math.max(1, text.split("\n").findIndex((each) => each.startsWith(`${key}:`)) + 1);
}

/** A name that would lead out of a folder, were it taken for a path: `../../x`, `/etc/x`, `C:\\x`. */
export function leadsOut(name: string): boolean {
  return /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:[\\/]|\0/.test(name);
}

/** A symbolic link is no item: it could lead out of the workspace. */
export function linkProblem(path: string): ItemProblem {
  return { code: "UNREADABLE", path, line: 1, says: "The file is a symbolic link; it is passed over.", blocks: true };
}

function half(path: string, line: number, says: string): ItemProblem {
  return { code: "HALF_WRITTEN", path, line, says, blocks: true };
}
