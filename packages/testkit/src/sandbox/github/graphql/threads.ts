import { nodeId } from "../view/place.js";
import { association } from "../view/user.js";
import { labelsOf, milestoneOf } from "../view/thread.js";
import { fullName, type Comment, type Repository, type Thread } from "../world/model.js";
import { pullsOf } from "../world/pulls.js";
import { childrenOf, parentOf } from "../world/family.js";
import { closingTargets } from "../world/closing.js";
import { connection, type PageArgs } from "./connection.js";
import { labelNode, milestoneNode } from "./labels.js";
import { pullNode } from "./pulls.js";
import { repositoryNode } from "./repository.js";
import { actorNode, moment, type Scene } from "./scene.js";
import { timeline, type TimelineArgs } from "./timeline.js";

/** GitHub renders Markdown; the sandbox only escapes, which is enough to be looked at. */
const asHtml = (body: string): string => body.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

export const threadUrl = (scene: Scene, repository: Repository, thread: Thread): string =>
  `${scene.world.serverUrl}/${fullName(repository)}/${thread.pull ? "pull" : "issues"}/${thread.number}`;

/** What issues and pull requests have in common. */
export function threadParts(scene: Scene, repository: Repository, thread: Thread) {
  const milestone = milestoneOf(repository, thread);
  const url = threadUrl(scene, repository, thread);
  return {
    id: nodeId(thread.pull ? "PR" : "I", thread.id),
    databaseId: thread.id,
    fullDatabaseId: String(thread.id),
    number: thread.number,
    title: thread.title,
    titleHTML: asHtml(thread.title),
    body: thread.body ?? "",
    bodyText: thread.body ?? "",
    bodyHTML: asHtml(thread.body ?? ""),
    url,
    resourcePath: url.slice(scene.world.serverUrl.length),
    author: () => actorNode(scene, thread.author),
    authorAssociation: () => association(scene.world, repository, thread),
    editor: () => actorNode(scene, thread.editor),
    lastEditedAt: moment(thread.lastEditedAt),
    includesCreatedEdit: thread.lastEditedAt !== null,
    createdAt: moment(thread.createdAt),
    publishedAt: moment(thread.createdAt),
    updatedAt: moment(thread.updatedAt),
    closed: thread.state === "closed",
    closedAt: moment(thread.closedAt),
    locked: thread.locked,
    activeLockReason: null,
    createdViaEmail: false,
    viewerDidAuthor: scene.actor.user.login === thread.author,
    repository: () => repositoryNode(scene, repository),
    labels: (args: PageArgs) =>
      connection(labelsOf(repository, thread), args, (label) => labelNode(scene, repository, label)),
    milestone: () => (milestone === undefined ? null : milestoneNode(scene, repository, milestone)),
    assignees: (args: PageArgs) => connection(thread.assignees, args, (login) => actorNode(scene, login)),
    participants: (args: PageArgs) =>
      connection([...new Set([thread.author, ...thread.comments.map(({ author }) => author)])], args, (login) =>
        actorNode(scene, login),
      ),
    comments: (args: PageArgs) =>
      connection(thread.comments, args, (comment) => commentNode(scene, repository, thread, comment)),
    timelineItems: (args: TimelineArgs) => timeline(scene, repository, thread, args),
    userContentEdits: (args: PageArgs) =>
      connection(thread.lastEditedAt === null ? [] : [thread], args, ({ editor, lastEditedAt }) => ({
        createdAt: moment(lastEditedAt),
        editedAt: moment(lastEditedAt),
        editor: () => actorNode(scene, editor),
        deletedAt: null,
        diff: null,
      })),
  };
}

export function commentNode(scene: Scene, repository: Repository, thread: Thread, comment: Comment) {
  const url = `${threadUrl(scene, repository, thread)}#issuecomment-${comment.id}`;
  return {
    __typename: "IssueComment",
    id: nodeId("IC", comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    bodyText: comment.body,
    url,
    author: () => actorNode(scene, comment.author),
    authorAssociation: association(scene.world, repository, comment),
    editor: () => actorNode(scene, comment.editor),
    lastEditedAt: comment.editor === null ? null : moment(comment.updatedAt),
    createdAt: moment(comment.createdAt),
    publishedAt: moment(comment.createdAt),
    updatedAt: moment(comment.updatedAt),
    isMinimized: false,
    minimizedReason: null,
    viewerDidAuthor: scene.actor.user.login === comment.author,
    viewerCanUpdate: scene.actor.access.issues === "write",
    issue: () => issueNode(scene, repository, thread),
  };
}

export function issueNode(scene: Scene, repository: Repository, thread: Thread): object {
  return {
    ...threadParts(scene, repository, thread),
    __typename: "Issue",
    state: thread.state.toUpperCase(),
    stateReason: thread.stateReason?.toUpperCase() ?? null,
    issueType: null,
    parent: () => {
      const parent = parentOf(scene.world, thread);
      return parent === undefined ? null : issueNode(scene, parent.repository, parent.thread);
    },
    subIssues: (args: PageArgs) =>
      connection(childrenOf(scene.world, repository, thread), args, (child) =>
        issueNode(scene, child.repository, child.thread),
      ),
    isPinned: false,
    closedByPullRequestsReferences: (args: PageArgs & { includeClosedPrs?: boolean | null }) => {
      const rows = [...scene.world.repositories.values()].flatMap((home) =>
        pullsOf(home)
          .filter((pull) => pull.state === "open" || pull.pull.mergedAt !== null || args.includeClosedPrs === true)
          .filter((pull) => closingTargets(scene.world, home, pull).some((target) => target.thread === thread))
          .map((pull) => ({ home, pull })),
      );
      return connection(rows, args, ({ home, pull }) => pullNode(scene, home, pull));
    },
  };
}
