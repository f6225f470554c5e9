import { nodeId } from "../view/place.js";
import { isPull, type Happening, type Repository, type Thread } from "../world/model.js";
import { pullCommits } from "../world/pulls.js";
import { connection, type PageArgs } from "./connection.js";
import { commitNode } from "./git.js";
import { labelNode } from "./labels.js";
import { reviewNode } from "./pulls.js";
import { actorNode, moment, type Scene } from "./scene.js";
import { commentNode } from "./threads.js";

export interface TimelineArgs extends PageArgs {
  readonly itemTypes?: readonly string[] | null;
  readonly since?: string | null;
}

interface Item {
  readonly type: string;
  readonly at: number;
  readonly node: () => object;
}

const kinds: Record<Happening["kind"], { type: string; typename: string }> = {
  renamed: { type: "RENAMED_TITLE_EVENT", typename: "RenamedTitleEvent" },
  labeled: { type: "LABELED_EVENT", typename: "LabeledEvent" },
  unlabeled: { type: "UNLABELED_EVENT", typename: "UnlabeledEvent" },
  milestoned: { type: "MILESTONED_EVENT", typename: "MilestonedEvent" },
  demilestoned: { type: "DEMILESTONED_EVENT", typename: "DemilestonedEvent" },
  closed: { type: "CLOSED_EVENT", typename: "ClosedEvent" },
  reopened: { type: "REOPENED_EVENT", typename: "ReopenedEvent" },
  merged: { type: "MERGED_EVENT", typename: "MergedEvent" },
  ready_for_review: { type: "READY_FOR_REVIEW_EVENT", typename: "ReadyForReviewEvent" },
  convert_to_draft: { type: "CONVERT_TO_DRAFT_EVENT", typename: "ConvertToDraftEvent" },
  base_ref_changed: { type: "BASE_REF_CHANGED_EVENT", typename: "BaseRefChangedEvent" },
  head_ref_force_pushed: { type: "HEAD_REF_FORCE_PUSHED_EVENT", typename: "HeadRefForcePushedEvent" },
};

function happeningNode(scene: Scene, repository: Repository, thread: Thread, event: Happening, index: number): object {
  const base = {
    __typename: kinds[event.kind].typename,
    id: nodeId("EV", `${thread.id}:${index}`),
    createdAt: moment(event.at),
    actor: () => actorNode(scene, event.actor),
  };
  const commit = (sha: string) => {
    const found = repository.commits.get(sha);
    return found === undefined ? null : commitNode(scene, repository, found);
  };
  switch (event.kind) {
    case "renamed":
      return { ...base, previousTitle: event.from, currentTitle: event.to };
    case "labeled":
    case "unlabeled": {
      const label = repository.labels.find(({ name }) => name === event.label);
      const shown = label ?? { id: 0, name: event.label, color: "ededed", description: null };
      return { ...base, label: () => labelNode(scene, repository, shown) };
    }
    case "milestoned":
    case "demilestoned":
      return { ...base, milestoneTitle: event.milestone };
    case "base_ref_changed":
      return { ...base, previousRefName: event.from, currentRefName: event.to };
    case "head_ref_force_pushed":
      return { ...base, beforeCommit: () => commit(event.from), afterCommit: () => commit(event.to) };
    case "merged":
      return { ...base, commit: () => commit(thread.pull?.mergeSha ?? ""), mergeRefName: thread.pull?.baseRef ?? "" };
    case "closed":
      return { ...base, stateReason: thread.stateReason?.toUpperCase() ?? null };
    default:
      return base;
  }
}

/** What happened on a thread, in order: commits, comments, reviews and edits. */
export function timeline(scene: Scene, repository: Repository, thread: Thread, args: TimelineArgs) {
  const items: Item[] = thread.events.map((event, index) => ({
    type: kinds[event.kind].type,
    at: event.at,
    node: () => happeningNode(scene, repository, thread, event, index),
  }));
  for (const comment of thread.comments)
    items.push({
      type: "ISSUE_COMMENT",
      at: comment.createdAt,
      node: () => commentNode(scene, repository, thread, comment),
    });
  if (isPull(thread)) {
    for (const review of thread.pull.reviews)
      items.push({
        type: "PULL_REQUEST_REVIEW",
        at: review.submittedAt ?? 0,
        node: () => reviewNode(scene, repository, thread, review),
      });
    for (const commit of pullCommits(repository, thread))
      items.push({
        type: "PULL_REQUEST_COMMIT",
        at: commit.committer.date * 1000,
        node: () => ({
          __typename: "PullRequestCommit",
          id: nodeId("PURC", `${thread.id}:${commit.sha}`),
          commit: () => commitNode(scene, repository, commit),
        }),
      });
  }
  const shown = items
    .filter(({ type }) => args.itemTypes == null || args.itemTypes.includes(type))
    .filter(({ at }) => args.since == null || at >= Date.parse(args.since))
    .sort((a, b) => a.at - b.at);
  const page = connection(shown, args, ({ node }) => node());
  return {
    ...page,
    filteredCount: shown.length,
    pageCount: () => page.nodes().length,
    updatedAt: moment(thread.updatedAt),
  };
}
