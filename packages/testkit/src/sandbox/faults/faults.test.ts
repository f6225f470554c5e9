import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startSandbox, type Fault, type Sandbox } from "../index.js";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

function jira(path: string, init: RequestInit = {}): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`${sandbox.jira.email}:${sandbox.jira.token}`).toString("base64")}`;
  return fetch(`${sandbox.jira.baseUrl}/rest/api/3${path}`, {
    ...init,
    headers: { authorization, "content-type": "application/json" },
  });
}

const github = (path: string) =>
  fetch(sandbox.github.apiUrl + path, {
    headers: { authorization: `Bearer ${sandbox.github.token}`, "user-agent": "test" },
  });
const summaries = async (body: Record<string, unknown>) => {
  const found = (await (
    await jira("/search/jql", { method: "POST", body: JSON.stringify({ fields: ["summary"], ...body }) })
  ).json()) as { issues: { fields: { summary: string } }[] };
  return found.issues.map(({ fields }) => fields.summary);
};

describe("which requests a fault meets", () => {
  it.each<[string, Fault, string, string, boolean]>([
    ["another service", { service: "github", kind: "status", status: 500 }, "GET", "/myself", false],
    ["its method", { method: "put", kind: "status", status: 500 }, "GET", "/myself", false],
    ["a prefix of the path", { path: "/rest/api/3/my", kind: "status", status: 500 }, "GET", "/myself", true],
    [
      "a pattern",
      { path: "/rest/*/issue/*/comment", kind: "status", status: 500 },
      "GET",
      "/issue/PROJ-1042/comment",
      true,
    ],
    [
      "a pattern with another end",
      { path: "/rest/*/issue/*/comment", kind: "status", status: 500 },
      "GET",
      "/issue/PROJ-1042/comment/1",
      false,
    ],
    ["a GraphQL operation", { operation: "Look", kind: "status", status: 500 }, "GET", "/myself", false],
  ])("matches %s", async (_, fault, method, path, met) => {
    sandbox.faults.add(fault);
    expect((await jira(path, { method })).status === 500).toBe(met);
  });

  it("lets some pass, harms some, and is then spent", async () => {
    sandbox.faults.add({ service: "jira", kind: "status", status: 502, after: 1, times: 2 });
    const statuses = [];
    for (let at = 0; at < 4; at += 1) statuses.push((await jira("/myself")).status);
    expect(statuses).toEqual([200, 502, 502, 200]);
  });
});

describe("rate limits, each kind as its service tells it", () => {
  it.each([
    "jira-burst-based",
    "jira-per-issue-on-write",
    "jira-quota-tenant-based",
    "jira-quota-global-based",
  ] as const)("%s", async (reason) => {
    sandbox.faults.add({ service: "jira", kind: "rate-limit", reason, retryAfterS: 5 });
    const response = await jira("/myself");
    expect([response.status, response.headers.get("ratelimit-reason"), response.headers.get("retry-after")]).toEqual([
      429,
      reason,
      "5",
    ]);
  });

  it("Retry-After as a date", async () => {
    const atMs = Date.UTC(2026, 5, 1, 12, 0, 0);
    sandbox.faults.add({ service: "jira", kind: "rate-limit", reason: "jira-burst-based", atMs });
    expect((await jira("/myself")).headers.get("retry-after")).toBe("Mon, 01 Jun 2026 12:00:00 GMT");
  });

  it("GitHub's primary limit is a 403 that names its reset and no Retry-After", async () => {
    sandbox.faults.add({ service: "github", kind: "rate-limit", reason: "github-primary", atMs: 1_800_000_000_000 });
    const response = await github("/repos/acme/shop");
    expect(response.status).toBe(403);
    expect(response.headers.get("x-ratelimit-remaining")).toBe("0");
    expect(response.headers.get("x-ratelimit-reset")).toBe("1800000000");
    expect(response.headers.get("retry-after")).toBeNull();
  });

  it.each([403, 429] as const)("GitHub's secondary limit as a %i", async (status) => {
    sandbox.faults.add({ service: "github", kind: "rate-limit", reason: "github-secondary", status, retryAfterS: 60 });
    const response = await github("/repos/acme/shop");
    expect([response.status, response.headers.get("retry-after")]).toEqual([status, "60"]);
    expect(((await response.json()) as { message: string }).message).toContain("secondary rate limit");
  });
});

const comment = () =>
  jira("/issue/PROJ-1042/comment", {
    method: "POST",
    body: JSON.stringify({
      body: { type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text: "hello" }] }] },
    }),
  });

const comments = () => sandbox.state().jira.tickets[0]?.comments.length;

describe("broken answers", () => {
  it.each([
    ["before", 1],
    ["after", 2],
  ] as const)("a connection cut %s the write", async (when, count) => {
    sandbox.faults.add({ service: "jira", method: "POST", kind: "cut", when });
    await expect(comment()).rejects.toThrow();
    expect(comments()).toBe(count);
    expect(sandbox.requests()[0]).toMatchObject({ status: 0, fault: "cut" });
  });

  it("JSON that stops halfway, after the write", async () => {
    sandbox.faults.add({ service: "jira", method: "POST", kind: "truncated" });
    const response = await comment();
    expect(response.status).toBe(201);
    await expect(response.json()).rejects.toThrow();
    expect(comments()).toBe(2);
  });

  it("a proxy's page instead of JSON", async () => {
    sandbox.faults.add({ service: "jira", kind: "html" });
    const response = await jira("/myself");
    expect([response.status, response.headers.get("content-type")]).toEqual([502, "text/html; charset=utf-8"]);
  });

  it("an answer that is held back, and let go when the sandbox closes", async () => {
    sandbox.faults.add({ service: "jira", kind: "delay", ms: 60_000 });
    const held = jira("/myself").then(
      () => "answered",
      () => "cut",
    );
    await github("/repos/acme/shop");
    expect(sandbox.requests().map(({ service }) => service)).toEqual(["github"]);
    await sandbox.close();
    expect(["answered", "cut"]).toContain(await held);
    sandbox = await startSandbox();
  });

  it("an answer that comes late is the service's own", async () => {
    sandbox.faults.add({ service: "jira", kind: "delay", ms: 1 });
    expect((await jira("/myself")).status).toBe(200);
    expect(sandbox.requests()[0]).toMatchObject({ fault: "delay", status: 200 });
  });
});

const rename = (summary: string) =>
  jira("/issue/PROJ-1042", { method: "PUT", body: JSON.stringify({ fields: { summary } }) });

describe("index lag", () => {
  const jql = "key = PROJ-1042";

  it("shows a ticket as it was until some searches have passed", async () => {
    sandbox.faults.add({ service: "jira", kind: "index-lag", requests: 2 });
    await rename("Another");
    expect([await summaries({ jql }), await summaries({ jql }), await summaries({ jql })].flat()).toEqual([
      "People sign in with a passkey",
      "People sign in with a passkey",
      "Another",
    ]);
  });

  it("is passed by a search that reconciles the ticket", async () => {
    sandbox.faults.add({ service: "jira", kind: "index-lag", requests: 9 });
    await rename("Another");
    expect(await summaries({ jql, reconcileIssues: [10041] })).toEqual(["Another"]);
    expect(await summaries({ jql })).toEqual(["People sign in with a passkey"]);
  });
});

it("an expired token makes its owner a stranger: no issue exists, and only /myself tells", async () => {
  sandbox.faults.add({ service: "jira", kind: "token-expired", times: "always" });
  const issue = await jira("/issue/PROJ-1042");
  expect([issue.status, issue.headers.get("x-seraph-loginreason")]).toEqual([404, "AUTHENTICATED_FAILED"]);
  expect((await jira("/myself")).status).toBe(401);
  expect((await jira("/search/jql?jql=key%20%3D%20PROJ-1042")).status).toBe(400);
});

it("an expired GitHub token is a 401", async () => {
  sandbox.faults.add({ service: "github", kind: "token-expired" });
  expect((await github("/repos/acme/shop")).status).toBe(401);
});
