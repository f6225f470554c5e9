import { SatelliteError } from "@satellite/core";
import { checkedOut, defaultBranchOf, tipsOf, type CheckedOut } from "./checked-out.js";
import { git, gitMaybe } from "./git.js";

/** A range, proven to exist. `from` is absent when the history has no common ancestor to start from. */
export interface Range {
  readonly from?: string;
  readonly to: string;
  /** Where the two sides parted; absent where they have nothing in common. */
  readonly parted?: string;
  /** As the user may read it: `main..HEAD`. */
  readonly name: string;
  /** Absent where none of the usual names is there. */
  readonly defaultBranch?: string;
  /** What was checked out when it was looked for. */
  readonly at: CheckedOut;
}

/**
 * `A..B`, `A...B`, one revision (from it to HEAD), or nothing: merge base with the default branch to HEAD.
 *
 * @param known what is checked out, where that was asked already
 * @returns nothing when the repository has no commit yet and no range was asked for
 * @throws SatelliteError USAGE when a name is none; SHALLOW when the history was cut before the range begins; NOT_GIT
 */
export async function rangeOf(cwd: string, asked?: string, known?: CheckedOut): Promise<Range | undefined> {
  const at = known ?? (await checkedOut(cwd));
  const base = defaultBranchOf(at, await tipsOf(cwd, at));
  const said = { at, ...(base === undefined ? {} : { defaultBranch: base.name }) };
  if (asked !== undefined && asked !== "") return { ...(await askedRange(cwd, asked, at)), ...said };
  const to = at.head;
  if (to === undefined) return undefined;
  const from = base === undefined ? undefined : await partedAt(cwd, base.sha, to);
  if (from !== undefined) return { from, to, parted: from, name: `${base?.name ?? ""}..HEAD`, ...said };
  if (at.shallow) throw cut(`where HEAD left ${base?.name ?? "the default branch"}`);
  return { to, name: "HEAD", ...said };
}

/** The branch that work is merged into: the default one, else the one at hand. */
export async function mainBranchIn(cwd: string, at: CheckedOut): Promise<string | undefined> {
  return defaultBranchOf(at, await tipsOf(cwd, at))?.name ?? at.branch;
}

/** Whether no commit lies in it. */
export function isEmptyRange({ from, parted, to }: Range): boolean {
  return from !== undefined && (from === to || parted === to);
}

async function askedRange(
  cwd: string,
  asked: string,
  { shallow }: CheckedOut,
): Promise<Omit<Range, "defaultBranch" | "at">> {
  const parts = /^(.*?)(\.{2,3})(.*)$/.exec(asked);
  const [, left = asked, dots = "..", right = "HEAD"] = parts ?? [];
  const [to = "", from = ""] = await revisions(
    cwd,
    [right, left].map((name) => (name === "" ? "HEAD" : name)),
    shallow,
  );
  const parted = await partedAt(cwd, from, to);
  if (dots === "..") return { from, to, ...(parted === undefined ? {} : { parted }), name: asked };
  if (parted === undefined && shallow) throw cut(`the common ancestor of ${asked.slice(0, 100)}`);
  if (parted === undefined)
    throw new SatelliteError("USAGE", `"${asked.slice(0, 100)}" has no common ancestor: name a range with two dots`);
  return { from: parted, to, parted, name: asked };
}

/** The commit behind a name. */
export async function revision(cwd: string, name: string): Promise<string> {
  const { shallow } = await checkedOut(cwd);
  return (await revisions(cwd, [name], shallow))[0] ?? "";
}

/** The commits behind names. A name is data: it goes in where no option is read. */
async function revisions(cwd: string, names: readonly string[], shallow: boolean): Promise<readonly string[]> {
  // What holds a line break would be two questions; it names nothing.
  const lines = names.map((name) => (/[\n\r\0]/.test(name) ? "" : `${name}^{commit}`));
  const out = await git(cwd, ["cat-file", "--batch-check=%(objectname)"], lines.map((line) => `${line}\n`).join(""));
  const answers = out.toString("utf8").split("\n");
  for (const [index, name] of names.entries()) {
    if (/^[0-9a-f]{40,64}$/.test(answers[index] ?? "")) continue;
    if (shallow) throw cut(`"${name.slice(0, 100)}"`);
    throw new SatelliteError("USAGE", `"${name.slice(0, 100)}" names no commit here`);
  }
  return answers.slice(0, names.length);
}

function partedAt(cwd: string, one: string, other: string): Promise<string | undefined> {
  return one === other ? Promise.resolve(one) : gitMaybe(cwd, ["merge-base", one, other]);
}

function cut(what: string): SatelliteError {
  return new SatelliteError("SHALLOW", `this clone is shallow and does not reach ${what}`);
}
