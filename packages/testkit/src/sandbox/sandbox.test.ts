import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { defaultSeed, expectNoViolations, startSandbox, type Sandbox } from "./index.js";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

const jiraHeaders = () => ({
  authorization: `Basic ${Buffer.from(`${sandbox.jira.email}:${sandbox.jira.token}`).toString("base64")}`,
});
const jira = (path: string, init: RequestInit = {}) =>
  fetch(`${sandbox.jira.baseUrl}/rest/api/3${path}`, {
    ...init,
    headers: { ...jiraHeaders(), "content-type": "application/json" },
  });
const github = (path: string, token = sandbox.github.token) =>
  fetch(sandbox.github.apiUrl + path, { headers: { authorization: `Bearer ${token}`, "user-agent": "test" } });
const control = (path: string, init?: RequestInit) => fetch(sandbox.control + path, init);

describe("the default world", () => {
  it("has a ticket two hops away from development, with the version it is planned for", async () => {
    const issue = (await (await jira("/issue/PROJ-1042?fields=status,fixVersions")).json()) as {
      fields: { status: { name: string }; fixVersions: { name: string }[] };
    };
    expect(issue.fields.status.name).toBe("To Do");
    expect(issue.fields.fixVersions.map(({ name }) => name)).toEqual(["2.4.0"]);
    expectNoViolations(sandbox);
  });

  it("has the pull requests, the spec and the config that the story plays on", async () => {
    const pull = (await (await github("/repos/acme/shop/pulls/7")).json()) as {
      commits: number;
      head: { ref: string };
    };
    expect(pull).toMatchObject({ commits: 3, head: { ref: "feat/proj-1042-login" } });
    for (const number of [8, 9]) expect((await github(`/repos/acme/shop/pulls/${number}`)).status).toBe(200);
    expect((await github("/repos/acme/shop/issues/3")).status).toBe(200);
    const spec = (await (
      await github("/repos/acme/shop/contents/specs/PROJ-1042/spec.md?ref=feat/proj-1042-login")
    ).json()) as { size: number };
    expect(spec.size).toBeGreaterThan(1000);
    expect((await github("/repos/acme/shop/contents/.github/satellite.yml")).status).toBe(200);
    expectNoViolations(sandbox);
  });

  it("has a merge group of pull request 7, and a commit on main that no pull request brought", () => {
    const { branches } = sandbox.state().github.repositories[0] as { branches: Record<string, string> };
    expect(Object.keys(branches).some((name) => name.startsWith("gh-readonly-queue/main/pr-7-"))).toBe(true);
    const main = sandbox.services.github.world.tip("acme/shop", "main");
    expect(sandbox.services.github.world.repository("acme/shop").commits.get(main)?.message).toBe(
      "Quick fix of the footer",
    );
  });

  it("is the same each time", () => {
    expect(JSON.stringify(defaultSeed())).toBe(JSON.stringify(defaultSeed()));
  });
});

it("keeps a log that tells reads from writes, for REST and GraphQL", async () => {
  await jira("/search/jql", { method: "POST", body: JSON.stringify({ jql: "project = PROJ" }) });
  await jira("/issue/PROJ-1042/properties/satellite", { method: "PUT", body: "{}" });
  await fetch(sandbox.github.graphqlUrl, {
    method: "POST",
    headers: {
      authorization: `Bearer ${sandbox.github.token}`,
      "content-type": "application/json",
      "user-agent": "test",
    },
    body: JSON.stringify({ query: "query Who { viewer { login } }" }),
  });
  expect(sandbox.requests().map(({ service, isWrite, operation }) => [service, isWrite, operation])).toEqual([
    ["jira", false, undefined],
    ["jira", true, undefined],
    ["github", false, "Who"],
  ]);
  expectNoViolations(sandbox);
  sandbox.clearRequests();
  expect(sandbox.requests()).toEqual([]);
});

it("keeps no credential in its log", async () => {
  await jira("/myself");
  expect(JSON.stringify(sandbox.requests())).not.toContain(sandbox.jira.token);
});

it("goes back to the seed on reset", async () => {
  await jira("/issue/PROJ-1042", { method: "PUT", body: JSON.stringify({ fields: { summary: "Another" } }) });
  expect(sandbox.state().jira.tickets[0]?.summary).toBe("Another");
  expect((await control("/reset", { method: "POST" })).status).toBe(204);
  expect(sandbox.state().jira.tickets[0]?.summary).toBe("People sign in with a passkey");
  expect(sandbox.requests()).toEqual([]);
});

describe("control", () => {
  it("takes faults over HTTP, and gives them up again", async () => {
    const body = JSON.stringify([
      { service: "jira", path: "/rest/api/3/myself", kind: "status", status: 503, times: "always" },
    ]);
    expect((await control("/faults", { method: "POST", body })).status).toBe(201);
    expect((await jira("/myself")).status).toBe(503);
    await control("/faults", { method: "DELETE" });
    expect((await jira("/myself")).status).toBe(200);
  });

  it.each([
    ["{", "the body is no JSON"],
    ['{"kind":"storm"}', "kind is one of"],
    ['{"kind":"delay"}', "ms does not fit"],
    ['{"kind":"cut","when":"before","wen":1}', "wen is unknown"],
    ['{"kind":"status","status":503,"times":-1}', "times does not fit"],
  ])("refuses the fault %s", async (body, says) => {
    const response = await control("/faults", { method: "POST", body });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(says);
  });

  it("gives state, requests and violations as JSON, and says what it has", async () => {
    await jira("/myself");
    expect(await (await control("/state")).json()).toHaveProperty("jira.tickets");
    expect(await (await control("/requests")).json()).toHaveLength(1);
    expect(await (await control("/violations")).json()).toEqual([]);
    expect((await control("/nothing")).status).toBe(404);
    expect((await control("/state", { method: "DELETE" })).status).toBe(405);
  });

  it("shows both sides on a page on which nothing from the worlds is markup", async () => {
    sandbox.services.github.world.edit("acme/shop", 7, {
      body: "<script>alert(1)</script>\n<!-- hidden -->",
      labels: ['"><img src=x>'],
    });
    await jira("/issue/PROJ-1042/properties/x%3Cb%3E", { method: "PUT", body: '{"a":"<i>"}' });
    const response = await control("/");
    const text = await response.text();
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(text).toContain("PROJ-1042");
    expect(text).not.toMatch(/<script|<img|<b>|<i>|<!-- /u);
    expect(text).not.toMatch(/(?:src|href)="(?!\/)/u);
  });
});

describe("strict", () => {
  it("answers 500 to an exchange that breaks the description", async () => {
    const strict = await startSandbox({ strict: true });
    try {
      const headers = {
        authorization: `Basic ${Buffer.from(`${strict.jira.email}:${strict.jira.token}`).toString("base64")}`,
      };
      const response = await fetch(`${strict.jira.baseUrl}/rest/api/3/myself?expandd=groups`, { headers });
      expect(response.status).toBe(500);
      expect(strict.violations()).toEqual(["jira: GET /rest/api/3/myself: query parameter expandd is unknown"]);
      expect(() => expectNoViolations(strict)).toThrow("expandd");
    } finally {
      await strict.close();
    }
  });
});
