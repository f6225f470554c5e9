import { afterEach, describe, expect, it } from "@jest/globals";
import type { Query, ReadWish, Ticket } from "@satellite/core";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../../shared/http/index.js";
import { createJiraProvider, type JiraOptions } from "../index.js";

let site: JiraSite | undefined;
afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations.slice(0, 5)).toEqual([]);
});

const description = {
  version: 1 as const,
  type: "doc" as const,
  content: [
    {
      type: "panel",
      attrs: { panelType: "warning" },
      content: [{ type: "paragraph", content: [{ type: "text", text: "Mind the keys" }] }],
    },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Ask " },
        { type: "mention", attrs: { id: "5b10-omar", text: "@Omar" } },
      ],
    },
  ],
};
const fields = [{ id: "customfield_10010", name: "Story points", type: "number" }] as const;

async function open(issues = [jiraIssue()], more: Partial<JiraOptions> = {}) {
  const opened = await openJiraSite({ ...jiraSeed(issues), fields });
  site = opened;
  const { baseUrl, clock } = opened;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [jiraLimits] });
  const { email, token } = jiraPeople.sara;
  const own = { baseUrl, email, token, projects: ["PROJ"], statusMap: {}, fields: {}, transport, clock };
  const provider = createJiraProvider({ ...own, ...more });
  const search = async (query: Query, wish?: ReadWish) => {
    const pages: (readonly Ticket[])[] = [];
    for await (const page of provider.search(query, undefined, wish)) pages.push(page);
    return pages;
  };
  return {
    ...opened,
    requests: () => opened.requests(),
    provider,
    search,
    keys: async (query: Query) => (await search(query)).flat().map(({ ref }) => ref),
  };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    jiraIssue({
      key: `PROJ-${n + 1}`,
      id: String(100_000 + n),
      updatedMs: 1_700_000_000_000 + n,
      description: `Text ${n}`,
    }),
  );

describe("whole tickets of Jira", () => {
  it("come with text, document, priority, parent, fields and origin in one read", async () => {
    const properties = { "satellite.item": { schema: "satellite/item@1", item: "item:backlog:TASK-1" } };
    const custom = { customfield_10010: 3 };
    const { provider, requests } = await open([
      jiraIssue({ description, priority: "High", parent: "PROJ-2", properties, custom }),
      jiraIssue({ key: "PROJ-2" }),
    ]);
    const reads = await provider.read(["jira:PROJ-1", "jira:PROJ-2"], {
      whole: true,
      fields: ["story points", "customfield_10010", "No such field"],
    });
    const contents = reads.map((read) => (read.outcome === "found" ? read.ticket.content : read));
    expect(contents).toEqual([
      {
        body: expect.stringMatching(/Mind the keys[^]*Ask @Omar/),
        native: description,
        priority: "High",
        parent: "jira:PROJ-2",
        fields: { "story points": 3, customfield_10010: 3 },
        madeFrom: "item:backlog:TASK-1",
      },
      { body: "", fields: { "story points": null, customfield_10010: null } },
    ]);
    expect(requests()).toEqual(["GET field", "POST search/jql"]);
  });

  it("cost one request where fields are asked by id, and none of it where nobody asked", async () => {
    const { provider, requests } = await open([jiraIssue({ description })]);
    await provider.read(["jira:PROJ-1"], { fields: ["customfield_10010"] });
    const [plain] = await provider.read(["jira:PROJ-1"]);
    expect(plain).toMatchObject({ outcome: "found", ticket: { ref: "jira:PROJ-1" } });
    expect(plain?.outcome === "found" && plain.ticket.content).toBeUndefined();
    expect(requests()).toEqual(["POST search/jql", "POST search/jql"]);
  });

  it("are unreadable, not without fields, when the list of fields cannot be had", async () => {
    const { faults, provider } = await open();
    faults.add({ service: "jira", path: "/rest/api/3/field", kind: "status", status: 503, times: "always" });
    expect(await provider.read(["jira:PROJ-1"], { fields: ["Story points"] })).toMatchObject([
      { outcome: "unreadable", why: { code: "UNAVAILABLE" } },
    ]);
  });

  it("are not taken for made from an item by what anybody else wrote there", async () => {
    const properties = { "satellite.item": { schema: "other", item: "item:backlog:TASK-1" } };
    const { provider } = await open([jiraIssue({ properties })]);
    const [read] = await provider.read(["jira:PROJ-1"], { whole: true });
    expect(read?.outcome === "found" && read.ticket.content).toEqual({ body: "", fields: {} });
  });
});

describe("searching for whole tickets", () => {
  it.each([
    [3, 1],
    [100, 1],
    [150, 2],
    [200, 2],
    [450, 2 + 1 + 3],
  ])("brings %i in %i requests, in order", async (count, calls) => {
    const { requests, search } = await open(many(count));
    const found = (await search({ text: "project = PROJ" }, { whole: true })).flat();
    expect(found.map(({ ref }) => ref)).toEqual(Array.from({ length: count }, (_, n) => `jira:PROJ-${n + 1}`));
    expect(found.map(({ content }) => content?.body)).toEqual(Array.from({ length: count }, (_, n) => `Text ${n}\n`));
    expect(requests()).toHaveLength(calls);
  });

  it("brings 10 000 in at most 105 requests", async () => {
    const { requests, search } = await open(many(10_000));
    const pages = await search({ text: "project = PROJ" }, { whole: true });
    expect(pages.flat().map(({ ref }) => ref)).toEqual(many(10_000).map(({ key }) => `jira:${key}`));
    expect(pages.every((page) => page.length <= 100)).toBe(true);
    expect(requests().length).toBeLessThanOrEqual(105);
  }, 60_000);

  it("brings each once when issues change while it is on its way, and leaves out what is gone", async () => {
    const { provider, world } = await open(many(450));
    const found: string[] = [];
    for await (const page of provider.search({ text: "project = PROJ" }, undefined, { whole: true })) {
      const sixth = world.all()[5];
      if (found.length === 100 && sixth) world.put({ ...sixth, summary: "New" }, { by: jiraPeople.omar });
      if (found.length === 200) world.remove("PROJ-450");
      found.push(...page.map(({ ref }) => ref));
    }
    expect(found).toHaveLength(449);
    expect(new Set(found).size).toBe(449);
  });

  it("fails rather than leave out what Jira could not give", async () => {
    const { faults, search } = await open(many(450));
    faults.add({ service: "jira", path: "*/bulkfetch", kind: "status", status: 503, times: "always" });
    await expect(search({ text: "project = PROJ" }, { whole: true })).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
});

it("finds everything where neither words nor projects bound the search", async () => {
  const { keys } = await open([jiraIssue(), jiraIssue({ key: "OPS-2" })], { projects: [] });
  expect(await keys({})).toEqual(expect.arrayContaining(["jira:PROJ-1", "jira:OPS-2"]));
});

describe("what one is at work on", () => {
  const { omar, sara } = jiraPeople;
  const issues = [
    jiraIssue({ key: "PROJ-1", assignee: sara.accountId }),
    jiraIssue({ key: "PROJ-2", assignee: sara.accountId, status: "Done" }),
    jiraIssue({ key: "PROJ-3", assignee: omar.accountId, status: "In Development" }),
    jiraIssue({ key: "OPS-4", assignee: sara.accountId, status: "Doing" }),
    jiraIssue({ key: "OPS-5", status: "Doing" }),
    jiraIssue({ key: "PROJ-6", status: "Code Review" }),
  ];
  it.each<[Query, Partial<JiraOptions>, readonly string[]]>([
    [{ assigned: true }, {}, ["OPS-4", "PROJ-1"]],
    [{ inProgress: true }, {}, ["PROJ-3", "PROJ-6"]],
    [{ inProgress: true }, { statusMap: { in_progress: ["in development"] } }, ["PROJ-3"]],
    [{ inProgress: true }, { projects: [] }, ["OPS-4", "OPS-5", "PROJ-3", "PROJ-6"]],
    [{ assigned: true, inProgress: true }, {}, ["OPS-4", "PROJ-1", "PROJ-3", "PROJ-6"]],
  ])("%j with %j", async (query, more, found) => {
    const { keys } = await open(issues, more);
    expect((await keys(query)).toSorted()).toEqual(found.map((key) => `jira:${key}`));
  });
});
