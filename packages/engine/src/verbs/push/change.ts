import type { ChangeRef, PullRequestSummary } from "@satellite/core";
import { carryOut, type CarriedOut, type Desk, type Notice } from "../../desk/index.js";
import { newestFirst, planPr, workBranch, type Ready } from "../pr/index.js";
import type { Here } from "./here.js";

/** The pull request that a ticket is told of. */
export type Told = Pick<PullRequestSummary, "ref" | "url" | "title" | "state">;

export interface Changed {
  readonly pullRequest?: Told;
  readonly carried?: CarriedOut;
  readonly notices: readonly Notice[];
}

/** The branch's pull request. Where a ticket of GitHub is the item's primary one and there is none yet, it is opened. */
export async function changeOf(
  desk: Desk,
  ready: Ready,
  { commits, says }: Pick<Here, "commits"> & { readonly says: string },
): Promise<Changed> {
  const name = await desk.local.branch();
  const known = name === undefined ? [] : await desk.pullRequestsOf(name);
  const earlier = "code" in known ? [] : known;
  const there = newestFirst(earlier);
  if (there !== undefined) return { pullRequest: there, notices: [] };
  const wants = ready.ties.some(({ link, ref }) => link.relation === "primary" && ref.startsWith("github:"));
  const unread: readonly Notice[] =
    "code" in known && known.code !== "NOT_LOOKED_AT"
      ? [{ weight: "said", code: known.code, says: `whether there is a pull request is not known: ${known.says}` }]
      : [];
  if (!wants || (await hasNoOwn(desk, name, commits))) return { notices: unread };
  const branch = await workBranch(desk);
  // The ticket is told of the commit all the same.
  if ("notice" in branch) {
    const left = { ...branch.notice, weight: "part" as const, says: `no pull request yet: ${branch.notice.says}` };
    return { notices: [left] };
  }
  const planned = await planPr(desk, ready, branch, { draft: false, earlier });
  if ("refused" in planned) return { notices: [{ ...planned.refused, weight: "part" }] };
  const { effect } = planned;
  const carried = await carryOut(desk, { effects: [effect], skipped: [] }, { says });
  const made = carried.receipts.find(({ id }) => id !== undefined);
  if (made?.id === undefined) return { carried, notices: unread };
  const pullRequest: Told = { ref: made.id as ChangeRef, url: made.url ?? "", title: effect.title, state: "open" };
  return { pullRequest, carried, notices: [] };
}

/** On the default branch, on none, or without commits of its own there is nothing to make a pull request of. */
async function hasNoOwn({ local }: Desk, name: string | undefined, commits: Here["commits"]): Promise<boolean> {
  return name === undefined || name === (await local.defaultBranch()) || commits.length === 0;
}
