import { SatelliteError } from "@satellite/core";
import { gitMaybe, gitText } from "./git.js";

/** A range, proven to exist. `from` is absent when the history has no common ancestor to start from. */
export interface Range {
  readonly from?: string;
  readonly to: string;
  /** As the user may read it: `main..HEAD`. */
  readonly name: string;
  readonly defaultBranch: string;
}

/** `A..B`, `A...B`, one revision (from it to HEAD), or nothing: merge base with the default branch to HEAD. */
export async function rangeOf(cwd: string, asked?: string): Promise<Range> {
  const defaultBranch = await defaultBranchOf(cwd);
  if (asked !== undefined && asked !== "") return { ...(await askedRange(cwd, asked)), defaultBranch };
  const to = await revision(cwd, "HEAD");
  const upstream = (await gitMaybe(cwd, ["rev-parse", "--verify", "--quiet", `refs/remotes/origin/${defaultBranch}`])) ?? (await gitMaybe(cwd, ["rev-parse", "--verify", "--quiet", `refs/heads/${defaultBranch}`]));
  const base = upstream === undefined ? undefined : await gitMaybe(cwd, ["merge-base", upstream, to]);
  if (base === undefined) return { to, name: "HEAD", defaultBranch };
  return { from: base, to, name: `${defaultBranch}..HEAD`, defaultBranch };
}

async function askedRange(cwd: string, asked: string): Promise<Omit<Range, "defaultBranch">> {
  const parts = /^(.*?)(\.{2,3})(.*)$/.exec(asked);
  const [, left = asked, dots = "..", right = "HEAD"] = parts ?? [];
  const to = await revision(cwd, right === "" ? "HEAD" : right);
  const from = await revision(cwd, left === "" ? "HEAD" : left);
  if (dots === "..") return { from, to, name: asked };
  return { from: await gitText(cwd, ["merge-base", from, to]), to, name: asked };
}

/** The commit behind a name. A name is data: it can never be read as an option. */
export async function revision(cwd: string, name: string): Promise<string> {
  const sha = await gitMaybe(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
  const found = sha?.split("\n").at(-1);
  if (found === undefined || !/^[0-9a-f]{40,64}$/.test(found)) {
    await gitText(cwd, ["rev-parse", "--git-dir"]); // outside a repository this says so
    throw new SatelliteError("USAGE", `"${name.slice(0, 100)}" names no commit here`);
  }
  return found;
}

async function defaultBranchOf(cwd: string): Promise<string> {
  const head = await gitMaybe(cwd, ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"]);
  if (head !== undefined && head !== "") return head.replace(/^origin\//, "");
  for (const name of ["main", "master", "trunk"]) {
    if ((await gitMaybe(cwd, ["rev-parse", "--verify", "--quiet", `refs/heads/${name}`])) !== undefined) return name;
  }
  return "main";
}
