import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Effect, PullRequestEffect } from "@satellite/core";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../../shared/http/index.js";
import { createGitHubHost } from "../index.js";

let site: GitHubSite;
const shop = "acme/shop";

beforeEach(async () => {
  site = await openGitHubSite(gitHubShop());
  site.world.branch(shop, "same");
  site.world.branch(shop, "task-7");
  site.world.commit(shop, "task-7", { message: "feat: passkeys", author: "sara", files: { "a.ts": "1\n" } });
});
afterEach(async () => {
  const violations = site.violations();
  await site.close();
  expect(violations).toEqual([]);
});

function host(token = "ghp_sara") {
  const { apiUrl, graphqlUrl, clock } = site;
  const transport = governed(nodeTransport(), { clock, deadlineMs: clock.nowMs() + 600_000, readers: [gitHubLimits] });
  return createGitHubHost({ token, apiUrl, graphqlUrl, repository: shop, transport, clock });
}

function open(more: Partial<PullRequestEffect> = {}, token?: string) {
  const head = more.head ?? "task-7";
  const effect: Effect<PullRequestEffect> = {
    kind: "pull-request",
    on: `change:github:acme/shop:${head}`,
    head,
    base: "main",
    title: "Passkeys",
    body: "## Implementation Spec\n\nCloses #42",
    draft: false,
    key: "k",
    because: "pr",
    says: "open a pull request",
    ...more,
  };
  return host(token).apply(effect, "k");
}

const pulls = () => [...site.world.repository(shop).threads.values()].filter(({ pull }) => pull?.headRef === "task-7");

describe("opening a pull request", () => {
  it("gives it title, text and branches, and says where it is", async () => {
    const receipt = await open({ draft: true });
    expect(receipt).toMatchObject({ outcome: "done", id: "change:github:acme/shop#45" });
    expect(receipt.url).toMatch(/\/acme\/shop\/pull\/45$/);
    expect(pulls()).toMatchObject([
      { title: "Passkeys", body: "## Implementation Spec\n\nCloses #42", pull: { baseRef: "main", draft: true } },
    ]);
    expect(site.world.closes(shop, 45)).toEqual(["acme/shop#42"]);
  });

  it("leaves one alone that is open already", async () => {
    const first = await open();
    expect(await open({ title: "Another", body: "other" })).toMatchObject({
      outcome: "unchanged",
      id: first.id,
      url: first.url,
    });
    expect(pulls()).toMatchObject([{ title: "Passkeys" }]);
    expect(site.writes()).toHaveLength(1);
  });

  it("opens one when two runs do it at the same moment", async () => {
    const receipts = await Promise.all([open(), open()]);
    expect(receipts.map(({ outcome }) => outcome).toSorted()).toEqual(["done", "unchanged"]);
    expect(new Set(receipts.map(({ id }) => id))).toEqual(new Set(["change:github:acme/shop#45"]));
  });

  it("opens another when the first was closed", async () => {
    await open();
    site.world.edit(shop, 45, { state: "closed" }, "sara");
    expect(await open()).toMatchObject({ outcome: "done", id: "change:github:acme/shop#46" });
  });

  it("opens one when the answer is lost", async () => {
    site.faults.add({ kind: "cut", when: "after", method: "POST", path: "*/pulls" });
    expect(await open()).toMatchObject({ outcome: "done", id: "change:github:acme/shop#45" });
    expect(pulls()).toHaveLength(1);
  });

  it.each([
    ["a branch that was not pushed", { head: "nowhere" }, 'the branch "nowhere" is not on GitHub: push it first'],
    ["a base that is not there", { base: "nowhere" }, 'there is no branch "nowhere" to merge into'],
    ["nothing to merge", { head: "same" }, '"same" has no commits that "main" lacks'],
    ["a title that is too long", { title: "x".repeat(257) }, "a title may have 256 characters"],
    ["a text that is too long", { body: "x".repeat(65_537) }, "a text may have 65536 characters"],
    ["no repository", { on: "change:git:a..b" }, "this change is in no repository of GitHub"],
  ] as [string, Partial<PullRequestEffect>, string][])("is refused with %s", async (_, more, words) => {
    expect(await open(more)).toMatchObject({ outcome: "refused", says: `open a pull request: ${words}` });
    expect(pulls()).toEqual([]);
  });

  it("is refused to a token that may only read", async () => {
    expect(await open({}, site.readOnlyToken)).toMatchObject({ outcome: "refused", code: "FORBIDDEN" });
  });
});

describe("the pull requests of a branch", () => {
  it("are its own in every state, newest first, and no fork's", async () => {
    await open();
    site.world.merge(shop, 45);
    site.world.commit(shop, "task-7", { message: "more", author: "sara", files: { "b.ts": "1\n" } });
    await open();
    expect(await host().pullRequestsOf?.(shop, "task-7")).toMatchObject([
      { ref: "change:github:acme/shop#46", number: 46, state: "open", base: "main", title: "Passkeys" },
      { ref: "change:github:acme/shop#45", state: "merged" },
    ]);
    expect(await host().pullRequestsOf?.(shop, "fork-work")).toEqual([]);
    expect(await host().pullRequestsOf?.("acme/nowhere", "main")).toMatchObject({ code: "NOT_FOUND" });
    site.faults.add({ kind: "status", status: 503, times: "always" });
    expect(await host().pullRequestsOf?.(shop, "task-7")).toMatchObject({ code: "UNAVAILABLE" });
  });
});
