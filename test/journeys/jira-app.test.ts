import { describe, expect, it, jest } from "@jest/globals";
import { repositoryPayload } from "@satellite/testkit/runner";
import { makeApp, defaultSeed, moveByHand } from "@satellite/testkit/sandbox";
import { issueUpdated } from "@satellite/testkit/forge";
import { configWith } from "./config.js";
import { admin, openJiraApp, omar } from "./jira-app.js";
import { expectVerdict, openStage, outcomesOf, repository, saysOf } from "./stage.js";

// Each starts the Action and the app, some of them twice.
jest.setTimeout(60_000);

describe("with the Jira app and a key", () => {
  const stage = openStage();
  const app = openJiraApp(stage, "hmac");
  const viaApp = async (more: Record<string, string> = {}) => ({
    inputs: { ...(await app.inputs()), ...more },
    env: app.env,
  });

  it("a pull request moves its ticket, and the issue shows verdict and spec", async () => {
    const told = await stage.pull(7, "opened", await viaApp());
    expectVerdict(told, "pass", 0);
    expect(told.requests.filter(({ service, isWrite }) => service === "jira" && isWrite)).toEqual([]);
    expect(told.summary).toContain("handed to the Jira app");
    expect(stage.ticketState().status).toBe("To Do");
    const ran = await app.site.drain();
    expect(ran.map(({ outcome }) => outcome)).toEqual(["done"]);
    expect(stage.ticketState()).toMatchObject({ status: "In Development", remoteLinks: [{ title: "acme/shop#7" }] });
    const panel = await app.panel();
    expect(panel).toMatchObject({
      kind: "changes",
      changes: [
        { ref: "change:github:acme/shop#7", state: "open", verdict: "pass", spec: { stored: true, drifted: false } },
      ],
    });
  });

  it("merging moves the ticket on, and the panel says merged", async () => {
    stage.onMain(
      configWith({
        on: { opened: "in_progress", merged: "closed" },
        remotes: { jira: { fields: { resolution: "Done" } } },
      }),
    );
    const through = await viaApp();
    await stage.pull(7, "opened", through);
    await app.site.drain();
    stage.github.merge(repository, 7);
    await stage.pull(7, "closed", through);
    await app.site.drain();
    expect(stage.ticketState().statusCategory).toBe("done");
    expect(await app.panel()).toMatchObject({ changes: [{ state: "merged" }] });
  });

  it("the second run sends nothing", async () => {
    const through = await viaApp();
    await stage.pull(7, "opened", through);
    await app.site.drain();
    const again = await stage.pull(7, "synchronize", through);
    expect([again.writes, app.site.queued()]).toEqual([0, 0]);
    expectVerdict(again, "pass", 0);
  });

  it("an app that is away changes no verdict, and the summary says what was not handed over", async () => {
    const through = await viaApp({ "forge-url": "http://127.0.0.1:9/x1" });
    const told = await stage.pull(7, "opened", through);
    expectVerdict(told, "pass", 0);
    expect(told.summary).toMatch(/PROJ-1042.*(not|could)/is);
    expect(stage.ticketState().status).toBe("To Do");
  });

  it("a revoked key is refused, and its secret is nowhere in what the run says", async () => {
    const through = await viaApp();
    await app.site.invoke("admin-page", "revokeKey", { id: through.inputs["forge-key-id"] }, admin);
    const told = await stage.pull(7, "opened", through);
    expectVerdict(told, "pass", 0);
    expect(app.site.queued()).toBe(0);
    const shown = told.log.replaceAll(/^::add-mask::.*$/gm, "");
    expect(`${shown}${told.summary}`).not.toContain(through.inputs["forge-secret"] ?? "-");
  });

  it("without a token to read with, tickets could not be looked at; where that only warns, the app is told all the same", async () => {
    const through = await viaApp({ "jira-token": "", "jira-email": "" });
    const strict = await stage.pull(7, "opened", through);
    expectVerdict(strict, "unknown", 1);
    expect(saysOf(strict, "ticket-exists")).toMatch(/jira-token|connected/);
    stage.onMain(configWith({ policy: { unverifiable: "warn" } }));
    const warned = await stage.pull(7, "opened", through);
    expect(warned.code).toBe(0);
    await app.site.drain();
    expect(stage.ticketState().status).toBe("In Development");
    // A person's decision stands, though the plan that cannot see it asks for the move again.
    moveByHand(stage.jira, "PROJ-1042", "Selected", omar.accountId);
    await stage.pull(7, "synchronize", through);
    expect((await app.site.drain()).map(({ outcome }) => outcome)).toEqual(["done"]);
    expect(stage.ticketState().status).toBe("Selected");
  });
});

describe("with the Jira app and GitHub's own token", () => {
  const made = makeApp();
  const seed = defaultSeed();
  const stage = openStage({ ...seed, github: { ...seed.github, apps: [made.seed] } });
  const app = openJiraApp(stage, "connected");
  const approval = configWith({
    remotes: { jira: { approval: { statuses: ["Code Review"] } } },
    policy: { ticket: { required: true, approval: "ticket" } },
    people: [
      { github: "omar", jira: omar.accountId },
      { github: "sara", jira: admin.accountId },
    ],
  });

  it("tickets are read and moved by the app, with no credential for Jira in the workflow", async () => {
    const told = await stage.pull(7, "opened", { inputs: await app.inputs(), env: app.env });
    expectVerdict(told, "pass", 0);
    expect(outcomesOf(told, "ticket-exists")).toEqual(["pass"]);
    await app.site.drain();
    expect(stage.ticketState().status).toBe("In Development");
  });

  it("a ticket that is approved turns the pull request's check", async () => {
    stage.onMain(approval);
    const through = { inputs: await app.inputs(), env: app.env };
    const before = await stage.pull(7, "opened", through);
    expectVerdict(before, "fail", 1);
    await app.site.drain();
    const secret = { kind: "app", appId: String(made.seed.id), secret: made.privateKey };
    await app.site.invoke("admin-page", "saveGitHub", secret, admin);
    moveByHand(stage.jira, "PROJ-1042", "Code Review", omar.accountId);
    await app.site.emit("avi:jira:updated:issue", issueUpdated(stage.jira, "PROJ-1042"));
    const [dispatch] =
      stage.sandbox.state().github.repositories.find(({ name }) => name === repository)?.dispatches ?? [];
    expect(dispatch).toMatchObject({ eventType: "satellite-ticket-changed" });
    const payload = await repositoryPayload(stage.sandbox.github, repository, {
      action: dispatch?.eventType,
      client_payload: dispatch?.payload,
      branch: "main",
    });
    const after = await stage.run("repository_dispatch", payload, through);
    expect(after.code).toBe(0);
    expect(stage.checks(7)[0]).toMatchObject({ conclusion: "success" });
  });
});
