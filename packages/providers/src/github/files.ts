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

interface Wanted {
  readonly sha: string;
  readonly path: string;
}

/** Files at commits, through the API: nothing is checked out, nothing is run. */
export async function readFiles(
  client: GitHubClient,
  at: At,
  paths: readonly string[],
  also: readonly { readonly sha: string; readonly paths: readonly string[] }[] = [],
): Promise<Files> {
  const wanted = [{ sha: at.sha, paths }, ...also].flatMap(({ sha, paths }) => paths.map((path) => ({ sha, path })));
  const blobs: Blob[] = [];
  const unread: Unread[] = [];
  for (let start = 0; start < wanted.length; start += batch) {
    const some = wanted.slice(start, start + batch);
    const read = await readSome(client, at.repository, some).catch((error: unknown): Files => ({
      blobs: [],
      unread: [toUnread(`files at ${at.sha.slice(0, 7)}`, error)],
    }));
    blobs.push(...read.blobs);
    unread.push(...read.unread);
  }
  return { blobs, unread };
}

async function readSome(client: GitHubClient, repository: string, wanted: readonly Wanted[]): Promise<Files> {
  const commits = [...new Set(wanted.map(({ sha }) => sha))];
  const answer = await client.graphql<{ repository: Readonly<Record<string, Partial<WireBlob> | null>> | null }>(
    filesQuery(wanted.length, commits.length),
    {
      ...placeOf(repository),
      ...Object.fromEntries(commits.map((sha, at) => [`c${at}`, sha])),
      ...Object.fromEntries(wanted.map(({ sha, path }, at) => [`e${at}`, `${sha}:${path}`])),
    },
  );
  const home = answer.data.repository;
  // Without its commit every file would look as if it did not exist.
  const gone = new Set(commits.filter((_, at) => home?.[`c${at}`] == null));
  const lost = [...gone].map((sha) => unreadPart(`files at ${sha.slice(0, 7)} in ${repository}`, answer.errors));
  const failed = new Set(answer.errors.map((error) => String(error.path?.[1] ?? "")));
  const parts = wanted.map(({ path, sha }, at) => ({ blob: toBlob(path, sha, home?.[`e${at}`]), name: `e${at}` }));
  const there = parts.filter(({ blob }) => !gone.has(blob.sha));
  const unread = there
    .filter(({ name }) => failed.has(name))
    .map(({ blob, name }) => unreadPart(blob.path, answer.errors, ["repository", name]));
  const tooLong = there
    .filter(({ blob, name }) => blob.text === null && blob.oid !== undefined && home?.[name]?.isTruncated === true)
    .map(({ blob }) => tooLarge(blob));
  return {
    blobs: there.filter(({ name }) => !failed.has(name)).map(({ blob }) => blob),
    unread: [...lost, ...unread, ...tooLong],
  };
}

function tooLarge({ path, bytes }: Blob): Unread {
  return { what: path, code: "SPEC_TOO_LARGE", says: `${path} has ${bytes} bytes, more than GitHub gives at once` };
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
