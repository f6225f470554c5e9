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

async function changeOf(host: Awaited<ReturnType<typeof open>>["host"], event: Event) {
  const looked = await host.readChange(event, look);
  if ("unread" in looked) throw new Error(`${looked.unread.code}: ${looked.unread.says}`);
  return looked.look;
}

const pushed = (before: string, after: string, more: Partial<Extract<Event, { kind: "push" }>> = {}): Event => ({
  kind: "push",
  repository,
  ref: "refs/heads/main",
  before,
  after,
  created: false,
  deleted: false,
  forced: false,
  ...more,
});

describe("a push", () => {
  it("brings each commit with the pull request that brought it, in two requests side by side", async () => {
    const { host, world, site } = await open();
    const before = world.tip("acme/shop");
    world.merge("acme/shop", 7, { method: "merge" });
    world.commit("acme/shop", "main", { message: "rogue", author: "noor", files: { "a.txt": "a\n" } });
    site.forget();
    const after = world.tip("acme/shop");
    const { change, configs, configSha } = await changeOf(host, pushed(before, after));
    expect(site.requests().toSorted()).toEqual([`GET compare/${before}...${after}`, "Push"]);
    expect(change).toMatchObject({
      kind: "push",
      ref: `change:github:acme/shop@${after}`,
      complete: { commits: true, files: true },
    });
    expect(change.commits.at(-1)).toMatchObject({
      message: "rogue",
      author: { login: "noor", type: "user" },
      broughtBy: [],
    });
    expect(change.commits[0]?.broughtBy).toEqual([{ number: 7, merged: true, checkPassed: false }]);
    // The pull request changed the config; the state before the push judges.
    expect([configSha, configs[0]?.text]).toEqual([before, "mode: strict\n"]);
  });

  it("knows whether the check of the pull request passed", async () => {
    const { host, world } = await open();
    const headSha = world.pull("acme/shop", 7).pull.headSha;
    const effect = {
      kind: "check",
      on: "change:github:acme/shop#7",
      name: look.checkName,
      headSha,
      conclusion: "success",
      title: "t",
      summary: "s",
      text: "",
      annotations: [],
      digest: "d",
    } as const;
    await host.apply({ ...effect, key: "k", because: "b", says: "report" }, "k");
    const before = world.tip("acme/shop");
    world.merge("acme/shop", 7, { method: "merge" });
    const { change } = await changeOf(host, pushed(before, world.tip("acme/shop")));
    expect(change.commits[0]?.broughtBy).toEqual([{ number: 7, merged: true, checkPassed: true }]);
  });

  it("of a new branch is judged by what it adds to the default branch", async () => {
    const { host, world } = await open();
    const after = world.tip("acme/shop", "bump");
    const { change, configs } = await changeOf(
      host,
      pushed("0".repeat(40), after, { ref: "refs/heads/bump", created: true }),
    );
    expect(change.commits.map(({ message }) => message)).toEqual(["build: bump"]);
    expect(configs).toHaveLength(1);
  });

  it("whose old tip is gone says that it could not look", async () => {
    const { host, world } = await open();
    const { change, unread, configs } = await changeOf(
      host,
      pushed("e".repeat(40), world.tip("acme/shop"), { forced: true }),
    );
    expect(change.complete.commits).toBe(false);
    expect(unread).toMatchObject([{ code: "NOT_FOUND" }]);
    expect(configs).toHaveLength(1);
  });
});

describe("a merge group", () => {
  it("is read with every pull request between its base and head", async () => {
    const { host, world } = await open();
    const base = world.tip("acme/shop");
    const event: Event = { kind: "merge_group", repository, ...world.enqueue("acme/shop", 7, 10) };
    const { change, configSha, configs } = await changeOf(host, event);
    expect(change.members?.map(({ number }) => number)).toEqual([7, 10]);
    expect(change.members?.[0]?.commits).toHaveLength(2);
    expect([configSha, configs.length]).toEqual([base, 1]);
  });

  it("whose pull request is missing does not fail, and says what could not be read", async () => {
    const { host, world } = await open();
    const sha = world.tip("acme/shop");
    const event: Event = {
      kind: "merge_group",
      repository,
      headRef: `refs/heads/gh-readonly-queue/main/pr-999-${sha}`,
      headSha: sha,
      baseRef: "refs/heads/main",
      baseSha: sha,
    };
    const { change, unread } = await changeOf(host, event);
    expect(change.members).toBeUndefined();
    expect(unread).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});
