import { afterEach, describe, expect, it } from "@jest/globals";
import type { Effect, Read, TicketRef } from "@satellite/core";
import { aConfig } from "@satellite/testkit/builders";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../shared/http/index.js";
import { createGitHubProvider } from "./index.js";

let site: GitHubSite | undefined;

afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

async function open(token?: string) {
  const opened = await openGitHubSite(gitHubShop());
  site = opened;
  const { apiUrl, graphqlUrl, clock } = opened;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [gitHubLimits] });
  const { labels } = aConfig();
  return {
    site: opened,
    provider: createGitHubProvider({
      token: token ?? opened.token,
      apiUrl,
      graphqlUrl,
      repository: "acme/shop",
      transport,
      clock,
      labels,
    }),
  };
}

const short = (read: Read | undefined) =>
  read?.outcome === "found"
    ? `${read.ticket.ref} ${read.ticket.kind} ${read.ticket.state} (${read.ticket.rawState})`
    : read?.outcome === "missing"
      ? "missing"
      : read?.why.code;

describe("reading issues", () => {
  it.each([
    ["github:acme/shop#42", "github:acme/shop#42 ticket open (open)"],
    ["github:acme/shop#43", "github:acme/shop#43 ticket in_progress (status: in progress)"],
    ["github:acme/shop#44", "github:acme/shop#44 ticket closed (closed)"],
    ["github:acme/shop#7", "github:acme/shop#7 pull_request open (open)"],
    ["github:ACME/Shop#42", "github:acme/shop#42 ticket open (open)"],
    ["github:acme/shop#999", "missing"],
    ["github:acme/shop#99999999999", "missing"],
    ["github:acme/nowhere#1", "NOT_FOUND"],
  ] as [TicketRef, string][])("%s: %s", async (ref, expected) => {
    const { provider } = await open();
    expect(short((await provider.read([ref]))[0])).toBe(expected);
  });

  it("says that a hidden repository could not be looked at, not that its issue is missing", async () => {
    const { provider } = await open("ghp_shop_only");
    expect((await provider.read(["github:acme/vault#1"]))[0]).toMatchObject({
      outcome: "unreadable",
      why: { code: "NOT_FOUND" },
    });
  });

  it("reads 50 across repositories in one request, each once, in the order asked", async () => {
    const { provider, site } = await open();
    const refs = ["github:acme/vault#1", "github:acme/shop#43", "github:acme/shop#42", "github:acme/shop#43"] as const;
    expect((await provider.read(refs)).map(({ ref }) => ref)).toEqual([refs[0], refs[1], refs[2]]);
    expect(site.requests()).toEqual(["Tickets"]);
  });

  it("brings what judging needs", async () => {
    const { provider } = await open();
    expect((await provider.read(["github:acme/shop#42"]))[0]).toMatchObject({
      ticket: {
        title: "Cart loses items",
        project: "acme/shop",
        labels: ["bug"],
        assignees: [{ login: "sara", id: "101" }],
        milestones: [{ title: "1.4", released: false }],
      },
    });
  });

  it("gives the wait when the limit is reached for longer than the run lasts", async () => {
    const { provider, site } = await open();
    site.faults.add({ kind: "rate-limit", reason: "github-secondary", retryAfterS: 3600, times: "always" });
    expect((await provider.read(["github:acme/shop#42"]))[0]).toMatchObject({
      outcome: "unreadable",
      why: { code: "RATE_LIMITED", retryAfterMs: 3_600_000 },
    });
  });

  it("follows issues to where they were transferred, as whole as was wished", async () => {
    const { provider, site } = await open("ghp_sara");
    site.world.raw.addRepository({ name: "acme/web" });
    site.world.transfer("acme/shop", 43, "acme/web");
    site.world.transfer("acme/web", 1, "acme/shop");
    const [moved] = await provider.read(["github:acme/shop#43"], { whole: true });
    expect(moved).toMatchObject({
      outcome: "found",
      ref: "github:acme/shop#43",
      ticket: { ref: "github:acme/shop#45", title: "Cart is slow", content: { body: "" } },
    });
    expect(site.requests()).toEqual(["Tickets", "GET issues/43", expect.stringMatching(/issues\/45$/), "Tickets"]);
  });

  it("does not call an issue missing that went where the token cannot see it", async () => {
    const { provider, site } = await open("ghp_shop_only");
    site.world.transfer("acme/shop", 43, "acme/vault");
    expect(await provider.read(["github:acme/shop#43"])).toMatchObject([
      { outcome: "unreadable", why: { code: "NOT_FOUND", says: expect.stringContaining("was moved to a place") } },
    ]);
  });

  it("tells that an issue was deleted", async () => {
    const { provider, site } = await open();
    site.world.deleteIssue("acme/shop", 43);
    expect(await provider.read(["github:acme/shop#43", "github:acme/shop#42"])).toMatchObject([
      { outcome: "missing", ref: "github:acme/shop#43", says: "it was deleted" },
      { outcome: "found" },
    ]);
  });

  it.each([
    ["comment", { kind: "comment", identity: "x", body: "Hm", digest: "d" }],
    ["edit", { kind: "ticket-edit", patch: { title: "A" }, was: {} }],
    ["move", { kind: "move", to: "closed", names: [], expect: "", fields: {} }],
  ])("a %s on what was transferred changes nothing, neither there nor here", async (_, deed) => {
    const { provider, site } = await open("ghp_sara");
    site.world.raw.addRepository({ name: "acme/web" });
    site.world.transfer("acme/shop", 43, "acme/web");
    const effect = { ...deed, on: "github:acme/shop#43", key: "k", because: "test", says: "do" } as Effect;
    const before = JSON.stringify(site.world.thread("acme/web", 1));
    expect(await provider.apply(effect, "k")).toMatchObject({ outcome: "refused", code: "NOT_FOUND" });
    expect(await provider.applyMany?.([effect])).toMatchObject([{ outcome: "refused", code: "NOT_FOUND" }]);
    expect(JSON.stringify(site.world.thread("acme/web", 1))).toBe(before);
  });
});

const all = async (pages: AsyncIterable<readonly { ref: string }[]>) => {
  const refs = [];
  for await (const page of pages) refs.push(...page.map(({ ref }) => ref));
  return refs.toSorted();
};

describe("searching issues", () => {
  it("stays inside the run's repository and finds issues only", async () => {
    const { provider } = await open();
    expect(await all(provider.search({ text: "cart" }))).toEqual(["github:acme/shop#42", "github:acme/shop#43"]);
  });

  it("leaves out what was not updated since", async () => {
    const { provider, site } = await open();
    const since = site.world.nowMs + 1;
    site.world.nowMs += 60_000;
    site.world.edit("acme/shop", 43, { title: "Cart is very slow" }, "sara");
    expect(await all(provider.search({ text: "cart" }, since))).toEqual(["github:acme/shop#43"]);
    expect(await all(provider.search({ refs: ["github:acme/shop#42", "github:acme/shop#43"] }, since))).toEqual([
      "github:acme/shop#43",
    ]);
  });
});
