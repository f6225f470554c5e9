import { afterEach, describe, expect, it } from "@jest/globals";
import type { Read, Ticket } from "@satellite/core";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { moveByHand, setByHand } from "@satellite/testkit/sandbox";
import { governed, jiraLimits, nodeTransport } from "../../shared/http/index.js";
import { createJiraProvider, type JiraOptions } from "../index.js";

const { sara, omar } = jiraPeople;
const robot = { accountId: "app-1", displayName: "Automation", email: "r@acme.dev", accountType: "app" as const };
const field = "customfield_10021";
const choice = "customfield_10022";
const approval = { statuses: ["Selected"], field: "Approved by", values: ["Approved"] };
const noon = Date.UTC(2026, 10, 4, 12);
let site: JiraSite | undefined;

afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

async function open(more: Partial<JiraOptions> = { approval }) {
  const base = jiraSeed([jiraIssue(), jiraIssue({ key: "PROJ-2" })]);
  const opened = await openJiraSite({
    ...base,
    users: [...base.users, robot],
    fields: [
      { id: field, name: "Approved by", type: "user" },
      { id: choice, name: "Sign-off", type: "option", options: ["Pending", "Approved"] },
    ],
  });
  site = opened;
  const { baseUrl, clock, faults, world } = opened;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 60_000, readers: [jiraLimits] });
  const { email, token } = sara;
  const options = { baseUrl, email, token, projects: [], statusMap: {}, fields: {}, transport, clock };
  const provider = createJiraProvider({ ...options, ...more });
  return { faults, world, provider, requests: () => opened.requests() };
}

const ticketOf = (reads: readonly Read[]): Ticket | undefined =>
  reads[0]?.outcome === "found" ? reads[0].ticket : undefined;
const longHistory = (world: JiraSite["world"], changes: number) => {
  for (let n = 0; n < changes; n += 1)
    setByHand(world, "PROJ-1", { field: "summary", value: `Title ${n}` }, sara.accountId);
};

describe("approvals on a ticket of Jira", () => {
  it("come with the same one search: who moved it into the status, who set the field, and when", async () => {
    const { provider, requests, world } = await open();
    moveByHand(world, "PROJ-1", "Selected", omar.accountId, noon);
    setByHand(world, "PROJ-1", { field, value: { accountId: omar.accountId } }, sara.accountId, noon + 60_000);
    const by = (person: typeof sara | typeof omar) => ({
      id: person.accountId,
      login: person.displayName,
      type: "user",
    });
    expect(ticketOf(await provider.read(["jira:PROJ-1", "jira:PROJ-2"]))?.approvals).toEqual([
      { by: by(omar), atMs: noon, how: "status", from: "jira" },
      { by: by(sara), atMs: noon + 60_000, how: "field", from: "jira" },
    ]);
    expect(requests()).toEqual(["POST search/jql"]);
  });

  it("are taken back with the status and with the field", async () => {
    const { provider, world } = await open();
    moveByHand(world, "PROJ-1", "Selected", omar.accountId);
    setByHand(world, "PROJ-1", { field, value: { accountId: omar.accountId } }, omar.accountId);
    moveByHand(world, "PROJ-1", "To Do", sara.accountId);
    setByHand(world, "PROJ-1", { field, value: null }, sara.accountId);
    expect(ticketOf(await provider.read(["jira:PROJ-1"]))?.approvals).toEqual([]);
  });

  it("tell an app from a person", async () => {
    const { provider, world } = await open();
    moveByHand(world, "PROJ-1", "Selected", robot.accountId);
    expect(ticketOf(await provider.read(["jira:PROJ-1"]))?.approvals).toMatchObject([{ by: { type: "app" } }]);
  });

  it("stand after transitions over REST as after those by hand", async () => {
    const { provider, world } = await open({ approval, statusMap: { in_progress: ["In Development"] } });
    moveByHand(world, "PROJ-1", "Selected", omar.accountId, noon);
    const effect = { kind: "move", on: "jira:PROJ-1", to: "in_progress", names: ["In Development"] } as const;
    const rest = { expect: "Selected", fields: {}, key: "k", because: "on.opened", says: "" };
    expect(await provider.apply({ ...effect, ...rest }, "k")).toMatchObject({ outcome: "done" });
    expect(ticketOf(await provider.read(["jira:PROJ-1"]))).toMatchObject({
      rawState: "In Development",
      approvals: [{ by: { login: "Omar" }, atMs: noon }],
    });
  });

  it("by a choice need the word that says yes", async () => {
    const { provider, world } = await open({ approval: { statuses: [], field: "Sign-off", values: ["Approved"] } });
    setByHand(world, "PROJ-1", { field: choice, value: { value: "Pending" } }, omar.accountId);
    expect(ticketOf(await provider.read(["jira:PROJ-1"]))?.approvals).toEqual([]);
    setByHand(world, "PROJ-1", { field: choice, value: { value: "Approved" } }, omar.accountId);
    expect(ticketOf(await provider.read(["jira:PROJ-1"]))?.approvals).toHaveLength(1);
  });

  it.each([
    ["nothing is configured", {}],
    ["no way to approve is named", { approval: { statuses: [], values: ["Approved"] } }],
  ])("are not asked for when %s", async (_, more: Partial<JiraOptions>) => {
    const asked: unknown[] = [];
    const spy: JiraOptions["transport"] = (request) => (
      asked.push(JSON.parse(request.body ?? "{}")),
      nodeTransport()(request)
    );
    const { provider, world } = await open({ ...more, transport: spy });
    moveByHand(world, "PROJ-1", "Selected", omar.accountId);
    const ticket = ticketOf(await provider.read(["jira:PROJ-1"]));
    expect(ticket).toMatchObject({ approvals: [] });
    expect(ticket).not.toHaveProperty("approvalsUnread");
    expect(asked).toMatchObject([{ expand: "transitions" }]);
  });

  it.each([
    [39, 0],
    [40, 1],
    [99, 1],
    [130, 2],
  ])("with %i changes since cost %i more requests, and are found all the same", async (changes, more) => {
    const { provider, requests, world } = await open();
    moveByHand(world, "PROJ-1", "Selected", omar.accountId, noon);
    longHistory(world, changes - 1);
    expect(ticketOf(await provider.read(["jira:PROJ-1"]))?.approvals).toMatchObject([{ atMs: noon }]);
    expect(requests()).toEqual([
      "POST search/jql",
      ...Array.from({ length: more }, () => `GET issue/${world.all()[0]?.id}/changelog`),
    ]);
  });

  it.each([
    [{ kind: "status", status: 503 }, "UNAVAILABLE"],
    [{ kind: "html", status: 200 }, "BAD_ANSWER"],
    [{ kind: "status", status: 403 }, "FORBIDDEN"],
  ] as const)("that could not be looked at are not the same as none: %j", async (harm, code) => {
    const { faults, provider, world } = await open();
    longHistory(world, 45);
    faults.add({ service: "jira", path: "*/changelog", times: "always", ...harm });
    expect(ticketOf(await provider.read(["jira:PROJ-1"]))).toMatchObject({
      rawState: "To Do",
      approvals: [],
      approvalsUnread: { code, ref: "jira:PROJ-1", says: expect.stringContaining("approvals of PROJ-1") },
    });
  });

  it("come with a ticket that only a bulk fetch or a read alone finds, and with those that a query finds", async () => {
    const { faults, provider, requests, world } = await open();
    moveByHand(world, "PROJ-1", "Selected", omar.accountId, noon);
    world.move("PROJ-2", "PROJ-3");
    expect(ticketOf(await provider.read(["jira:PROJ-1", "jira:PROJ-99"]))?.approvals).toHaveLength(1);
    expect(requests()).toContain("POST issue/bulkfetch");
    for await (const page of provider.search({ text: "status = Selected" }))
      expect(page.map(({ approvals }) => approvals.length)).toEqual([1]);
    faults.add({ service: "jira", path: "*/search/jql", kind: "status", status: 400, times: "always" });
    faults.add({ service: "jira", path: "*/issue/bulkfetch", kind: "status", status: 400, times: "always" });
    expect(ticketOf(await provider.read(["jira:PROJ-1"]))?.approvals).toHaveLength(1);
    expect(requests()).toContain("GET issue/PROJ-1");
  });
});
