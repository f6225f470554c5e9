/** `pr`: a pull request from the branch at hand, with the item's spec as its text, that names the item's tickets. */
import type { ChangeRef, Effect, PullRequestEffect, PullRequestSummary } from "@satellite/core";
import { mappingOf } from "@satellite/core/finish";
import { cutText } from "@satellite/core/markup/inline";
import { answerOf, carryOut, deed, nothingDone, type Answer, type Desk, type Notice } from "../../desk/index.js";
import { isCommitted, readyItem, uncommitted, type Ready } from "./asked.js";
import { workBranch, type WorkBranch } from "./branch.js";
import { pathFromTop } from "./paths.js";
import { textOf } from "./text.js";

export { isCommitted, readyItem, uncommitted, type Ready } from "./asked.js";
export { newestFirst, workBranch, type WorkBranch } from "./branch.js";
export { lastEnded } from "./round.js";
export { pathFromTop, permalink } from "./paths.js";

export interface PrInput {
  readonly item: string;
  readonly draft: boolean;
  /** Default: the default branch. */
  readonly base?: string;
}

export interface PrResult {
  readonly item: string;
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly spec: { readonly path: string; readonly sha256: string };
  /** Absent: it is still to be opened. */
  readonly pullRequest?: { readonly ref: ChangeRef; readonly url: string; readonly wasOpen: boolean };
}

/**
 * Opens the pull request of an item's branch. One that is open is told and left alone: the Action keeps its text.
 *
 * Ends with a notice: 1 for an incomplete spec, 2 without a ticket or a pushed branch, 3 when several specs fit.
 */
export async function pr(desk: Desk, input: PrInput): Promise<Answer<PrResult>> {
  const ready = await readyItem(desk, input.item);
  if ("refused" in ready) return nothingDone(ready.refused);
  const branch = await workBranch(desk, input.base);
  if ("notice" in branch) return nothingDone([...ready.notices, branch.notice]);
  const known = await desk.pullRequestsOf(branch.name);
  const earlier = "code" in known ? [] : known;
  const planned = await planPr(desk, ready, branch, { draft: input.draft, earlier });
  if ("refused" in planned) return nothingDone([...ready.notices, planned.refused]);
  const { effect } = planned;
  const { path, sha256 } = ready.spec;
  const isHere = ready.spec.by === "text" || (await isCommitted(desk, ready.spec));
  const notices = [...ready.notices, ...uncommitted(ready.spec, isHere)];
  const result: PrResult = {
    item: ready.item.id,
    branch: branch.name,
    base: branch.base,
    title: effect.title,
    body: effect.body,
    spec: { path, sha256 },
  };
  const open = earlier.find(({ base, state }) => state === "open" && base === branch.base);
  if (open !== undefined) {
    const says = "a pull request is open for this branch: the Action keeps its text in step with the spec";
    const pullRequest = { ref: open.ref, url: open.url, wasOpen: true };
    return nothingDone([...notices, { weight: "said", code: "CONFLICT", says, where: open.url }], {
      ...result,
      pullRequest,
    });
  }
  const plan = { effects: [effect], skipped: [] };
  const carried = await carryOut(desk, plan, { says: `open a pull request for ${ready.item.id}` });
  const made = carried.receipts.find(({ id }) => id !== undefined);
  const pullRequest =
    made?.id === undefined
      ? {}
      : { pullRequest: { ref: made.id as ChangeRef, url: made.url ?? "", wasOpen: made.outcome === "unchanged" } };
  return answerOf({ ...result, ...pullRequest }, carried, notices);
}

/** The effect that opens the pull request of an item that is ready. */
export async function planPr(
  desk: Desk,
  { item, spec, ties }: Ready,
  { base, name, sha }: WorkBranch,
  { draft, earlier }: { readonly draft: boolean; readonly earlier: readonly PullRequestSummary[] },
): Promise<{ readonly effect: Effect<PullRequestEffect> } | { readonly refused: Notice }> {
  const mapping = mappingOf(pathFromTop(desk, item.path), desk.config.mapping);
  const body = await textOf(desk, { item, spec, ties, sha, mayClose: mapping?.close !== false });
  if (typeof body !== "string")
    return { refused: { weight: "usage", code: body.code, says: body.refused, where: spec.path } };
  const on: ChangeRef = `change:github:${desk.repository}:${name}`;
  const title = cutText(item.content.title.replace(/\s+/g, " ").trim(), 256);
  const one: PullRequestEffect = { kind: "pull-request", on, head: name, base, title, body, draft };
  // After one that was closed another may be meant.
  const round = [sha, ...earlier.map(({ ref }) => ref)].join(" ");
  return { effect: deed(one, "pr", `open a pull request from ${name} into ${base}`, round) };
}
