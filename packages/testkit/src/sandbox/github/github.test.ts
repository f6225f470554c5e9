import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Octokit } from "@octokit/rest";
import { openShop, type OpenShop } from "./testing.js";

const at = { owner: "acme", repo: "shop" } as const;
let shop: OpenShop;

beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
});

describe("what GitHub answers is what its own description says", () => {
  it("answers every read of the shop", async () => {
    const { rest, paginate } = new Octokit(shop.client());
    const { data: pull } = await rest.pulls.get({ ...at, pull_number: 7 });
    const ref = pull.head.sha;
    await rest.pulls.get({ ...at, pull_number: 8 });
    await rest.pulls.list({ ...at, state: "all", sort: "updated", direction: "desc" });
    await rest.pulls.listCommits({ ...at, pull_number: 7 });
    await rest.pulls.listFiles({ ...at, pull_number: 7 });
    await rest.pulls.listReviews({ ...at, pull_number: 7 });
    await rest.issues.get({ ...at, issue_number: 42 });
    await rest.issues.get({ ...at, issue_number: 7 });
    await rest.issues.listForRepo({ ...at, state: "all" });
    await rest.issues.listComments({ ...at, issue_number: 7 });
    await rest.issues.getComment({ ...at, comment_id: shop.github.world.comments("acme/shop", 7)[0]?.id ?? 0 });
    await rest.issues.listLabelsForRepo(at);
    await rest.issues.getLabel({ ...at, name: "status: in progress" });
    await rest.issues.listLabelsOnIssue({ ...at, issue_number: 42 });
    await rest.issues.listMilestones({ ...at, state: "all" });
    await rest.checks.listForRef({ ...at, ref });
    await rest.repos.get(at);
    await rest.repos.getCombinedStatusForRef({ ...at, ref: "feat/PROJ-1042-cart" });
    await rest.repos.listCommits({ ...at, sha: "feat/PROJ-1042-cart", path: "specs" });
    await rest.repos.getCommit({ ...at, ref });
    await rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: ref });
    await rest.repos.compareCommitsWithBasehead({ ...at, basehead: "main...feat/PROJ-1042-cart" });
    await rest.repos.getContent({ ...at, path: "specs/PROJ-1042/spec.md", ref });
    await rest.repos.getContent({ ...at, path: "specs", ref });
    await rest.git.getTree({ ...at, tree_sha: ref, recursive: "1" });
    await rest.git.getRef({ ...at, ref: "heads/feat/PROJ-1042-cart" });
    await rest.repos.getBranch({ ...at, branch: "main" });
    await rest.repos.getCollaboratorPermissionLevel({ ...at, username: "sara" });
    await rest.actions.listWorkflowRunsForRepo({ ...at, head_sha: ref });
    await rest.actions.listWorkflowRuns({ ...at, workflow_id: "satellite.yml" });
    await rest.users.getByUsername({ username: "dependabot[bot]" });
    await new Octokit(shop.client("ghp_sara")).rest.users.getAuthenticated();
    await rest.rateLimit.get();
    await rest.search.issuesAndPullRequests({ q: "repo:acme/shop is:pr is:open PROJ-1042" });
    expect((await paginate(rest.pulls.list, { ...at, state: "all", per_page: 1 })).map(({ number }) => number)).toEqual(
      [9, 8, 7],
    );
    expect(shop.violations).toEqual([]);
  });
});
