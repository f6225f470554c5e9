import { blobSha } from "./objects.js";

export interface FileChange {
  readonly path: string;
  readonly previous?: string;
  readonly status: "added" | "modified" | "removed" | "renamed";
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  readonly patch?: string;
}

type Files = ReadonlyMap<string, string>;

const linesOf = (text: string): string[] => (text === "" ? [] : text.replace(/\n$/, "").split("\n"));

/** One hunk from the first to the last line that differs: enough for counts and for a reader. */
function hunk(before: string, after: string): { additions: number; deletions: number; patch: string } {
  const a = linesOf(before);
  const b = linesOf(after);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const removed = a.slice(head, a.length - tail);
  const added = b.slice(head, b.length - tail);
  const start = (lines: readonly string[]) => (lines.length === 0 ? head : head + 1);
  const title = `@@ -${start(removed)},${removed.length} +${start(added)},${added.length} @@`;
  const patch = [title, ...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)].join("\n");
  return { additions: added.length, deletions: removed.length, patch };
}

/** What changed between two trees, by path; a file that moved unchanged is a rename. */
export function diffFiles(before: Files, after: Files): FileChange[] {
  const gone = new Map([...before].filter(([path]) => !after.has(path)));
  const changes: FileChange[] = [];
  for (const [path, text] of after) {
    const old = before.get(path);
    if (old === text) continue;
    if (old !== undefined) {
      changes.push({ path, status: "modified", sha: blobSha(text), ...hunk(old, text) });
      continue;
    }
    const previous = [...gone].find(([, content]) => content === text && content !== "")?.[0];
    if (previous === undefined) changes.push({ path, status: "added", sha: blobSha(text), ...hunk("", text) });
    else {
      gone.delete(previous);
      changes.push({ path, previous, status: "renamed", sha: blobSha(text), additions: 0, deletions: 0 });
    }
  }
  for (const [path, text] of gone) changes.push({ path, status: "removed", sha: blobSha(text), ...hunk(text, "") });
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}
