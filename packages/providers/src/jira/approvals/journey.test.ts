/** A ticket's whole way: asked for an approval, approved in Jira, worked on, remembered, and its spec changed after all. */
import { afterEach, describe, expect, it } from "@jest/globals";
import type { Spec, Thread } from "@satellite/core";
import { makePlan } from "@satellite/core/plan";
import { judge } from "@satellite/core/policy";
import { aChange, aConfig, aLink, aSpec, aThread, openedAtMs } from "@satellite/testkit/builders";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { moveByHand, setByHand } from "@satellite/testkit/sandbox";
import { governed, jiraLimits, nodeTransport } from "../../shared/http/index.js";
import { createJiraProvider } from "../index.js";

const ref = "jira:PROJ-1";
const path = "specs/PROJ-1/spec.md";
const { sara, omar } = jiraPeople;
const robot = { accountId: "app-1", displayName: "Automation", email: "r@acme.dev", accountType: "app" as const };
const field = "customfield_10021";
const statusMap = { in_progress: ["In Development"] };
const approval = { statuses: ["Selected"], field: "Approved by", values: [] };
let site: JiraSite | undefined;

afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

async function open() {
  const base = jiraSeed([jiraIssue()]);
  const fields = [{ id: field, name: "Approved by", type: "user" as const }];
  const opened = await openJiraSite({ ...base, users: [...base.users, robot], fields });
  site = opened;
  const { baseUrl, clock, world } = opened;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 60_000, readers: [jiraLimits] });
  const { email, token } = sara;
  const options = { baseUrl, email, token, projects: [], statusMap, approval, fields: {}, transport, clock };
  const provider = createJiraProvider(options);
  const config = aConfig({ on: { opened: "in_progress" }, policy: { ticket: { approval: "ticket" } } });
  const people = [sara, omar].map(({ accountId, displayName }) => ({
    github: displayName.toLowerCase(),
    jira: accountId,
  }));
  const jira = { ...config.remotes.jira, statusMap, approval };
  const settled = { ...config, people, remotes: { ...config.remotes, jira } };
  let runs = 0;

  /** One run: read, judge, plan; what is planned for the ticket is done. */
  async function run(spec: Spec = aSpec({ path })) {
    runs += 1;
    const before = opened.requests().length;
    const reads = await provider.read([ref]);
    const thread: Thread = aThread({
      change: aChange(),
      config: settled,
      links: [aLink(ref)],
      reads,
      spec,
      nowMs: openedAtMs + runs * 60_000,
    });
    const verdict = judge(thread);
    const detailsUrl = `https://github.com/acme/shop/actions/runs/${runs}`;
    const options = { checkName: "s", can: { jira: provider.can }, autoClose: false, commentMarker: "m", check: false };
    const plan = makePlan(thread, verdict, { ...options, detailsUrl });
    const deeds = plan.effects.filter(({ on }) => on === ref);
    const outcomes: string[] = [];
    for (const effect of deeds) outcomes.push(`${effect.kind} ${(await provider.apply(effect, effect.key)).outcome}`);
    const asked = opened.requests().slice(before);
    return { conclusion: verdict.conclusion, findings: verdict.findings, outcomes, asked };
  }
  const remembered = () =>
    (world.all()[0]?.properties["satellite"] as { changes: Record<string, Record<string, unknown>> } | undefined)
      ?.changes[aChange().ref];
  return { run, world, remembered };
}

const quiet = { outcomes: [], asked: ["POST search/jql"] };

describe("a ticket that wants to be approved in Jira", () => {
  it("turns the check, is written to once, and rests", async () => {
    const { run, world, remembered } = await open();
    expect(await run()).toMatchObject({ conclusion: "fail", outcomes: ["remember done"] });
    expect(await run()).toMatchObject({ conclusion: "fail", ...quiet });
    const atMs = openedAtMs + 5000;
    moveByHand(world, "PROJ-1", "Selected", omar.accountId, atMs);
    expect(await run()).toMatchObject({
      conclusion: "pass",
      outcomes: ["move done", "comment done", "link done", "remember done"],
    });
    expect(world.all()[0]?.status).toBe("In Development");
    const first = remembered();
    expect(first).toMatchObject({
      state: "opened",
      verdict: "pass",
      findings: [],
      approvedAtMs: atMs,
      approvedSha256: "c".repeat(64),
      detailsUrl: "https://github.com/acme/shop/actions/runs/3",
    });
    expect(await run()).toMatchObject({ conclusion: "pass", ...quiet });
    expect(remembered()).toEqual(first);
  });

  it("tells of a spec that changed since, once, until it is approved anew", async () => {
    const { run, world, remembered } = await open();
    moveByHand(world, "PROJ-1", "Selected", omar.accountId, openedAtMs + 5000);
    await run();
    const changed = aSpec({ path, sha256: "e".repeat(64) });
    const told = await run(changed);
    expect(told).toMatchObject({ conclusion: "pass", outcomes: ["remember done"] });
    expect(told.findings.filter(({ rule, outcome }) => rule === "spec-drift" && outcome === "fail")).toMatchObject([
      { severity: "notice", refs: [ref, changed.path] },
    ]);
    expect(remembered()).toMatchObject({
      findings: [{ rule: "spec-drift", outcome: "fail" }],
      spec: { sha256: "e".repeat(64) },
      approvedSha256: "c".repeat(64),
    });
    expect(await run(changed)).toMatchObject(quiet);
    setByHand(world, "PROJ-1", { field, value: { accountId: omar.accountId } }, omar.accountId, openedAtMs + 90_000);
    expect((await run(changed)).outcomes).toEqual(["remember done"]);
    expect(remembered()).toMatchObject({ findings: [], approvedSha256: "e".repeat(64) });
    expect(await run(changed)).toMatchObject({ conclusion: "pass", ...quiet });
  });

  type Act = (world: JiraSite["world"]) => void;
  const moved =
    (status: string, by: { accountId: string }, afterMs = 5000): Act =>
    (world) =>
      moveByHand(world, "PROJ-1", status, by.accountId, openedAtMs + afterMs);
  const picked =
    (who: { accountId: string } | null, by: { accountId: string }, afterMs = 5000): Act =>
    (world) =>
      setByHand(
        world,
        "PROJ-1",
        { field, value: who && { accountId: who.accountId } },
        by.accountId,
        openedAtMs + afterMs,
      );

  it.each<[string, string, Act[]]>([
    ["fail", "the author moved it into the status", [moved("Selected", sara)]],
    ["fail", "the author named somebody else in the field", [picked(omar, sara)]],
    ["fail", "it was approved before the change named it", [moved("Selected", omar, -5000)]],
    ["fail", "it was moved back out", [moved("Selected", omar), moved("To Do", sara, 6000)]],
    [
      "fail",
      "the author brought it back in",
      [moved("Selected", omar), moved("To Do", omar, 6000), moved("Selected", sara, 7000)],
    ],
    ["fail", "the field was emptied", [picked(omar, omar), picked(null, omar, 6000)]],
    ["fail", "an app moved it", [moved("Selected", robot)]],
    ["pass", "another person set the field", [picked(omar, omar)]],
    [
      "pass",
      "one way was taken back and the other stands",
      [picked(omar, omar), picked(null, sara, 6000), moved("Selected", omar, 7000)],
    ],
  ])("%s: %s", async (conclusion, _, acts) => {
    const { run, world } = await open();
    for (const act of acts) act(world);
    expect((await run()).conclusion).toBe(conclusion);
  });
});
