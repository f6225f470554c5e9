import { afterEach, describe, expect, it } from "@jest/globals";
import { Queue } from "@forge/events";
import { jiraIssue } from "@satellite/testkit/builders/jira";
import { moveByHand } from "@satellite/testkit/sandbox";
import { openConsumer } from "../../../test/forge/consumer";
import { aMessage, comment, link, remember, spec, toState } from "../../../test/forge/message";
import { closeReceivers } from "../../../test/forge/receiving";
import * as app from "../index";

afterEach(closeReceivers);

const open = () => openConsumer(app);
const everything = [
  toState("in_review", ["Code Review"], { expect: "To Do" }),
  comment("Built in #7."),
  link(),
  remember(),
];
const whole = {
  status: "Code Review",
  comments: [{}],
  remoteLinks: [{}],
  properties: { satellite: { changes: { "change:github:acme/shop#7": { state: "open" } } } },
};
const at = (path: string) => ({ service: "jira", path: `/rest/api/3/issue/PROJ-1${path}` });
const limited = { kind: "rate-limit", reason: "jira-burst-based", retryAfterS: 30 } as const;

describe("when Jira asks to wait", () => {
  it.each([
    ["jira-burst-based", 30, 30],
    ["jira-per-issue-on-write", 25, 25],
    ["jira-quota-global-based", 2000, 900],
    ["jira-quota-tenant-based", 300, 300],
  ] as const)("for %s, the message comes back after that time and is finished", async (reason, asks, waits) => {
    const { audit, deliver, issue, jira, site } = await open();
    jira.faults.add({ ...at("/remotelink"), method: "POST", kind: "rate-limit", reason, retryAfterS: asks });
    expect(await deliver(aMessage({ effects: everything }))).toMatchObject([{ outcome: "retry", retryAfter: waits }]);
    expect(await site.drain()).toEqual([]);
    site.advance(waits * 1000);
    expect(await site.drain()).toMatchObject([{ outcome: "done" }]);
    expect(issue()).toMatchObject(whole);
    expect((await audit()).map(({ fate }) => fate)).toEqual(["applied", "retrying"]);
  });

  it("before anything is done, nothing is half done", async () => {
    const { deliver, issue, jira } = await open();
    jira.faults.add({ ...at(""), ...limited });
    const before = issue();
    expect(await deliver(aMessage({ effects: everything }))).toMatchObject([{ outcome: "retry" }]);
    expect(issue()).toEqual(before);
  });

  it("without end, the message ends in the audit after eight attempts", async () => {
    const { audit, deliver, jira, site } = await open();
    jira.faults.add({ ...at("/comment"), ...limited, times: "always" });
    let attempts = (await deliver(aMessage({ effects: [comment("hello"), link()] }))).length;
    for (; site.queued() > 0; site.advance(900_000)) attempts += (await site.drain()).length;
    expect(attempts).toBe(8);
    expect((await audit()).map(({ fate, reason }) => [fate, reason])).toEqual([
      ["given-up", "RATE_LIMITED"],
      ["retrying", "RATE_LIMITED"],
    ]);
  });
});

describe("a move that was broken off", () => {
  const breakOff = async () => {
    const on = await open();
    on.jira.faults.add({ ...at("/transitions"), method: "POST", after: 1, ...limited });
    await on.deliver(aMessage({ effects: everything }));
    expect(on.issue().status).toBe("Selected");
    return on;
  };

  it("goes on from where it stood", async () => {
    const { issue, site } = await breakOff();
    site.advance(30_000);
    await site.drain();
    expect(issue()).toMatchObject(whole);
  });

  it("yields to a person who moved the ticket meanwhile", async () => {
    const { issue, jira, site } = await breakOff();
    moveByHand(jira.world, "PROJ-1", "In Development", "5b10-omar");
    site.advance(30_000);
    await site.drain();
    expect(issue()).toMatchObject({ ...whole, status: "In Development" });
  });
});

it("a move that is over is not made again because something else has to be", async () => {
  const { issue, jira, site, deliver } = await open();
  jira.faults.add({ ...at("/comment"), method: "POST", ...limited });
  await deliver(
    aMessage({
      effects: everything.map((one) => (one.kind === "transition" ? toState("in_review", ["Code Review"]) : one)),
    }),
  );
  expect(issue().status).toBe("Code Review");
  moveByHand(jira.world, "PROJ-1", "Rejected", "5b10-omar");
  site.advance(30_000);
  await site.drain();
  expect(issue()).toMatchObject({ ...whole, status: "Rejected" });
});

describe("a write that meets trouble", () => {
  it("of somebody else at the same moment is looked at and done again", async () => {
    const { deliver, issue, jira } = await open();
    jira.faults.add({ ...at("/transitions"), method: "POST", kind: "status", status: 409 });
    expect(await deliver(aMessage({ effects: everything }))).toMatchObject([{ outcome: "done" }]);
    expect(issue()).toMatchObject(whole);
  });

  it("whose answer was lost is not made twice", async () => {
    const { deliver, issue, jira } = await open();
    jira.faults.add({ ...at("/comment"), method: "POST", kind: "cut", when: "after" });
    await deliver(aMessage({ effects: everything }));
    expect(issue()).toMatchObject(whole);
  });

  it("without end is given up, and the rest is done", async () => {
    const { audit, deliver, issue, jira, site } = await open();
    jira.faults.add({ ...at("/transitions"), method: "POST", kind: "status", status: 409, times: "always" });
    await deliver(aMessage({ effects: everything }));
    for (; site.queued() > 0; site.advance(900_000)) await site.drain();
    expect(issue()).toMatchObject({ ...whole, status: "To Do" });
    expect((await audit())[0]).toMatchObject({ fate: "partly", reason: "CONFLICT" });
  });

  it("that is forbidden is told and not tried again", async () => {
    const { audit, deliver, jira } = await open();
    jira.faults.add({ ...at("/remotelink"), method: "POST", kind: "status", status: 403, times: "always" });
    expect(await deliver(aMessage({ effects: [comment("x"), link()] }))).toMatchObject([{ outcome: "done" }]);
    expect(await audit()).toMatchObject([{ fate: "partly", reason: "FORBIDDEN" }]);
  });
});

describe("an event that cannot be understood", () => {
  it.each<[string, Record<string, unknown>]>([
    ["of another version", { version: 2, message: {}, projects: [], source: "x" }],
    ["without a message", { version: 1, projects: [], source: "x" }],
    ["whose message is none", { version: 1, message: { schema: "satellite/forge@1" }, projects: [], source: "x" }],
    ["whose message is no longer kept", { version: 1, parcel: "0".repeat(32), projects: [], source: "x" }],
    ["with a path trick for a parcel", { version: 1, parcel: "../../user", projects: [], source: "x" }],
  ])("(%s) ends in the audit at once", async (_, body) => {
    const { audit, site, within, jira } = await open();
    await within(() => new Queue({ key: "deliveries" }).push({ body }));
    expect(await site.drain()).toMatchObject([{ outcome: "done" }]);
    expect(await audit()).toMatchObject([{ fate: "refused" }]);
    expect(jira.requests()).toEqual([]);
  });
});

describe("when storage is busy", () => {
  it.each([0, 1, 2, 3])("at request %d, the message comes back and is finished", async (after) => {
    const { deliver, issue, key, send, site } = await open();
    await send(aMessage({ effects: everything, spec: spec("# Plan") }), { key });
    site.fail({ kvs: "429", after });
    expect(await site.drain()).toMatchObject([{ outcome: "retry" }]);
    site.advance(900_000);
    await deliver();
    expect(issue()).toMatchObject(whole);
  });

  it("only for the audit, the message is done all the same", async () => {
    const { issue, key, send, site } = await openConsumer(app, [jiraIssue()]);
    await send(aMessage({ effects: [comment("hello")] }), { key });
    site.fail({ kvs: "500", after: 5, times: 20 });
    expect(await site.drain()).toMatchObject([{ outcome: "done" }]);
    expect(issue().comments).toHaveLength(1);
    expect(site.logs.join("\n")).not.toContain("hello");
  });
});
