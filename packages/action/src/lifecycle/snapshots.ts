import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Change, Host, Unread } from "@satellite/core";
import { itemPaths, pathsBefore, type Wanted } from "./files.js";

/** Texts by path. */
export type Snapshot = ReadonlyMap<string, string>;

export type Snapshots =
  { readonly before: Snapshot; readonly after: Snapshot } | { readonly nothing: string } | { readonly unread: Unread };

/** More files than these are not read for one push. */
const maxFiles = 2000;

/**
 * Plans, tasks and specs before and after a push, through the API: nothing is checked out. What did not change is read
 * once.
 */
export async function readSnapshots(host: Host, change: Change, wanted: Wanted): Promise<Snapshots> {
  const { base, complete, files, head, repository } = change;
  const touched = files.flatMap(({ path, previousPath }) => [
    path,
    ...(previousPath === undefined ? [] : [previousPath]),
  ]);
  const at = (sha: string) => ({ repository: repository.fullName, sha });
  if (!complete.files)
    return { unread: { what: "files", code: "TOO_LONG", says: "the push changes more files than GitHub lists" } };
  if (host.listFiles === undefined) return { nothing: "files cannot be listed here" };
  const listed = await host.listFiles(at(head.sha), [""]);
  const [lost] = listed.unread;
  if (lost !== undefined) return { unread: lost };
  const all = [...new Set([...listed.paths, ...touched])];
  const items = new Set(itemPaths(all, wanted));
  if (!touched.some((path) => items.has(path))) return { nothing: "the push changes no plan, task or spec" };
  const now = listed.paths.filter((path) => items.has(path));
  if (now.length > maxFiles) {
    const says = `${now.length} plans, tasks and specs are more than are read for one push (${maxFiles})`;
    return { unread: { what: "files", code: "TOO_LONG", says } };
  }
  const then = pathsBefore(files).filter((path) => items.has(path));
  const { blobs, unread } = await host.readFiles(at(head.sha), now, [{ sha: base.sha, paths: then }]);
  const [first] = unread;
  if (first !== undefined) return { unread: first };
  const textsAt = (sha: string) =>
    blobs.flatMap((blob) => (blob.sha === sha && blob.text !== null ? [[blob.path, blob.text] as const] : []));
  const after = new Map(textsAt(head.sha));
  const gone = new Set(touched);
  const before = new Map([...[...after].filter(([path]) => !gone.has(path)), ...textsAt(base.sha)]);
  return { before, after };
}

/** Lays a snapshot down below a folder, as plain files whatever they were. */
export async function layDown(snapshot: Snapshot, folder: string): Promise<void> {
  for (const [path, text] of snapshot) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
