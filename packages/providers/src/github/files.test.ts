import { afterEach, describe, expect, it } from "@jest/globals";
import { gitHubShop, openGitHubSite, type GitHubSite } from "@satellite/testkit/builders/github";
import { gitHubLimits, governed, nodeTransport } from "../shared/http/index.js";
import { createGitHubHost } from "./index.js";

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

describe("files", () => {
  it("are read at a commit in one request; a missing one has no text", async () => {
    const { host, world, site } = await open();
    const at = { repository: "acme/shop", sha: world.pull("acme/shop", 7).pull.headSha };
    const { blobs, unread } = await host.readFiles(at, ["specs/PROJ-1042/spec.md", "no.md"]);
    expect(blobs.map(({ path, text, bytes }) => [path, text, bytes])).toEqual([
      ["specs/PROJ-1042/spec.md", "# Cart\n", 7],
      ["no.md", null, 0],
    ]);
    expect(unread).toEqual([]);
    expect(site.requests()).toEqual(["Files"]);
  });

  it("of a fork are read at its head through the base repository", async () => {
    const { host, world } = await open();
    const { blobs } = await host.readFiles({ repository: "acme/shop", sha: world.pull("acme/shop", 8).pull.headSha }, [
      "README.md",
    ]);
    expect(blobs[0]?.text).toBe("# The shop\n");
  });

  it("at a commit that is not there are unread, not missing", async () => {
    const { host } = await open();
    const { blobs, unread } = await host.readFiles({ repository: "acme/shop", sha: "e".repeat(40) }, ["README.md"]);
    expect([blobs, unread.map(({ code }) => code)]).toEqual([[], ["NOT_FOUND"]]);
  });

  it("at two commits come in the same request, each with the commit that it stood at", async () => {
    const { host, world, site } = await open();
    const head = world.pull("acme/shop", 7).pull.headSha;
    const base = world.tip("acme/shop");
    const spec = "specs/PROJ-1042/spec.md";
    const { blobs, unread } = await host.readFiles(
      { repository: "acme/shop", sha: head },
      [spec],
      [{ sha: base, paths: [spec, "README.md"] }],
    );
    expect(blobs.map(({ sha, path, text }) => [sha, path, text])).toEqual([
      [head, spec, "# Cart\n"],
      [base, spec, null],
      [base, "README.md", "# Shop\n"],
    ]);
    expect([unread, site.requests()]).toEqual([[], ["Files"]]);
    const half = await host.readFiles(
      { repository: "acme/shop", sha: head },
      [spec],
      [{ sha: "e".repeat(40), paths: [spec] }],
    );
    expect([half.blobs.length, half.unread.map(({ code }) => code)]).toEqual([1, ["NOT_FOUND"]]);
  });

  it("are listed below folders", async () => {
    const { host, world } = await open();
    const at = { repository: "acme/shop", sha: world.pull("acme/shop", 7).pull.headSha };
    expect(await host.listFiles?.(at, ["specs"])).toEqual({ paths: ["specs/PROJ-1042/spec.md"], unread: [] });
  });
});

it.each([
  ["sara", "maintain"],
  ["noor", "write"],
  ["guest", "read"],
  ["nobody", "none"],
])("the role of %s is %s", async (login, role) => {
  const { host } = await open();
  expect(await host.roleOf?.("acme/shop", login)).toBe(role);
});

it("lists open pull requests, newest first, in one request", async () => {
  const { host, site } = await open();
  const pages = [];
  for await (const page of host.openChanges?.("acme/shop") ?? []) pages.push(page.map(({ number }) => number));
  expect(pages).toEqual([[10, 9, 8, 7]]);
  expect(site.requests()).toEqual(["OpenPullRequests"]);
});
