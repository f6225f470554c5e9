import type { Workspace } from "@satellite/core";
import { checkedOut, gitMaybe, type CheckedOut } from "@satellite/git";
import { detectWorkspace, openWorkspace } from "@satellite/workspaces";
import type { Base } from "./base.js";

/** What keeps a tree from being written from; `isLate`: another run has it already. */
export interface Obstacle {
  readonly says: string;
  readonly isLate: boolean;
}

/** A working tree, with what is checked out in it. */
export type Tree = CheckedOut & { readonly top: string };

/** Nothing where there is no working tree, or where git does not tell. */
export async function treeIn(folder: string): Promise<Tree | undefined> {
  const found = await checkedOut(folder).catch(() => undefined);
  return found?.top === undefined ? undefined : { ...found, top: found.top };
}

/**
 * Whether what is checked out is the default branch as it is now. An older tree (a run that was started again, two runs that
 * overtook each other) holds old values, which would go out as if somebody had just written them.
 */
export async function obstacleIn(tree: Tree, { branch, tip = "" }: Base): Promise<Obstacle | undefined> {
  const { branch: on, head, top } = tree;
  if (head === undefined) return { says: "no commit is checked out", isLate: false };
  if (head === tip) return undefined;
  // Commits that an earlier step of the job made stand on the tip.
  if (on === branch && (await isAncestor(top, tip))) return undefined;
  if (on !== undefined && on !== branch) return { says: `${on} is checked out, and not ${branch}`, isLate: false };
  const says = `${head.slice(0, 8)} is checked out, and ${branch} is at ${tip.slice(0, 8)}: its newest run syncs it`;
  return { says, isLate: true };
}

async function isAncestor(top: string, tip: string): Promise<boolean> {
  return (await gitMaybe(top, ["merge-base", "--is-ancestor", tip, "HEAD"]).catch(() => undefined)) === "";
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
