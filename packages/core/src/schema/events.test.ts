import { describe, expect, it } from "@jest/globals";
import { validatePullRequestEvent } from "../generated/events/pull-request/index.js";
import { validatePushEvent } from "../generated/events/push/index.js";
import { validateMergeGroupEvent } from "../generated/events/merge-group/index.js";
import { validateIssueCommentEvent } from "../generated/events/issue-comment/index.js";
import { validateWorkflowRunEvent } from "../generated/events/workflow-run/index.js";
import { validateRepositoryDispatchEvent } from "../generated/events/repository-dispatch/index.js";
import { validateScheduleEvent } from "../generated/events/schedule/index.js";
import { validateWorkflowDispatchEvent } from "../generated/events/workflow-dispatch/index.js";

const sha = "0123456789abcdef0123456789abcdef01234567";
const repository = {
  full_name: "acme/shop",
  id: 1,
  default_branch: "main",
  private: true,
  owner: { login: "acme", type: "User" },
};
const pull_request = {
  number: 7,
  title: "Fix login",
  body: null,
  user: null,
  draft: false,
  head: { ref: "feat/x", sha, repo: null },
  base: { ref: "main", sha, repo: { full_name: "acme/shop" } },
  more: { of: "GitHub's" },
};

describe("payloads as GitHub sends them", () => {
  it.each([
    [
      "a pull request of a deleted fork and account",
      validatePullRequestEvent,
      { action: "opened", pull_request, repository },
    ],
    [
      "a push that creates a branch",
      validatePushEvent,
      { ref: "refs/heads/x", before: "0".repeat(40), after: sha, created: true, repository },
    ],
    [
      "a merge group",
      validateMergeGroupEvent,
      {
        action: "checks_requested",
        merge_group: {
          head_sha: sha,
          head_ref: "refs/heads/gh-readonly-queue/main/pr-104-x",
          base_sha: sha,
          base_ref: "refs/heads/main",
        },
        repository,
      },
    ],
    [
      "a comment without a text or account",
      validateIssueCommentEvent,
      {
        action: "created",
        issue: { number: 7, pull_request: { url: "x" } },
        comment: { body: null, user: null },
        repository,
      },
    ],
    [
      "a comment on an issue",
      validateIssueCommentEvent,
      { action: "created", issue: { number: 7 }, comment: { body: "hi", user: { login: "sara" } }, repository },
    ],
    [
      "a run of a fork",
      validateWorkflowRunEvent,
      {
        action: "completed",
        workflow_run: {
          id: 1,
          event: "pull_request",
          head_sha: sha,
          head_branch: null,
          head_repository: null,
          pull_requests: [],
        },
        repository,
      },
    ],
    [
      "a dispatch with tickets",
      validateRepositoryDispatchEvent,
      { action: "satellite-ticket-changed", client_payload: { tickets: ["jira:PROJ-1042"] }, repository },
    ],
    [
      "a dispatch without a payload",
      validateRepositoryDispatchEvent,
      { action: "x", client_payload: null, repository },
    ],
    ["a schedule", validateScheduleEvent, { schedule: "0 * * * *" }],
    ["a manual run", validateWorkflowDispatchEvent, { inputs: null, ref: "refs/heads/main", repository }],
  ])("%s is taken", (_, validate, payload) => expect(validate(payload)).toEqual({ ok: true, value: payload }));
});

describe("payloads that lack something", () => {
  it.each([
    [validatePullRequestEvent, { action: "opened", repository }, ""],
    [
      validatePullRequestEvent,
      { action: "opened", repository, pull_request: { ...pull_request, head: { ref: "x" } } },
      "pull_request.head",
    ],
    [
      validatePullRequestEvent,
      { action: "opened", repository, pull_request: { ...pull_request, head: { ref: "x", sha: "--output=x" } } },
      "pull_request.head.sha",
    ],
    [
      validatePullRequestEvent,
      { action: "opened", repository: { full_name: "acme" }, pull_request },
      "repository.full_name",
    ],
    [
      validatePullRequestEvent,
      { action: "opened", repository, pull_request: { ...pull_request, labels: null } },
      "pull_request.labels",
    ],
    [validatePushEvent, { ref: "main", before: sha, after: sha, repository }, "ref"],
    [validateMergeGroupEvent, { action: "x", merge_group: null, repository }, "merge_group"],
    [validateIssueCommentEvent, { action: "x", issue: { number: "7" }, comment: {}, repository }, "issue.number"],
    [validateWorkflowRunEvent, { action: "x", repository }, ""],
    [
      validateRepositoryDispatchEvent,
      { action: "x", repository, client_payload: { tickets: "jira:PROJ-1" } },
      "client_payload.tickets",
    ],
    [validateScheduleEvent, [], ""],
    [validateWorkflowDispatchEvent, null, ""],
  ] as const)("%# is refused with its path", (validate, payload, path) => {
    expect(validate(payload)).toMatchObject({ ok: false, errors: [{ path }] });
  });
});
