import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Octokit } from "@octokit/rest";
import { openShop, type OpenShop } from "../testing.js";

const at = { owner: "acme", repo: "shop" } as const;
const nowhere = "0".repeat(40);
let shop: OpenShop;

beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
});

type Ask = (octokit: Octokit, head: string) => Promise<unknown>;
interface Refused {
  readonly status: number;
  readonly response: {
    readonly data: { readonly message: string; readonly errors?: readonly Record<string, unknown>[] };
  };
}

async function refusal(ask: Ask, token?: string | null): Promise<Refused> {
  const head = shop.github.world.pull("acme/shop", 7).pull.headSha;
  try {
    await ask(new Octokit(shop.client(token)), head);
  } catch (error) {
    return error as Refused;
  }
  throw new Error("it was not refused");
}

const tooLong = "x".repeat(65_537);
const note = { path: "a.ts", start_line: 1, end_line: 1, annotation_level: "notice" as const, message: "m" };
const check = (head_sha: string, rest: object = {}) => ({ ...at, name: "satellite", head_sha, ...rest });

describe("what GitHub refuses, the sandbox refuses", () => {
  const table: readonly [string, Ask, number, string, object?][] = [
    [
      "a pull request body of 65,537 characters",
      ({ rest }) => rest.pulls.update({ ...at, pull_number: 7, body: tooLong }),
      422,
      "Validation Failed",
      { resource: "PullRequest", field: "body", message: "body is too long (maximum is 65536 characters)" },
    ],
    [
      "an empty title",
      ({ rest }) => rest.pulls.update({ ...at, pull_number: 7, title: " " }),
      422,
      "Validation Failed",
      { code: "missing_field", field: "title" },
    ],
    [
      "a base that does not exist",
      ({ rest }) => rest.pulls.update({ ...at, pull_number: 7, base: "nope" }),
      422,
      "Validation Failed",
      { field: "base", code: "invalid" },
    ],
    [
      "a body that is a number",
      ({ request }) => request("PATCH /repos/acme/shop/pulls/7", { body: 5 }),
      422,
      "Invalid request.\n\nFor 'properties/body', 5 is not a string.",
    ],
    ["an unknown pull request", ({ rest }) => rest.pulls.get({ ...at, pull_number: 99 }), 404, "Not Found"],
    ["an issue as a pull request", ({ rest }) => rest.pulls.get({ ...at, pull_number: 42 }), 404, "Not Found"],
    ["an unknown repository", ({ rest }) => rest.repos.get({ owner: "acme", repo: "nope" }), 404, "Not Found"],
    [
      "an issue body of 65,537 characters",
      ({ rest }) => rest.issues.update({ ...at, issue_number: 42, body: tooLong }),
      422,
      "Validation Failed",
      { resource: "Issue", field: "body" },
    ],
    [
      "an unknown milestone",
      ({ rest }) => rest.issues.update({ ...at, issue_number: 7, milestone: 9 }),
      422,
      "Validation Failed",
      { field: "milestone", code: "invalid", value: 9 },
    ],
    [
      "a state that is none",
      ({ request }) => request("PATCH /repos/acme/shop/issues/42", { state: "done" }),
      422,
      `Invalid request.\n\nFor 'properties/state', done is not a member of ["open", "closed"].`,
    ],
    [
      "a blank comment",
      ({ rest }) => rest.issues.createComment({ ...at, issue_number: 7, body: " " }),
      422,
      "Validation Failed",
      { resource: "IssueComment", code: "unprocessable", field: "data", message: "Body cannot be blank" },
    ],
    [
      "a comment without a body",
      ({ request }) => request("POST /repos/acme/shop/issues/7/comments", {}),
      422,
      'Invalid request.\n\n"body" wasn\'t supplied.',
    ],
    [
      "a comment of 65,537 characters",
      ({ rest }) => rest.issues.createComment({ ...at, issue_number: 7, body: tooLong }),
      422,
      "Validation Failed",
      { message: "Body is too long (maximum is 65536 characters)" },
    ],
    [
      "a comment on nothing",
      ({ rest }) => rest.issues.createComment({ ...at, issue_number: 99, body: "x" }),
      404,
      "Not Found",
    ],
    [
      "an edit of a comment that is gone",
      ({ rest }) => rest.issues.updateComment({ ...at, comment_id: 1, body: "x" }),
      404,
      "Not Found",
    ],
    [
      "a label that exists, in other letters",
      ({ rest }) => rest.issues.createLabel({ ...at, name: "BUG" }),
      422,
      "Validation Failed",
      { resource: "Label", code: "already_exists", field: "name" },
    ],
    [
      "a label name of 51 characters",
      ({ rest }) => rest.issues.createLabel({ ...at, name: "x".repeat(51) }),
      422,
      "Validation Failed",
      { field: "name", message: "name is too long (maximum is 50 characters)" },
    ],
    [
      "a colour with its hash",
      ({ rest }) => rest.issues.createLabel({ ...at, name: "new", color: "#ff0000" }),
      422,
      "Validation Failed",
      { field: "color", code: "invalid" },
    ],
    [
      "a label description of 101 characters",
      ({ rest }) => rest.issues.createLabel({ ...at, name: "new", description: "x".repeat(101) }),
      422,
      "Validation Failed",
      { field: "description", message: "description is too long (maximum is 100 characters)" },
    ],
    [
      "a long label put on an issue",
      ({ rest }) => rest.issues.addLabels({ ...at, issue_number: 7, labels: ["x".repeat(51)] }),
      422,
      "Validation Failed",
      { resource: "Label", field: "name" },
    ],
    [
      "taking off a label that is not on",
      ({ rest }) => rest.issues.removeLabel({ ...at, issue_number: 7, name: "bug" }),
      404,
      "Label does not exist",
    ],
    [
      "a milestone that exists",
      ({ rest }) => rest.issues.createMilestone({ ...at, title: "1.4" }),
      422,
      "Validation Failed",
      { resource: "Milestone", code: "already_exists", field: "title" },
    ],
    [
      "a check on an unknown commit",
      ({ rest }) => rest.checks.create(check(nowhere)),
      422,
      `No commit found for SHA: ${nowhere}`,
    ],
    [
      "a completed check without a conclusion",
      ({ rest }, head) => rest.checks.create(check(head, { status: "completed" })),
      422,
      'Invalid request.\n\n"conclusion" wasn\'t supplied.',
    ],
    [
      "51 annotations",
      ({ rest }, head) =>
        rest.checks.create(
          check(head, { output: { title: "t", summary: "s", annotations: Array.from({ length: 51 }, () => note) } }),
        ),
      422,
      "Invalid request.\n\nNo more than 50 items are allowed; 51 were supplied.",
    ],
    [
      "a check summary of 65,536 characters",
      ({ rest }, head) => rest.checks.create(check(head, { output: { title: "t", summary: "x".repeat(65_536) } })),
      422,
      "Invalid request.\n\nOnly 65535 characters are allowed; 65536 were supplied.",
    ],
    [
      "a check output without a title",
      ({ request }, head) =>
        request("POST /repos/acme/shop/check-runs", { name: "n", head_sha: head, output: { summary: "s" } }),
      422,
      'Invalid request.\n\n"title" wasn\'t supplied.',
    ],
    [
      "a status description of 141 characters",
      ({ rest }, head) =>
        rest.repos.createCommitStatus({ ...at, sha: head, state: "success", description: "x".repeat(141) }),
      422,
      "Validation Failed",
      { field: "description", message: "description is too long (maximum is 140 characters)" },
    ],
    ["a path that is not there", ({ rest }) => rest.repos.getContent({ ...at, path: "nope.md" }), 404, "Not Found"],
    [
      "a ref that is not there",
      ({ rest }) => rest.repos.getContent({ ...at, path: "README.md", ref: "nope" }),
      404,
      "No commit found for the ref nope",
    ],
    [
      "the permission of nobody",
      ({ rest }) => rest.repos.getCollaboratorPermissionLevel({ ...at, username: "nobody" }),
      404,
      "nobody is not a user",
    ],
    [
      "a search without a kind",
      ({ rest }) => rest.search.issuesAndPullRequests({ q: "repo:acme/shop x" }),
      422,
      "Query must include 'is:issue' or 'is:pull-request'",
    ],
    ["the app's own user", ({ rest }) => rest.users.getAuthenticated(), 403, "Resource not accessible by integration"],
  ];
  it.each(table)("%s", async (_, ask, status, message, ...[first]) => {
    const before = JSON.stringify(shop.github.state());
    const refused = await refusal(ask);
    expect([refused.status, refused.response.data.message]).toEqual([status, message]);
    if (first !== undefined) expect(refused.response.data.errors?.[0]).toMatchObject(first);
    expect(JSON.stringify(shop.github.state())).toBe(before);
    expect(shop.violations).toEqual([]);
  });

  it("does not let one app edit the check of another", async () => {
    const head_sha = shop.github.world.pull("acme/shop", 7).pull.headSha;
    const { data } = await new Octokit(shop.client()).rest.checks.create(check(head_sha, { conclusion: "success" }));
    const refused = await refusal(
      ({ rest }) => rest.checks.update({ ...at, check_run_id: data.id, conclusion: "failure" }),
      "ghs_other_app",
    );
    expect([refused.status, refused.response.data.message]).toEqual([
      403,
      "Invalid app_id `999` - check run can only be modified by the GitHub App that created it.",
    ]);
  });
});
