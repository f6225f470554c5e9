import { childrenOf, parentOf } from "../world/family.js";
import { fullName, type Comment, type Label, type Milestone, type Repository, type Thread } from "../world/model.js";
import { maybeTime, nodeId, time, type Place } from "./place.js";
import { repositoryPage, repositoryUrl } from "./repository.js";
import { appView, association, userView } from "./user.js";

export function labelView(place: Place, repository: Repository, label: Label) {
  return {
    id: label.id,
    node_id: nodeId("LA", label.id),
    url: `${repositoryUrl(place, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

export function milestoneView(place: Place, repository: Repository, milestone: Milestone) {
  const url = `${repositoryUrl(place, repository)}/milestones/${milestone.number}`;
  const within = [...repository.threads.values()].filter((thread) => thread.milestone === milestone.number);
  return {
    url,
    html_url: `${repositoryPage(place, repository)}/milestone/${milestone.number}`,
    labels_url: `${url}/labels`,
    id: milestone.id,
    node_id: nodeId("MI", milestone.id),
    number: milestone.number,
    title: milestone.title,
    description: milestone.description,
    creator: userView(place, milestone.creator),
    open_issues: within.filter((thread) => thread.state === "open").length,
    closed_issues: within.filter((thread) => thread.state === "closed").length,
    state: milestone.state,
    created_at: time(milestone.createdAt),
    updated_at: time(milestone.updatedAt),
    due_on: maybeTime(milestone.dueOn),
    closed_at: maybeTime(milestone.closedAt),
  };
}

export const labelsOf = (repository: Repository, thread: Thread): Label[] =>
  repository.labels.filter((label) => thread.labels.includes(label.name));

export const milestoneOf = (repository: Repository, thread: Thread): Milestone | undefined =>
  repository.milestones.find((milestone) => milestone.number === thread.milestone);

export const threadPage = (place: Place, repository: Repository, thread: Thread): string =>
  `${repositoryPage(place, repository)}/${thread.pull ? "pull" : "issues"}/${thread.number}`;

/** What the answers about issues and about pull requests share. */
export function threadView(place: Place, repository: Repository, thread: Thread) {
  const milestone = milestoneOf(repository, thread);
  return {
    html_url: threadPage(place, repository, thread),
    number: thread.number,
    title: thread.title,
    user: userView(place, thread.author),
    labels: labelsOf(repository, thread).map((label) => labelView(place, repository, label)),
    state: thread.state,
    locked: thread.locked,
    active_lock_reason: null,
    assignee: thread.assignees[0] === undefined ? null : userView(place, thread.assignees[0]),
    assignees: thread.assignees.map((login) => userView(place, login)),
    milestone: milestone === undefined ? null : milestoneView(place, repository, milestone),
    created_at: time(thread.createdAt),
    updated_at: time(thread.updatedAt),
    closed_at: maybeTime(thread.closedAt),
    author_association: association(place.world, repository, thread),
    body: thread.body,
  };
}

/** A pull request seen as an issue has `pull_request`; nothing else tells them apart. */
export function issueView(place: Place, repository: Repository, thread: Thread) {
  const url = `${repositoryUrl(place, repository)}/issues/${thread.number}`;
  const pullUrl = `${repositoryUrl(place, repository)}/pulls/${thread.number}`;
  const page = threadPage(place, repository, thread);
  return {
    url,
    repository_url: repositoryUrl(place, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    ...threadView(place, repository, thread),
    id: thread.id,
    node_id: nodeId(thread.pull ? "PR" : "I", thread.id),
    comments: thread.comments.length,
    ...(thread.pull
      ? {
          draft: thread.pull.draft,
          pull_request: {
            url: pullUrl,
            html_url: page,
            diff_url: `${page}.diff`,
            patch_url: `${page}.patch`,
            merged_at: maybeTime(thread.pull.mergedAt),
          },
        }
      : {}),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: thread.stateReason,
    ...(thread.pull ? {} : family(place, repository, thread)),
  };
}

function family(place: Place, repository: Repository, thread: Thread) {
  const children = childrenOf(place.world, repository, thread);
  const parent = parentOf(place.world, thread);
  const completed = children.filter((child) => child.thread.state === "closed").length;
  const total = children.length;
  return {
    sub_issues_summary: {
      total,
      completed,
      percent_completed: total === 0 ? 0 : Math.floor((completed / total) * 100),
    },
    ...(parent === undefined
      ? {}
      : { parent_issue_url: `${repositoryUrl(place, parent.repository)}/issues/${parent.thread.number}` }),
  };
}

export function closedIssueView(place: Place, repository: Repository, thread: Thread) {
  return {
    ...issueView(place, repository, thread),
    closed_by: thread.closedBy === null ? null : userView(place, thread.closedBy),
  };
}

export function commentView(place: Place, repository: Repository, thread: Thread, comment: Comment) {
  const url = `${repositoryUrl(place, repository)}/issues`;
  return {
    url: `${url}/comments/${comment.id}`,
    html_url: `${threadPage(place, repository, thread)}#issuecomment-${comment.id}`,
    issue_url: `${url}/${thread.number}`,
    id: comment.id,
    node_id: nodeId("IC", comment.id),
    user: userView(place, comment.author),
    created_at: time(comment.createdAt),
    updated_at: time(comment.updatedAt),
    author_association: association(place.world, repository, comment),
    body: comment.body,
    performed_via_github_app: comment.app === null ? null : appView(place, comment.app),
  };
}

export const threadRef = (repository: Repository, thread: Thread): string => `${fullName(repository)}#${thread.number}`;
