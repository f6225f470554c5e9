/** Answers that no sandbox gives: what a proxy, a half-down site or a rare case of Jira's says. */
import { describe, expect, it } from "@jest/globals";
import type { Clock, Read } from "@satellite/core";
import type { HttpAnswer, HttpRequest, Transport } from "../shared/http/index.js";
import { createJiraProvider } from "./index.js";

type Scripted = (
  request: HttpRequest,
  body: Record<string, unknown>,
) => Partial<HttpAnswer> & { readonly json?: unknown };

const clock: Clock = { nowMs: () => 0, sleep: () => Promise.resolve(), random: () => 0 };
const issue = (key: string) => ({
  id: key,
  key,
  fields: { summary: key, status: { name: "To Do", statusCategory: { key: "new" } } },
});

function open(script: Scripted, token = "secret") {
  const sent: string[] = [];
  const transport: Transport = (request) => {
    sent.push(`${request.method} ${new URL(request.url).pathname.replace("/rest/api/3/", "")}`);
    const { json, ...answer } = script(request, JSON.parse(request.body ?? "{}") as Record<string, unknown>);
    return Promise.resolve({ status: 200, headers: {}, text: JSON.stringify(json ?? {}), url: request.url, ...answer });
  };
  const options = {
    baseUrl: "https://acme.atlassian.net/",
    email: "a@acme.dev",
    projects: [],
    statusMap: {},
    fields: {},
  };
  return { sent, provider: createJiraProvider({ ...options, token, transport, clock }) };
}

const short = (reads: readonly Read[]) =>
  reads.map((read) => {
    if (read.outcome === "found") return `${read.ref} is ${read.ticket.ref}`;
    return read.outcome === "missing" ? `${read.ref} is missing` : `${read.ref}: ${read.why.code}`;
  });

describe("odd answers of Jira", () => {
  it.each<[string, Partial<HttpAnswer>, string]>([
    ["a page of HTML with 200", { text: "<html>log in</html>" }, "BAD_ANSWER"],
    ["another service's JSON", { text: '{"ok":true}' }, "BAD_ANSWER"],
    ["a site that is not there", { status: 404, text: "<html>" }, "BAD_ANSWER"],
    ["a withdrawn address", { status: 410 }, "GONE"],
    ["a refused credential", { status: 401 }, "UNAUTHORIZED"],
    [
      "a refused credential that looks like an empty answer",
      { headers: { "x-seraph-loginreason": "AUTHENTICATED_FAILED" }, text: '{"issues":[]}' },
      "UNAUTHORIZED",
    ],
    ["a limit that outlasts the run", { status: 429, headers: { "retry-after": "7" } }, "RATE_LIMITED"],
    ["an outage", { status: 503 }, "UNAVAILABLE"],
  ])("%s is no ticket's absence", async (_, answer, code) => {
    const myself = { json: { accountId: "5b10" } };
    const { provider } = open(({ url }) => (url.endsWith("/myself") ? myself : answer));
    expect(short(await provider.read(["jira:PROJ-1", "jira:PROJ-2"]))).toEqual([
      `jira:PROJ-1: ${code}`,
      `jira:PROJ-2: ${code}`,
    ]);
  });

  it("repeats the wait that Jira asks for", async () => {
    const { provider } = open(() => ({ status: 429, headers: { "retry-after": "7" } }));
    expect(await provider.read(["jira:PROJ-1"])).toMatchObject([{ why: { retryAfterMs: 7000 } }]);
  });

  it("names no secret, whatever a proxy sends back", async () => {
    const basic = Buffer.from("a@acme.dev:hunter2hunter2").toString("base64");
    const { provider } = open(
      ({ headers }) => ({
        status: 400,
        text: JSON.stringify({ message: `bad ${headers["authorization"]} hunter2hunter2` }),
      }),
      "hunter2hunter2",
    );
    const link = {
      kind: "link",
      on: "jira:PROJ-1",
      to: "change:github:acme/shop#7",
      url: "u",
      title: "t",
      summary: "",
      resolved: false,
      digest: "d",
    } as const;
    const receipt = await provider.apply({ ...link, key: "k", because: "link", says: "link" }, "k");
    const said = JSON.stringify([receipt, await provider.read(["jira:PROJ-1"])]);
    expect(receipt).toMatchObject({ outcome: "refused", code: "REFUSED" });
    expect(said).not.toContain("hunter2");
    expect(said).not.toContain(basic);
  });

  it("asks nothing without a token, and nothing for what is no key", async () => {
    const without = open(() => ({}), "");
    expect(short(await without.provider.read(["jira:PROJ-1"]))).toEqual(["jira:PROJ-1: NO_CREDENTIALS"]);
    const odd = open(() => ({}));
    expect(short(await odd.provider.read(['jira:A-1") OR key is not EMPTY', "jira:../myself-1"]))).toEqual([
      'jira:A-1") OR key is not EMPTY is missing',
      "jira:../myself-1 is missing",
    ]);
    expect([...without.sent, ...odd.sent]).toEqual([]);
  });

  it("looks alone at issues that came under several new keys, and at those that Jira failed to fetch", async () => {
    const { provider, sent } = open(({ url }) => {
      if (url.includes("search/jql")) return { status: 400, json: { errorMessages: ["something else is amiss"] } };
      const errors = [
        { id: "OLD-4", errorMessage: "Timed out" },
        { id: "OLD-3", errorMessage: "Issue does not exist or you do not have permission to see it." },
      ];
      if (url.includes("bulkfetch")) return { json: { issues: [issue("NEW-1"), issue("NEW-2")], issueErrors: errors } };
      const key = /issue\/OLD-(\d)/.exec(url)?.[1] ?? "";
      return key === "3" ? { status: 404 } : key === "4" ? { status: 503 } : { json: issue(`NEW-${key}`) };
    });
    expect(short(await provider.read(["jira:OLD-1", "jira:OLD-2", "jira:OLD-3", "jira:OLD-4"]))).toEqual([
      "jira:OLD-1 is jira:NEW-1",
      "jira:OLD-2 is jira:NEW-2",
      "jira:OLD-3 is missing",
      "jira:OLD-4: UNAVAILABLE",
    ]);
    expect(sent).toHaveLength(6);
  });

  it("does not turn in circles when a page's token comes again", async () => {
    const { provider, sent } = open(() => ({ json: { issues: [issue("PROJ-1")], nextPageToken: "same" } }));
    const pages = [];
    for await (const page of provider.search({ text: "project = PROJ" })) pages.push(page);
    expect(pages).toHaveLength(2);
    expect(sent).toHaveLength(2);
  });

  it("lets a search that fails half-way fail", async () => {
    const { provider } = open((_, { nextPageToken }) =>
      nextPageToken === undefined ? { json: { issues: [issue("PROJ-1")], nextPageToken: "2" } } : { status: 503 },
    );
    const pages: unknown[] = [];
    const whole = async () => {
      for await (const page of provider.search({ text: "project = PROJ" })) pages.push(page);
    };
    await expect(whole()).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect(pages).toHaveLength(1);
  });

  it("takes a token that may not say whose it is for a good one", async () => {
    const { provider } = open(({ url }) =>
      url.endsWith("/myself")
        ? { status: 401, json: { code: 401, message: "Unauthorized; scope does not match" } }
        : { json: { issues: [] } },
    );
    expect(short(await provider.read(["jira:PROJ-1"]))).toEqual(["jira:PROJ-1 is missing"]);
  });

  it("reads 250 keys in three requests", async () => {
    const { provider, sent } = open((_, { jql }) => ({
      json: { issues: (String(jql).match(/[A-Z]+-\d+/g) ?? []).map(issue) },
    }));
    const refs = Array.from({ length: 250 }, (_, n) => `jira:PROJ-${n + 1}` as const);
    const reads = await provider.read(refs);
    expect(reads.map(({ ref }) => ref)).toEqual(refs);
    expect(reads.every(({ outcome }) => outcome === "found")).toBe(true);
    expect(sent).toHaveLength(3);
  });

  it("finds its comment by the documented list where the issue's own list comes without properties", async () => {
    const { provider, sent } = open(({ method, url }) => {
      if (url.includes("comment/list")) {
        const ours = [{ key: "satellite", value: { identity: "verdict", digest: "d1" } }];
        return {
          json: {
            values: [
              { id: "1", properties: ours },
              { id: "2", properties: [] },
            ],
          },
        };
      }
      return method === "GET" ? { json: { comments: [{ id: "2" }, { id: "1" }], total: 2 } } : { json: { id: "1" } };
    });
    const comment = { kind: "comment", on: "jira:PROJ-1", identity: "verdict", body: "new", digest: "d2" } as const;
    const receipt = await provider.apply({ ...comment, key: "k", because: "comment", says: "comment" }, "k");
    expect(receipt).toMatchObject({ outcome: "done", id: "1" });
    expect(sent).toEqual(["GET issue/PROJ-1/comment", "POST comment/list", "PUT issue/PROJ-1/comment/1"]);
  });

  it("calls nothing missing when what would prove it cannot be asked", async () => {
    const { provider } = open(({ url }) => (url.includes("bulkfetch") ? { status: 503 } : { json: { issues: [] } }));
    expect(short(await provider.read(["jira:PROJ-1"]))).toEqual(["jira:PROJ-1: UNAVAILABLE"]);
  });

  it("calls nothing missing when nobody can say who we are", async () => {
    const { provider } = open(({ url }) => (url.endsWith("/myself") ? { status: 503 } : { json: { issues: [] } }));
    expect(short(await provider.read(["jira:PROJ-1"]))).toEqual(["jira:PROJ-1: UNAVAILABLE"]);
  });

  it("understands no delivery yet", () => {
    const { provider } = open(() => ({}));
    expect(provider.parse({ name: "jira:issue_updated", payload: {} })).toEqual({ events: [] });
  });
});
