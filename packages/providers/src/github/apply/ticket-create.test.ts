import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Effect, NewTicket, TicketCreateEffect } from "@satellite/core";
import { aConfig } from "@satellite/testkit/builders";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../../shared/http/index.js";
import { createGitHubProvider } from "../index.js";

let site: GitHubSite;
const shop = "acme/shop";
const identity = "item:backlog:TASK-7";

beforeEach(async () => {
  site = await openGitHubSite(gitHubShop());
});
afterEach(async () => {
  const violations = site.violations();
  await site.close();
  expect(violations).toEqual([]);
});

/** Each call is a run of its own. */
function open(token = "ghp_sara", createMissing = true) {
  const { apiUrl, graphqlUrl, clock } = site;
  const transport = governed(nodeTransport(), { clock, deadlineMs: clock.nowMs() + 600_000, readers: [gitHubLimits] });
  const labels = { ...aConfig().labels, createMissing };
  return createGitHubProvider({ token, apiUrl, graphqlUrl, repository: shop, transport, clock, labels });
}

function effect(ticket: Partial<NewTicket> = {}, more: Partial<TicketCreateEffect> = {}): Effect<TicketCreateEffect> {
  return {
    kind: "ticket-create",
    on: `github:new:${identity}`,
    identity,
    project: shop,
    ticket: { title: "Passkeys", body: "Soon.", ...ticket },
    key: "k",
    because: "create",
    says: "make an issue",
    ...more,
  };
}

const made = () => [...site.world.repository(shop).threads.values()].filter(({ number }) => number > 44);
const mark = `<!-- satellite:item ${identity} -->\n`;

describe("making an issue", () => {
  it("puts everything on it, its mark in the first line, and says where it is", async () => {
    const receipt = await open().apply(
      effect({
        labels: ["bug", "new"],
        assignees: ["sara"],
        milestone: "1.4",
        parent: "github:acme/shop#42",
      }),
      "k",
    );
    expect(receipt).toMatchObject({
      outcome: "done",
      key: "k",
      id: "github:acme/shop#45",
      says: "make an issue",
    });
    expect(receipt.url).toMatch(/\/acme\/shop\/issues\/45$/);
    expect(made()).toMatchObject([
      { title: "Passkeys", body: `${mark}Soon.`, labels: ["bug", "new"], assignees: ["sara"], milestone: 1 },
    ]);
    const [read] = await open().read(["github:acme/shop#45"], { whole: true });
    expect(read).toMatchObject({
      ticket: { content: { body: "Soon.", parent: "github:acme/shop#42", madeFrom: identity } },
    });
  });

  it("does it once a run, and finds it again in a later one that knows when it was begun", async () => {
    const begunAtMs = site.world.nowMs;
    const provider = open();
    const first = await provider.apply(effect(), "k");
    expect(await provider.apply(effect(), "k")).toMatchObject({ outcome: "unchanged", id: first.id });
    for (let number = 100; number < 320; number += 1)
      site.world.openIssue(shop, { number, title: "Another", author: "noor" });
    const again = await open().apply(effect({}, { begunAtMs }), "k");
    expect(again).toMatchObject({ outcome: "unchanged", id: first.id, url: first.url });
    expect(site.writes()).toHaveLength(1);
  });

  it("makes one when the answer is lost", async () => {
    site.faults.add({ kind: "cut", when: "after", method: "POST", path: "*/issues" });
    expect(await open().apply(effect(), "k")).toMatchObject({ outcome: "done", id: "github:acme/shop#45" });
    expect(made()).toHaveLength(1);
  });

  it("looks first when it never learnt how its own first try ended", async () => {
    site.faults.add({ kind: "cut", when: "after", method: "POST", path: "*/issues" });
    site.faults.add({ kind: "status", status: 500, method: "POST", path: "*/graphql", after: 2, times: "always" });
    const provider = open();
    expect(await provider.apply(effect(), "k")).toMatchObject({ outcome: "failed" });
    site.faults.clear();
    expect(await provider.apply(effect(), "k")).toMatchObject({ outcome: "unchanged", id: "github:acme/shop#45" });
    expect(made()).toHaveLength(1);
  });

  it("makes what an earlier run was too late for, and completes what it left undone", async () => {
    const begunAtMs = site.world.nowMs;
    expect(await open().apply(effect({}, { begunAtMs }), "k")).toMatchObject({ outcome: "done" });
    const more = effect({ parent: "github:acme/shop#42" }, { begunAtMs });
    expect(await open().apply(more, "k")).toMatchObject({ outcome: "unchanged" });
    expect(await open().apply(more, "k")).toMatchObject({ outcome: "unchanged" });
    expect(made()[0]?.parent).toEqual({ repository: shop, number: 42 });
  });

  it("does not take another's issue for its own, though the mark stands in it", async () => {
    const begunAtMs = site.world.nowMs;
    site.world.openIssue(shop, { number: 45, title: "Mine", body: `${mark}hm`, author: "stranger" });
    site.world.openIssue(shop, { number: 46, title: "Quote", body: `See:\n${mark}`, author: "sara" });
    expect(await open().apply(effect({}, { begunAtMs }), "k")).toMatchObject({
      outcome: "done",
      id: "github:acme/shop#47",
    });
  });

  it.each([
    ["among the newest", 0],
    ["by its title, long after", 120],
  ])("finds what another machine made, which knows nothing of this one: %s", async (_, others) => {
    site.world.raw.addToken({ token: "ghp_noor", as: "noor", access: "write" });
    const first = await open("ghp_noor").apply(effect(), "theirs");
    for (let at = 0; at < others; at += 1)
      site.world.openIssue(shop, { number: 100 + at, title: "Another", author: "noor" });
    site.forget();
    expect(await open().apply(effect(), "k")).toMatchObject({ outcome: "unchanged", id: first.id });
    expect(site.requests()).toEqual(others === 0 ? ["NewestIssues"] : ["NewestIssues", "MadeBefore"]);
  });

  it("tells all that were made from an item at the same moment, oldest first", async () => {
    for (const [number, author] of [
      [46, "sara"],
      [45, "noor"],
      [47, "stranger"],
    ] as const)
      site.world.openIssue(shop, { number, title: "Passkeys", body: `${mark}x`, author });
    const found = await open().madeFrom?.({ project: shop, identities: [identity, "item:backlog:TASK-8"], sinceMs: 0 });
    expect(found).toEqual(
      new Map([
        [identity, ["github:acme/shop#45", "github:acme/shop#46"]],
        ["item:backlog:TASK-8", []],
      ]),
    );
  });

  it("says what GitHub dropped, and what it has no place for", async () => {
    const receipt = await open().apply(effect({ assignees: ["sara", "Sara"], priority: "high" }), "k");
    expect(receipt.says).toBe("make an issue; GitHub has no place for priority");
  });

  it("says what GitHub dropped of what somebody may not set who may not triage", async () => {
    site.world.raw.addToken({ token: "ghp_guest", as: "guest", access: "write" });
    const receipt = await open("ghp_guest").apply(
      effect({ labels: ["bug"], assignees: ["sara"], milestone: "1.4" }),
      "k",
    );
    expect(receipt).toMatchObject({ outcome: "done", id: "github:acme/shop#45" });
    for (const what of ["labels", "assignees", "the milestone"])
      expect(receipt.says).toContain(`GitHub did not take ${what}`);
  });

  it("is done though it cannot be put under its parent, and says so", async () => {
    site.faults.add({ kind: "status", status: 403, method: "POST", path: "*/sub_issues", times: "always" });
    const receipt = await open().apply(effect({ parent: "github:acme/shop#42" }), "k");
    expect(receipt).toMatchObject({ outcome: "done", id: "github:acme/shop#45" });
    expect(receipt.says).toContain("could not be put under #42");
  });
});

describe("an issue is not made", () => {
  it.each([
    ["without a title", { title: " " }, "REFUSED"],
    ["with a title that is too long", { title: "x".repeat(257) }, "TOO_LONG"],
    ["with a text that is too long", { body: "x".repeat(65_530) }, "TOO_LONG"],
    ["with a milestone that is not there", { milestone: "9.9" }, "NOT_FOUND"],
    ["under a parent that is not there", { parent: "github:acme/shop#999" }, "NOT_FOUND"],
    ["under a pull request", { parent: "github:acme/shop#7" }, "NOT_FOUND"],
    ["under a ticket of another tracker", { parent: "jira:PROJ-1" }, "NOT_FOUND"],
    ["for somebody whom nobody knows", { assignees: ["nobody-at-all"] }, "REFUSED"],
  ] as [string, Partial<NewTicket>, string][])("%s", async (_, ticket, code) => {
    expect(await open().apply(effect(ticket), "k")).toMatchObject({ outcome: "refused", code });
    expect(made()).toEqual([]);
  });

  it("with labels that may not be created", async () => {
    const receipt = await open("ghp_sara", false).apply(effect({ labels: ["bug", "new"] }), "k");
    expect(receipt).toMatchObject({ outcome: "refused", code: "NOT_FOUND" });
    expect(receipt.says).toContain('"new"');
    expect(site.writes()).toEqual([]);
  });

  it("in what is no repository", async () => {
    expect(await open().apply(effect({}, { project: "PROJ" }), "k")).toMatchObject({
      outcome: "refused",
      code: "USAGE",
    });
    expect(site.requests()).toEqual([]);
  });

  it("with a token that may only read", async () => {
    expect(await open(site.readOnlyToken).apply(effect(), "k")).toMatchObject({
      outcome: "refused",
      code: "FORBIDDEN",
    });
  });
});

describe("who made it", () => {
  it.each([
    ["sara", identity],
    ["noor", identity],
    ["guest", identity],
    ["stranger", undefined],
  ])("an issue that %s opened tells %s", async (author, expected) => {
    site.world.openIssue(shop, { number: 45, title: "x", body: `${mark}y`, author });
    const [read] = await open().read(["github:acme/shop#45"], { whole: true });
    if (read?.outcome !== "found") throw new Error("not found");
    expect([read.ticket.content?.madeFrom, read.ticket.content?.body]).toEqual([expected, "y"]);
  });
});
