import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Commits } from "../github/git/history.js";
import { bytesOf, type Commit, type Person } from "../github/git/objects.js";
import { git } from "./run.js";

const scratch = "refs/satellite/import";

/**
 * Writes the world's commits, parents first, with their trees and files; the parents of the first ones are there.
 *
 * @throws {Error} when git gives a commit another id than the world
 * @see https://git-scm.com/docs/git-fast-import
 */
export async function writeCommits(folder: string, commits: Commits, missing: readonly Commit[]): Promise<void> {
  const marks = join(folder, "marks");
  const marked = new Map(missing.map(({ sha }, at) => [sha, `:${at + 1}`]));
  const stream = missing.flatMap((commit) => written(commits, commit, marked));
  await git(
    folder,
    ["fast-import", "--quiet", "--force", "--done", `--export-marks=${marks}`],
    Buffer.concat([...stream, Buffer.from("done\n")]),
  );
  const made = new Map(
    (await readFile(marks, "utf8")).split("\n").map((line) => line.split(" ") as [string, string | undefined]),
  );
  for (const { message, sha } of missing) {
    const own = made.get(marked.get(sha) ?? "");
    if (own !== sha) throw new Error(`git calls the commit "${message}" ${own ?? "nothing"}, the sandbox ${sha}`);
  }
}

/** @param marked what this stream brings, which is named by its mark until the stream ends */
function written(commits: Commits, commit: Commit, marked: ReadonlyMap<string, string>): Buffer[] {
  const [first, ...others] = commit.parents;
  const idOf = (sha: string) => marked.get(sha) ?? sha;
  const lines = [
    ...(first === undefined ? [`reset ${scratch}\n`] : []),
    `commit ${scratch}\nmark ${idOf(commit.sha)}\n`,
    `author ${signature(commit.author)}\ncommitter ${signature(commit.committer)}\n`,
  ];
  const from = [
    ...(first === undefined ? [] : [`from ${idOf(first)}\n`]),
    ...others.map((parent) => `merge ${idOf(parent)}\n`),
  ];
  return [
    ...lines.map((line) => Buffer.from(line)),
    ...data(Buffer.from(commit.message)),
    Buffer.from(from.join("")),
    ...changes(first === undefined ? undefined : commits.get(first), commit),
  ];
}

const signature = ({ date, email, name }: Person): string => `${name} <${email}> ${date} +0000`;
const data = (bytes: Buffer): Buffer[] => [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from("\n")];

/** What differs from the first parent; what is gone comes first, since a folder may take a file's name. */
function changes(before: Commit | undefined, { files, modes }: Commit): Buffer[] {
  const gone = [...(before?.files.keys() ?? [])].filter((path) => !files.has(path));
  const lines: Buffer[] = gone.map((path) => Buffer.from(`D ${named(path)}\n`));
  for (const [path, text] of files) {
    const mode = modes?.get(path);
    if (before?.files.get(path) === text && before.modes?.get(path) === mode) continue;
    if (mode === "160000") lines.push(Buffer.from(`M ${mode} ${text} ${named(path)}\n`));
    else lines.push(Buffer.from(`M ${mode ?? "100644"} inline ${named(path)}\n`), ...data(bytesOf(text)));
  }
  return lines;
}

/** A path to the end of the line; only these two need quotes. */
function named(path: string): string {
  if (!path.startsWith('"') && !path.includes("\n")) return path;
  return `"${path.replaceAll(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}
