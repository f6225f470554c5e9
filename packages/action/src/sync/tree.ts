import type { Workspace } from "@satellite/core";
import { gitMaybe } from "@satellite/git";
import { detectWorkspace, openWorkspace } from "@satellite/workspaces";
import type { Base } from "./base.js";

/** What keeps a tree from being written from; `isLate`: another run has it already. */
export interface Obstacle {
  readonly says: string;
  readonly isLate: boolean;
}

/** Top of the repository that is checked out; nothing where there is none, or where git does not tell. */
export function topOf(folder: string): Promise<string | undefined> {
  return gitMaybe(folder, ["rev-parse", "--show-toplevel"]).catch(() => undefined);
}

/**
 * Whether what is checked out is the default branch as it is now. An older tree (a run that was started again, two runs that
 * overtook each other) holds old values, which would go out as if somebody had just written them.
 */
export async function obstacleIn(top: string, { branch, tip = "" }: Base): Promise<Obstacle | undefined> {
  const ask = (...args: string[]): Promise<string | undefined> => gitMaybe(top, args).catch(() => undefined);
  const head = await ask("rev-parse", "--verify", "--quiet", "HEAD");
  if (head === undefined) return { says: "no commit is checked out", isLate: false };
  if (head === tip) return undefined;
  const on = await ask("symbolic-ref", "--quiet", "--short", "HEAD");
  // Commits that an earlier step of the job made stand on the tip.
  const isAhead = (): Promise<boolean> => ask("merge-base", "--is-ancestor", tip, "HEAD").then((said) => said === "");
  if (on === branch && (await isAhead())) return undefined;
  if (on !== undefined && on !== branch) return { says: `${on} is checked out, and not ${branch}`, isLate: false };
  const says = `${head.slice(0, 8)} is checked out, and ${branch} is at ${tip.slice(0, 8)}: its newest run syncs it`;
  return { says, isLate: true };
}

/** The local format of the tree; in words, why none is meant. */
export async function workspaceIn(
  top: string,
  { config, repository }: Base,
  now: () => number,
): Promise<Workspace | { readonly code: "AMBIGUOUS" | "NO_WORKSPACE"; readonly says: string }> {
  const { kind, write } = config.workspace;
  const specPaths = config.policy.spec.paths;
  const found = await detectWorkspace(top, kind, specPaths);
  if ("ambiguous" in found) {
    const says = `${found.ambiguous.join(" and ")} both lie here: say which by workspace.kind`;
    return { code: "AMBIGUOUS", says };
  }
  if ("none" in found) return { code: "NO_WORKSPACE", says: "no tasks and no specs are checked out" };
  return openWorkspace(found.kind, { root: top, write, specPaths, repository, now });
}
