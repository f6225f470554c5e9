import { afterEach, describe, expect, it } from "@jest/globals";
import type { Read } from "@satellite/core";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../shared/http/index.js";
import { createJiraProvider, type JiraOptions } from "./index.js";

let site: JiraSite | undefined;

afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

async function open(seed = jiraSeed([jiraIssue()]), more: Partial<JiraOptions> = {}) {
  const opened = await openJiraSite(seed);
  site = opened;
  return again(opened, more);
}

function again(opened: JiraSite, more: Partial<JiraOptions>) {
  const { baseUrl, clock, faults } = opened;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 60_000, readers: [jiraLimits] });
  const { email, token } = jiraPeople.sara;
  const own = { baseUrl, email, token, projects: [], statusMap: {}, fields: {}, transport, clock };
  const provider = createJiraProvider({ ...own, ...more });
  return { site: opened, faults, requests: () => opened.requests(), provider };
}

const short = (reads: readonly Read[]) =>
  reads.map((read) => {
    if (read.outcome === "found") return `${read.ref} is ${read.ticket.ref}`;
    return read.outcome === "missing" ? `${read.ref} is missing` : `${read.ref}: ${read.why.code}`;
  });

describe("reading tickets from Jira", () => {
  it("reads one ticket with memory and ways out in one request", async () => {
    const memory = {
      schema: "satellite/property@1",
      changes: { "change:github:acme/shop#7": { url: "u", title: "t", state: "open", commentId: "12" } },
    };
    const { provider, requests } = await open(
      jiraSeed([
        jiraIssue({ assignee: jiraPeople.omar.accountId, fixVersions: ["2.0"], properties: { satellite: memory } }),
      ]),
    );
    expect(await provider.read(["jira:PROJ-1"])).toMatchObject([
      {
        outcome: "found",
        ticket: {
          state: "open",
          rawState: "To Do",
          type: "Story",
          project: "PROJ",
          assignees: [{ login: "Omar", type: "user" }],
          milestones: [{ title: "2.0" }],
          memory,
          transitions: [
            { name: "Select", to: "Selected", toState: "open" },
            { name: "Reject", to: "Rejected", toState: "closed" },
          ],
        },
      },
    ]);
    expect(requests()).toEqual(["POST search/jql"]);
  });

  it("reads many, each once, in the order asked", async () => {
    const { provider, requests } = await open(jiraSeed([1, 2, 3].map((n) => jiraIssue({ key: `PROJ-${n}` }))));
    const reads = await provider.read(["jira:PROJ-3", "jira:PROJ-1", "jira:PROJ-3", "jira:PROJ-2"]);
    expect(short(reads)).toEqual([
      "jira:PROJ-3 is jira:PROJ-3",
      "jira:PROJ-1 is jira:PROJ-1",
      "jira:PROJ-2 is jira:PROJ-2",
    ]);
    expect(requests()).toHaveLength(1);
  });

  it.each([
    ["refuse", ["POST search/jql", "POST search/jql", "POST issue/bulkfetch"]],
    ["ignore", ["POST search/jql", "POST issue/bulkfetch"]],
  ] as const)("finds the rest when Jira would %s keys that do not exist", async (unknownKeys, asked) => {
    const { provider, requests } = await open(jiraSeed([jiraIssue()], { unknownKeys }));
    expect(short(await provider.read(["jira:PROJ-99", "jira:PROJ-1", "jira:UTF-8"]))).toEqual([
      "jira:PROJ-99 is missing",
      "jira:PROJ-1 is jira:PROJ-1",
      "jira:UTF-8 is missing",
    ]);
    expect(requests()).toEqual(asked);
  });

  it("asks once who it is before it calls anything missing", async () => {
    const { provider, requests } = await open();
    expect(short(await provider.read(["jira:PROJ-99"]))).toEqual(["jira:PROJ-99 is missing"]);
    await provider.read(["jira:PROJ-98"]);
    expect(requests().filter((line) => line === "GET myself")).toHaveLength(1);
  });

  it("calls a ticket that this account may not see missing, as Jira does", async () => {
    const { provider } = await open(jiraSeed([jiraIssue({ key: "HID-1" })]));
    expect(short(await provider.read(["jira:HID-1"]))).toEqual(["jira:HID-1 is missing"]);
  });

  it("does not take an expired token's silence for a ticket's absence", async () => {
    const { email, token } = jiraPeople.gone;
    const { provider } = await open(jiraSeed([jiraIssue()]), { email, token });
    expect(short(await provider.read(["jira:PROJ-1", "jira:PROJ-2"]))).toEqual([
      "jira:PROJ-1: UNAUTHORIZED",
      "jira:PROJ-2: UNAUTHORIZED",
    ]);
  });

  it("finds a ticket that was moved under its new key", async () => {
    const { provider } = await open(
      jiraSeed([jiraIssue({ formerKeys: ["OLD-9"] }), jiraIssue({ key: "OPS-2", formerKeys: ["OLD-2"] })]),
    );
    expect(short(await provider.read(["jira:OLD-9"]))).toEqual(["jira:OLD-9 is jira:PROJ-1"]);
    expect(short(await provider.read(["jira:OLD-9", "jira:OLD-2", "jira:PROJ-1"]))).toEqual([
      "jira:OLD-9 is jira:PROJ-1",
      "jira:OLD-2 is jira:OPS-2",
      "jira:PROJ-1 is jira:PROJ-1",
    ]);
  });

  it("takes a scoped token to the gateway, which alone knows it", async () => {
    const { email, scopedToken: token } = jiraPeople.sara;
    const onSite = await open(jiraSeed([jiraIssue()]), { email, token });
    expect(short(await onSite.provider.read(["jira:PROJ-1"]))).toEqual(["jira:PROJ-1: UNAUTHORIZED"]);
    const { cloudId, gatewayUrl } = onSite.site;
    const clock = { nowMs: () => 0, sleep: () => Promise.resolve(), random: () => 0 };
    const options = {
      baseUrl: "https://acme.atlassian.net",
      email,
      token,
      cloudId,
      gatewayUrl,
      projects: [],
      statusMap: {},
      fields: {},
      clock,
    };
    const provider = createJiraProvider({ ...options, transport: nodeTransport() });
    expect(await provider.read(["jira:PROJ-1"])).toMatchObject([
      { ticket: { url: "https://acme.atlassian.net/browse/PROJ-1" } },
    ]);
  });

  it("finds the gateway of a scoped token by itself, once", async () => {
    const { email, scopedToken: token } = jiraPeople.sara;
    const { provider, requests, site: own } = await open(jiraSeed([jiraIssue()]), { email, token });
    const { provider: knowing } = again(own, { email, token, gatewayUrl: own.gatewayUrl });
    expect(short(await knowing.read(["jira:PROJ-1"]))).toEqual(["jira:PROJ-1 is jira:PROJ-1"]);
    await knowing.read(["jira:PROJ-1"]);
    expect(requests()).toEqual(["POST search/jql", "GET /_edge/tenant_info", "POST search/jql", "POST search/jql"]);
    expect(short(await provider.read(["jira:PROJ-1"]))).toEqual(["jira:PROJ-1: UNAUTHORIZED"]);
  });

  it.each(["jira-burst-based", "jira-quota-global-based", "jira-quota-tenant-based"] as const)(
    "waits out a limit of the kind %s, or says how long",
    async (reason) => {
      const { faults, provider } = await open();
      faults.add({ service: "jira", kind: "rate-limit", reason, retryAfterS: 5 });
      expect(short(await provider.read(["jira:PROJ-1"]))).toEqual(["jira:PROJ-1 is jira:PROJ-1"]);
      faults.add({ service: "jira", kind: "rate-limit", reason, retryAfterS: 600 });
      expect(await provider.read(["jira:PROJ-1"])).toMatchObject([
        { why: { code: "RATE_LIMITED", retryAfterMs: 600_000 } },
      ]);
    },
  );

  it.each([
    [{ kind: "cut", when: "before" }, "NETWORK"],
    [{ kind: "status", status: 503 }, "UNAVAILABLE"],
    [{ kind: "status", status: 403 }, "FORBIDDEN"],
    [{ kind: "html", status: 200 }, "BAD_ANSWER"],
    [{ kind: "truncated" }, "BAD_ANSWER"],
    [{ kind: "token-expired" }, "UNAUTHORIZED"],
  ] as const)("after %j it could not look: %s", async (harm, code) => {
    const { faults, provider } = await open();
    faults.add({ service: "jira", path: "/rest/api/3/search/jql", times: "always", ...harm });
    expect(short(await provider.read(["jira:PROJ-1"]))).toEqual([`jira:PROJ-1: ${code}`]);
  });

  it("cannot reach a host that is not there", async () => {
    const { provider, site: gone } = await open();
    await gone.close();
    expect(await provider.read(["jira:PROJ-1"])).toMatchObject([{ outcome: "unreadable", why: { code: "NETWORK" } }]);
  });

  it("searches in pages, the oldest change first, from a moment on", async () => {
    const start = Date.UTC(2026, 9, 1);
    const many = Array.from({ length: 150 }, (_, n) =>
      jiraIssue({ key: `PROJ-${n + 1}`, updatedMs: start + n * 60_000 }),
    );
    const { provider } = await open(jiraSeed(many));
    const pages = [];
    for await (const page of provider.search({ text: "project = PROJ ORDER BY key DESC" }, start + 10 * 60_000))
      pages.push(page);
    const found = pages.flat();
    expect(pages.length).toBeGreaterThan(1);
    expect(found.map(({ ref }) => ref)).toEqual(many.slice(10).map(({ key }) => `jira:${key}`));
  });
});
