import { afterEach, describe, expect, it } from "@jest/globals";
import type { Event, LookOptions } from "@satellite/core";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../../shared/http/index.js";
import { createGitHubHost } from "../index.js";

let site: GitHubSite | undefined;

afterEach(async () => {
  const violations = site?.violations() ?? [];
  await site?.close();
  site = undefined;
  expect(violations).toEqual([]);
});

async function open(seed = gitHubShop(), token?: string) {
  const opened = await openGitHubSite(seed);
  site = opened;
  const { apiUrl, graphqlUrl, clock } = opened;
  const transport = governed(nodeTransport(), { clock, deadlineMs: 600_000, readers: [gitHubLimits] });
  const options = { token: token ?? opened.token, apiUrl, graphqlUrl, repository: "acme/shop", transport, clock };
  return { site: opened, host: createGitHubHost(options), world: opened.world };
}

const repository = { fullName: "acme/shop", url: "https://github.com/acme/shop", defaultBranch: "main" };
const look: LookOptions = {
  configPaths: [".github/satellite.yml", "satellite.yml"],
  checkName: "satellite / traceability",
  commentMarker: "<!-- satellite:verdict -->",
};
const pullEvent = (number: number): Event => ({
  kind: "pull_request",
  action: "opened",
  repository,
  number,
  asked: "event",
});

async function changeOf(host: Awaited<ReturnType<typeof open>>["host"], event: Event) {
  const looked = await host.readChange(event, look);
  if ("unread" in looked) throw new Error(`${looked.unread.code}: ${looked.unread.says}`);
  return looked.look;
}

describe("a pull request", () => {
  it("is read whole in one request, with the config of its base", async () => {
    const { host, site, world } = await open();
    const { change, configs, configSha, unread } = await changeOf(host, pullEvent(7));
    expect(site.requests()).toEqual(["PullRequest"]);
    expect(unread).toEqual([]);
    expect(change).toMatchObject({
      ref: "change:github:acme/shop#7",
      kind: "pull_request",
      number: 7,
      title: "PROJ-1042 cart",
      state: "open",
      draft: false,
      fork: false,
      author: { login: "sara", type: "user", id: "101" },
      base: { ref: "main", sha: world.tip("acme/shop") },
      head: { ref: "feat/PROJ-1042-cart", repository: "acme/shop" },
      labels: ["bug"],
      milestone: null,
      complete: { commits: true, files: true },
      development: ["github:acme/shop#42"],
      approvals: [{ by: { login: "noor", role: "write" }, how: "review", from: "github" }],
      repository: { fullName: "acme/shop", defaultBranch: "main", owner: "organization" },
    });
    expect(change.commits.map(({ message, author }) => [message.split("\n")[0], author.login])).toEqual([
      ["spec: cart", "sara"],
      ["feat: cart", "noor"],
    ]);
    expect(change.files.map(({ path, status }) => `${status} ${path}`).sort()).toEqual([
      "added specs/PROJ-1042/spec.md",
      "modified .github/satellite.yml",
      "modified src/cart.ts",
    ]);
    expect(configSha).toBe(world.tip("acme/shop"));
    expect(configs.map(({ path, text }) => [path, text])).toEqual([[".github/satellite.yml", "mode: strict\n"]]);
  });

  it("takes the config from the tip of the base as it stands now", async () => {
    const { host, world } = await open();
    world.commit("acme/shop", "main", {
      message: "stricter",
      author: "sara",
      files: { ".github/satellite.yml": "mode: warn\n" },
    });
    const { configs, configSha } = await changeOf(host, pullEvent(7));
    expect(configs[0]?.text).toBe("mode: warn\n");
    expect(configSha).toBe(world.tip("acme/shop"));
  });

  it("of a fork, and of a fork that is gone, is read as well", async () => {
    const { host } = await open();
    const fork = await changeOf(host, pullEvent(8));
    expect(fork.change).toMatchObject({
      fork: true,
      draft: true,
      head: { repository: "guest/shop" },
      author: { login: "guest" },
    });
    const gone = await changeOf(host, pullEvent(9));
    expect(gone.change).toMatchObject({ fork: true, body: "", head: { repository: null } });
  });

  it("tells a bot by its account", async () => {
    const { host } = await open();
    const { change } = await changeOf(host, pullEvent(10));
    expect(change.author).toMatchObject({ login: "dependabot[bot]", type: "bot", id: "49699333" });
    expect(change.commits[0]?.author).toEqual({ login: "dependabot[bot]", type: "bot", id: "49699333" });
  });

  it("with 250 commits and 260 files takes three requests", async () => {
    const { host, world, site } = await open();
    for (let index = 0; index < 250; index += 1) {
      const files = { [`src/${index}.ts`]: "x\n", ...(index < 10 ? { [`docs/${index}.md`]: "x\n" } : {}) };
      world.commit("acme/shop", "bump", { message: `step ${index}`, author: "sara", files });
    }
    site.forget();
    const { change } = await changeOf(host, pullEvent(10));
    expect(site.requests()).toEqual(["PullRequest", "PullRequestPage", "PullRequestPage"]);
    expect(change.commits).toHaveLength(250);
    expect(change.files).toHaveLength(261);
    // One commit more than GitHub lists.
    expect(change.complete).toEqual({ commits: false, files: true });
  });

  it("shows our comment and not one in which somebody else pasted the marker", async () => {
    const { host, world } = await open();
    world.comment("acme/shop", 7, { author: "guest", body: `${look.commentMarker}\nAll is well.` });
    expect((await changeOf(host, pullEvent(7))).change.ours.comment).toBeUndefined();
    const own = world.comment("acme/shop", 7, {
      author: "github-actions[bot]",
      body: `${look.commentMarker}\nNot linked.`,
    });
    expect((await changeOf(host, pullEvent(7))).change.ours.comment).toEqual({ id: String(own.id), body: own.body });
  });

  it("knows when title and body were last edited by a person", async () => {
    const { host, world } = await open();
    world.edit("acme/shop", 7, { title: "PROJ-1 cart", body: "Other" }, "sara");
    const { change } = await changeOf(host, pullEvent(7));
    expect(change.titleEditedAtMs).toBeGreaterThan(change.createdAtMs ?? Infinity);
    expect(change.bodyEditedAtMs).toBe(change.titleEditedAtMs);
    world.edit("acme/shop", 7, { body: "With a block" }, "github-actions[bot]");
    expect((await changeOf(host, pullEvent(7))).change.bodyEditedAtMs).toBeUndefined();
  });

  it("counts an approval no more once its author asks for changes", async () => {
    const { host, world } = await open();
    world.review("acme/shop", 7, { author: "noor", state: "CHANGES_REQUESTED" });
    expect((await changeOf(host, pullEvent(7))).change.approvals).toEqual([]);
  });

  it("that is merged into a branch which is gone still finds its config", async () => {
    const { host, world } = await open();
    world.branch("acme/shop", "release", "main");
    world.openPull("acme/shop", { number: 20, title: "Old", author: "sara", head: "bump", base: "release" });
    world.merge("acme/shop", 20);
    world.deleteBranch("acme/shop", "release");
    const { change, configs } = await changeOf(host, pullEvent(20));
    expect(change.state).toBe("merged");
    expect(configs.map(({ text }) => text)).toEqual(["mode: strict\n"]);
  });

  it("that a finished run of a fork does not name is found by its head", async () => {
    const { host, world } = await open();
    const { headSha } = world.pull("acme/shop", 8).pull;
    const event: Event = {
      kind: "pull_request",
      action: "completed",
      repository,
      number: 0,
      headSha,
      asked: "workflow_run",
      runId: 1,
      head: { ref: "fork-work", repository: "guest/shop" },
    };
    expect((await changeOf(host, event)).change.number).toBe(8);
    const stale = { ...event, headSha: "e".repeat(40) };
    expect(await host.readChange(stale, look)).toMatchObject({ unread: { code: "NOT_FOUND" } });
  });

  it.each([
    ["does not exist", 999, undefined, "NOT_FOUND"],
    ["is asked for with a bad token", 7, "nonsense", "UNAUTHORIZED"],
  ])("that %s is unread, and says why", async (_, number, token, code) => {
    const { host } = await open(gitHubShop(), token);
    expect(await host.readChange(pullEvent(number), look)).toMatchObject({ unread: { code } });
  });

  it("is unread when the service is down", async () => {
    const { host, site } = await open();
    site.faults.add({ kind: "status", status: 502, times: "always" });
    expect(await host.readChange(pullEvent(7), look)).toMatchObject({ unread: { code: "UNAVAILABLE" } });
  });
});
