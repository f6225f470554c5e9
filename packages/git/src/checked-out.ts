import { gitMaybe, gitSaid } from "./git.js";
import { SatelliteError } from "@satellite/core";

/** What is checked out here, from one question to git. */
export interface CheckedOut {
  /** Absolute path of the working tree's top folder; absent in a bare repository. */
  readonly top?: string;
  /** The commit that HEAD is at; absent where there is none yet. */
  readonly head?: string;
  /** Branch that HEAD is on; absent when detached. */
  readonly branch?: string;
  /** The default branch as origin names it. */
  readonly standard?: string;
  /** Whether the history here was cut. */
  readonly shallow: boolean;
}

export interface DefaultBranch {
  readonly name: string;
  readonly sha: string;
}

/** Commits at the tips of branches, by full name. */
export type Tips = ReadonlyMap<string, string>;

const originHead = "refs/remotes/origin/HEAD";
/** What a name stands for is left out where it stands for nothing, and so is all that follows it. */
const asked = ["--is-shallow-repository", "--revs-only", "HEAD", "--symbolic-full-name", "HEAD", originHead];

/** @throws SatelliteError NOT_GIT outside a repository */
export async function checkedOut(cwd: string): Promise<CheckedOut> {
  const { out, err } = await inTree(cwd);
  const found =
    /^(.*?)\n?(true|false)\n(?:([0-9a-f]{40,64})(?:\n(HEAD|refs\/.*?))?(?:\n(refs\/remotes\/.*?))?\n)?$/s.exec(out);
  const [, top = "", shallow, head, on, remote] = found ?? [];
  const branch = on === "HEAD" ? undefined : (under("refs/heads/", on) ?? (await symbolic(cwd, "HEAD")));
  const standard =
    remote === undefined && err.includes(`dangling symref ${originHead}`) ? await symbolic(cwd, originHead) : remote;
  return {
    ...(top === "" ? {} : { top }),
    ...(head === undefined ? {} : { head }),
    ...(branch === undefined ? {} : { branch }),
    ...(standard === undefined ? {} : { standard: standard.replace(/^(?:refs\/remotes\/)?(?:origin\/)?/, "") }),
    shallow: shallow === "true",
  };
}

/** The tips that commands ask for: of the branch at hand and of those that may be the default one, here and on origin. */
export async function tipsOf(
  cwd: string,
  { branch, standard }: Pick<CheckedOut, "branch" | "standard">,
): Promise<Tips> {
  const names = [...namesFrom(standard), ...(branch === undefined ? [] : [branch])];
  const refs = names.flatMap(bothOf);
  const listed = (await gitMaybe(cwd, ["for-each-ref", "--format=%(refname) %(objectname)", "--", ...refs])) ?? "";
  return new Map(listed.split("\n").map((line) => line.split(" ", 2) as [string, string]));
}

/** The default branch with its tip, the remote's before ours: what origin says, else the usual names. */
export function defaultBranchOf({ standard }: Pick<CheckedOut, "standard">, tips: Tips): DefaultBranch | undefined {
  for (const name of namesFrom(standard))
    for (const ref of bothOf(name)) {
      const sha = tips.get(ref);
      if (sha !== undefined) return { name, sha };
    }
  return undefined;
}

const namesFrom = (standard: string | undefined): readonly string[] => [
  ...(standard === undefined ? [] : [standard]),
  "main",
  "master",
  "trunk",
];

export const bothOf = (name: string): readonly [string, string] => [
  `refs/remotes/origin/${name}`,
  `refs/heads/${name}`,
];

const under = (folder: string, ref: string | undefined): string | undefined =>
  ref?.startsWith(folder) === true ? ref.slice(folder.length) : undefined;

/** For a branch without a commit, and a name that leads nowhere. */
const symbolic = async (cwd: string, ref: string): Promise<string | undefined> =>
  (await gitMaybe(cwd, ["symbolic-ref", "--quiet", "--short", ref])) || undefined;

async function inTree(cwd: string): Promise<{ readonly out: string; readonly err: string }> {
  try {
    return await said(cwd, ["--show-toplevel", ...asked]);
  } catch (error) {
    if (!(error instanceof SatelliteError) || !/must be run in a work tree/.test(error.message)) throw error;
    return said(cwd, asked);
  }
}

async function said(cwd: string, args: readonly string[]): Promise<{ readonly out: string; readonly err: string }> {
  const { out, err } = await gitSaid(cwd, ["rev-parse", ...args]);
  return { out: out.toString("utf8"), err };
}
