import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { expectNoViolations } from "../start.js";
import { basic, openJira, type TestJira } from "./testing.js";

let jira: TestJira;
const people: Record<string, string> = {};
beforeAll(async () => {
  jira = await openJira((seed) => ({
    ...seed,
    issues: [
      ...seed.issues,
      {
        id: "10090",
        key: "PROJ-1090",
        type: "Bug",
        status: "To Do",
        summary: "A hole in the fence",
        hiddenFrom: seed.users.filter(({ displayName }) => displayName.startsWith("Omar")).map((one) => one.accountId),
      },
    ],
  }));
  for (const { displayName, email, token = "" } of jira.world.seed.users)
    people[displayName.split(" ")[0]?.toLowerCase() ?? ""] = basic(email, token);
});
afterAll(async () => {
  expectNoViolations(jira.sandbox);
  await jira.close();
});

const as = (who: string, path: string, method = "GET", body?: unknown) =>
  jira.call(method, path, body, { authorization: people[who] ?? "" });
async function may(who: string, permission: string, where = "") {
  const { status, body } = await as(who, `/mypermissions?permissions=${permission}${where}`);
  if (status !== 200) return status;
  return (body as { permissions: Record<string, { havePermission: boolean }> }).permissions[permission]?.havePermission;
}

describe("permissions of people", () => {
  it.each<[string, string, string, boolean | number]>([
    ["sara", "ADMINISTER", "", true],
    ["omar", "ADMINISTER", "", false],
    ["nobody", "ADMINISTER", "", false],
    ["sara", "ADMINISTER_PROJECTS", "&projectKey=OPS", true],
    ["omar", "ADMINISTER_PROJECTS", "&projectKey=PROJ", true],
    ["omar", "ADMINISTER_PROJECTS", "&projectId=10100", true],
    ["omar", "ADMINISTER_PROJECTS", "&projectKey=OPS", false],
    ["omar", "ADMINISTER_PROJECTS", "&issueKey=PROJ-1042", true],
    ["noor", "BROWSE_PROJECTS", "&issueKey=PROJ-1042", true],
    ["noor", "EDIT_ISSUES", "&issueId=10041", false],
    ["noor", "BROWSE_PROJECTS", "&projectKey=OPS", 404],
    ["noor", "BROWSE_PROJECTS", "&issueKey=OPS-12", 404],
    ["omar", "BROWSE_PROJECTS", "&issueKey=PROJ-1090", 404],
    ["nobody", "BROWSE_PROJECTS", "&issueKey=PROJ-1042", 404],
    ["sara", "FLY", "", 400],
  ])("%s, %s%s: %s", async (who, permission, where, answer) => expect(await may(who, permission, where)).toBe(answer));

  it("are asked for by name", async () => {
    expect((await as("sara", "/mypermissions")).status).toBe(400);
  });
});

describe("an issue hidden by its security level", () => {
  it("is there for some who see its project and not for others: read, search, write", async () => {
    const search = { jql: "project = PROJ", fields: ["summary"] };
    const keys = async (who: string) =>
      ((await as(who, "/search/jql", "POST", search)).body as { issues: { key: string }[] }).issues.map(
        ({ key }) => key,
      );
    expect([(await as("sara", "/issue/PROJ-1090")).status, await keys("sara")]).toEqual([
      200,
      expect.arrayContaining(["PROJ-1090"]),
    ]);
    expect([(await as("omar", "/issue/PROJ-1090")).status, await keys("omar")]).toEqual([
      404,
      expect.not.arrayContaining(["PROJ-1090"]),
    ]);
    expect((await as("omar", "/issue/PROJ-1090/properties/satellite", "PUT", {})).status).toBe(404);
  });
});

describe("projects", () => {
  it("have statuses by issue type, only those that their workflow reaches", async () => {
    const { status, body } = await as("omar", "/project/OPS/statuses");
    expect(status).toBe(200);
    const types = body as { name: string; statuses: { name: string; statusCategory: { key: string } }[] }[];
    expect(types.map(({ name }) => name)).toEqual(["Story", "Bug", "Epic", "Sub-task"]);
    expect(types[0]?.statuses.map(({ name, statusCategory: { key } }) => [name, key])).toEqual([
      ["To Do", "new"],
      ["In Development", "indeterminate"],
      ["Blocked", "indeterminate"],
      ["Done", "done"],
    ]);
    expect((await as("noor", "/project/OPS/statuses")).status).toBe(404);
  });

  it("are listed for those who see them, in pages", async () => {
    expect((await as("noor", "/project/search")).body).toMatchObject({
      isLast: true,
      total: 1,
      values: [{ key: "PROJ" }],
    });
    expect((await as("omar", "/project/search?maxResults=1")).body).toMatchObject({
      isLast: false,
      total: 2,
      values: [{ key: "PROJ" }],
    });
    expect((await as("omar", "/project/search?maxResults=1&startAt=1")).body).toMatchObject({
      isLast: true,
      values: [{ key: "OPS" }],
    });
    expect((await as("omar", "/project/search?query=shop")).body).toMatchObject({ values: [{ key: "PROJ" }] });
    expect((await as("nobody", "/project/search")).status).toBe(401);
  });
});
