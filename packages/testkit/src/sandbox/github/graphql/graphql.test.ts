import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Octokit } from "@octokit/rest";
import { defaultTokens } from "../index.js";
import { openShop, type OpenShop } from "../testing.js";

let shop: OpenShop;

beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
});

interface Answer {
  readonly data?: Record<string, never> | null;
  readonly errors?: readonly { readonly type?: string; readonly message: string; readonly path?: readonly string[] }[];
}

async function ask(query: string, variables: object = {}, token: string = defaultTokens[0].token) {
  const response = await fetch(shop.graphqlUrl, {
    method: "POST",
    headers: { authorization: `bearer ${token}`, "content-type": "application/json", "user-agent": "test" },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Answer) };
}

const whole = `query Whole($owner: String!, $name: String!, $number: Int!, $check: String!) {
  rateLimit { cost limit remaining used resetAt nodeCount }
  viewer { login databaseId }
  repository(owner: $owner, name: $name) {
    databaseId nameWithOwner isPrivate defaultBranchRef { name target { oid } }
    config: object(expression: "main:README.md") { ... on Blob { oid byteSize isBinary isTruncated text } }
    absent: object(expression: "main:.github/satellite.yml") { ... on Blob { text } }
    folder: object(expression: "main:src") { __typename ... on Tree { entries { name path type oid object { ... on Blob { text } } } } }
    tip: object(expression: "main") { ... on Commit { oid messageHeadline history(first: 5) { totalCount nodes { oid } } } }
    ref(qualifiedName: "refs/heads/main") { name prefix target { oid } compare(headRef: "feat/PROJ-1042-cart") { aheadBy behindBy status commits(first: 5) { nodes { oid } } } }
    labels(first: 100) { totalCount nodes { name color description } pageInfo { hasNextPage endCursor } }
    milestones(first: 100, states: [OPEN]) { nodes { number title state dueOn } }
    mergeQueue(branch: "main") { url entries(first: 5) { nodes { position } } }
    issue(number: 42) { number title state stateReason repository { nameWithOwner } closedByPullRequestsReferences(first: 5) { nodes { number } } }
    either: issueOrPullRequest(number: 42) { __typename ... on Issue { title } ... on PullRequest { title } }
    pullRequests(states: [OPEN], first: 2, orderBy: { field: UPDATED_AT, direction: DESC }) { totalCount nodes { number updatedAt } pageInfo { hasNextPage endCursor } }
    pullRequest(number: $number) {
      id number title body url state isDraft merged mergedAt createdAt updatedAt lastEditedAt editor { login }
      author { __typename login ... on User { databaseId } ... on Bot { databaseId } } authorAssociation
      baseRefName baseRefOid headRefName headRefOid isCrossRepository headRepository { nameWithOwner } headRepositoryOwner { login }
      labels(first: 100) { nodes { name } } milestone { number title }
      assignees(first: 10) { nodes { login } }
      commits(first: 100) { totalCount pageInfo { hasNextPage endCursor } nodes { commit {
        oid message committedDate author { name email user { login databaseId } } committer { name }
        parents(first: 2) { totalCount } associatedPullRequests(first: 5) { nodes { number } }
        authors(first: 3) { nodes { name } }
      } } }
      lastCommit: commits(last: 1) { nodes { commit {
        statusCheckRollup { state contexts(first: 10) { nodes { __typename ... on CheckRun { name } ... on StatusContext { context } } } }
        checkSuites(first: 10, filterBy: { checkName: $check }) { nodes { app { slug databaseId } conclusion checkRuns(first: 5, filterBy: { checkName: $check }) {
          nodes { databaseId externalId conclusion status title summary startedAt completedAt annotations(first: 5) { nodes { path message location { start { line } } } } } } } }
      } } }
      files(first: 100) { totalCount nodes { path changeType additions deletions } pageInfo { hasNextPage } }
      closingIssuesReferences(first: 10) { nodes { number title state url repository { nameWithOwner } labels(first: 10) { nodes { name } } milestone { title } assignees(first: 5) { nodes { login } } } }
      comments(first: 100) { nodes { databaseId body viewerDidAuthor author { login } createdAt updatedAt } }
      reviews(first: 100, states: [APPROVED, CHANGES_REQUESTED]) { nodes { state submittedAt author { login } commit { oid } } }
      reviewDecision
      timelineItems(first: 50, itemTypes: [RENAMED_TITLE_EVENT, LABELED_EVENT, CLOSED_EVENT]) { nodes { __typename ... on RenamedTitleEvent { previousTitle currentTitle createdAt actor { login } } ... on LabeledEvent { label { name } } } }
    }
  }
}`;

const variables = { owner: "acme", name: "shop", number: 7, check: "satellite / traceability" };

describe("GraphQL on the official schema", () => {
  it("answers the whole of a pull request in one document", async () => {
    const { rest } = new Octokit(shop.client());
    const at = { owner: "acme", repo: "shop" };
    const { data: pull } = await rest.pulls.get({ ...at, pull_number: 7 });
    const output = {
      title: "Linked",
      summary: "PROJ-1042",
      annotations: [{ path: "a", start_line: 1, end_line: 1, annotation_level: "notice" as const, message: "m" }],
    };
    await rest.checks.create({
      ...at,
      name: variables.check,
      head_sha: pull.head.sha,
      conclusion: "success",
      external_id: "digest",
      output,
    });
    await rest.pulls.update({ ...at, pull_number: 7, title: "PROJ-1042 a cart", body: "New. Fixes: #42" });
    const { data, errors } = await ask(whole, variables);
    expect(errors).toBeUndefined();
    expect(shop.violations).toEqual([]);
    expect(data).toMatchObject({
      viewer: { login: "github-actions[bot]", databaseId: 41898282 },
      rateLimit: { limit: 1000 },
      repository: {
        config: { text: "# Shop\n", isBinary: false, byteSize: 7 },
        absent: null,
        folder: {
          __typename: "Tree",
          entries: [{ name: "cart.ts", path: "src/cart.ts", object: { text: "export const cart = 1;\n" } }],
        },
        ref: { compare: { aheadBy: 2, behindBy: 0, status: "AHEAD" } },
        mergeQueue: null,
        issue: { closedByPullRequestsReferences: { nodes: [{ number: 7 }] } },
        either: { __typename: "Issue" },
        pullRequests: { totalCount: 3, nodes: [{ number: 7 }, { number: 9 }], pageInfo: { hasNextPage: true } },
        pullRequest: {
          body: "New. Fixes: #42",
          editor: { login: "github-actions" },
          author: { __typename: "User", login: "sara", databaseId: 101 },
          headRefOid: pull.head.sha,
          isCrossRepository: false,
          commits: {
            totalCount: 2,
            nodes: [
              { commit: { author: { user: { login: "sara" } }, associatedPullRequests: { nodes: [{ number: 7 }] } } },
              {},
            ],
          },
          lastCommit: {
            nodes: [
              {
                commit: {
                  statusCheckRollup: { state: "SUCCESS" },
                  checkSuites: { nodes: [{ checkRuns: { nodes: [{ externalId: "digest", conclusion: "SUCCESS" }] } }] },
                },
              },
            ],
          },
          files: {
            nodes: [
              { path: "specs/PROJ-1042/spec.md", changeType: "ADDED" },
              { path: "src/cart.ts", changeType: "MODIFIED" },
            ],
          },
          closingIssuesReferences: {
            nodes: [{ number: 42, milestone: { title: "1.4" }, labels: { nodes: [{ name: "bug" }] } }],
          },
          reviews: { nodes: [{ state: "APPROVED", author: { login: "noor" }, commit: { oid: pull.head.sha } }] },
          reviewDecision: "APPROVED",
          timelineItems: {
            nodes: [
              { __typename: "RenamedTitleEvent", previousTitle: "PROJ-1042 cart", currentTitle: "PROJ-1042 a cart" },
            ],
          },
        },
      },
    });
  });

  it("walks a connection to its end by its cursors", async () => {
    const query =
      'query($after: String) { repository(owner: "acme", name: "shop") { pullRequests(first: 1, after: $after) { nodes { number } pageInfo { hasNextPage endCursor } } } }';
    const seen: number[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { data } = await ask(query, { after });
      const { nodes, pageInfo } = (
        data as unknown as {
          repository: {
            pullRequests: { nodes: { number: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
          };
        }
      ).repository.pullRequests;
      seen.push(...nodes.map(({ number }) => number));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(seen).toEqual([7, 8, 9]);
  });

  it("shows a deleted fork without a head repository", async () => {
    const { data } = await ask(
      `{ repository(owner: "acme", name: "shop") { pullRequest(number: 9) { headRepository { id } headRef { name } isCrossRepository body commits(first: 1) { totalCount } } } }`,
    );
    expect(data).toEqual({
      repository: {
        pullRequest: {
          headRepository: null,
          headRef: null,
          isCrossRepository: true,
          body: "",
          commits: { totalCount: 1 },
        },
      },
    });
  });

  it.each([
    [
      `{ repository(owner: "acme", name: "nope") { id } }`,
      "NOT_FOUND",
      "Could not resolve to a Repository with the name 'acme/nope'.",
    ],
    [
      `{ repository(owner: "acme", name: "shop") { pullRequest(number: 99) { id } } }`,
      "NOT_FOUND",
      "Could not resolve to a PullRequest with the number of 99.",
    ],
    [
      `{ repository(owner: "acme", name: "shop") { issue(number: 7) { id } } }`,
      "NOT_FOUND",
      "Could not resolve to an Issue with the number of 7.",
    ],
    [
      `{ repository(owner: "acme", name: "shop") { issueOrPullRequest(number: 99) { __typename } } }`,
      "NOT_FOUND",
      "Could not resolve to an issue or pull request with the number of 99.",
    ],
    [`{ user(login: "nobody") { id } }`, "NOT_FOUND", "Could not resolve to a User with the login of 'nobody'."],
  ])("%s is not found, and that is an answer", async (query, type, message) => {
    const { status, data, errors } = await ask(query);
    expect(status).toBe(200);
    expect(data).toBeDefined();
    expect(errors).toMatchObject([{ type, message }]);
    expect(shop.violations).toEqual([]);
  });

  it.each([
    [
      `{ repository(owner: "acme", name: "shop") { labels { totalCount } } }`,
      "You must provide a `first` or `last` value to properly paginate the `labels` connection.",
    ],
    [
      `{ repository(owner: "acme", name: "shop") { labels(first: 101) { totalCount } } }`,
      "Requesting 101 records on the `labels` connection exceeds the `first` limit of 100 records.",
    ],
    [`{ repository(owner: "acme", name: "shop") { titel } }`, "Field 'titel' doesn't exist on type 'Repository'"],
    [
      `{ repository(owner: "acme") { id } }`,
      'Field "repository" argument "name" of type "String!" is required, but it was not provided.',
    ],
    [
      `{ repository(owner: "acme", name: "shop") { fundingLinks { url } } }`,
      "the sandbox does not model Repository.fundingLinks",
    ],
    [
      `{ repository(owner: "acme", name: "shop") { pullRequests(first: 100) { nodes { commits(first: 100) { nodes { commit { parents(first: 100) { totalCount } } } } } } } }`,
      "This query requests up to 1,010,100 possible nodes which exceeds the maximum limit of 500,000.",
    ],
    ["{ repository(", "Syntax Error: Expected Name, found <EOF>."],
  ])("%s is refused, and the referee says so", async (query, message) => {
    const { status, errors } = await ask(query);
    expect(status).toBe(200);
    expect(errors?.map((error) => error.message)).toEqual([message]);
    expect(shop.violations).toEqual([`POST graphql: ${message}`]);
  });

  it("forbids what the token's permissions leave out", async () => {
    const { data, errors } = await ask(
      `{ repository(owner: "acme", name: "shop") { name pullRequest(number: 7) { id } } }`,
      {},
      "ghs_checks_only",
    );
    expect(data).toEqual({ repository: { name: "shop", pullRequest: null } });
    expect(errors).toMatchObject([
      { type: "FORBIDDEN", message: "Resource not accessible by integration", path: ["repository", "pullRequest"] },
    ]);
  });

  it("finds what search finds", async () => {
    const { data } = await ask(
      `{ search(type: ISSUE, first: 5, query: "repo:acme/shop is:pr PROJ-1042") { issueCount nodes { ... on PullRequest { number } } } }`,
    );
    expect(data).toEqual({ search: { issueCount: 1, nodes: [{ number: 7 }] } });
  });
});
