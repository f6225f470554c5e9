import { describe, expect, it } from "@jest/globals";
import { commentPayload, mergeGroupPayload, pushPayload, repositoryPayload } from "@satellite/testkit/runner";
import { configWith } from "./config.js";
import { expectVerdict, openStage, outcomesOf, repository, saysOf } from "./stage.js";

const stage = openStage();
const zero = "0".repeat(40);
const main = "refs/heads/main";

const push = async (before: string, after: string, ref = main) =>
  stage.run("push", await pushPayload(stage.sandbox.github, repository, { ref, before, after }), { sha: after, ref });

describe("push", () => {
  it("of a commit that nobody judged is rogue", async () => {
    const before = stage.github.tip(repository);
    const { sha } = stage.github.commit(repository, "main", {
      message: "Quick fix",
      author: "omar",
      files: { "a.ts": "a" },
    });
    const told = await push(before, sha);
    expectVerdict(told, "fail", 1);
    expect(outcomesOf(told, "commit-not-rogue")).toContain("fail");
    expect(saysOf(told, "commit-not-rogue")).toContain(sha.slice(0, 7));
  });

  it.each(["merge", "squash", "rebase"] as const)(
    "of a pull request that was judged and merged by %s passes",
    async (method) => {
      await stage.pull();
      const before = stage.github.tip(repository);
      const { sha } = stage.github.merge(repository, 7, { method, by: "omar" });
      expectVerdict(await push(before, sha), "pass", 0);
    },
  );

  it("that deletes a branch, or brings a tag, asks nothing", async () => {
    const tip = stage.github.tip(repository);
    for (const [before, after, ref] of [
      [tip, zero, "refs/heads/gone"],
      [zero, tip, "refs/tags/v1"],
    ] as const) {
      const told = await push(before, after, ref);
      expect(told.code).toBe(0);
      expect(told.requests).toEqual([]);
    }
  });

  it("that makes a branch without new commits passes", async () => {
    const tip = stage.github.branch(repository, "release");
    const told = await push(zero, tip, "refs/heads/release");
    expect(told.code).toBe(0);
    expect(told.writes).toBeLessThanOrEqual(1);
  });
});

describe("merge_group", () => {
  const group = async (...numbers: number[]) => {
    const entry = stage.github.enqueue(repository, ...numbers);
    const told = await stage.run("merge_group", await mergeGroupPayload(stage.sandbox.github, repository, entry), {
      sha: entry.headSha,
      ref: entry.headRef,
    });
    return { told, entry };
  };

  it("of one good pull request passes, with a check on the group's own commit", async () => {
    const { told, entry } = await group(7);
    expectVerdict(told, "pass", 0);
    expect(stage.github.checkRuns(repository, entry.headSha)).toMatchObject([{ conclusion: "success" }]);
    expect(stage.ticketState().status).toBe("To Do");
  });

  it("of two passes when both do", async () => {
    stage.github.edit(repository, 8, { title: "OPS-12 Tidy the cart" });
    expectVerdict((await group(7, 8)).told, "pass", 0);
  });

  it("fails when one of two fails, and names it", async () => {
    const { told } = await group(7, 8);
    expectVerdict(told, "fail", 1);
    expect(saysOf(told, "ticket-linked")).toContain("#8");
  });

  it("that was dissolved asks nothing", async () => {
    const entry = stage.github.enqueue(repository, 7);
    const payload = { ...(await mergeGroupPayload(stage.sandbox.github, repository, entry)), action: "destroyed" };
    const told = await stage.run("merge_group", payload);
    expect(told).toMatchObject({ code: 0, requests: [] });
  });
});

describe("issue_comment", () => {
  const comment = async (body: string, login: string, association = "MEMBER") =>
    stage.run("issue_comment", await commentPayload(stage.sandbox.github, repository, 7, { body, login, association }));

  it("/satellite check by somebody who may write is obeyed", async () => {
    const told = await comment("/satellite check", "sara");
    expectVerdict(told, "pass", 0);
    expect(stage.checks()).toHaveLength(1);
  });

  it("by a stranger is not, whatever association the payload claims", async () => {
    const told = await comment("/satellite check", "mallory", "OWNER");
    expect(told.code).toBe(0);
    expect(told.writes).toBe(0);
    expect(told.log).toContain("no write access");
  });

  it("that is no command asks nothing", async () => {
    const told = await comment("Please run /satellite check", "sara");
    expect(told).toMatchObject({ code: 0, requests: [] });
  });
});

describe("a ticket that changed", () => {
  const rework = (status: string) => {
    const [by] = stage.jira.seed.users;
    const issue = stage.jira.all().find((one) => one.key === "PROJ-1042");
    if (by === undefined || issue === undefined) throw new Error("no ticket");
    stage.jira.put({ ...issue, status }, { by });
  };
  const dispatch = async (tickets: readonly string[]) => {
    const sent = { action: "satellite-ticket-changed", branch: "main", client_payload: { tickets } };
    return stage.run("repository_dispatch", await repositoryPayload(stage.sandbox.github, repository, sent), {
      sha: stage.github.tip(repository),
      ref: main,
    });
  };
  const schedule = async () =>
    stage.run("schedule", { schedule: "*/30 * * * *" }, { sha: stage.github.tip(repository), ref: main });

  it("is judged again where it is linked: the check turns, the run is asked to run again, and this job stays green", async () => {
    await stage.pull();
    const [run] = stage.sandbox.state().github.repositories[0]?.runs ?? [];
    rework("Done");
    const told = await dispatch(["jira:PROJ-1042"]);
    expect(told.code).toBe(0);
    expect(told.verdict).toMatchObject({ conclusion: "fail", change: { number: 7 } });
    expect(stage.checks()).toMatchObject([{ conclusion: "failure" }]);
    expect(stage.sandbox.state().github.repositories[0]?.runs.find((one) => one.id === run?.id)?.attempt).toBe(
      (run?.attempt ?? 1) + 1,
    );
  });

  it("that no open pull request names asks for nothing", async () => {
    const told = await dispatch(["jira:OPS-12"]);
    expect(told.code).toBe(0);
    expect(told.writes).toBe(0);
    expect(told.log + told.summary).toContain("no open pull request");
  });

  it("whose run cannot be started again is told: the job's status is stale", async () => {
    await stage.pull();
    rework("Done");
    stage.sandbox.faults.add({
      service: "github",
      method: "POST",
      path: "/api/v3/repos/acme/shop/actions/*",
      kind: "status",
      status: 403,
      times: "always",
    });
    const told = await dispatch(["jira:PROJ-1042"]);
    expect(stage.checks()).toMatchObject([{ conclusion: "failure" }]);
    expect(told.summary).toContain("stale");
  });

  it("is found by the schedule; what did not change is left alone", async () => {
    for (const number of [7, 8, 9]) await stage.pull(number);
    const clock = stage.github.raw;
    clock.nowMs += 3_600_000;
    stage.jira.nowMs = clock.nowMs;
    for (const number of [7, 8, 9]) expect((await stage.pull(number, "synchronize")).writes).toBe(0);
    rework("Done");
    const told = await schedule();
    expect(told.code).toBe(0);
    expect(stage.checks()).toMatchObject([{ conclusion: "failure" }]);
    expect(told.requests.filter((one) => one.isWrite && one.path.includes("/issues/8"))).toEqual([]);
  });

  it("nothing changed: the schedule looks once at the pull requests and once at their tickets, and writes nothing", async () => {
    stage.jira.nowMs = Date.parse("2026-01-01T00:00:00Z");
    for (const number of [7, 8, 9]) await stage.pull(number);
    const told = await schedule();
    expect(told).toMatchObject({ code: 0, writes: 0 });
  });

  it("an outage at the time of the schedule turns no verdict", async () => {
    await stage.pull();
    stage.sandbox.faults.add({ service: "jira", kind: "status", status: 401, times: "always" });
    const told = await schedule();
    expect(told.code).toBe(0);
    expect(stage.checks()).toMatchObject([{ conclusion: "success" }]);
  });

  it("a config that is wrong at the base is told by the schedule, not crashed on", async () => {
    stage.onMain({ ".github/satellite.yml": "mode: strickt\n" });
    const told = await schedule();
    expect(told.code).toBe(1);
    expect(told.log).toContain("file=.github/satellite.yml,line=1");
    expect(told.log).not.toContain("OUR_FAULT");
  });

  it("workflow_dispatch judges one pull request that its input names", async () => {
    const payload = await repositoryPayload(stage.sandbox.github, repository, {
      inputs: { "pull-request": "8" },
      ref: main,
      workflow: "x",
    });
    expectVerdict(await stage.run("workflow_dispatch", payload), "fail", 1);
  });
});

describe("pull_request_target", () => {
  it("is judged like pull_request", async () => {
    const { pullRequestPayload } = await import("@satellite/testkit/runner");
    expectVerdict(
      await stage.run("pull_request_target", await pullRequestPayload(stage.sandbox.github, repository, 7)),
      "pass",
      0,
    );
  });
});

describe("commits: every", () => {
  it("names each commit that names no ticket", async () => {
    stage.onMain(configWith({ policy: { commits: "every" } }));
    const { sha } = stage.github.commit(repository, "feat/proj-1042-login", {
      message: "oops",
      author: "sara",
      files: { "src/z.ts": "z" },
    });
    const told = await stage.pull(7, "synchronize");
    expectVerdict(told, "fail", 1);
    expect(told.verdict?.findings.filter((one) => one.outcome === "fail").map((one) => one.commit)).toEqual([sha]);
  });
});
