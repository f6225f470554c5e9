import { expect, it } from "@jest/globals";
import { checkName, expectVerdict, openStage, repository } from "./stage.js";

const stage = openStage();

it("a good pull request passes, and every effect is there in both worlds", async () => {
  const before = stage.pullState().body ?? "";
  const told = await stage.pull();
  expectVerdict(told, "pass", 0);

  const pull = stage.pullState();
  expect(pull.body?.startsWith(before)).toBe(true);
  expect(pull.body).toContain("## Implementation Spec");
  expect(pull.body).toContain("A person with a passkey signs in without typing anything");
  expect(pull.body).not.toContain("upstream: {");
  expect(pull.labels).toEqual(["status: in progress"]);
  expect(pull.milestone).toBe("2.4.0");
  expect(pull.comments).toEqual([]);
  expect(stage.checks()).toMatchObject([{ name: checkName, status: "completed", conclusion: "success" }]);

  const ticket = stage.ticketState();
  expect(ticket.status).toBe("In Development");
  expect(ticket.path).toEqual(["Selected", "In Development"]);
  expect(ticket.comments).toHaveLength(2);
  expect(ticket.comments[1]?.text).toContain("acme/shop#7");
  expect(ticket.remoteLinks).toMatchObject([{ url: "https://github.com/acme/shop/pull/7", resolved: false }]);
  expect(ticket.properties["satellite"]).toMatchObject({ schema: "satellite/property@1" });

  const [change] = Object.values(
    (ticket.properties["satellite"] as { changes: Record<string, { commentId?: string }> }).changes,
  );
  expect(change?.commentId).toBe(ticket.comments[1]?.id);
});

it("its outputs and summary say what was done", async () => {
  const told = await stage.pull();
  expect(told.outputs).toMatchObject({
    verdict: "pass",
    tickets: '["jira:PROJ-1042"]',
    "primary-ticket": "jira:PROJ-1042",
    "spec-path": "specs/PROJ-1042/spec.md",
    changed: "true",
    "bundle-path": "",
  });
  expect(told.outputs["spec-sha256"]).toMatch(/^[0-9a-f]{64}$/);
  expect(told.verdict?.policy.source).toBe(`${stage.github.tip(repository)}:.github/satellite.yml`);
  expect(told.plan.map((one) => one.kind)).toEqual([
    "move",
    "comment",
    "link",
    "remember",
    "body",
    "labels",
    "milestone",
    "check",
  ]);
  expect(told.summary).toContain("## Satellite: traced");
  expect(told.summary).toContain("PROJ-1042");
  expect(told.summary).toContain("### Written");
});

it("the same again writes nothing, with three reads in two waits", async () => {
  await stage.pull();
  const world = stage.sandbox.state();
  const again = await stage.pull(7, "synchronize");
  expectVerdict(again, "pass", 0);
  expect(again.outputs["changed"]).toBe("false");
  expect(again.plan).toEqual([]);
  expect(again.writes).toBe(0);
  expect(again.requests.map(({ service, path }) => `${service} ${path}`).sort()).toEqual([
    "github /api/graphql",
    "github /api/graphql",
    "jira /rest/api/3/search/jql",
  ]);
  expect(again.requests[0]?.service).toBe("github");
  expect({ ...stage.sandbox.state().github, now: "" }).toEqual({ ...world.github, now: "" });
  expect(stage.sandbox.state().jira.tickets).toEqual(world.jira.tickets);
});
