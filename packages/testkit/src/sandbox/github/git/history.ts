import type { Commit, Mode, Modes } from "./objects.js";

/** Every commit that a network of forks holds, by sha. */
export type Commits = ReadonlyMap<string, Commit>;

/** The commit itself and all that came before it. */
export function ancestors(commits: Commits, tip: string): Set<string> {
  const seen = new Set<string>();
  const open = [tip];
  for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
    if (seen.has(sha)) continue;
    const commit = commits.get(sha);
    if (commit === undefined) continue;
    seen.add(sha);
    open.push(...commit.parents);
  }
  return seen;
}

/** What `git rev-list --topo-order from..to` gives, newest first. */
export function range(commits: Commits, from: string | null, to: string): Commit[] {
  const out = from === null ? new Set<string>() : ancestors(commits, from);
  const wanted = [...ancestors(commits, to)].filter((sha) => !out.has(sha));
  const children = new Map<string, number>(wanted.map((sha) => [sha, 0]));
  for (const sha of wanted)
    for (const parent of commits.get(sha)?.parents ?? [])
      if (children.has(parent)) children.set(parent, (children.get(parent) ?? 0) + 1);
  const ready = wanted.filter((sha) => children.get(sha) === 0);
  const sorted: Commit[] = [];
  for (let sha = ready.pop(); sha !== undefined; sha = ready.pop()) {
    const commit = commits.get(sha);
    if (commit === undefined) continue;
    sorted.push(commit);
    // The first parent is pushed last, so that a line of work stays together.
    for (const parent of commit.parents.toReversed()) {
      const left = children.get(parent);
      if (left === undefined) continue;
      children.set(parent, left - 1);
      if (left === 1) ready.push(parent);
    }
  }
  return sorted;
}

/** The newest commit that both sides share; null for unrelated histories. */
export function mergeBase(commits: Commits, a: string, b: string): string | null {
  const mine = ancestors(commits, a);
  const shared = [...ancestors(commits, b)].filter((sha) => mine.has(sha));
  const covered = new Set<string>();
  for (const sha of shared)
    for (const parent of commits.get(sha)?.parents ?? [])
      for (const old of ancestors(commits, parent)) covered.add(old);
  return shared.find((sha) => !covered.has(sha)) ?? null;
}

/** Our tree with what their side changed since the base laid over it; the sandbox knows no conflicts: theirs wins. */
export function mergedFiles(
  base: ReadonlyMap<string, string>,
  ours: ReadonlyMap<string, string>,
  theirs: ReadonlyMap<string, string>,
): Map<string, string> {
  const merged = new Map(ours);
  for (const [path, text] of theirs) if (base.get(path) !== text) merged.set(path, text);
  for (const path of base.keys()) if (!theirs.has(path)) merged.delete(path);
  return merged;
}

/** What the files of a commit are besides plain, as its parents have them; the last parent wins. */
export function inheritedModes(
  commits: Commits,
  parents: readonly string[],
  files: ReadonlyMap<string, string>,
): { readonly modes?: Modes } {
  const modes = new Map<string, Mode>();
  for (const parent of parents)
    for (const [path, mode] of commits.get(parent)?.modes ?? []) if (files.has(path)) modes.set(path, mode);
  return modes.size === 0 ? {} : { modes };
}
