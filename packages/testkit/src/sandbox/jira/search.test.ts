import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { expectNoViolations } from "../index.js";
import { openJira, type TestJira } from "./testing.js";

let jira: TestJira;
beforeEach(async () => {
  jira = await openJira((seed) => ({
    ...seed,
    projects: [
      ...seed.projects,
      {
        id: "10102",
        key: "SEC",
        name: "Secret",
        issueTypes: [{ id: "10001", name: "Story" }],
        workflow: "anything",
        hiddenFrom: [seed.users[0]?.accountId ?? ""],
      },
    ],
    issues: [
      ...seed.issues.map((issue, at) => ({ ...issue, updatedMs: 1_767_000_000_000 + at })),
      { id: "10050", key: "SEC-1", type: "Story", status: "To Do", summary: "Hidden" },
      {
        id: "10051",
        key: "OPS-13",
        type: "Bug",
        status: "Blocked",
        summary: "Disk (full)",
        assignee: seed.users[0]?.accountId ?? "",
        labels: ["a b".replace(" ", "-")],
        updatedMs: 1_767_000_000_009,
      },
    ],
  }));
});
afterEach(async () => {
  await jira.close();
  expectNoViolations(jira.sandbox);
});

const search = (jql: string, more: object = {}) =>
  jira.call("POST", "/search/jql", { jql, fields: ["summary"], ...more });
const keys = async (jql: string) => {
  const { status, body } = await search(jql);
  expect({ status, body }).toMatchObject({ status: 200 });
  return (body as { issues: { key: string }[] }).issues.map(({ key }) => key);
};

describe("the query language", () => {
  it.each([
    ["key in (PROJ-1042, ops-12)", ["OPS-12", "PROJ-1042"]],
    ["issuekey in ('PROJ-1042')", ["PROJ-1042"]],
    ["key = 10041", ["PROJ-1042"]],
    ["project = PROJ ORDER BY key ASC", ["PROJ-1042", "PROJ-1043"]],
    ["project = Shop AND status != Done", ["PROJ-1042"]],
    ['status in ("To Do", Blocked) ORDER BY updated DESC', ["OPS-13", "OPS-12", "PROJ-1042"]],
    ["statusCategory = Done", ["PROJ-1043"]],
    ["statusCategory not in (Done) order by key", ["OPS-12", "OPS-13", "PROJ-1042"]],
    ["assignee = currentUser()", ["OPS-13"]],
    ["assignee is EMPTY ORDER BY key", ["OPS-12", "PROJ-1043"]],
    ["assignee is not empty ORDER BY key", ["OPS-13", "PROJ-1042"]],
    ["updated >= 1767000000002 ORDER BY key", ["OPS-12", "OPS-13"]],
    ["updated > 1767000000002 AND updated <= 1767000000009", ["OPS-13"]],
    ["created >= -30d AND type = Bug ORDER BY key", ["OPS-13", "PROJ-1043"]],
    ["fixVersion = 2.4.0 OR labels = a-b ORDER BY key", ["OPS-13", "PROJ-1042"]],
    ["project = OPS AND (type = Bug OR summary ~ keys) ORDER BY key", ["OPS-12", "OPS-13"]],
    ["NOT project = PROJ ORDER BY key", ["OPS-12", "OPS-13"]],
    ['summary ~ "(full)"', ["OPS-13"]],
    ["project = OPS AND status = Done", []],
  ])("%s", async (jql, found) => {
    expect(await keys(jql)).toEqual(found);
  });

  it.each([
    ["key in (PROJ-1042, X-9)", "An issue with key 'X-9' does not exist for field 'key'."],
    ["issuekey = SEC-1", "An issue with key 'SEC-1' does not exist for field 'issuekey'."],
    ["key = hello", "The issue key 'hello' for field 'key' is invalid."],
    ["project = SEC", "The value 'SEC' does not exist for the field 'project'."],
    ["status = Doing", "The value 'Doing' does not exist for the field 'status'."],
    ["colour = red", "Field 'colour' does not exist or you do not have permission to view it."],
    ["ORDER BY key", "Unbounded JQL queries are not allowed here. Please add a search restriction to your query."],
    ["", "Unbounded JQL queries are not allowed here. Please add a search restriction to your query."],
    ["project = ", "Error in the JQL Query: Unexpected end of the query."],
    ["project = PROJ OPS", "Error in the JQL Query: Unexpected 'OPS'."],
    ["summary ~ 'a", "Error in the JQL Query: The quoted string has not been completed."],
    ["assignee = nobody()", "Unable to find JQL function 'nobody()'."],
    ["labels > a", "The operator '>' is not supported by the 'labels' field."],
  ])("refuses %s", async (jql, says) => {
    const { status, body } = await search(jql);
    expect([status, (body as { errorMessages: string[] }).errorMessages]).toEqual([400, [says]]);
  });

  it("is not brought down by depth", async () => {
    expect((await search(`${"(".repeat(5_000)}project = PROJ`)).status).toBe(400);
    expect((await search(`${"NOT ".repeat(5_000)}project = PROJ`)).status).toBe(400);
  });

  it("names every unknown key at once, or leaves them out where the site does so", async () => {
    const refused = await search("key in (X-1, PROJ-1042, X-2)");
    expect((refused.body as { errorMessages: string[] }).errorMessages).toHaveLength(2);
    jira.world.unknownKeys = "ignore";
    expect(await keys("key in (X-1, PROJ-1042, X-2)")).toEqual(["PROJ-1042"]);
  });

  it("finds a moved issue by its old key", async () => {
    jira.world.move("PROJ-1043", "OPS-99");
    expect(await keys("key = PROJ-1043")).toEqual(["OPS-99"]);
  });
});

describe("what a search brings", () => {
  it("is ids alone unless fields are asked for", async () => {
    const { body } = await jira.call("POST", "/search/jql", { jql: "project = PROJ ORDER BY key" });
    expect(body).toEqual({ issues: [{ id: "10041" }, { id: "10042" }], isLast: true });
  });

  it("is fields, properties and transitions in one answer", async () => {
    await jira.call("PUT", "/issue/PROJ-1042/properties/satellite", { a: 1 });
    const { body } = await search("key = PROJ-1042", {
      fields: ["status", "fixVersions"],
      properties: ["satellite", "none"],
      expand: "transitions,names",
    });
    expect(body).toMatchObject({
      issues: [
        {
          fields: { status: { name: "To Do" }, fixVersions: [{ name: "2.4.0" }] },
          properties: { satellite: { a: 1 } },
          transitions: [{ id: "11" }],
        },
      ],
    });
    expect((body as { issues: { properties: object }[] }).issues[0]?.properties).not.toHaveProperty("none");
  });

  it("comes in pages that a token leads through", async () => {
    const first = (await search("project = OPS ORDER BY key", { maxResults: 1 })).body as {
      issues: { key: string }[];
      nextPageToken: string;
      isLast: boolean;
    };
    expect([first.issues[0]?.key, first.isLast]).toEqual(["OPS-12", false]);
    const { body } = await search("project = OPS ORDER BY key", { maxResults: 1, nextPageToken: first.nextPageToken });
    expect(body).toMatchObject({ issues: [{ key: "OPS-13" }], isLast: true });
    expect(body).not.toHaveProperty("nextPageToken");
    expect((await search("project = PROJ", { nextPageToken: first.nextPageToken })).status).toBe(400);
  });

  it("can be asked for by GET", async () => {
    const { body } = await jira.call(
      "GET",
      "/search/jql?jql=project%20%3D%20PROJ%20order%20by%20key&fields=summary&maxResults=1&properties=satellite",
    );
    expect(body).toMatchObject({ issues: [{ key: "PROJ-1042" }], isLast: false });
  });

  it.each<[string, object]>([
    ["six properties", { properties: ["a", "b", "c", "d", "e", "f"] }],
    ["fifty-one issues to reconcile", { reconcileIssues: Array.from({ length: 51 }, (_, at) => at) }],
    ["a broken token", { nextPageToken: "x" }],
  ])("is refused for %s", async (_, more) => {
    expect((await search("project = PROJ", more)).status).toBe(400);
  });
});

it("says where the old search has gone", async () => {
  const { status, body } = await jira.call("GET", "/search?jql=project%20%3D%20PROJ");
  expect([status, JSON.stringify(body)]).toEqual([410, expect.stringContaining("/rest/api/3/search/jql")]);
});
