import type { PullRequestSummary } from "@satellite/core";
import type { Desk, Notice } from "../../desk/index.js";

/** The branch that holds the work, as far as git here can tell. */
export interface WorkBranch {
  readonly name: string;
  readonly base: string;
  readonly sha: string;
}

/**
 * The branch that a pull request would come from, or why there is none: detached, the default branch itself, without
 * commits of its own, or not pushed.
 */
export async function workBranch(desk: Desk, base?: string): Promise<WorkBranch | { readonly notice: Notice }> {
  const { local } = desk;
  const [name, sha, standard] = await Promise.all([local.branch(), local.head(), local.defaultBranch()]);
  const refuse = (says: string, remedy: string, code: Notice["code"] = "USAGE") => ({
    notice: { weight: "usage", code, says, remedy } as const,
  });
  if (sha === undefined) return refuse("there is no commit to make a pull request of", "Commit your work first.");
  if (desk.repository === "")
    return refuse(
      "there is no repository on GitHub to make a pull request in",
      "Name it: `remotes: { github: { repo: owner/repo } }`",
    );
  if (name === undefined)
    return refuse("HEAD is on no branch", "Make one: git switch --create BRANCH, then git push -u origin BRANCH");
  const into = base ?? standard;
  if (into === undefined) return refuse("the default branch is not known here", "Name it with --base.");
  if (name === into || name === standard)
    return refuse(
      `"${name}" is the branch that work is merged into`,
      "Make one for the work: git switch --create BRANCH, then git push -u origin BRANCH",
    );
  if (!(await local.isPushed(name)))
    return refuse(`the branch "${name}" is not on GitHub with all of its commits`, `Run: git push -u origin ${name}`);
  return { name, base: into, sha };
}

/** The pull request that is open for this branch; of the others the newest. */
export function newestFirst(all: readonly PullRequestSummary[]): PullRequestSummary | undefined {
  return all.find(({ state }) => state === "open") ?? all.find(({ state }) => state === "merged");
}
