import { time, maybeTime } from "./view/place.js";
import { fullName, type Repository, type Thread } from "./world/model.js";
import { closingTargets } from "./world/closing.js";
import type { World } from "./world/world.js";

/** The world as plain data: what people look at on a page and what tests compare. Tokens stay out. */
export function stateOf(world: World) {
  return {
    now: time(world.nowMs),
    users: [...world.users.values()].map(({ login, id, type }) => ({ login, id, type })),
    repositories: [...world.repositories.values()].map((repository) => repositoryState(world, repository)),
  };
}

export type GitHubState = ReturnType<typeof stateOf>;

function repositoryState(world: World, repository: Repository) {
  const milestone = (number: number | null) =>
    repository.milestones.find((one) => one.number === number)?.title ?? null;
  const threadState = (thread: Thread) => ({
    number: thread.number,
    title: thread.title,
    body: thread.body,
    author: thread.author,
    state: thread.state,
    stateReason: thread.stateReason,
    labels: [...thread.labels],
    milestone: milestone(thread.milestone),
    assignees: [...thread.assignees],
    ...(thread.parent === undefined ? {} : { parent: `${thread.parent.repository}#${thread.parent.number}` }),
    comments: thread.comments.map(({ id, author, body }) => ({ id, author, body })),
  });
  return {
    name: fullName(repository),
    private: repository.private,
    defaultBranch: repository.defaultBranch,
    branches: Object.fromEntries(repository.branches),
    labels: repository.labels.map(({ name, color, description }) => ({ name, color, description })),
    milestones: repository.milestones.map(({ number, title, state, description }) => ({
      number,
      title,
      state,
      ...(description === null ? {} : { description }),
    })),
    issues: [...repository.threads.values()].filter((thread) => thread.pull === undefined).map(threadState),
    pulls: [...repository.threads.values()].flatMap((thread) => {
      const { pull } = thread;
      if (pull === undefined) return [];
      return [
        {
          ...threadState(thread),
          draft: pull.draft,
          mergedAt: maybeTime(pull.mergedAt),
          head: { repository: pull.headRepository, ref: pull.headRef, sha: pull.headSha },
          base: { ref: pull.baseRef, sha: pull.baseSha },
          reviews: pull.reviews.map(({ author, state }) => ({ author, state })),
          closes: closingTargets(world, repository, { ...thread, pull }).map(
            (target) => `${fullName(target.repository)}#${target.thread.number}`,
          ),
        },
      ];
    }),
    checkRuns: repository.checkRuns.map(({ id, name, headSha, status, conclusion, externalId, app, output }) => ({
      id,
      name,
      headSha,
      status,
      conclusion,
      externalId,
      app: app.slug,
      title: output.title,
      summary: output.summary,
      text: output.text,
      annotations: output.annotations.length,
    })),
    statuses: repository.statuses.map(({ sha, context, state, description }) => ({ sha, context, state, description })),
    runs: repository.runs.map(({ id, event, branch, sha, status, conclusion, attempt }) => ({
      id,
      event,
      branch,
      sha,
      status,
      conclusion,
      attempt,
    })),
    dispatches: repository.dispatches.map(({ eventType, payload, actor }) => ({ eventType, payload, actor })),
  };
}
