import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { defaultSeed } from "../seed/index.js";
import { startSandbox, type Sandbox } from "../start.js";
import { openMachine, type Machine } from "./testing.js";

const shop = "acme/shop";
const login = "feat/proj-1042-login";
let sandbox: Sandbox;
let clone: Machine;
const url = () => `${sandbox.github.gitUrl}/${shop}.git`;
const world = () => sandbox.services.github.world;
const pull = (number: number) => sandbox.state().github.repositories[0]?.pulls.find((one) => one.number === number);
const head = (ref = "HEAD") => clone.git("rev-parse", ref);

async function commit(message: string, path = "notes.md", text: string | Uint8Array = message): Promise<string> {
  clone.write(path, text);
  await clone.git("add", "--all");
  await clone.git("commit", "--quiet", "-m", message);
  return head();
}

beforeAll(async () => {
  const seed = defaultSeed();
  const tokens = [
    { token: "ghp_omar", as: "omar", access: "write" as const },
    { token: "ghp_look", as: "sara", access: "read" as const },
  ];
  sandbox = await startSandbox({ seed: { ...seed, github: { ...seed.github, tokens } } });
});
beforeEach(async () => {
  clone = await openMachine(url());
});
afterEach(() => {
  clone.close();
  sandbox.reset();
});
afterAll(() => sandbox.close());

describe("a clone", () => {
  it("has the world's own commits, branches and files, and is whole", async () => {
    const { branches, commits } = world().repository(shop);
    for (const [name, sha] of branches) expect(await head(`origin/${name}`)).toBe(sha);
    expect(await head()).toBe(world().tip(shop));
    for (const [path, text] of commits.get(await head())?.files ?? [])
      expect(readFileSync(join(clone.folder, path), "utf8")).toBe(text);
    expect(await clone.git("fsck", "--strict")).toBe("");
  });

  it("can be shallow, and a pull request can be fetched as GitHub offers it", async () => {
    await clone.git("fetch", "--quiet", "origin", "refs/pull/7/head:seven");
    expect(await head("seven")).toBe(pull(7)?.head.sha);
    const shallow = await openMachine();
    await shallow.git("fetch", "--quiet", "--depth", "1", url(), await head());
    expect(await shallow.git("rev-list", "--count", "FETCH_HEAD")).toBe("1");
    shallow.close();
  });

  it("fetches what happened on GitHub since: a merge, a commit over the API, a branch that is gone", async () => {
    world().merge(shop, 7);
    world().deleteBranch(shop, login);
    world().commit(shop, "tidy-cart", {
      message: "Again",
      author: "omar",
      files: { 'a b/ä".md': "x", "src/cart.ts": null },
    });
    await clone.git("fetch", "--quiet", "--prune");
    expect(await head("origin/main")).toBe(world().tip(shop));
    expect(await clone.git("ls-tree", "-rz", "--name-only", "origin/tidy-cart")).toContain('a b/ä".md');
    await expect(head(`origin/${login}`)).rejects.toThrow();
    expect(await clone.git("fsck", "--strict")).toBe("");
  });
});

describe("a push", () => {
  it("moves the head of an open pull request, with its commits as they were made", async () => {
    await clone.git("switch", "--quiet", login);
    const before = pull(7)?.head.sha;
    const first = await commit("PROJ-1042 one\n\nTicket: PROJ-1042");
    const second = await commit("PROJ-1042 two", "src/two.ts", "two\n");
    expect(await clone.git("push")).toContain(`${login} -> ${login}`);
    expect(pull(7)?.head.sha).toBe(second);
    const [one, two] = world().commitsOf(shop, 7).slice(-2);
    expect(one).toMatchObject({
      sha: first,
      parents: [before],
      message: "PROJ-1042 one\n\nTicket: PROJ-1042",
      author: { name: "Sara Lind", email: "sara@acme.dev", date: Date.UTC(2026, 0, 6, 10) / 1000 },
      committer: { name: "Omar Haddad", email: "omar@acme.dev", date: Date.UTC(2026, 0, 6, 11) / 1000 },
    });
    expect(two?.files.get("src/two.ts")).toBe("two\n");
    expect(two?.files.get("notes.md")).toBe("PROJ-1042 one\n\nTicket: PROJ-1042");
    const answer = await fetch(`${sandbox.github.apiUrl}/repos/${shop}/pulls/7`, {
      headers: { authorization: "Bearer ghp_omar", "user-agent": "test" },
    });
    expect(await answer.json()).toMatchObject({ head: { sha: second }, commits: 5 });
  });

  it("keeps every byte and mode, also through a merge on GitHub", async () => {
    await clone.git("switch", "--quiet", "tidy-cart");
    const bytes = randomBytes(300_000);
    const latin = Buffer.from("caf\xe9 \xff", "latin1");
    clone.write("run.sh", "#!/bin/sh\n", 0o755);
    clone.write("latin.txt", latin);
    const sha = await commit("Bytes", "picture.bin", bytes);
    await clone.git("push", "--quiet");
    expect(world().repository(shop).commits.get(sha)?.modes?.get("run.sh")).toBe("100755");
    const merged = world().merge(shop, 8, { method: "squash" });
    await clone.git("switch", "--quiet", "main");
    await clone.git("pull", "--quiet");
    expect(await head()).toBe(merged.sha);
    const digest = (data: Uint8Array) => createHash("sha256").update(data).digest("hex");
    expect(digest(readFileSync(join(clone.folder, "picture.bin")))).toBe(digest(bytes));
    expect(readFileSync(join(clone.folder, "latin.txt"))).toEqual(latin);
    expect(await clone.git("ls-files", "--stage", "run.sh")).toMatch(/^100755/);
    expect(await clone.git("fsck", "--strict")).toBe("");
  });

  it("that is forced moves the head as well, and the pull request's timeline says so", async () => {
    await clone.git("switch", "--quiet", login);
    const before = await head();
    await clone.git("commit", "--quiet", "--amend", "-m", "PROJ-1042 other words");
    await expect(clone.git("push")).rejects.toThrow(/non-fast-forward/);
    await clone.git("push", "--quiet", "--force-with-lease");
    expect(pull(7)?.head.sha).toBe(await head());
    expect(world().pull(shop, 7).events.at(-1)).toMatchObject({
      kind: "head_ref_force_pushed",
      actor: "omar",
      from: before,
      to: await head(),
    });
  });

  it("of a new branch can become a pull request, and deleting the branch closes it", async () => {
    await clone.git("switch", "--quiet", "--create", "feat/new");
    const sha = await commit("New");
    await clone.git("push", "--quiet", "--set-upstream", "origin", "feat/new");
    expect(world().tip(shop, "feat/new")).toBe(sha);
    const { number } = world().openPull(shop, { title: "New", head: "feat/new", author: "sara" });
    await clone.git("push", "--quiet", "origin", "--delete", "feat/new");
    expect(pull(number)).toMatchObject({ state: "closed", mergedAt: null });
    expect(world().pull(shop, number).closedBy).toBe("omar");
  });

  it("that brings a pull request's commits to its base merges it", async () => {
    await clone.git("merge", "--quiet", "--no-edit", "origin/tidy-cart");
    await clone.git("push", "--quiet");
    expect(pull(8)).toMatchObject({ state: "closed", mergedAt: expect.any(String) });
    expect(world().pull(shop, 8).pull.mergedBy).toBe("omar");
    expect(pull(7)?.state).toBe("open");
  });

  it("keeps tags and notes until the world begins anew", async () => {
    await clone.git("tag", "v1");
    await clone.git("notes", "add", "-m", "digest", "HEAD");
    await clone.git("push", "--quiet", "origin", "v1", "refs/notes/commits");
    expect(await clone.git("ls-remote", url())).toMatch(/refs\/notes\/commits[^]*refs\/tags\/v1/);
    sandbox.reset();
    expect(await clone.git("ls-remote", url())).not.toMatch(/refs\/(?:notes|tags)/);
  });
});

describe("what is refused", () => {
  it("a push that would drop commits which it does not know", async () => {
    world().commit(shop, "tidy-cart", { message: "Meanwhile", author: "omar" });
    const tip = world().tip(shop, "tidy-cart");
    await clone.git("switch", "--quiet", "tidy-cart");
    await commit("Mine");
    await expect(clone.git("push")).rejects.toThrow(/rejected.*fetch first/);
    expect(world().tip(shop, "tidy-cart")).toBe(tip);
  });

  it.each([
    ["a forced push", ["push", "--force", "origin", "HEAD~1:main"], "Cannot force-push to this branch"],
    ["deleting it", ["push", "origin", "--delete", "main"], "refusing to delete the current branch"],
    ["what is GitHub's own", ["push", "origin", "HEAD:refs/pull/7/head"], "deny updating a hidden ref"],
  ])("on a protected branch: %s", async (_what, args, says) => {
    await expect(clone.git(...args)).rejects.toThrow(says);
    expect(world().tip(shop)).toBe(await head("origin/main"));
  });

  it("an unrelated history over main; as a branch it is taken, but no pull request comes of it", async () => {
    const stranger = await openMachine();
    stranger.write("a.txt", "a");
    await stranger.git("add", "--all");
    await stranger.git("commit", "--quiet", "-m", "Begin");
    await stranger.git("remote", "add", "origin", url());
    await expect(stranger.git("push", "origin", "main")).rejects.toThrow(/fetch first/);
    await stranger.git("push", "--quiet", "origin", "main:apart");
    expect(world().tip(shop, "apart")).toBe(await stranger.git("rev-parse", "HEAD"));
    stranger.close();
    const answer = await fetch(`${sandbox.github.apiUrl}/repos/${shop}/pulls`, {
      method: "POST",
      headers: { authorization: "Bearer ghp_omar", "user-agent": "test" },
      body: JSON.stringify({ title: "Apart", head: "apart", base: "main" }),
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      errors: [{ message: "The apart branch has no history in common with main" }],
    });
  });

  it.each([
    [
      "a token that may only read",
      "ghp_look",
      ["push", "origin", "HEAD:refs/heads/x"],
      "Permission to acme/shop.git denied to sara.",
    ],
    ["a token that nobody has", "ghp_nobody", ["fetch"], "Username"],
  ])("%s", async (_what, token, args, says) => {
    const header = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`;
    await expect(clone.git("-c", `http.extraHeader=${header}`, ...args)).rejects.toThrow(says);
  });

  it.each([
    ["/acme/none.git/info/refs?service=git-upload-pack", 404, "Repository not found."],
    ["/acme/shop.git/info/refs", 403, "Please upgrade your git client."],
    ["/acme/shop.git/config", 404, "Repository not found."],
    ["/../../etc/passwd", 404, "Repository not found."],
  ])("%s", async (path, status, says) => {
    const answer = await fetch(sandbox.github.gitUrl + path);
    expect([answer.status, (await answer.text()).trim()]).toEqual([status, says]);
  });
});
