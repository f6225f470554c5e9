import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { expectNoViolations } from "../index.js";
import { doc, openJira, type TestJira } from "./testing.js";

let jira: TestJira;
beforeEach(async () => {
  jira = await openJira((seed) => ({
    ...seed,
    fields: [{ id: "customfield_10010", name: "Team", type: "string" }],
    projects: seed.projects.map((project) =>
      project.key === "OPS" ? { ...project, closedFields: ["labels"] } : project,
    ),
  }));
});
afterEach(async () => {
  await jira.close();
  expectNoViolations(jira.sandbox);
});

const ticket = (key = "PROJ-1042") => jira.sandbox.state().jira.tickets.find((one) => one.key === key);
const errors = (body: unknown) => (body as { errors: Record<string, string> }).errors;
const messages = (body: unknown) => (body as { errorMessages: string[] }).errorMessages;

describe("reading an issue", () => {
  it("gives the fields that were asked for, and no others", async () => {
    const { body } = await jira.call("GET", "/issue/proj-1042?fields=summary,status");
    const { key, fields } = body as { key: string; fields: Record<string, unknown> };
    expect(key).toBe("PROJ-1042");
    expect(Object.keys(fields)).toEqual(["summary", "status"]);
    expect(fields["status"]).toMatchObject({ name: "To Do", statusCategory: { key: "new" } });
  });

  it("gives everything when nothing is asked for, with transitions, changelog and names on top", async () => {
    await jira.call("PUT", "/issue/PROJ-1042", { fields: { labels: ["login", "passkey"] } });
    const { body } = await jira.call("GET", "/issue/10041?expand=transitions,changelog,names&properties=satellite");
    expect(body).toMatchObject({
      fields: {
        fixVersions: [{ name: "2.4.0", released: false }],
        assignee: { displayName: "Sara Lind" },
        comment: { total: 1 },
      },
      transitions: [{ id: "11", to: { name: "Selected" } }],
      changelog: { histories: [{ items: [{ field: "labels", fromString: "login", toString: "login passkey" }] }] },
      names: { fixVersions: "Fix versions" },
      properties: {},
    });
  });

  it.each(["PROJ-9999", "NONE-1", "77"])("answers 404 to %s", async (key) => {
    const { status, body } = await jira.call("GET", `/issue/${key}`);
    expect([status, messages(body)]).toEqual([404, ["Issue does not exist or you do not have permission to see it."]]);
  });

  it("follows a moved issue from its old key, and forgets a deleted one", async () => {
    jira.world.move("PROJ-1042", "OPS-77");
    expect((await jira.call("GET", "/issue/PROJ-1042?fields=summary")).body).toMatchObject({ key: "OPS-77" });
    jira.world.remove("OPS-77");
    expect((await jira.call("GET", "/issue/OPS-77")).status).toBe(404);
  });

  it("fetches many at once, and names those that it could not", async () => {
    const { body } = await jira.call("POST", "/issue/bulkfetch", {
      issueIdsOrKeys: ["PROJ-1042", "10041", "X-1"],
      fields: ["summary"],
      properties: ["satellite"],
    });
    expect(body).toMatchObject({ issues: [{ key: "PROJ-1042" }], issueErrors: [{ id: "X-1" }] });
    expect(
      (
        await jira.call("POST", "/issue/bulkfetch", {
          issueIdsOrKeys: Array.from({ length: 101 }, (_, at) => `PROJ-${at + 1}`),
        })
      ).status,
    ).toBe(400);
  });
});

describe("editing an issue", () => {
  it("sets fields, and the clock and `updated` move", async () => {
    const before = ticket()?.updatedMs ?? 0;
    const edited = await jira.call("PUT", "/issue/PROJ-1042", {
      fields: {
        summary: "Sign in",
        description: doc("Why"),
        assignee: null,
        priority: { name: "Low" },
        customfield_10010: "red",
        fixVersions: [{ name: "2.3.0" }],
      },
      update: { labels: [{ add: "passkey" }, { remove: "login" }] },
    });
    expect(edited.status).toBe(204);
    expect(ticket()).toMatchObject({
      summary: "Sign in",
      description: "Why",
      assignee: null,
      fixVersions: ["2.3.0"],
      labels: ["passkey"],
    });
    expect(ticket()?.updatedMs).toBeGreaterThan(before);
  });

  it("returns the issue when asked to", async () => {
    const { status, body } = await jira.call("PUT", "/issue/PROJ-1042?returnIssue=true", {
      fields: { summary: "Sign in" },
    });
    expect([status, (body as { fields: { summary: string } }).fields.summary]).toEqual([200, "Sign in"]);
  });

  it.each<[string, string, object, string, string]>([
    ["a field that is not on the screen", "OPS-12", { fields: { labels: ["a"] } }, "labels", "cannot be set"],
    ["a field that no one knows", "PROJ-1042", { fields: { customfield_1: 1 } }, "customfield_1", "cannot be set"],
    ["the status", "PROJ-1042", { fields: { status: { name: "Done" } } }, "status", "cannot be set"],
    [
      "a label with a space",
      "PROJ-1042",
      { update: { labels: [{ add: "in progress" }] } },
      "labels",
      "contains spaces",
    ],
    [
      "a version that does not exist",
      "PROJ-1042",
      { update: { fixVersions: [{ add: { name: "9.9" } }] } },
      "fixVersions",
      "is not valid",
    ],
    ["a summary of two lines", "PROJ-1042", { fields: { summary: "a\nb" } }, "summary", "newline"],
    ["a summary that is too long", "PROJ-1042", { fields: { summary: "a".repeat(256) } }, "summary", "255"],
    ["an unknown person", "PROJ-1042", { fields: { assignee: { accountId: "x" } } }, "assignee", "cannot be assigned"],
    ["a number for a text", "PROJ-1042", { fields: { customfield_10010: 5 } }, "customfield_10010", "must be a string"],
    ["a field twice", "PROJ-1042", { fields: { labels: [] }, update: { labels: [{ add: "x" }] } }, "labels", "both"],
    [
      "an operation that the field lacks",
      "PROJ-1042",
      { update: { summary: [{ add: "x" }] } },
      "summary",
      "does not support",
    ],
  ])("refuses %s", async (_, key, body, field, says) => {
    const before = JSON.stringify(ticket(key));
    const refused = await jira.call("PUT", `/issue/${key}`, body);
    expect(refused.status).toBe(400);
    expect(errors(refused.body)[field]).toContain(says);
    expect(JSON.stringify(ticket(key))).toBe(before);
  });

  it.each([
    ["text/plain", 415],
    ["application/xml", 415],
    ["application/json; charset=utf-8", 204],
  ])("takes a body of %s with %i", async (type, status) => {
    expect(
      (await jira.call("PUT", "/issue/PROJ-1042", { fields: { summary: "x" } }, { "content-type": type })).status,
    ).toBe(status);
  });

  it("refuses a body that is no JSON", async () => {
    expect((await jira.call("PUT", "/issue/PROJ-1042", "{")).status).toBe(400);
  });
});

const names = async () =>
  (
    (await jira.call("GET", "/issue/PROJ-1042/transitions")).body as { transitions: { to: { name: string } }[] }
  ).transitions.map(({ to }) => to.name);

const go = (id: string, more: object = {}, key = "PROJ-1042") =>
  jira.call("POST", `/issue/${key}/transitions`, { transition: { id }, ...more });

describe("transitions", () => {
  it("are offered from the present status only, hop by hop", async () => {
    expect(await names()).toEqual(["Selected"]);
    expect((await go("21")).status).toBe(400);
    expect((await go("11")).status).toBe(204);
    expect((await go("21")).status).toBe(204);
    expect(await names()).toEqual(["Blocked", "Code Review", "To Do"]);
    expect(ticket()).toMatchObject({ status: "In Development", path: ["Selected", "In Development"] });
  });

  it("tell what their screens require, and insist on it", async () => {
    for (const id of ["11", "21", "41"]) await go(id);
    const { body } = await jira.call("GET", "/issue/PROJ-1042/transitions?expand=transitions.fields&transitionId=51");
    expect(body).toMatchObject({
      transitions: [
        {
          id: "51",
          hasScreen: true,
          fields: { resolution: { required: true, name: "Resolution", allowedValues: [{ name: "Done" }, {}, {}] } },
        },
      ],
    });
    const refused = await go("51");
    expect([refused.status, errors(refused.body)]).toEqual([400, { resolution: "Field resolution is required." }]);
    expect((await go("51", { fields: { resolution: { name: "Done" }, summary: "x" } })).status).toBe(400);
    expect((await go("51", { fields: { resolution: { name: "Done" } } })).status).toBe(204);
    expect(ticket()).toMatchObject({ status: "Done", resolution: "Done" });
  });

  it.each([
    [{ transition: { id: "999" } }, "Transition id '999' is not valid for this issue."],
    [{}, "Missing 'transition' identifier"],
  ])("refuse %j", async (body, says) => {
    const refused = await jira.call("POST", "/issue/PROJ-1042/transitions", body);
    expect([refused.status, messages(refused.body)]).toEqual([400, [says]]);
  });

  it("lead anywhere where the workflow is global", async () => {
    expect((await go("41", {}, "OPS-12")).status).toBe(204);
    expect(ticket("OPS-12")?.status).toBe("Done");
  });
});

it("limits the writes to one issue, by the world's clock", async () => {
  const limited = await openJira((seed) => ({ ...seed, options: { tickMs: 50 } }));
  try {
    const write = (key: string) => limited.call("PUT", `/issue/${key}/properties/satellite`, { a: 1 });
    const statuses = [];
    for (let at = 0; at < 21; at += 1) statuses.push(await write("PROJ-1042"));
    expect(statuses.slice(0, 20).every(({ status }) => status < 300)).toBe(true);
    const last = statuses[20];
    expect([last?.status, last?.headers.get("ratelimit-reason"), last?.headers.get("retry-after")]).toEqual([
      429,
      "jira-per-issue-on-write",
      "1",
    ]);
    expect((await write("OPS-12")).status).toBe(201);
    limited.world.nowMs += 2_000;
    expect((await write("PROJ-1042")).status).toBe(200);
    expectNoViolations(limited.sandbox);
  } finally {
    await limited.close();
  }
});
