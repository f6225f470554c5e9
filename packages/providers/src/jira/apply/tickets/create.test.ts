import { afterEach, describe, expect, it } from "@jest/globals";
import type { Effect, NewTicket, TicketCreateEffect } from "@satellite/core";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../../../shared/http/index.js";
import { createJiraProvider } from "../../index.js";

let site: JiraSite | undefined;
afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

const types = [
  { id: "10003", name: "Epic", level: 1 },
  { id: "10001", name: "Story" },
  { id: "10005", name: "Sub-task", subtask: true },
];
const fields = [{ id: "customfield_10010", name: "Story points", type: "number" }] as const;

async function open(change: { readonly required?: readonly string[] } = {}, issues = [jiraIssue()]) {
  const seed = jiraSeed(issues);
  const projects = seed.projects.map((one) => ({ ...one, issueTypes: types, ...change }));
  const opened = await openJiraSite({ ...seed, projects, fields });
  site = opened;
  const { baseUrl, clock } = opened;
  const provider = () => {
    const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [jiraLimits] });
    const { email, token } = jiraPeople.sara;
    return createJiraProvider({
      baseUrl,
      email,
      token,
      projects: ["PROJ"],
      statusMap: {},
      fields: {},
      transport,
      clock,
    });
  };
  const run = () => {
    const one = provider();
    return (ticket: Partial<NewTicket>, more: Partial<TicketCreateEffect> = {}) =>
      one.apply(planned(ticket, more), "k");
  };
  return {
    ...opened,
    requests: () => opened.requests(),
    provider,
    run,
    made: () => opened.world.all().slice(issues.length),
  };
}

type Run = (ticket: Partial<NewTicket>, more?: Partial<TicketCreateEffect>) => Promise<unknown>;

async function many(run: Run, count: number): Promise<void> {
  for (let n = 1; n <= count; n += 1) await run({ title: "Another" }, { identity: `item:backlog:TASK-${n + 1}` });
}

function planned(ticket: Partial<NewTicket>, more: Partial<TicketCreateEffect>): Effect {
  const deed: TicketCreateEffect = {
    kind: "ticket-create",
    on: "jira:new:item:backlog:TASK-1",
    identity: "item:backlog:TASK-1",
    project: "PROJ",
    ticket: { title: "Passkeys", body: "", ...ticket },
    ...more,
  };
  return { ...deed, key: "planned", because: "test", says: "create" };
}

describe("making a ticket in Jira", () => {
  it("looks whether there is one already and sends everything in one request, with the item's identity on it", async () => {
    const { baseUrl, made, requests, run } = await open();
    const receipt = await run()({
      body: "Sign in **without** a password.\n\n- [ ] works offline\n",
      type: "Story",
      labels: ["auth"],
      assignees: [jiraPeople.omar.accountId],
      priority: "High",
      milestone: "2.0",
      fields: { customfield_10010: 5 },
    });
    expect(receipt).toMatchObject({ outcome: "done", id: "jira:PROJ-2", url: `${baseUrl}/browse/PROJ-2` });
    expect(requests()).toEqual(["POST search/jql", "POST issue/bulkfetch", "POST search/jql", "POST issue"]);
    expect(made()).toMatchObject([
      {
        key: "PROJ-2",
        summary: "Passkeys",
        type: "Story",
        labels: ["auth"],
        assignee: jiraPeople.omar.accountId,
        priority: "High",
        fixVersions: ["2.0"],
        custom: { customfield_10010: 5 },
        properties: { "satellite.item": { schema: "satellite/item@1", item: "item:backlog:TASK-1" } },
      },
    ]);
    expect(JSON.stringify(made()[0]?.description)).toContain('"taskItem"');
  });

  it.each([
    [{}, "Story"],
    [{ type: "Epic" }, "Epic"],
    [{ type: "10003" }, "Epic"],
    [{ parent: "jira:PROJ-1" as const }, "Sub-task"],
    [{ parent: "jira:PROJ-9" as const }, "Story"],
  ])("takes the type that fits %j", async (ticket, type) => {
    const { made, run } = await open({}, [jiraIssue(), jiraIssue({ key: "PROJ-9", type: "Epic" })]);
    expect(await run()(ticket)).toMatchObject({ outcome: "done" });
    expect(made()[0]?.type).toBe(type);
    expect(made()[0]?.parent ?? undefined).toBe("parent" in ticket ? ticket.parent.slice(5) : undefined);
  });

  it.each([
    ["cut", { kind: "cut", when: "after" }],
    ["cut before it arrived", { kind: "cut", when: "before" }],
    ["garbled", { kind: "truncated" }],
    ["a proxy's 502", { kind: "status", status: 502 }],
  ] as const)("is one ticket when the answer is %s, although the index lags", async (_, harm) => {
    const { faults, made, run, world } = await open();
    world.indexLag = 50;
    faults.add({ service: "jira", method: "POST", path: "/rest/api/3/issue", ...harm });
    expect(await run()({})).toMatchObject({ id: "jira:PROJ-2" });
    expect(made()).toHaveLength(1);
  });

  it.each([0, 50])("is found by a later run that does not know how the first ended, with a lag of %i", async (lag) => {
    const { made, run, world } = await open();
    world.indexLag = lag;
    await run()({});
    await run()({ title: "Another" }, { identity: "item:backlog:TASK-2" });
    expect(await run()({}, { begunAtMs: world.seed.nowMs })).toMatchObject({ outcome: "unchanged", id: "jira:PROJ-2" });
    expect(made()).toHaveLength(2);
  });

  it("is found among many others that were made since", async () => {
    const { made, run, world } = await open();
    const first = run();
    await first({});
    await many(first, 101);
    expect(await run()({}, { begunAtMs: world.seed.nowMs })).toMatchObject({ outcome: "unchanged", id: "jira:PROJ-2" });
    expect(made()).toHaveLength(102);
  });

  it.each([
    ["a moment ago", 0, 0],
    ["a moment ago, although the index lags", 50, 0],
    ["long ago", 0, 101],
  ])("is found where another machine made it %s, which knows nothing of this one", async (_, lag, others) => {
    const { made, requests, run, world } = await open();
    world.indexLag = lag;
    const first = run();
    await first({});
    await many(first, others);
    const before = requests().length;
    expect(await run()({})).toMatchObject({ outcome: "unchanged", id: "jira:PROJ-2" });
    expect(made()).toHaveLength(1 + others);
    // What was found behind the newest that the search knows may have others behind it.
    const more = lag > 0 ? ["POST issue/bulkfetch"] : others > 0 ? ["POST search/jql"] : [];
    const looks = ["POST search/jql", "POST issue/bulkfetch", ...more];
    expect(requests().slice(before)).toEqual(looks);
  });

  it("is told with all that were made from the item at the same moment, oldest first", async () => {
    const { provider, world } = await open();
    const [one, other] = [provider(), provider()];
    world.indexLag = 50;
    // Each has looked before the other's is there.
    await Promise.all([one.apply(planned({}, {}), "a"), other.apply(planned({}, {}), "b")]);
    const query = { project: "PROJ", identities: ["item:backlog:TASK-1"], sinceMs: world.seed.nowMs };
    expect(await provider().madeFrom?.(query)).toEqual(
      new Map([["item:backlog:TASK-1", ["jira:PROJ-2", "jira:PROJ-3"]]]),
    );
  });

  it("is made when an earlier run got nowhere", async () => {
    const { made, run } = await open();
    expect(await run()({}, { begunAtMs: 1 })).toMatchObject({ outcome: "done", id: "jira:PROJ-2" });
    expect(made()).toHaveLength(1);
  });

  it("is made once in a run, however often it is asked for", async () => {
    const { made, run } = await open();
    const apply = run();
    const all = await Promise.all([apply({}), apply({})]);
    expect(all.map(({ outcome }) => outcome)).toEqual(["done", "unchanged"]);
    expect(made()).toHaveLength(1);
  });

  it.each([
    [{ labels: ["two words"] }, "REFUSED", /two words/],
    [{ assignees: ["a", "b"] }, "REFUSED", /one assignee, not 2/],
    [{ parent: "github:acme/shop#1" as const }, "REFUSED", /no ticket of Jira/],
    [{ fields: { Mood: "good" } }, "FIELD", /no field "Mood"/],
    [{ body: "word ".repeat(10_000) }, "TOO_LONG", /32 767/],
    [{ fields: { "Story points": "five" } }, "FIELD", /Story points \(customfield_10010\): Specify a valid value/],
    [{ title: "x".repeat(300) }, "REFUSED", /summary: Summary can't exceed 255/],
    [{ type: "Saga" }, "REFUSED", /issuetype: Specify a valid issue type/],
  ])("refuses %j by %s", async (ticket, code, says) => {
    const { made, run } = await open();
    const receipt = await run()(ticket);
    expect(receipt).toMatchObject({ outcome: "refused", code });
    expect(receipt.says).toMatch(says);
    expect(made()).toEqual([]);
  });

  it("names the field that a project demands", async () => {
    const { run } = await open({ required: ["customfield_10010"] });
    expect(await run()({})).toMatchObject({ outcome: "refused", code: "FIELD" });
    expect((await run()({})).says).toContain("Story points (customfield_10010): Story points is required.");
  });

  it.each(["NOPE", 'X" OR 1', "HID"])("makes nothing in the project %s", async (project) => {
    const { made, run } = await open();
    expect(await run()({ type: "Story" }, { project })).toMatchObject({ outcome: "refused" });
    expect(made()).toEqual([]);
  });
});
