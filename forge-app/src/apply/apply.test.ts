import { afterEach, describe, expect, it } from "@jest/globals";
import { jiraIssue } from "@satellite/testkit/builders/jira";
import { aMessage, comment, link, remember, spec, toState } from "../../../test/forge/message";
import { openConsumer } from "../../../test/forge/consumer";
import { closeReceivers, type ReceiverOptions } from "../../../test/forge/receiving";
import * as app from "../index";
import { readSpec } from "../store";

afterEach(closeReceivers);

const change = "change:github:acme/shop#7";

const open = (issues?: ReceiverOptions["issues"]) => openConsumer(app, issues);

const everything = [toState("in_progress", ["In Development"]), comment("Built in #7."), link(), remember()];

describe("a message that comes to the consumer", () => {
  it("moves the ticket, comments, links, remembers and keeps the spec", async () => {
    const { audit, deliver, issue, jira, within } = await open();
    const ran = await deliver(aMessage({ effects: everything, spec: spec("# Passkeys\n\nNo passwords.") }));
    expect(ran).toMatchObject([{ outcome: "done" }]);
    const { comments, id, properties, remoteLinks, status } = issue();
    expect(status).toBe("In Development");
    expect(comments).toHaveLength(1);
    expect(remoteLinks).toMatchObject([{ globalId: `satellite:${change}` }]);
    expect(properties["satellite"]).toMatchObject({ changes: { [change]: { commentId: comments[0]?.id } } });
    expect(JSON.stringify(await within(() => readSpec(id, change)))).toContain("No passwords.");
    const effects = ["spec: done", "transition: done", "comment: done", "link: done", "remember: done"];
    expect(await audit()).toMatchObject([{ fate: "applied", issueKey: "PROJ-1", pullRequest: 7, effects }]);
    expect(jira.violations()).toEqual([]);
  });

  it("changes nothing the second time", async () => {
    const { deliver, issue } = await open();
    await deliver(aMessage({ effects: everything, spec: spec("# Passkeys") }));
    const before = issue();
    expect(await deliver(aMessage({ effects: everything, spec: spec("# Passkeys") }))).toHaveLength(1);
    expect(issue()).toEqual(before);
  });

  it("changes nothing the second time when the queue brings it twice at once", async () => {
    const { deliverTwice, issue } = await open();
    expect(await deliverTwice(aMessage({ effects: everything }))).toHaveLength(2);
    expect(issue()).toMatchObject({ status: "In Development", comments: [{}], remoteLinks: [{}] });
  });

  it("edits its comment in place", async () => {
    const { deliver, issue } = await open();
    await deliver(aMessage({ effects: [comment("one")] }), aMessage({ effects: [comment("two")] }));
    expect(issue().comments).toHaveLength(1);
    expect(JSON.stringify(issue().comments)).toContain("two");
  });

  it("is dropped when a newer one of the same pull request was heard", async () => {
    const { audit, deliver, issue } = await open();
    const newer = aMessage({ seq: [20, 1, 1], effects: [comment("newer")] });
    await deliver(newer);
    await deliver(aMessage({ seq: [19, 9, 9], effects: [comment("older")] }));
    await deliver(aMessage({ seq: [20, 0, 9], effects: [comment("older")] }));
    await deliver({
      ...aMessage({ seq: [5, 1, 1], effects: [link("acme/shop#8")] }),
      pullRequest: { ...aMessage().pullRequest, number: 8 },
    });
    expect(JSON.stringify(issue().comments)).not.toContain("older");
    expect((await audit()).map(({ fate }) => fate)).toEqual(["applied", "stale", "stale", "applied"]);
  });

  it("follows an issue that was moved to another project that is allowed", async () => {
    const { deliver, issue, audit } = await open([jiraIssue({ key: "OPS-5", formerKeys: ["PROJ-1"] })]);
    await deliver(aMessage({ effects: [comment("still here"), link()] }));
    expect(issue("OPS-5").comments).toHaveLength(1);
    expect(await audit()).toMatchObject([{ fate: "applied", issueKey: "OPS-5" }]);
  });

  it("does not follow one that was moved where the repository may not go", async () => {
    const { deliver, issue, audit } = await open([jiraIssue({ key: "TRAP-5", formerKeys: ["PROJ-1"] })]);
    await deliver(aMessage({ effects: [comment("not for you")] }));
    expect(issue("TRAP-5").comments).toEqual([]);
    expect(await audit()).toMatchObject([{ fate: "refused" }]);
  });

  it("about a deleted issue ends in the audit", async () => {
    const { audit, deliver } = await open([jiraIssue({ key: "PROJ-2" })]);
    expect(await deliver(aMessage({ effects: [comment("hello?")] }))).toMatchObject([{ outcome: "done" }]);
    expect(await audit()).toMatchObject([{ fate: "refused", reason: "ISSUE_GONE" }]);
  });

  it("travels beside the queue when it is too large for it, and is taken away after", async () => {
    const { deliver, issue, site, within } = await open();
    const text = Array.from({ length: 3000 }, (_, n) => `Line ${n} of the plan says why.`).join("\n\n");
    const ran = await deliver(aMessage({ effects: [link()], spec: spec(text) }));
    expect(Buffer.byteLength(JSON.stringify(ran[0]?.event))).toBeLessThan(1000);
    const kept = await within(() => readSpec(issue().id, change));
    expect(JSON.stringify(kept)).toContain("Line 2999 of the plan");
    expect([...site.storage().keys()].filter((name) => name.startsWith("parcel:"))).toEqual([]);
  });
});

describe("a transition", () => {
  it("takes several steps, and the project's own names before the message's", async () => {
    const { deliver, issue, settle } = await open();
    await settle({ statusMap: { in_review: ["Code Review"] } });
    await deliver(aMessage({ effects: [toState("in_review", ["Reviewing"])] }));
    expect(issue().status).toBe("Code Review");
  });

  it("never goes backward", async () => {
    const { audit, deliver, issue } = await open([jiraIssue({ status: "Code Review" })]);
    await deliver(aMessage({ effects: [toState("in_progress", ["In Development"])] }));
    expect(issue().status).toBe("Code Review");
    expect(await audit()).toMatchObject([{ fate: "applied", effects: ["transition: unchanged"] }]);
  });

  it.each([
    ["by name", ["In Development"], {}],
    ["by a named transition", ["In Development"], { transition: "Reject" }],
  ])("to a status that the project does not list is refused (%s)", async (_, names, more) => {
    const { audit, deliver, issue, settle } = await open();
    await settle({ statusMap: {}, allowed: ["Code Review"] });
    await deliver(aMessage({ effects: [toState("in_progress", names, more), comment("all the same")] }));
    expect(issue().status).toBe("To Do");
    expect(issue().comments).toHaveLength(1);
    expect(await audit()).toMatchObject([{ fate: "partly", reason: "NOT_ALLOWED" }]);
  });

  it("by what a status counts as ends in one that the project lists, or nowhere", async () => {
    const { deliver, issue, settle } = await open();
    await settle({ statusMap: {}, allowed: ["Code Review"] });
    await deliver(aMessage({ effects: [toState("closed", [])] }));
    expect(["Done", "Rejected"]).not.toContain(issue().status);
  });

  it("says which fields its screen wants, and guesses none", async () => {
    const { audit, deliver, issue } = await open([jiraIssue({ status: "Code Review" })]);
    await deliver(aMessage({ effects: [toState("closed", ["Done"]), link()] }));
    expect(issue().status).toBe("Code Review");
    const [entry] = await audit();
    expect(entry).toMatchObject({ fate: "partly", reason: "FIELDS_REQUIRED" });
    expect(entry?.effects?.[0]).toContain("Resolution");
  });

  it("fills the fields that the message gives", async () => {
    const { deliver, issue } = await open([jiraIssue({ status: "Code Review" })]);
    await deliver(aMessage({ effects: [toState("closed", ["Done"], { fields: { Resolution: "Done" } })] }));
    expect(issue()).toMatchObject({ status: "Done", resolution: "Done" });
  });

  it("yields when somebody has moved the ticket since", async () => {
    const { audit, deliver, issue } = await open([jiraIssue({ status: "Selected" })]);
    await deliver(aMessage({ effects: [toState("in_progress", ["In Development"], { expect: "To Do" })] }));
    expect(issue().status).toBe("Selected");
    expect(await audit()).toMatchObject([{ effects: ["transition: yielded"] }]);
  });
});
