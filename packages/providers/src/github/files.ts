import type { Blob, Unread } from "@satellite/core";
import { toUnread } from "../shared/http/index.js";
import type { GitHubClient } from "./client.js";
import { unreadPart } from "./look/failed.js";
import { toBlob } from "./map.js";
import { placeOf } from "./name.js";
import { filesQuery } from "./query.js";
import type { WireBlob } from "./wire.js";

interface At {
  readonly repository: string;
  readonly sha: string;
}

interface Files {
  readonly blobs: readonly Blob[];
  readonly unread: readonly Unread[];
}

/** Files that one request takes; each may be large. */
const batch = 50;

/** Files at a commit, through the API: nothing is checked out, nothing is run. */
export async function readFiles(client: GitHubClient, at: At, paths: readonly string[]): Promise<Files> {
  const blobs: Blob[] = [];
  const unread: Unread[] = [];
  for (let start = 0; start < paths.length; start += batch) {
    const some = paths.slice(start, start + batch);
    const read = await readSome(client, at, some).catch((error: unknown): Files => ({
      blobs: [],
      unread: [toUnread(`files at ${at.sha.slice(0, 7)}`, error)],
    }));
    blobs.push(...read.blobs);
    unread.push(...read.unread);
  }
  return { blobs, unread };
}

async function readSome(client: GitHubClient, { repository, sha }: At, paths: readonly string[]): Promise<Files> {
  const expressions = Object.fromEntries(paths.map((path, at) => [`e${at}`, `${sha}:${path}`]));
  const answer = await client.graphql<{ repository: Readonly<Record<string, Partial<WireBlob> | null>> | null }>(
    filesQuery(paths.length),
    {
      ...placeOf(repository),
      at: sha,
      ...expressions,
    },
  );
  const home = answer.data.repository;
  // Without the commit every file would look as if it did not exist.
  if (home?.["at"] == null)
    return { blobs: [], unread: [unreadPart(`files at ${sha.slice(0, 7)} in ${repository}`, answer.errors)] };
  const blobs = paths.map((path, at) => toBlob(path, sha, home[`e${at}`]));
  const failed = answer.errors
    .map((error) => Number(String(error.path?.[1] ?? "").slice(1)))
    .filter((at) => paths[at] !== undefined);
  const unread = failed.map((at) => unreadPart(paths[at] as string, answer.errors, ["repository", `e${at}`]));
  const cut = blobs.filter(
    ({ text, oid }, at) => text === null && oid !== undefined && home[`e${at}`]?.isTruncated === true,
  );
  const tooLong = cut.map(({ path, bytes }): Unread => ({
    what: path,
    code: "SPEC_TOO_LARGE",
    says: `${path} has ${bytes} bytes, more than GitHub gives at once`,
  }));
  return { blobs: blobs.filter((_, at) => !failed.includes(at)), unread: [...unread, ...tooLong] };
}

/** Paths of files at a commit below these folders; an empty folder name means all. */
export async function listFiles(
  client: GitHubClient,
  { repository, sha }: At,
  under: readonly string[],
): Promise<{ paths: readonly string[]; unread: readonly Unread[] }> {
  const what = `the files of ${repository} at ${sha.slice(0, 7)}`;
  try {
    const { data } = await client.rest.git.getTree({ ...placeOf(repository), tree_sha: sha, recursive: "1" });
    const folders = under.map((folder) => folder.replace(/\/+$/, ""));
    const inside = (path: string) =>
      folders.some((folder) => folder === "" || path === folder || path.startsWith(`${folder}/`));
    const paths = data.tree.flatMap(({ path, type }) =>
      type === "blob" && path !== undefined && inside(path) ? [path] : [],
    );
    const cut: Unread[] = data.truncated
      ? [{ what, code: "TOO_LONG", says: `${what} are more than GitHub lists` }]
      : [];
    return { paths, unread: cut };
  } catch (error) {
    return { paths: [], unread: [toUnread(what, error)] };
  }
}
