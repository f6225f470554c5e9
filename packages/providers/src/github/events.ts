import type { Delivery, Event, Parsed } from "@satellite/core";
import { validateIssueCommentEvent } from "@satellite/core/generated/events/issue-comment";
import { validateMergeGroupEvent } from "@satellite/core/generated/events/merge-group";
import { validatePullRequestEvent } from "@satellite/core/generated/events/pull-request";
import { validatePushEvent } from "@satellite/core/generated/events/push";
import { validateRepositoryDispatchEvent } from "@satellite/core/generated/events/repository-dispatch";
import { validateScheduleEvent } from "@satellite/core/generated/events/schedule";
import { validateWorkflowDispatchEvent } from "@satellite/core/generated/events/workflow-dispatch";
import { validateWorkflowRunEvent } from "@satellite/core/generated/events/workflow-run";
import { toRepository, toTicketRefs } from "./payload.js";
import { shaped, type Understood } from "./shaped.js";

type Reader = (delivery: Delivery) => Understood;

/** The comment that asks for a check: this line first, and nothing else on it. */
const command = "/satellite check";
const ticketChanged = "satellite-ticket-changed";

const pullRequest: Reader = ({ payload }) =>
  shaped(validatePullRequestEvent, payload, ({ action, pull_request: pull, repository }) => [
    {
      kind: "pull_request",
      action,
      repository: toRepository(repository),
      number: pull.number,
      headSha: pull.head.sha,
      asked: "event",
    },
  ]);

const push: Reader = ({ payload }) =>
  shaped(validatePushEvent, payload, ({ ref, before, after, created, deleted, forced, compare, repository }) => {
    const gone = deleted === true || /^0+$/.test(after);
    // A tag brings no commit to a branch, and a deleted branch has nothing left to judge.
    if (gone || !ref.startsWith("refs/heads/")) return [];
    const began = created === true || /^0+$/.test(before);
    const url = compare === undefined ? {} : { compareUrl: compare };
    return [
      {
        kind: "push",
        repository: toRepository(repository),
        ref,
        before,
        after,
        created: began,
        deleted: false,
        forced: forced === true,
        ...url,
      },
    ];
  });

const mergeGroup: Reader = ({ payload }) =>
  shaped(validateMergeGroupEvent, payload, ({ action, merge_group: group, repository }) => {
    if (action !== "checks_requested") return [];
    const { head_ref: headRef, head_sha: headSha, base_ref: baseRef, base_sha: baseSha } = group;
    return [{ kind: "merge_group", repository: toRepository(repository), headRef, headSha, baseRef, baseSha }];
  });

const issueComment: Reader = ({ payload }) =>
  shaped(validateIssueCommentEvent, payload, ({ action, issue, comment, repository }) => {
    const [line = ""] = (comment.body ?? "").split("\n", 1);
    if (action !== "created" || !issue.pull_request || line.trim() !== command) return [];
    const association = comment.author_association === undefined ? {} : { association: comment.author_association };
    const by = comment.user ? { by: { login: comment.user.login, ...association } } : {};
    return [
      {
        kind: "pull_request",
        action,
        repository: toRepository(repository),
        number: issue.number,
        asked: "comment",
        ...by,
      },
    ];
  });

/** A fork's run may not write; this one, started by its end, may. Its payload often names no pull request. */
const workflowRun: Reader = ({ payload }) =>
  shaped(validateWorkflowRunEvent, payload, ({ action, workflow_run: run, repository }) => {
    if (action !== "completed" || !run.event.startsWith("pull_request")) return [];
    const common = {
      kind: "pull_request",
      action,
      repository: toRepository(repository),
      headSha: run.head_sha,
      asked: "workflow_run",
      runId: run.id,
    } as const;
    const numbers = (run.pull_requests ?? []).flatMap((pull) => (pull === null ? [] : [pull.number]));
    if (numbers.length > 0) return numbers.map((number): Event => ({ ...common, number }));
    const head = { ref: run.head_branch ?? null, repository: run.head_repository?.full_name ?? null };
    return [{ ...common, number: 0, head }];
  });

const repositoryDispatch: Reader = ({ payload }) =>
  shaped(validateRepositoryDispatchEvent, payload, ({ action, client_payload: sent, repository }) => {
    if (action !== ticketChanged) return [];
    if (sent?.tickets === undefined) return [{ kind: "recheck", repository: toRepository(repository) }];
    const tickets = toTicketRefs(sent.tickets);
    if ("bad" in tickets)
      return {
        bad: { code: "EVENT_SHAPE", says: "this is no ticket's ref", path: `client_payload.tickets[${tickets.bad}]` },
      };
    return [{ kind: "recheck", repository: toRepository(repository), tickets: tickets.refs }];
  });

const schedule: Reader = ({ payload, repository: named }) =>
  shaped(validateScheduleEvent, payload ?? {}, ({ repository }) => {
    if (repository !== undefined) return [{ kind: "recheck", repository: toRepository(repository) }];
    if (named === undefined || !/^[^/\s]+\/[^/\s]+$/.test(named)) {
      return {
        bad: {
          code: "EVENT_SHAPE",
          says: "neither the event nor GITHUB_REPOSITORY names a repository",
          path: "repository",
        },
      };
    }
    return [{ kind: "recheck", repository: toRepository({ full_name: named }) }];
  });

/** By hand: one pull request when the input `pull-request` names it, else all whose tickets changed. */
const workflowDispatch: Reader = ({ payload }) =>
  shaped(validateWorkflowDispatchEvent, payload, ({ inputs, repository }) => {
    const input = (inputs as Readonly<Record<string, unknown>> | null | undefined)?.["pull-request"];
    const asked = typeof input === "string" ? input.trim() : "";
    if (asked === "") return [{ kind: "recheck", repository: toRepository(repository) }];
    if (!/^[1-9]\d{0,9}$/.test(asked))
      return { bad: { code: "EVENT_SHAPE", says: "this is no pull request's number", path: "inputs.pull-request" } };
    return [
      {
        kind: "pull_request",
        action: "workflow_dispatch",
        repository: toRepository(repository),
        number: Number(asked),
        asked: "manual",
      },
    ];
  });

const readers: Readonly<Record<string, Reader>> = {
  pull_request: pullRequest,
  pull_request_target: pullRequest,
  push,
  merge_group: mergeGroup,
  issue_comment: issueComment,
  workflow_run: workflowRun,
  repository_dispatch: repositoryDispatch,
  schedule,
  workflow_dispatch: workflowDispatch,
};

/**
 * What a workflow event means. Pure. Events that ask nothing of us (a tag, a comment that is no command) give no events.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
export function parseGitHub(delivery: Delivery): Parsed {
  const reader = Object.hasOwn(readers, delivery.name) ? readers[delivery.name] : undefined;
  if (reader) return reader(delivery);
  const name = delivery.name.slice(0, 100);
  return { bad: { code: "EVENT_UNKNOWN", says: `Satellite does not run on the event "${name}".` } };
}
