import { describe, expect, it } from "@jest/globals";
import { configWith } from "./config.js";
import { expectVerdict, openStage, repository } from "./stage.js";

const stage = openStage();

/** Brings the ticket somewhere as a person in Jira would. */
function putTicket(change: Record<string, unknown>): void {
  const [by] = stage.jira.seed.users;
  const issue = stage.jira.all().find((one) => one.key === "PROJ-1042");
  if (by === undefined || issue === undefined) throw new Error("the sandbox has no PROJ-1042");
  stage.jira.put({ ...issue, ...change }, { by });
}

describe("the ticket follows", () => {
  it("by several hops where the workflow asks for them", async () => {
    stage.onMain(configWith({ on: { opened: "in_review" } }));
    expectVerdict(await stage.pull(), "pass", 0);
    expect(stage.ticketState().path).toEqual(["Selected", "In Development", "Code Review"]);
    expect(stage.pullState().labels).toEqual(["status: in review"]);
  });

  it("never backward", async () => {
    putTicket({ status: "Code Review" });
    expectVerdict(await stage.pull(), "pass", 0);
    expect(stage.ticketState().status).toBe("Code Review");
    expect(stage.pullState().labels).toEqual(["status: in review"]);
  });

  it("not again once a person has moved it elsewhere", async () => {
    await stage.pull();
    putTicket({ status: "To Do" });
    expectVerdict(await stage.pull(7, "synchronize"), "pass", 0);
    expect(stage.ticketState().status).toBe("To Do");
  });

  it("at the merge, with the fields that the screen requires, when the config gives them", async () => {
    stage.onMain(
      configWith({
        on: { opened: "in_progress", merged: "closed" },
        remotes: { jira: { fields: { resolution: "Done" } } },
      }),
    );
    stage.github.merge(repository, 7, { by: "omar" });
    const told = await stage.pull(7, "closed");
    expect(told.code).toBe(0);
    expect(stage.ticketState()).toMatchObject({ status: "Done", resolution: "Done" });
    expect(stage.ticketState().remoteLinks).toMatchObject([{ resolved: true }]);
  });

  it("says which fields are missing when the config gives none, and stops before the step", async () => {
    stage.onMain(configWith({ on: { merged: "closed" } }));
    stage.github.merge(repository, 7, { by: "omar" });
    const told = await stage.pull(7, "closed");
    expect(told.summary).toMatch(/[Rr]esolution/);
    expect(stage.ticketState().status).not.toBe("Done");
    expect(stage.ticketState().resolution).toBe(null);
  });

  it.each([
    ["false", "To Do"],
    ["true", "Done"],
  ])("is closed by a merge only where that is asked for: auto-close %s leaves it at %s", async (asked, status) => {
    stage.onMain(configWith({ remotes: { jira: { fields: { resolution: "Done" } } } }));
    stage.github.merge(repository, 7, { by: "omar" });
    await stage.pull(7, "closed", { inputs: { "auto-close": asked } });
    expect(stage.ticketState().status).toBe(status);
  });

  it("is not touched while no event is opted in", async () => {
    stage.onMain({
      ".github/satellite.yml": "remotes: { jira: { enabled: true, domain: acme.atlassian.net, projects: [PROJ] } }\n",
    });
    expectVerdict(await stage.pull(), "pass", 0);
    expect(stage.ticketState()).toMatchObject({ status: "To Do", comments: [{}], remoteLinks: [], properties: {} });
    expect(stage.pullState().body).toContain("## Implementation Spec");
  });

  it("is not moved by a pull request that fails", async () => {
    stage.onMain(configWith({ policy: { spec: { required: true, sections: ["Rollback"] } } }));
    expectVerdict(await stage.pull(), "fail", 1);
    expect(stage.ticketState()).toMatchObject({ status: "To Do", remoteLinks: [] });
  });
});

describe("the comment on the ticket", () => {
  it("is edited in place when the pull request is renamed", async () => {
    await stage.pull();
    const before = stage.ticketState().comments;
    stage.github.edit(repository, 7, { title: "PROJ-1042 Passkeys, at last" });
    await stage.pull(7, "edited");
    const after = stage.ticketState().comments;
    expect(after.map((one) => one.id)).toEqual(before.map((one) => one.id));
    expect(after[1]?.text).toContain("Passkeys, at last");
    expect(stage.ticketState().remoteLinks).toHaveLength(1);
  });

  it("is one for each pull request", async () => {
    await stage.pull();
    stage.github.branch(repository, "second");
    stage.github.commit(repository, "second", {
      message: "PROJ-1042 more",
      author: "sara",
      files: { "src/x.ts": "x" },
    });
    const { number } = stage.github.openPull(repository, {
      title: "PROJ-1042 more",
      body: "",
      author: "sara",
      head: "second",
    });
    expectVerdict(await stage.pull(number), "pass", 0);
    expect(stage.ticketState().comments).toHaveLength(3);
    expect(stage.ticketState().remoteLinks).toHaveLength(2);
    expect((await stage.pull(7, "synchronize")).writes).toBe(0);
    expect((await stage.pull(number, "synchronize")).writes).toBe(0);
  });

  it("says a hostile title and acts on nothing in it", async () => {
    stage.github.edit(repository, 7, { title: "PROJ-1042 [x](javascript:alert(1)) {panel} @omar <b>" });
    expectVerdict(await stage.pull(), "pass", 0);
    expect(JSON.stringify(stage.jira.all().find((one) => one.key === "PROJ-1042")?.comments)).not.toContain(
      '"href":"javascript:',
    );
  });
});

describe("labels and milestone", () => {
  it("replaces the label of the state before and leaves people's own", async () => {
    stage.github.edit(repository, 7, { labels: ["bug"] });
    await stage.pull();
    expect([...stage.pullState().labels].sort()).toEqual(["bug", "status: in progress"]);
    putTicket({ status: "Code Review" });
    await stage.pull(7, "synchronize");
    expect([...stage.pullState().labels].sort()).toEqual(["bug", "status: in review"]);
  });

  it("makes no label where the config forbids it, and says so", async () => {
    stage.onMain(configWith({ labels: { create_missing: false } }));
    const told = await stage.pull();
    expectVerdict(told, "pass", 0);
    expect(stage.pullState().labels).toEqual([]);
    expect(told.summary).toContain("status: in progress");
  });

  it("makes the milestone of the fix version, once", async () => {
    await stage.pull();
    const milestones = () => stage.sandbox.state().github.repositories[0]?.milestones.map((one) => one.title);
    expect(milestones()).toEqual(["2.4.0"]);
    await stage.pull(7, "synchronize");
    expect(milestones()).toEqual(["2.4.0"]);
  });

  it("keeps a milestone that a person has set", async () => {
    const raw = stage.github.repository(repository);
    await stage.pull();
    const thread = stage.github.pull(repository, 7);
    const kept = raw.milestones[0];
    if (kept !== undefined) kept.title = "Spring";
    const told = await stage.pull(7, "synchronize");
    expectVerdict(told, "pass", 0);
    expect(thread.milestone).toBe(kept?.number);
    expect(told.summary).toContain('already has milestone "Spring"');
  });

  it("takes no released version", async () => {
    putTicket({ fixVersions: ["2.3.0"] });
    await stage.pull();
    expect(stage.pullState().milestone).toBe(null);
  });
});
