import { describe, expect, it } from "@jest/globals";
import { repositoryPayload } from "@satellite/testkit/runner";
import { configWith } from "./config.js";
import { expectVerdict, openStage, outcomesOf, repository } from "./stage.js";

const stage = openStage();

/** A pull request from a fork, by somebody without a role in the repository. */
function fromFork(login = "mallory", files: Record<string, string> = { "src/new.ts": "export {};\n" }): number {
  stage.github.branch(repository, "patch-1");
  stage.github.commit(repository, "patch-1", { message: "PROJ-1042 patch", author: login, files });
  const pull = {
    title: "PROJ-1042 a patch",
    body: "Please take it.",
    author: login,
    head: "patch-1",
    fork: `${login}/shop`,
  };
  return stage.github.openPull(repository, pull).number;
}

async function workflowRun(number: number, named: boolean) {
  const { pull } = stage.github.pull(repository, number);
  const head_repository = pull.headRepository === null ? null : { full_name: pull.headRepository };
  const run = {
    id: 77,
    name: "Satellite",
    event: "pull_request",
    status: "completed",
    conclusion: "failure",
    head_sha: pull.headSha,
    head_branch: pull.headRef,
    head_repository,
    pull_requests: named ? [{ number }] : [],
  };
  return repositoryPayload(stage.sandbox.github, repository, { action: "completed", workflow_run: run });
}

describe("a fork's pull request with its read-only token", () => {
  it("is judged; nothing is written, and the summary lists what was left out", async () => {
    const number = fromFork();
    const told = await stage.pull(number, "opened", { token: stage.sandbox.github.readOnlyToken });
    expectVerdict(told, "pass", 0);
    expect(told.outputs["changed"]).toBe("false");
    expect(told.summary).toContain("### Left out");
    expect(told.summary).toMatch(/no write access|may only read|not accessible/);
    expect(stage.pullState(number)).toMatchObject({
      body: "Please take it.",
      labels: [],
      milestone: null,
      comments: [],
    });
    expect(stage.ticketState()).toMatchObject({ status: "To Do", remoteLinks: [], properties: {} });
  });

  it("fails by its verdict alone", async () => {
    const told = await stage.pull(8, "opened", { token: stage.sandbox.github.readOnlyToken });
    expectVerdict(told, "fail", 1);
    expect(told.summary).toContain("Left out");
    expect(stage.pullState(8).comments).toEqual([]);
  });

  it("tries each write once at most, and nothing that hangs on one that was refused", async () => {
    const told = await stage.pull(7, "opened", { token: stage.sandbox.github.readOnlyToken });
    expectVerdict(told, "pass", 0);
    const tried = told.requests.filter((one) => one.service === "github" && one.isWrite);
    expect(new Set(tried.map((one) => one.path)).size).toBe(tried.length);
    expect(tried.every((one) => one.status === 403)).toBe(true);
  });
});

describe("what a stranger's fork may cause", () => {
  it("with a token that may write: block, label and check, but nothing on the ticket until it is merged", async () => {
    const number = fromFork();
    const told = await stage.pull(number);
    expectVerdict(told, "pass", 0);
    expect(stage.ticketState()).toMatchObject({ status: "To Do", remoteLinks: [], properties: {} });
    expect(told.summary).toContain("tickets follow once it is merged");
    expect(stage.checks(number)).toHaveLength(1);
  });

  it("once merged by somebody who may, the ticket follows", async () => {
    const number = fromFork();
    stage.onMain(configWith({ on: { opened: "in_progress", merged: "in_review" } }));
    stage.github.merge(repository, number, { by: "omar" });
    const told = await stage.pull(number, "closed");
    expect(told.code).toBe(0);
    expect(stage.ticketState().status).toBe("Code Review");
  });

  it("of somebody who may write is treated as the team's own", async () => {
    expectVerdict(await stage.pull(fromFork("sara")), "pass", 0);
    expect(stage.ticketState().status).toBe("In Development");
  });

  it("no token and no ticket of a fork ever gets code run: its config and workflow are only data", async () => {
    const number = fromFork("mallory", {
      ".github/satellite.yml": "mode: off\n",
      ".github/workflows/satellite.yml": "on: push\n",
    });
    const told = await stage.pull(number);
    expect(told.verdict?.mode).toBe("strict");
    expect(outcomesOf(told, "gate-untouched")).toContain("fail");
  });
});

describe("workflow_run", () => {
  it.each([
    ["the run names", true],
    ["is found by the run's head", false],
  ])("does the writes that the fork's run could not, for the pull request that %s", async (_, named) => {
    const number = fromFork();
    await stage.pull(number, "opened", { token: stage.sandbox.github.readOnlyToken });
    const told = await stage.run("workflow_run", await workflowRun(number, named));
    expectVerdict(told, "pass", 0);
    expect(told.outputs["changed"]).toBe("true");
    expect(stage.checks(number)).toMatchObject([{ conclusion: "success" }]);
  });

  it("of a head that nobody proposes any more says so", async () => {
    const number = fromFork();
    const payload = await workflowRun(number, false);
    stage.github.commit("mallory/shop", "patch-1", {
      message: "One more",
      author: "mallory",
      files: { "src/more.ts": "x" },
    });
    const told = await stage.run("workflow_run", payload);
    expect(told.writes).toBe(0);
    expect(told.log).toMatch(/newer commit|closed/);
  });
});

describe("a fork that was deleted", () => {
  it("still has its commits and its verdict", async () => {
    const number = fromFork();
    stage.github.deleteFork(repository, number);
    const told = await stage.pull(number, "synchronize");
    expectVerdict(told, "pass", 0);
    expect(told.outputs["primary-ticket"]).toBe("jira:PROJ-1042");
  });
});
