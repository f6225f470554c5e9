import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startSandbox, type Sandbox } from "../../start.js";
import { basic } from "../testing.js";

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ services: ["jira"] });
});
afterEach(() => sandbox.close());

const pullRequest = {
  id: "42",
  issueKeys: ["PROJ-1042", "NONE-1"],
  updateSequenceId: 10,
  status: "OPEN",
  title: "People sign in with a passkey",
  author: { name: "sara", email: "sara@acme.dev" },
  commentCount: 0,
  sourceBranch: "feat/proj-1042-login",
  lastUpdate: "2026-01-05T09:00:00Z",
  url: "https://github.com/acme/shop/pull/42",
  displayId: "#42",
};
const bulk = (change: object = {}) => ({
  preventTransitions: true,
  properties: { installationId: "one" },
  providerMetadata: { product: "Satellite" },
  repositories: [
    {
      id: "4242",
      name: "acme/shop",
      url: "https://github.com/acme/shop",
      updateSequenceId: 10,
      pullRequests: [{ ...pullRequest, ...change }],
    },
  ],
});

async function ask(body: unknown, who = sandbox.jira.app, method = "POST", path = "bulk") {
  const headers = { authorization: basic(who.email, who.token), "content-type": "application/json" };
  const sent = method === "POST" ? { body: JSON.stringify(body) } : {};
  const answer = await fetch(`${sandbox.jira.baseUrl}/rest/devinfo/0.10/${path}`, { method, headers, ...sent });
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? undefined : (JSON.parse(text) as unknown) };
}
const shown = () => sandbox.state().jira.development.map(({ status, issueKeys }) => [status, ...issueKeys]);

describe("development information", () => {
  it("is taken from an app, and says which issues it does not know", async () => {
    expect(await ask(bulk())).toEqual({
      status: 202,
      body: {
        acceptedDevinfoEntities: { "4242": { branches: [], commits: [], pullRequests: ["42"] } },
        failedDevinfoEntities: {},
        unknownIssueKeys: ["NONE-1"],
      },
    });
    expect(shown()).toEqual([["OPEN", "PROJ-1042"]]);
  });

  it("is replaced by what is newer, and not by what is older or the same", async () => {
    await ask(bulk());
    await ask(bulk({ updateSequenceId: 12, status: "MERGED" }));
    await ask(bulk({ updateSequenceId: 11, status: "DECLINED" }));
    await ask(bulk({ updateSequenceId: 12, status: "UNKNOWN" }));
    expect(shown()).toEqual([["MERGED", "PROJ-1042"]]);
  });

  it("is taken from nobody else", async () => {
    const { email, token } = sandbox.jira;
    expect((await ask(bulk(), { email, token })).status).toBe(403);
    expect((await ask(bulk(), { email, token: "wrong" })).status).toBe(401);
    expect(shown()).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["no issue", { issueKeys: [] }, "issueKeys"],
    ["a state of GitHub's", { status: "CLOSED" }, "status"],
    ["a title that is too long", { title: "t".repeat(1025) }, "title"],
    ["an author without an address", { author: { name: "sara" } }, "author"],
    ["a link that is no address", { url: "javascript:alert(1)" }, "url"],
    ["a field that it does not know", { draft: true }, "additional properties"],
    ["a sequence that is no number", { updateSequenceId: "10" }, "updateSequenceId"],
  ])("refuses %s and takes nothing", async (_, change, says) => {
    const { status, body } = await ask(bulk(change));
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining(says)]);
    expect(shown()).toEqual([]);
  });

  it("goes by its properties", async () => {
    await ask(bulk());
    await ask(undefined, undefined, "DELETE", "bulkByProperties?installationId=two");
    expect(shown()).toHaveLength(1);
    expect((await ask(undefined, undefined, "DELETE", "bulkByProperties?installationId=one")).status).toBe(202);
    expect(shown()).toEqual([]);
  });
});
