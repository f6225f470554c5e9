import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { expectNoViolations } from "../index.js";
import { basic, openJira, type TestJira } from "./testing.js";

let jira: TestJira;
beforeEach(async () => {
  jira = await openJira((seed) => ({
    ...seed,
    users: [
      ...seed.users,
      { accountId: "x1", displayName: "Ex", email: "ex@acme.dev", token: "old", expired: true },
      { accountId: "r1", displayName: "Reader", email: "r@acme.dev", token: "reads" },
    ],
    projects: seed.projects.map((project) =>
      project.key === "PROJ" ? { ...project, readOnlyFor: ["r1"] } : { ...project, hiddenFrom: ["r1"] },
    ),
  }));
});
afterEach(async () => {
  await jira.close();
  expectNoViolations(jira.sandbox);
});

const as = (email: string, token: string) => ({ authorization: basic(email, token) });
const gateway = (path: string, authorization: string) =>
  fetch(`${jira.sandbox.jira.gatewayUrl}/ex/jira/${jira.sandbox.jira.cloudId}/rest/api/3${path}`, {
    headers: { authorization },
  });

describe("a token", () => {
  it("tells who is there", async () => {
    const { status, headers, body } = await jira.call("GET", "/myself");
    expect([status, headers.get("x-seraph-loginreason")]).toEqual([200, "OK"]);
    expect(body).toMatchObject({ displayName: "Satellite", accountType: "atlassian" });
  });

  it.each([
    ["wrong", "satellite@acme.dev", "wrong"],
    ["somebody else's", "sara@acme.dev", "jira-sandbox-token"],
    ["scoped, on the site's own host", "satellite@acme.dev", "jira-sandbox-scoped-token"],
  ])("that is %s is refused", async (_, email, token) => {
    const { status, headers } = await jira.call("GET", "/issue/PROJ-1042", undefined, as(email, token));
    expect([status, headers.get("x-seraph-loginreason")]).toEqual([401, "AUTHENTICATED_FAILED"]);
  });

  it("that has expired makes its owner a stranger, for whom issues do not exist", async () => {
    const issue = await jira.call("GET", "/issue/PROJ-1042", undefined, as("ex@acme.dev", "old"));
    expect([issue.status, issue.headers.get("x-seraph-loginreason")]).toEqual([404, "AUTHENTICATED_FAILED"]);
    expect((await jira.call("GET", "/myself", undefined, as("ex@acme.dev", "old"))).status).toBe(401);
    expect(
      (await jira.call("PUT", "/issue/PROJ-1042", { fields: { summary: "x" } }, as("ex@acme.dev", "old"))).status,
    ).toBe(404);
  });

  it("that is scoped works on the gateway, and links point there", async () => {
    const { email, scopedToken, cloudId } = jira.sandbox.jira;
    const response = await gateway("/issue/PROJ-1042?fields=summary", basic(email, scopedToken));
    expect(response.status).toBe(200);
    expect(((await response.json()) as { self: string }).self).toContain(`/ex/jira/${cloudId}/rest/api/3/issue/10041`);
    expect((await gateway("/myself", `Bearer ${scopedToken}`)).status).toBe(200);
    expect((await gateway("/myself", basic(email, "wrong"))).status).toBe(401);
  });

  it("can ask for the cloud id without one", async () => {
    const response = await fetch(`${jira.sandbox.jira.baseUrl}/_edge/tenant_info`);
    expect(await response.json()).toEqual({ cloudId: jira.sandbox.jira.cloudId });
  });
});

describe("projects", () => {
  const reader = as("r@acme.dev", "reads");

  it("that are unseen do not exist", async () => {
    expect((await jira.call("GET", "/issue/OPS-12", undefined, reader)).status).toBe(404);
    expect((await jira.call("GET", "/project/OPS/versions", undefined, reader)).status).toBe(404);
  });

  it("that may only be read refuse writes", async () => {
    expect((await jira.call("GET", "/issue/PROJ-1042", undefined, reader)).status).toBe(200);
    expect((await jira.call("PUT", "/issue/PROJ-1042", { fields: { summary: "x" } }, reader)).status).toBe(403);
  });

  it("tell their types and versions", async () => {
    expect((await jira.call("GET", "/project/PROJ/versions")).body).toMatchObject([
      { name: "2.3.0", released: true, releaseDate: "2025-12-01" },
      { name: "2.4.0" },
    ]);
    expect((await jira.call("GET", "/project/proj")).body).toMatchObject({
      key: "PROJ",
      issueTypes: [{ name: "Story" }, {}, {}, { subtask: true }],
    });
  });
});

it.each(["/serverInfo", "/field", "/status"])("%s answers as described", async (path) => {
  expect((await jira.call("GET", path)).status).toBe(200);
});

it("refuses other methods and unknown paths", async () => {
  const outside = await fetch(`${jira.sandbox.jira.baseUrl}/nothing`);
  expect(outside.status).toBe(404);
  const method = await fetch(`${jira.sandbox.jira.baseUrl}/rest/api/3/myself`, {
    method: "POST",
    headers: as("satellite@acme.dev", "jira-sandbox-token"),
  });
  expect(method.status).toBe(405);
  expect(jira.sandbox.violations()).toEqual(["jira: POST /rest/api/3/myself: no such method"]);
  jira.sandbox.clearRequests();
});
