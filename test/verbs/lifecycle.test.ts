import { describe, expect, it } from "@jest/globals";
import { resume } from "@satellite/engine/desk";
import { lifecycle, type LifecycleInput } from "@satellite/engine/verbs/lifecycle";
import { defaultSeed, moveByHand, type Seed } from "@satellite/testkit/sandbox";
import { openVerbBench, weights, type DeskOptions } from "./bench.js";

const plan = "plans/tax/MASTER_PLAN.md";
const sara = "5b10ac8d82e05b22cc7d4ef1";
const master = (jira: string): string => `# Tax - Master Plan

**GitHub Issues:** #3
**GitHub Repo:** acme/shop
${jira}
## Phases

| Phase | Title | Focus | Risk | Status |
|-------|-------|-------|------|--------|
| 1 | [Show it](phase-1.md) | shop | Low | Pending |
| 2 | [Store it](phase-2.md) | orders | Low | Pending |
`;

/** The issue on a milestone. */
function seeded(): Seed {
  const seed = defaultSeed();
  const [shop, ...others] = seed.github?.repositories ?? [];
  if (shop === undefined) return seed;
  const issues = (shop.issues ?? []).map((one) => (one.number === 3 ? { ...one, milestone: "2.0" } : one));
  const milestones = [{ title: "2.0", description: "The second." }];
  return { ...seed, github: { ...seed.github, repositories: [{ ...shop, issues, milestones }, ...others] } };
}

const bench = openVerbBench({ kind: "debussy", seed: seeded() });
const run = async (
  event: LifecycleInput["event"],
  item = "1",
  more: Partial<LifecycleInput> = {},
  options: DeskOptions = {},
) => lifecycle(await bench.desk({ yes: true, ...options }), { event, item, autoClose: false, force: false, ...more });
const repo = () => bench.sandbox.state().github.repositories[0];
const issue = () => repo()?.issues.find(({ number }) => number === 3);
const row = (number: number) => new RegExp(`^\\| ${number} \\|.*\\| (\\w+) \\|$`, "m").exec(bench.read(plan))?.[1];
const line = (number: number) => /\*\*Status:\*\* (\w+)/.exec(bench.read(`plans/tax/phase-${number}.md`))?.[1];
const outcomes = (answer: Awaited<ReturnType<typeof run>>) =>
  answer.receipts.map(({ kind, outcome }) => `${kind} ${outcome}`);

describe("a phase of Debussy, with the labels alone", () => {
  it("is begun, fails, is begun again and completed: row, file and label say so, nothing is closed", async () => {
    expect((await run("start")).notices).toEqual([]);
    expect([row(1), line(1), issue()?.labels]).toEqual(["Running", "Running", ["bug", "status: in progress"]]);
    await run("fail");
    expect([row(1), line(1), issue()?.labels]).toEqual(["Failed", "Failed", ["bug", "status: failed"]]);
    await run("start");
    expect([row(1), line(1), issue()?.labels]).toEqual(["Running", "Running", ["bug", "status: in progress"]]);
    const answer = await run("complete");
    expect([row(1), line(1), issue()?.labels]).toEqual(["Completed", "Completed", ["bug", "status: in progress"]]);
    expect(answer.value).toMatchObject({
      phases: { done: 1, total: 2 },
      recorded: false,
      tickets: ["github:acme/shop#3"],
    });
    expect([issue()?.state, issue()?.comments]).toEqual(["open", []]);
    expect(await bench.store.completions.all()).toEqual([]);
  });

  it("writes nothing when the same event comes again", async () => {
    await run("start");
    bench.sandbox.clearRequests();
    const again = await run("start");
    expect([again.receipts, again.plan.effects, again.notices]).toEqual([[], [], []]);
    expect(bench.sandbox.requests().filter(({ method }) => !["GET", "POST"].includes(method))).toEqual([]);
  });

  it("sets a label again that a person took away", async () => {
    await run("start");
    const thread = bench.sandbox.services.github.world.thread("acme/shop", 3);
    thread.labels = ["bug"];
    await run("start");
    expect(issue()?.labels).toEqual(["bug", "status: in progress"]);
  });

  it("asks before it writes to a tracker, and writes nothing where nobody answers", async () => {
    const answer = await run("start", "1", {}, { yes: false });
    expect([weights(answer), answer.value]).toEqual([["person NOT_CONFIRMED"], undefined]);
    expect([row(1), issue()?.labels]).toEqual(["Pending", ["bug"]]);
    await run("start", "1", { named: true }, { yes: false });
    expect(row(1)).toBe("Running");
  });

  it("plans without writing in a dry run", async () => {
    const answer = await run("start", "1", {}, { dryRun: true });
    expect(answer.plan.effects.map(({ kind }) => kind)).toEqual(["labels", "item-edit"]);
    expect([row(1), issue()?.labels, answer.receipts]).toEqual(["Pending", ["bug"], []]);
  });

  it("names an item that is not there, and an event that is not for it", async () => {
    expect(weights(await run("start", "9"))).toEqual(["usage NO_ITEM"]);
    expect((await run("complete", plan)).notices[0]?.says).toContain(`lifecycle finish ${plan}`);
    expect((await run("finish", "1")).notices[0]?.says).toContain(plan);
  });

  it("leaves a file alone that changes meanwhile", async () => {
    const desk = await bench.desk({ yes: true });
    const { workspace } = desk;
    const slow = {
      ...workspace,
      apply: (...all: Parameters<typeof workspace.apply>) => {
        bench.write("plans/tax/phase-1.md", "# Tax Phase 1: Show it\n\n**Status:** Pending\n\nMine.\n");
        return workspace.apply(...all);
      },
    };
    const answer = await lifecycle(
      { ...desk, workspace: slow },
      { event: "start", item: "1", autoClose: false, force: false },
    );
    expect(outcomes(answer)).toContain("item-edit yielded");
    expect(weights(answer)).toEqual(["person CONFLICT"]);
    expect(row(1)).toBe("Pending");
  });
});

describe("the end of a plan", () => {
  const both = async (more: Partial<LifecycleInput> = {}, options: DeskOptions = {}) => {
    await run("complete", "1", more, options);
    return run("complete", "2", more, options);
  };

  it("comes next when the last phase is completed, which its label shows", async () => {
    const answer = await both();
    expect(answer.notices).toMatchObject([
      { weight: "said", says: expect.stringContaining(`lifecycle finish ${plan}`) },
    ]);
    expect([issue()?.state, issue()?.labels]).toEqual(["open", ["bug", "status: done"]]);
  });

  it("closes with --auto-close alone, and not before the last phase", async () => {
    const first = await run("complete", "1", { autoClose: true });
    expect(first.skipped).toMatchObject([{ reason: "not all phases are done (1 of 2)" }]);
    expect(issue()?.state).toBe("open");
    await run("complete", "2", { autoClose: true });
    expect([issue()?.state, issue()?.labels]).toEqual(["closed", ["bug", "status: done"]]);
  });

  it("by on.plan_completed closes when the plan is finished", async () => {
    const more = "on: { plan_completed: closed }\n";
    await both({}, { more });
    expect(issue()?.state).toBe("open");
    await run("finish", plan, {}, { more });
    expect(issue()?.state).toBe("closed");
  });

  it("is refused while phases are open, and names them", async () => {
    await run("complete", "1");
    const answer = await run("finish", plan);
    expect(weights(answer)).toEqual(["drift INCOMPLETE"]);
    expect(answer.notices[0]?.says).toBe(
      `1 of 2 phases are not completed: Store it (Pending, debussy:${plan}#2)`.replace("debussy:", ""),
    );
    expect((await run("finish", plan, { force: true })).value?.recorded).toBe(true);
  });

  it("is remembered once", async () => {
    await both();
    expect((await run("finish", plan)).value).toMatchObject({ recorded: true });
    await run("finish", plan);
    expect(await bench.store.completions.all()).toMatchObject([
      { name: "Tax", path: plan, tickets: ["github:acme/shop#3"] },
    ]);
  });

  it("guards what was completed: begun again only when somebody says so, which is remembered", async () => {
    await both();
    await run("finish", plan);
    expect(weights(await run("start"))).toEqual(["person COMPLETED_BEFORE"]);
    expect(row(1)).toBe("Completed");
    expect((await run("start", "1", { force: true })).notices).toEqual([]);
    expect([row(1), issue()?.labels]).toEqual(["Running", ["bug", "status: in progress"]]);
    expect((await bench.store.completions.all()).filter(({ forced }) => forced === true)).toHaveLength(1);
  });

  it("does what the ledger says of a link, though the plan's line names the ticket alone", async () => {
    const link = {
      provider: "github",
      id: "acme/shop#3",
      relation: "primary",
      syncMode: "sync",
      onClose: "close",
    } as const;
    await bench.store.links.put({ item: `item:debussy:${plan}`, ticket: "github:acme/shop#3", link, createdAtMs: 1 });
    await both();
    expect(issue()).toMatchObject({ state: "open", comments: [] });
    await run("finish", plan);
    expect(issue()).toMatchObject({
      state: "closed",
      comments: [{ body: expect.stringContaining("2 of 2 phases are done.") }],
    });
  });

  it("writes nothing through a plan's link that the ledger calls context", async () => {
    const link = {
      provider: "github",
      id: "acme/shop#3",
      relation: "context",
      syncMode: "sync",
      onClose: "close",
    } as const;
    await bench.store.links.put({ item: `item:debussy:${plan}`, ticket: "github:acme/shop#3", link, createdAtMs: 1 });
    await both({ autoClose: true });
    expect(issue()).toMatchObject({ state: "open", labels: ["bug"], comments: [] });
  });

  it("shows how much is done on the milestone, when asked to", async () => {
    const more = "milestones: { progress: true }\n";
    const text = () => repo()?.milestones.find(({ title }) => title === "2.0")?.description ?? "";
    await run("complete", "1");
    expect(text()).toBe("The second.");
    await run("complete", "1", {}, { more });
    expect(text()).toMatch(/^The second\.\n\n.*Tax, 1 of 2 phases \(50 %\)$/);
    await run("complete", "2", {}, { more });
    expect(text()).toMatch(/Tax, 2 of 2 phases \(100 %\)$/);
  });
});

describe("a plan with a Jira ticket", () => {
  const set = (key: string) => bench.write(plan, master(`**Jira Issues:** ${key}\n`));
  const transitions = (lines: string) => ({
    config: `remotes:\n  github: { enabled: true, repo: acme/shop }\n  jira:\n    enabled: true\n    domain: acme.atlassian.net\n    projects: [PROJ, OPS]\n    transitions: ${lines}\n`,
  });

  it("is moved by the transition that Debussy's config names, and by nothing where none is", async () => {
    set("PROJ-1042");
    await run("start");
    expect(bench.ticket("PROJ-1042").status).toBe("To Do");
    await run("start", "2", {}, transitions('{ on_phase_start: "select for development" }'));
    expect(bench.ticket("PROJ-1042").status).toBe("Selected");
  });

  it("goes on with a warning where the workflow has no such transition", async () => {
    set("PROJ-1042");
    const answer = await run("start", "1", {}, transitions('{ on_phase_start: "Ship" }'));
    expect(answer.notices).toMatchObject([{ weight: "said", code: "NO_PATH" }]);
    expect(answer.notices[0]?.says).toBe(
      'PROJ-1042 has no transition "Ship" out of "To Do"; there is "Select for development"',
    );
    expect([row(1), issue()?.labels]).toEqual(["Running", ["bug", "status: in progress"]]);
  });

  it("goes on with a warning where the transition wants a field that nobody gave", async () => {
    set("PROJ-1042");
    moveByHand(bench.sandbox.services.jira.world, "PROJ-1042", "Code Review", sara);
    await run("complete", "1");
    const answer = await run("complete", "2", { autoClose: true });
    expect(answer.notices.map(({ code, weight }) => `${weight} ${code}`)).toEqual([
      "said INCOMPLETE",
      "said FIELDS_REQUIRED",
    ]);
    expect([bench.ticket("PROJ-1042").status, issue()?.state]).toEqual(["Code Review", "closed"]);
  });

  it("moves by on.phase_started to the status that is mapped", async () => {
    set("PROJ-1042");
    await run("start", "1", {}, { more: "on: { phase_started: in_progress }\n" });
    expect(bench.ticket("PROJ-1042").status).toBe("In Development");
  });

  it.each([
    ["without a token", { without: ["jira"] as const }],
    ["without any token", { without: ["jira", "github"] as const }],
    ["offline", { offline: true }],
  ])("%s does its own part, and sends the rest once, later", async (_, options) => {
    set("PROJ-1042");
    const more = "on: { phase_started: in_progress }\n";
    const answer = await run("start", "1", {}, { more, ...options });
    expect(row(1)).toBe("Running");
    expect(answer.pending.map(({ kind, on }) => `${kind} ${on}`)).toContain("move jira:PROJ-1042");
    expect(new Set(answer.notices.map(({ weight }) => weight))).toEqual(new Set(["unverified"]));
    const back = await bench.desk({ more });
    expect((await resume(back)).pending).toEqual([]);
    expect(bench.ticket("PROJ-1042").status).toBe("In Development");
    expect(issue()?.labels).toEqual(["bug", "status: in progress"]);
    expect((await resume(back)).receipts).toEqual([]);
  });

  it("does not write to a tracker that is off", async () => {
    set("PROJ-1042");
    const config = "remotes:\n  github: { enabled: true, repo: acme/shop }\non: { phase_started: in_progress }\n";
    const answer = await run("start", "1", {}, { config });
    expect(answer.skipped).toMatchObject([{ on: "jira:PROJ-1042", reason: "jira is not enabled here" }]);
    expect(bench.ticket("PROJ-1042").status).toBe("To Do");
  });

  it("tells of a ticket that is not there, and goes on with the others", async () => {
    set("PROJ-9999");
    const answer = await run("start");
    expect(weights(answer)).toEqual(["part NOT_FOUND"]);
    expect(issue()?.labels).toContain("status: in progress");
  });
});
