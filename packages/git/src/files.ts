import type { Blob, ChangedFile } from "@satellite/core";
import { git, gitText } from "./git.js";

const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/** Larger files are reported, not read. Bytes. */
const maxBytes = 1_500_000;

const statuses: Readonly<Record<string, ChangedFile["status"]>> = {
  A: "added",
  M: "modified",
  D: "removed",
  R: "renamed",
};

/** Files that differ between two commits, renames followed. */
export async function changedFiles(cwd: string, from: string | undefined, to: string): Promise<ChangedFile[]> {
  const text = (
    await git(cwd, [
      "diff",
      "--name-status",
      "-z",
      "--find-renames",
      "--no-relative",
      "--no-ext-diff",
      "--end-of-options",
      from ?? emptyTree,
      to,
      "--",
    ])
  ).toString("utf8");
  const parts = text.split("\0").filter((part) => part !== "");
  const files: ChangedFile[] = [];
  for (let at = 0; at < parts.length;) {
    const letter = (parts[at] ?? "").slice(0, 1);
    const two = letter === "R" || letter === "C";
    const path = parts[at + (two ? 2 : 1)] ?? "";
    files.push({ path, status: statuses[letter] ?? "other", ...(two ? { previousPath: parts[at + 1] ?? "" } : {}) });
    at += two ? 3 : 2;
  }
  return files;
}

/** Files at commits, by one `cat-file --batch`. A path that holds a line break cannot be asked for and counts as absent. */
export async function blobsAt(
  cwd: string,
  places: readonly { readonly sha: string; readonly paths: readonly string[] }[],
): Promise<Blob[]> {
  const asked = places.flatMap(({ paths, sha }) =>
    paths.filter((path) => !/[\n\r\0]/.test(path)).map((path) => ({ path, sha })),
  );
  if (asked.length === 0) return [];
  const out = await git(cwd, ["cat-file", "--batch"], asked.map(({ path, sha }) => `${sha}:${path}\n`).join(""));
  let at = 0;
  return asked.map(({ path, sha }) => {
    const lineEnd = out.indexOf(10, at);
    const header = out.subarray(at, lineEnd).toString("utf8");
    const found = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(header);
    at = lineEnd + 1;
    if (found === null) return { path, sha, text: null, bytes: 0 };
    const bytes = Number(found[3]);
    const body = out.subarray(at, at + bytes);
    at += bytes + 1;
    const readable = found[2] === "blob" && bytes <= maxBytes && !body.includes(0);
    return { path, sha, text: readable ? body.toString("utf8") : null, bytes, oid: found[1] ?? "" };
  });
}

/** Every path at a commit under these folders. */
export async function pathsAt(cwd: string, sha: string, under: readonly string[]): Promise<string[]> {
  const folders = under.filter((folder) => folder !== "");
  const text = await git(cwd, [
    "ls-tree",
    "-r",
    "-z",
    "--name-only",
    "--full-tree",
    sha,
    ...(folders.length === 0 ? [] : ["--", ...folders]),
  ]);
  return text
    .toString("utf8")
    .split("\0")
    .filter((path) => path !== "");
}

/** The remote `origin` as GitHub's owner/name. */
export interface Origin {
  readonly fullName: string;
  readonly url: string;
}

/** Nothing when the remote is none of GitHub's. */
export async function originOf(cwd: string): Promise<Origin | undefined> {
  const url = await gitText(cwd, ["config", "--get", "remote.origin.url"]).catch(() => "");
  const found =
    /^(?:https?:\/\/(?:[^@/\s]+@)?|ssh:\/\/git@|git@)([\w.-]+)(?::\d+)?[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url);
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  return { fullName: found[2], url: `https://${found[1]}/${found[2]}` };
}
