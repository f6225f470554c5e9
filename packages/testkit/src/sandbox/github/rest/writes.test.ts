import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { Octokit } from "@octokit/rest";
import { openShop, type OpenShop } from "../testing.js";

const at = { owner: "acme", repo: "shop" } as const;
let shop: OpenShop;

beforeEach(async () => {
  shop = await openShop();
});
afterEach(async () => {
  await shop.close();
  expect(shop.violations).toEqual([]);
});

const headOf = (number: number) => shop.github.world.pull("acme/shop", number).pull.headSha;

describe("what is written stays", () => {
  it("remembers who edited a body, and when", async () => {
    const { rest } = new Octokit(shop.client());
    const before = shop.github.world.nowMs;
    const { data } = await rest.pulls.update({ ...at, pull_number: 7, body: "new\r\ntext 🚀" });
    expect(data.body).toBe("new\r\ntext 🚀");
    expect(Date.parse(data.updated_at)).toBe(before + 1000);
    expect(shop.github.world.thread("acme/shop", 7)).toMatchObject({
      editor: "github-actions[bot]",
      lastEditedAt: before + 1000,
    });
    const edited = await rest.pulls.update({ ...at, pull_number: 9, state: "closed" });
    expect([edited.data.state, edited.data.head.repo]).toEqual(["closed", null]);
  });

  it("puts labels on, makes the missing ones, takes one off", async () => {
    const { rest } = new Octokit(shop.client());
    await rest.issues.addLabels({ ...at, issue_number: 7, labels: ["BUG", "brand new"] });
    const { data } = await rest.issues.listLabelsOnIssue({ ...at, issue_number: 7 });
    expect(data.map(({ name, color }) => [name, color])).toEqual([
      ["bug", "d73a4a"],
      ["brand new", "ededed"],
    ]);
    await rest.issues.removeLabel({ ...at, issue_number: 7, name: "bug" });
    await rest.issues.createLabel({ ...at, name: "status: done", color: "0E8A16", description: "Ready" });
    expect(shop.github.world.thread("acme/shop", 7).labels).toEqual(["brand new"]);
  });

  it("moves an issue and a pull request to a milestone and back", async () => {
    const { rest } = new Octokit(shop.client());
    const { data: milestone } = await rest.issues.createMilestone({
      ...at,
      title: "2.0",
      description: "Later",
      due_on: "2026-06-01T00:00:00Z",
    });
    await rest.issues.update({ ...at, issue_number: 7, milestone: milestone.number });
    expect((await rest.pulls.get({ ...at, pull_number: 7 })).data.milestone?.title).toBe("2.0");
    const cleared = await rest.issues.update({
      ...at,
      issue_number: 42,
      milestone: null,
      state: "closed",
      state_reason: "not_planned",
      labels: ["bug"],
      assignees: ["noor"],
    });
    expect(cleared.data).toMatchObject({
      milestone: null,
      state: "closed",
      state_reason: "not_planned",
      assignees: [{ login: "noor" }],
    });
  });

  it("keeps comments: makes, edits, removes", async () => {
    const { rest } = new Octokit(shop.client());
    const { data } = await rest.issues.createComment({ ...at, issue_number: 7, body: "one" });
    expect(data.user?.login).toBe("github-actions[bot]");
    await rest.issues.updateComment({ ...at, comment_id: data.id, body: "two" });
    expect((await rest.issues.getComment({ ...at, comment_id: data.id })).data.body).toBe("two");
    await rest.issues.deleteComment({ ...at, comment_id: data.id });
    expect(shop.github.world.comments("acme/shop", 7)).toHaveLength(1);
  });

  it("completes a check in two steps, and appends annotations", async () => {
    const { rest } = new Octokit(shop.client());
    const note = { path: "a.ts", start_line: 1, end_line: 2, annotation_level: "failure" as const, message: "m" };
    const { data: run } = await rest.checks.create({
      ...at,
      name: "satellite",
      head_sha: headOf(7),
      status: "in_progress",
      output: { title: "t", summary: "s", annotations: [note] },
    });
    expect([run.status, run.conclusion, run.app?.slug]).toEqual(["in_progress", null, "github-actions"]);
    const { data } = await rest.checks.update({
      ...at,
      check_run_id: run.id,
      conclusion: "failure",
      output: { title: "u", summary: "s2", annotations: [note] },
    });
    expect([data.status, data.conclusion, data.output.title, data.output.annotations_count]).toEqual([
      "completed",
      "failure",
      "u",
      2,
    ]);
    expect((await rest.checks.listAnnotations({ ...at, check_run_id: run.id })).data).toHaveLength(2);
    await rest.checks.create({ ...at, name: "satellite", head_sha: headOf(7), conclusion: "success" });
    const latest = await rest.checks.listForRef({ ...at, ref: headOf(7), check_name: "satellite" });
    expect(latest.data.check_runs.map(({ conclusion }) => conclusion)).toEqual(["success"]);
    expect((await rest.checks.listForRef({ ...at, ref: headOf(7), filter: "all" })).data.total_count).toBe(2);
  });

  it("sets statuses, reruns workflows, takes dispatches", async () => {
    const { rest } = new Octokit(shop.client());
    await rest.repos.createCommitStatus({ ...at, sha: headOf(7), state: "pending", context: "satellite" });
    await rest.repos.createCommitStatus({
      ...at,
      sha: headOf(7),
      state: "success",
      context: "satellite",
      description: "fine",
    });
    expect((await rest.repos.getCombinedStatusForRef({ ...at, ref: headOf(7) })).data).toMatchObject({
      state: "success",
      total_count: 1,
    });
    const { data } = await rest.actions.listWorkflowRunsForRepo({ ...at, head_sha: headOf(7), status: "failure" });
    const run_id = data.workflow_runs[0]?.id ?? 0;
    await rest.actions.reRunWorkflow({ ...at, run_id });
    expect((await rest.actions.getWorkflowRun({ ...at, run_id })).data).toMatchObject({
      run_attempt: 2,
      status: "queued",
      conclusion: null,
    });
    await rest.repos.createDispatchEvent({
      ...at,
      event_type: "satellite-ticket-changed",
      client_payload: { ticket: "PROJ-1042" },
    });
    expect(shop.github.world.repository("acme/shop").dispatches).toMatchObject([
      { eventType: "satellite-ticket-changed", payload: { ticket: "PROJ-1042" } },
    ]);
  });

  it("drops labels that a reader sets on the own issue, silently", async () => {
    const { rest } = new Octokit(shop.client("ghp_guest"));
    const { data } = await rest.issues.update({ ...at, issue_number: 8, labels: ["bug"], body: "mine" });
    expect([data.labels, data.body]).toEqual([[], "mine"]);
  });
});

describe("conditional requests and budgets", () => {
  it("answers 304 to a caller who has the answer, and takes nothing for it", async () => {
    const { request } = new Octokit(shop.client());
    const first = await request("GET /repos/{owner}/{repo}", at);
    const again = request("GET /repos/{owner}/{repo}", {
      ...at,
      headers: { "if-none-match": first.headers.etag ?? "" },
    });
    await expect(again).rejects.toMatchObject({ status: 304 });
    const third = await request("GET /repos/{owner}/{repo}", at);
    expect([first, third].map(({ headers }) => headers["x-ratelimit-remaining"])).toEqual(["999", "998"]);
    expect(first.headers).toMatchObject({
      "x-ratelimit-limit": "1000",
      "x-ratelimit-resource": "core",
      "content-type": "application/json; charset=utf-8",
    });
  });

  it("refuses beyond a limit that the seed sets, and tells when it ends", async () => {
    const limited = await openShop({ tokens: [{ token: "ghs_few", as: "few[bot]", access: "read", limit: 2 }] });
    const { rest } = new Octokit(limited.client("ghs_few"));
    await rest.rateLimit.get();
    await rest.users.getByUsername({ username: "few[bot]" });
    await expect(rest.users.getByUsername({ username: "few[bot]" })).rejects.toMatchObject({
      status: 403,
      response: { headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": expect.stringMatching(/^\d+$/) } },
    });
    await limited.close();
  });

  it("pages with Link, a hundred rows at most", async () => {
    const { request } = new Octokit(shop.client());
    const { data, headers } = await request("GET /repos/acme/shop/commits?sha=feat/PROJ-1042-cart&per_page=1&page=2");
    expect(data).toHaveLength(1);
    const rels = [...(headers.link ?? "").matchAll(/[?&]page=(\d+)[^>]*>; rel="(\w+)"/g)].map(
      ([, page, rel]) => `${rel} ${page}`,
    );
    expect(rels).toEqual(["prev 1", "next 3", "last 3", "first 1"]);
  });
});
