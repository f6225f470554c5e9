import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { expectNoViolations } from "../index.js";
import { basic, doc, openJira, type TestJira } from "./testing.js";

let jira: TestJira;
beforeEach(async () => {
  jira = await openJira((seed) => ({
    ...seed,
    users: [...seed.users, { accountId: "guest", displayName: "Guest", email: "guest@acme.dev", token: "guest-token" }],
    projects: seed.projects.map((project) =>
      project.key === "PROJ"
        ? {
            ...project,
            issueTypes: [
              { id: "1", name: "Epic", level: 1 },
              { id: "2", name: "Story" },
              { id: "3", name: "Sub-task", subtask: true },
            ],
            required: ["customfield_10099"],
            readOnlyFor: ["guest"],
            versions: [{ id: "77", name: "9.0", description: "Soon" }],
          }
        : project,
    ),
    fields: [{ id: "customfield_10099", name: "Size", type: "option", options: ["S", "M"] }],
  }));
});
afterEach(async () => {
  await jira.close();
  expectNoViolations(jira.sandbox);
});

const whole = {
  project: { key: "PROJ" },
  issuetype: { name: "Story" },
  summary: "New",
  customfield_10099: { value: "S" },
};
const guest = { authorization: basic("guest@acme.dev", "guest-token") };

describe("making an issue", () => {
  it("gives it the next key, a status, its maker, and its properties at once", async () => {
    const numbers = jira.world.all().flatMap(({ key }) => (key.startsWith("PROJ-") ? [Number(key.slice(5))] : []));
    const key = `PROJ-${Math.max(...numbers) + 1}`;
    const properties = [{ key: "mine", value: { a: 1 } }];
    const made = await jira.call("POST", "/issue", { fields: { ...whole, description: doc("Text") }, properties });
    expect(made).toMatchObject({ status: 201, body: { key } });
    const query = "fields=*all&properties=mine";
    expect((await jira.call("GET", `/issue/${key}?${query}`)).body).toMatchObject({
      fields: {
        summary: "New",
        status: { name: "To Do" },
        creator: { displayName: "Satellite" },
        reporter: { displayName: "Satellite" },
        priority: { name: "Medium" },
        description: doc("Text"),
      },
      properties: { mine: { a: 1 } },
    });
  });

  it("never gives a key twice", async () => {
    const first = await jira.call("POST", "/issue", { fields: whole });
    const { key } = first.body as { key: string };
    jira.world.remove(key);
    expect((await jira.call("POST", "/issue", { fields: whole })).body).not.toMatchObject({ key });
  });

  it("shows it to the search only when the index has caught up, and by key at once", async () => {
    jira.world.indexLag = 2;
    const { key } = (await jira.call("POST", "/issue", { fields: whole })).body as { key: string };
    const found = async () => {
      const { body } = await jira.call("POST", "/search/jql", { jql: "summary ~ New", fields: ["summary"] });
      return (body as { issues: unknown[] }).issues.length;
    };
    const fetched = await jira.call("POST", "/issue/bulkfetch", { issueIdsOrKeys: [key], fields: ["summary"] });
    expect(fetched.body).toMatchObject({ issues: [{ key }] });
    expect([await found(), await found(), await found()]).toEqual([0, 0, 1]);
  });

  it.each([
    [{ project: { key: "NOPE" } }, "project"],
    [{ issuetype: { name: "Saga" } }, "issuetype"],
    [{ issuetype: { name: "Sub-task" } }, "parentId"],
    [{ summary: undefined }, "summary"],
    [{ customfield_10099: undefined }, "customfield_10099"],
    [{ customfield_10099: { value: "XL" } }, "customfield_10099"],
    [{ status: { name: "Done" } }, "status"],
    [{ labels: ["a b"] }, "labels"],
  ])("refuses %j with a word on %s", async (change, field) => {
    const before = jira.world.all().length;
    const { body, status } = await jira.call("POST", "/issue", { fields: { ...whole, ...change } });
    expect({ status, fields: Object.keys((body as { errors: object }).errors) }).toEqual({
      status: 400,
      fields: [field],
    });
    expect(jira.world.all()).toHaveLength(before);
  });

  it("is not for people who may only look", async () => {
    expect(await jira.call("POST", "/issue", { fields: whole }, guest)).toMatchObject({ status: 403 });
  });
});

describe("what may be made", () => {
  it("lists types with their levels, and a type's fields with their options", async () => {
    const types = await jira.call("GET", "/issue/createmeta/PROJ/issuetypes");
    expect(types.body).toMatchObject({
      total: 3,
      issueTypes: [{ hierarchyLevel: 1 }, { name: "Story", hierarchyLevel: 0 }, { subtask: true, hierarchyLevel: -1 }],
    });
    const screen = await jira.call("GET", "/issue/createmeta/PROJ/issuetypes/2?maxResults=200");
    const { fields } = screen.body as { fields: { fieldId: string }[] };
    expect(fields.find(({ fieldId }) => fieldId === "customfield_10099")).toMatchObject({
      required: true,
      allowedValues: [{ value: "S" }, { value: "M" }],
    });
    expect(fields.map(({ fieldId }) => fieldId)).not.toContain("status");
    const cut = await jira.call("GET", "/issue/createmeta/PROJ/issuetypes?startAt=1&maxResults=1");
    expect(cut.body).toMatchObject({ startAt: 1, total: 3, issueTypes: [{ name: "Story" }] });
  });

  it("is nothing in a project that is not there", async () => {
    expect(await jira.call("GET", "/issue/createmeta/NOPE/issuetypes")).toMatchObject({ status: 404 });
    expect(await jira.call("GET", "/issue/createmeta/PROJ/issuetypes/99")).toMatchObject({ status: 400 });
  });
});

describe("versions", () => {
  const sara = { authorization: basic("sara@acme.dev", "jira-sandbox-token-of-sara") };

  it("have a description that administrators write", async () => {
    expect((await jira.call("GET", "/version/77")).body).toMatchObject({ name: "9.0", description: "Soon" });
    expect(await jira.call("PUT", "/version/77", { description: "Now" }, sara)).toMatchObject({
      status: 200,
      body: { description: "Now" },
    });
    expect((await jira.call("GET", "/project/PROJ/versions")).body).toMatchObject([{ description: "Now" }]);
  });

  it("are not there to be written for others, nor with more than a description", async () => {
    expect(await jira.call("PUT", "/version/77", { description: "Now" }, guest)).toMatchObject({ status: 404 });
    expect(await jira.call("GET", "/version/78")).toMatchObject({ status: 404 });
    expect(await jira.call("PUT", "/version/77", { name: "10.0" }, sara)).toMatchObject({ status: 400 });
  });
});
