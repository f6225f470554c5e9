import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isPull, type Repository } from "../github/world/model.js";
import { git } from "./run.js";

/** Full name of a ref to the commit that it names. */
export type Refs = ReadonlyMap<string, string>;

export async function refsOf(folder: string): Promise<Refs> {
  const text = (await git(folder, ["for-each-ref", "--format=%(refname) %(objectname)"])).toString("utf8");
  const lines = text.split("\n").filter((line) => line !== "");
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]));
}

/** Branches, and `refs/pull/N/head` as GitHub gives it. */
function wanted({ branches, threads }: Repository): Refs {
  const pulls = [...threads.values()].filter(isPull);
  return new Map([
    ...[...branches].map(([name, sha]) => [`refs/heads/${name}`, sha] as const),
    ...pulls.map(({ number, pull }) => [`refs/pull/${number}/head`, pull.headSha] as const),
  ]);
}

/**
 * Points the refs where the world has them, and HEAD at the default branch. Tags and notes, which the world does not know,
 * stay as they were pushed.
 *
 * @param anew whether the world began anew: tags and notes of the one before go too
 */
export async function moveRefs(folder: string, repository: Repository, anew: boolean): Promise<Refs> {
  const refs = wanted(repository);
  const there = await refsOf(folder);
  const ours = /^refs\/(?:heads|pull|satellite)\//;
  const gone = [...there.keys()].filter((ref) => !refs.has(ref) && (anew || ours.test(ref)));
  const moved = [...refs].filter(([ref, sha]) => there.get(ref) !== sha);
  const lines = [gone.map((ref) => `delete ${ref}\n`), moved.map(([ref, sha]) => `update ${ref} ${sha}\n`)];
  // First what goes: `a` makes room for `a/b`.
  for (const part of lines) if (part.length > 0) await git(folder, ["update-ref", "--stdin"], part.join(""));
  await writeFile(join(folder, "HEAD"), `ref: refs/heads/${repository.defaultBranch}\n`);
  await writeFile(join(folder, "protected"), [...repository.protected].map((name) => `${name}\n`).join(""));
  const left = [...there].filter(([ref]) => !gone.includes(ref));
  return new Map([...left, ...refs]);
}
