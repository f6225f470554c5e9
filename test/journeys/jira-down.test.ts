import { describe, expect, it } from "@jest/globals";
import type { Fault } from "@satellite/testkit/sandbox";
import { configWith } from "./config.js";
import { expectVerdict, openStage, outcomesOf, saysOf } from "./stage.js";

const stage = openStage();
const always = { service: "jira", times: "always" } as const;

describe("Jira that cannot be asked is an answer of its own, in its own words", () => {
  it.each<[string, Fault, RegExp]>([
    ["a refused token", { ...always, kind: "status", status: 401 }, /credential|401|token/i],
    ["a token without rights", { ...always, kind: "status", status: 403 }, /permission|403|allow/i],
    [
      "an expired token, for which every ticket is a 404",
      { ...always, kind: "token-expired" },
      /credential|401|token/i,
    ],
    ["a burst limit", { ...always, kind: "rate-limit", reason: "jira-burst-based", retryAfterS: 3600 }, /wait|limit/i],
    [
      "a global quota",
      { ...always, kind: "rate-limit", reason: "jira-quota-global-based", retryAfterS: 3600 },
      /wait|limit|quota/i,
    ],
    [
      "a tenant's quota",
      { ...always, kind: "rate-limit", reason: "jira-quota-tenant-based", retryAfterS: 3600 },
      /wait|limit|quota/i,
    ],
    [
      "a service that is down",
      { ...always, kind: "status", status: 503, retryAfterS: 3600 },
      /503|down|unavailable|wait/i,
    ],
    ["an answer that stops halfway", { ...always, kind: "truncated" }, /shape|answer/i],
    ["a page instead of an answer", { ...always, kind: "html", status: 200 }, /shape|answer/i],
  ])("%s", async (_, fault, words) => {
    stage.sandbox.faults.add(fault);
    const told = await stage.pull();
    expectVerdict(told, "unknown", 1);
    expect(saysOf(told, "all-read") + saysOf(told, "ticket-exists")).toMatch(words);
    expect(outcomesOf(told, "ticket-exists")).not.toContain("fail");
    expect(told.requests.filter((one) => one.service === "jira" && one.isWrite)).toEqual([]);
    expect(stage.checks()).toMatchObject([{ conclusion: "action_required" }]);
    expect(told.summary).toContain("could not verify");
    expect(stage.ticketState().status).toBe("To Do");
  });

  it.each<[string, Fault]>([
    ["a connection that is cut once", { service: "jira", kind: "cut", when: "before" }],
    ["one 500", { service: "jira", kind: "status", status: 500 }],
    ["one short wait", { service: "jira", kind: "rate-limit", reason: "jira-burst-based", retryAfterS: 0 }],
  ])("%s is no reason not to know", async (_, fault) => {
    stage.sandbox.faults.add(fault);
    expectVerdict(await stage.pull(), "pass", 0);
  });

  it("turns into a pass once Jira is back, in the same check and comment", async () => {
    stage.sandbox.faults.add({ ...always, kind: "status", status: 401 });
    await stage.pull();
    const [check] = stage.checks();
    stage.sandbox.faults.clear();
    expectVerdict(await stage.pull(7, "synchronize"), "pass", 0);
    expect(stage.checks()).toMatchObject([{ id: check?.id, conclusion: "success" }]);
    expect(stage.pullState().comments).toHaveLength(1);
  });

  it("only warns where the policy says so", async () => {
    stage.onMain(configWith({ policy: { unverifiable: "warn" } }));
    stage.sandbox.faults.add({ ...always, kind: "status", status: 401 });
    const told = await stage.pull();
    expect(told.code).toBe(0);
    expect(told.log).toContain("::warning");
  });

  it("without a token names the input to set", async () => {
    const told = await stage.pull(7, "opened", { inputs: { "jira-token": "" } });
    expectVerdict(told, "unknown", 1);
    expect(told.log).toMatch(/jira-token|JIRA_API_TOKEN/);
  });
});

describe("GitHub that cannot be asked", () => {
  it.each<[string, Fault, RegExp]>([
    ["a refused token", { service: "github", times: "always", kind: "status", status: 401 }, /UNAUTHORIZED/],
    ["a token without rights", { service: "github", times: "always", kind: "status", status: 403 }, /FORBIDDEN/],
    [
      "a spent limit",
      { service: "github", times: "always", kind: "rate-limit", reason: "github-primary", retryAfterS: 3600 },
      /RATE_LIMITED/,
    ],
  ])("%s fails the job and says which", async (_, fault, code) => {
    // The payload is made of GitHub's answers: the faults come after it.
    const repository = stage.sandbox.state().github.repositories[0];
    expect(repository).toBeDefined();
    const { pullRequestPayload } = await import("@satellite/testkit/runner");
    const payload = await pullRequestPayload(stage.sandbox.github, "acme/shop", 7);
    stage.sandbox.faults.add(fault);
    const told = await stage.run("pull_request", payload);
    expect(told.code).toBe(1);
    expect(told.outputs["verdict"]).toBe("unknown");
    expect(told.log).toMatch(code);
    expect(told.writes).toBe(0);
  });
});
