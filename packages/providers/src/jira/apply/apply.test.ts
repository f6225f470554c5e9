import { afterEach, describe, expect, it } from "@jest/globals";
import type { CommentEffect, Deed, Effect, LinkEffect, RememberEffect } from "@satellite/core";
import { jiraIssue, jiraPeople, jiraSeed, openJiraSite, type JiraSite } from "@satellite/testkit/builders/jira";
import { governed, jiraLimits, nodeTransport } from "../../shared/http/index.js";
import { createJiraProvider, type JiraOptions } from "../index.js";

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
  const { baseUrl, clock } = opened;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 60_000, readers: [jiraLimits] });
  const { email, token } = jiraPeople.sara;
  const statusMap = { blocked: ["Blocked"], in_review: ["Code Review"] };
  const own = { baseUrl, email, token, projects: [], statusMap, fields: {}, transport, clock };
  const make = () => createJiraProvider({ ...own, ...more });
  const provider = make();
  return {
    ...opened,
    make,
    apply: (deed: Deed, key = "key-1", by = provider) => by.apply(planned(deed), key),
    ticket: (at = 0) => {
      const issue = opened.world.all()[at];
      if (!issue) throw new Error("no such issue");
      return issue;
    },
    writes: () => opened.requests().filter((line) => !line.startsWith("GET")),
  };
}

function planned(deed: Deed): Effect {
  return { ...deed, key: "planned", because: "test", says: deed.kind };
}

const change = "change:github:acme/shop#7";
const on = "jira:PROJ-1";
const comment = (body: string | null, digest = String(body), known?: string): CommentEffect => ({
  kind: "comment",
  on,
  identity: change,
  body,
  digest,
  ...(known !== undefined && { known }),
});
const link: LinkEffect = {
  kind: "link",
  on,
  to: change,
  url: "https://github.com/acme/shop/pull/7",
  title: "Pay by card",
  summary: "passes",
  resolved: false,
  digest: "d1",
};
const entry = { url: link.url, title: link.title, state: "open", updatedAtMs: 1 };
const remember = (more: Partial<RememberEffect> = {}): RememberEffect => ({
  kind: "remember",
  on,
  change,
  entry,
  ...more,
});

describe("what a ticket remembers", () => {
  const told: RememberEffect["entry"] = {
    ...entry,
    findings: [{ rule: "r", outcome: "exempt", says: "s" }],
    spec: { path: "spec.md", sha256: "c".repeat(64), url: "https://x.dev", complete: true },
    approvedAtMs: 5,
    detailsUrl: "https://x.dev/runs/1",
  };
  const changesOf = (issue: { properties: Readonly<Record<string, unknown>> }) =>
    (issue.properties["satellite"] as { changes: Record<string, object> }).changes[change];

  it("is not written anew for a later moment or another run", async () => {
    const { apply, ticket, writes } = await open();
    expect(await apply(remember({ entry: told }))).toMatchObject({ outcome: "done" });
    expect(changesOf(ticket())).toEqual(told);
    const later = { ...told, updatedAtMs: 99, detailsUrl: "https://x.dev/runs/2" };
    expect(await apply(remember({ entry: later }), "key-2")).toMatchObject({ outcome: "unchanged" });
    expect(writes()).toHaveLength(1);
  });

  it.each<[string, RememberEffect["entry"]]>([
    ["a finding", { ...told, findings: [] }],
    ["the spec", { ...told, spec: { path: "spec.md", sha256: "d".repeat(64), url: "https://x.dev", complete: true } }],
    ["an approval that was taken back", entry],
  ])("is written anew for %s", async (_, news) => {
    const { apply, ticket } = await open();
    await apply(remember({ entry: { ...told, commentId: "12" } }));
    expect(await apply(remember({ entry: news }), "key-2")).toMatchObject({ outcome: "done" });
    expect(changesOf(ticket())).toEqual({ ...news, commentId: "12" });
  });
});

describe("link, memory, labels and fix version in Jira", () => {
  it("keeps one remote link a change, and writes only news", async () => {
    const { apply, ticket, writes } = await open();
    expect(await apply(link)).toMatchObject({ outcome: "done" });
    expect(await apply(link, "key-2")).toMatchObject({ outcome: "unchanged" });
    expect(await apply({ ...link, resolved: true, digest: "d2" }, "key-3")).toMatchObject({ outcome: "done" });
    expect(ticket().remoteLinks).toMatchObject([
      { globalId: `satellite:${change}`, object: { url: link.url, status: { resolved: true } } },
    ]);
    expect(writes()).toHaveLength(2);
  });

  it("remembers a change beside others, with the comment that it made, and writes only news", async () => {
    const satellite = { schema: "satellite/property@1", changes: { "change:github:acme/shop#1": entry } };
    const { apply, ticket, writes } = await open(jiraSeed([jiraIssue({ properties: { satellite, other: 1 } })]));
    const { id: commentId } = await apply(comment("one", "c1"));
    await apply(remember(), "key-2");
    expect(await apply(remember({ entry: { ...entry, updatedAtMs: 2 } }), "key-3")).toMatchObject({
      outcome: "unchanged",
    });
    expect(ticket().properties).toEqual({
      other: 1,
      satellite: {
        ...satellite,
        changes: { ...satellite.changes, [change]: { ...entry, commentId, commentDigest: "c1" } },
      },
    });
    expect(writes()).toEqual(["POST issue/PROJ-1/comment", "PUT issue/PROJ-1/properties/satellite"]);
  });

  it("changes labels and fix versions by what differs", async () => {
    const { apply, ticket, writes } = await open(jiraSeed([jiraIssue({ labels: ["theirs", "old"] })]));
    const labels = { kind: "labels", on, add: ["new"], remove: ["old", "never-there"], create: [] } as const;
    expect(await apply(labels)).toMatchObject({ outcome: "done" });
    expect(await apply(labels, "key-2")).toMatchObject({ outcome: "unchanged" });
    expect(await apply({ ...labels, add: ["two words"] }, "key-3")).toMatchObject({
      outcome: "refused",
      code: "REFUSED",
    });
    const milestone = { kind: "milestone", on, title: "2.0", create: false } as const;
    expect(await apply(milestone, "key-4")).toMatchObject({ outcome: "done" });
    expect(await apply(milestone, "key-5")).toMatchObject({ outcome: "unchanged" });
    expect(await apply({ ...milestone, title: "9.9" }, "key-6")).toMatchObject({
      outcome: "refused",
      says: expect.stringContaining("9.9"),
    });
    expect(ticket()).toMatchObject({ labels: ["theirs", "new"], fixVersions: ["2.0"] });
    expect(writes()).toHaveLength(3);
  });
});

describe("what Jira will not do", () => {
  it.each<[string, Partial<JiraOptions>, string]>([
    ["an account that may only read", { email: jiraPeople.omar.email, token: jiraPeople.omar.token }, "FORBIDDEN"],
    ["an expired token", { email: jiraPeople.gone.email, token: jiraPeople.gone.token }, "UNAUTHORIZED"],
    ["no token", { token: "" }, "NO_CREDENTIALS"],
  ])("with %s it writes nothing: %s", async (_, who, code) => {
    const { apply } = await open(jiraSeed([jiraIssue({ key: "OPS-1" })]), who);
    expect(await apply({ ...link, on: "jira:OPS-1" })).toMatchObject({ outcome: "refused", code });
  });

  it("refuses deeds on what is no ticket of Jira, and on a ticket that is not there", async () => {
    const { apply } = await open();
    expect(await apply({ ...link, on: "github:acme/shop#42" })).toMatchObject({ outcome: "refused", code: "REFUSED" });
    expect(await apply({ ...link, on: "jira:PROJ-99" })).toMatchObject({ outcome: "refused", code: "NOT_FOUND" });
  });

  it("fails, not refuses, while Jira is down", async () => {
    const { apply, faults } = await open();
    faults.add({ service: "jira", kind: "status", status: 503, times: "always" });
    expect(await apply(link)).toMatchObject({ outcome: "failed", code: "UNAVAILABLE" });
  });
});
