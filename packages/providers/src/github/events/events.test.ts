import { describe, expect, it } from "@jest/globals";
import { anything, assert, constantFrom, asyncProperty } from "fast-check";
import { parseGitHub } from "./index.js";

const sha = (digit: string) => digit.repeat(40);
const repository = {
  full_name: "acme/shop",
  id: 7,
  html_url: "https://github.com/acme/shop",
  default_branch: "main",
  owner: { login: "acme", type: "Organization" },
};
const shop = {
  fullName: "acme/shop",
  url: "https://github.com/acme/shop",
  defaultBranch: "main",
  id: 7,
  owner: "organization",
};
const pull_request = {
  number: 7,
  body: null,
  head: { ref: "f", sha: sha("a"), repo: null },
  base: { ref: "main", sha: sha("b") },
};
const events = (name: string, payload: unknown, more: { repository?: string } = {}) =>
  parseGitHub({ name, payload, ...more });

describe("events that ask for a judgement", () => {
  it.each(["pull_request", "pull_request_target"])("%s, even of a deleted fork with an empty body", async (name) => {
    expect(await events(name, { action: "opened", pull_request, repository })).toEqual({
      events: [
        { kind: "pull_request", action: "opened", repository: shop, number: 7, headSha: sha("a"), asked: "event" },
      ],
    });
  });

  it("push to a branch", async () => {
    const payload = {
      ref: "refs/heads/main",
      before: sha("a"),
      after: sha("b"),
      forced: true,
      compare: "https://x",
      repository,
    };
    expect(await events("push", payload)).toEqual({
      events: [
        {
          kind: "push",
          repository: shop,
          ref: "refs/heads/main",
          before: sha("a"),
          after: sha("b"),
          created: false,
          deleted: false,
          forced: true,
          compareUrl: "https://x",
        },
      ],
    });
  });

  it("push that begins a branch, by its flag or its zeros", async () => {
    const payload = { ref: "refs/heads/x", before: sha("0"), after: sha("b"), repository };
    expect(await events("push", payload)).toMatchObject({ events: [{ created: true }] });
  });

  it("merge_group", async () => {
    const merge_group = {
      head_sha: sha("a"),
      head_ref: "refs/heads/gh-readonly-queue/main/pr-7-x",
      base_sha: sha("b"),
      base_ref: "refs/heads/main",
    };
    expect(await events("merge_group", { action: "checks_requested", merge_group, repository })).toMatchObject({
      events: [{ kind: "merge_group", headSha: sha("a"), baseSha: sha("b"), baseRef: "refs/heads/main" }],
    });
  });

  it("a comment that is the command, with who wrote it", async () => {
    const comment = { body: "/satellite check\r\nplease", user: { login: "sara" }, author_association: "MEMBER" };
    expect(
      await events("issue_comment", { action: "created", issue: { number: 7, pull_request: {} }, comment, repository }),
    ).toMatchObject({
      events: [{ kind: "pull_request", number: 7, asked: "comment", by: { login: "sara", association: "MEMBER" } }],
    });
  });

  it("the end of a fork's run, which names no pull request", async () => {
    const workflow_run = {
      id: 5,
      event: "pull_request",
      head_sha: sha("a"),
      head_branch: "fix",
      head_repository: { full_name: "guest/shop" },
      pull_requests: [],
    };
    expect(await events("workflow_run", { action: "completed", workflow_run, repository })).toMatchObject({
      events: [
        {
          kind: "pull_request",
          number: 0,
          headSha: sha("a"),
          runId: 5,
          asked: "workflow_run",
          head: { ref: "fix", repository: "guest/shop" },
        },
      ],
    });
  });

  it("the end of a run that names its pull requests", async () => {
    const workflow_run = {
      id: 5,
      event: "pull_request",
      head_sha: sha("a"),
      pull_requests: [{ number: 7 }, { number: 9 }],
    };
    expect(await events("workflow_run", { action: "completed", workflow_run, repository })).toMatchObject({
      events: [{ number: 7 }, { number: 9 }],
    });
  });

  it("repository_dispatch of tickets that changed", async () => {
    const client_payload = { tickets: ["jira:PROJ-1", "github:acme/shop#3"] };
    expect(
      await events("repository_dispatch", { action: "satellite-ticket-changed", client_payload, repository }),
    ).toEqual({
      events: [{ kind: "recheck", repository: shop, tickets: ["jira:PROJ-1", "github:acme/shop#3"] }],
    });
  });

  it("schedule, whose payload may lack the repository", async () => {
    expect(await events("schedule", { schedule: "0 * * * *" }, { repository: "acme/shop" })).toMatchObject({
      events: [{ kind: "recheck", repository: { fullName: "acme/shop" } }],
    });
    expect(await events("schedule", { repository })).toEqual({ events: [{ kind: "recheck", repository: shop }] });
  });

  it("workflow_dispatch, for all or for one", async () => {
    expect(await events("workflow_dispatch", { inputs: null, repository })).toMatchObject({
      events: [{ kind: "recheck" }],
    });
    expect(await events("workflow_dispatch", { inputs: { "pull-request": "12" }, repository })).toMatchObject({
      events: [{ number: 12, asked: "manual" }],
    });
  });
});

const comment = (body: string | null, more = {}) =>
  [
    "issue_comment",
    { action: "created", issue: { number: 7, pull_request: {} }, comment: { body }, repository, ...more },
  ] as const;
const run = (more: object) =>
  [
    "workflow_run",
    { action: "completed", workflow_run: { id: 5, event: "push", head_sha: sha("a"), ...more }, repository },
  ] as const;

it.each([
  ["a tag", "push", { ref: "refs/tags/v1", before: sha("0"), after: sha("b"), repository }],
  ["a deleted branch", "push", { ref: "refs/heads/x", before: sha("a"), after: sha("0"), deleted: true, repository }],
  [
    "a group that was destroyed",
    "merge_group",
    {
      action: "destroyed",
      merge_group: { head_sha: sha("a"), head_ref: "x", base_sha: sha("b"), base_ref: "y" },
      repository,
    },
  ],
  ["a comment on an issue", ...comment("/satellite check", { issue: { number: 7 } })],
  ["a comment that only mentions the command", ...comment("please run /satellite check")],
  ["the command on a later line", ...comment("hello\n/satellite check")],
  ["a comment without text", ...comment(null)],
  ["an edited comment", ...comment("/satellite check", { action: "edited" })],
  ["the end of a push's run", ...run({})],
  ["another dispatch", "repository_dispatch", { action: "deploy", repository }],
])("%s asks nothing of us", async (_, name, payload) => expect(await events(name, payload)).toEqual({ events: [] }));

it.each([
  ["no object", "pull_request", "text", ""],
  ["no pull request", "pull_request", { action: "opened", repository }, "pull_request"],
  [
    "no head",
    "pull_request",
    { action: "opened", pull_request: { ...pull_request, head: undefined }, repository },
    "pull_request.head",
  ],
  [
    "a sha that is none",
    "pull_request",
    { action: "opened", pull_request: { ...pull_request, head: { ref: "x", sha: "zzz" } }, repository },
    "pull_request.head.sha",
  ],
  [
    "a number that is none",
    "pull_request",
    { action: "opened", pull_request: { ...pull_request, number: "7" }, repository },
    "pull_request.number",
  ],
  ["no repository", "push", { ref: "refs/heads/x", before: sha("a"), after: sha("b") }, "repository"],
  ["no repository anywhere", "schedule", {}, "repository"],
  [
    "a ref that is none",
    "repository_dispatch",
    { action: "satellite-ticket-changed", client_payload: { tickets: ["jira:P-1", "rm -rf /"] }, repository },
    "client_payload.tickets[1]",
  ],
  [
    "a number by hand that is none",
    "workflow_dispatch",
    { inputs: { "pull-request": "7; ls" }, repository },
    "inputs.pull-request",
  ],
])("%s is said with its path", async (_, name, payload, path) => {
  expect(await events(name, payload)).toMatchObject({ bad: { code: "EVENT_SHAPE", path } });
});

it.each(["release", "constructor", "__proto__", ""])("the event %j is none of ours", async (name) => {
  expect(await events(name, {})).toMatchObject({ bad: { code: "EVENT_UNKNOWN" } });
});

it("never throws, whatever the payload, and never repeats its values", async () => {
  const names = constantFrom(
    "pull_request",
    "push",
    "merge_group",
    "issue_comment",
    "workflow_run",
    "repository_dispatch",
    "schedule",
    "workflow_dispatch",
  );
  await assert(
    asyncProperty(names, anything(), async (name, payload) => {
      const parsed = await events(name, { secret: "s3cr3t-value", repository: { full_name: "s3cr3t-value" }, payload });
      expect(JSON.stringify("bad" in parsed ? parsed : {})).not.toContain("s3cr3t-value");
    }),
  );
});
