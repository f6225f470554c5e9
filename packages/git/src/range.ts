import { SatelliteError } from "@satellite/core";
import { gitMaybe, gitText } from "./git.js";

/** A range, proven to exist. `from` is absent when the history has no common ancestor to start from. */
export interface Range {
  readonly from?: string;
  readonly to: string;
  /** As the user may read it: `main..HEAD`. */
  readonly name: string;
  /** Absent where none of the usual names is there. */
  readonly defaultBranch?: string;
}

/**
 * `A..B`, `A...B`, one revision (from it to HEAD), or nothing: merge base with the default branch to HEAD.
 *
 * @returns nothing when the repository has no commit yet and no range was asked for
 * @throws SatelliteError USAGE when a name is none; SHALLOW when the history was cut before the range begins; NOT_GIT
 */
export async function rangeOf(cwd: string, asked?: string): Promise<Range | undefined> {
  const base = await defaultBranchOf(cwd);
  const named = base === undefined ? {} : { defaultBranch: base.name };
  if (asked !== undefined && asked !== "") return { ...(await askedRange(cwd, asked)), ...named };
  const to = await commitAt(cwd, "HEAD");
  if (to === undefined) {
    await gitText(cwd, ["rev-parse", "--git-dir"]); // outside a repository this says so
    return undefined;
  }
  const from = base === undefined ? undefined : await gitMaybe(cwd, ["merge-base", base.sha, to]);
  if (from !== undefined) return { from, to, name: `${base?.name ?? ""}..HEAD`, ...named };
  if (await isShallow(cwd)) throw cut(`where HEAD left ${base?.name ?? "the default branch"}`);
  return { to, name: "HEAD", ...named };
}

/** Whether no commit lies in it. */
export async function isEmptyRange(cwd: string, { from, to }: Range): Promise<boolean> {
  if (from === undefined) return false;
  return (
    from === to || (await gitText(cwd, ["rev-list", "--max-count=1", "--end-of-options", `${from}..${to}`])) === ""
  );
}

async function askedRange(cwd: string, asked: string): Promise<Omit<Range, "defaultBranch">> {
  const parts = /^(.*?)(\.{2,3})(.*)$/.exec(asked);
  const [, left = asked, dots = "..", right = "HEAD"] = parts ?? [];
  const to = await revision(cwd, right === "" ? "HEAD" : right);
  const from = await revision(cwd, left === "" ? "HEAD" : left);
  if (dots === "..") return { from, to, name: asked };
  const base = await gitMaybe(cwd, ["merge-base", from, to]);
  if (base === undefined && (await isShallow(cwd))) throw cut(`the common ancestor of ${asked.slice(0, 100)}`);
  if (base === undefined)
    throw new SatelliteError("USAGE", `"${asked.slice(0, 100)}" has no common ancestor: name a range with two dots`);
  return { from: base, to, name: asked };
}

/** The commit behind a name. A name is data: it can never be read as an option. */
export async function revision(cwd: string, name: string): Promise<string> {
  const found = await commitAt(cwd, name);
  if (found !== undefined) return found;
  await gitText(cwd, ["rev-parse", "--git-dir"]);
  if (await isShallow(cwd)) throw cut(`"${name.slice(0, 100)}"`);
  throw new SatelliteError("USAGE", `"${name.slice(0, 100)}" names no commit here`);
}

async function commitAt(cwd: string, name: string): Promise<string | undefined> {
  const answer = await gitMaybe(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
  const found = answer?.split("\n").at(-1);
  return found !== undefined && /^[0-9a-f]{40,64}$/.test(found) ? found : undefined;
}

async function isShallow(cwd: string): Promise<boolean> {
  return (await gitMaybe(cwd, ["rev-parse", "--is-shallow-repository"])) === "true";
}

function cut(what: string): SatelliteError {
  return new SatelliteError("SHALLOW", `this clone is shallow and does not reach ${what}`);
}

/** The default branch with its tip, the remote's before ours: what origin says, else the usual names. */
export async function defaultBranchOf(cwd: string): Promise<{ name: string; sha: string } | undefined> {
  const head = (await gitMaybe(cwd, ["symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"])) ?? "";
  const names = [...(head === "" ? [] : [head.replace(/^origin\//, "")]), "main", "master", "trunk"];
  const refs = names.flatMap((name) => [`refs/remotes/origin/${name}`, `refs/heads/${name}`]);
  const listed = (await gitMaybe(cwd, ["for-each-ref", "--format=%(refname) %(objectname)", "--", ...refs])) ?? "";
  const tips = new Map(listed.split("\n").map((line) => line.split(" ", 2) as [string, string]));
  const ref = refs.find((one) => tips.has(one));
  return ref === undefined
    ? undefined
    : { name: ref.replace(/^refs\/(?:remotes\/origin|heads)\//, ""), sha: tips.get(ref) ?? "" };
}
