import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { commitsOf, createGitHost, originOf, rangeOf, revision } from "./index.js";

const options = { configPaths: [".github/satellite.yml", "satellite.yml"], checkName: "x", commentMarker: "x" };
const repository = { fullName: "acme/shop", url: "", defaultBranch: "main" };

let folder: string;
const run = (...args: string[]): string =>
  execFileSync("git", args, { cwd: folder, encoding: "utf8", env: { ...process.env, ...who } }).trim();
const who = {
  GIT_AUTHOR_NAME: "Sara",
  GIT_AUTHOR_EMAIL: "s@acme.example",
  GIT_COMMITTER_NAME: "Sara",
  GIT_COMMITTER_EMAIL: "s@acme.example",
  GIT_AUTHOR_DATE: "2026-01-02T03:04:05Z",
  GIT_COMMITTER_DATE: "2026-01-02T03:04:05Z",
};
const commit = (path: string, text: string, message: string): string => {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  run("add", "-A");
  run("commit", "-q", "-m", message);
  return run("rev-parse", "HEAD");
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "satellite-git-"));
  run("init", "-q", "-b", "main", "--template=");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the local repository as a host", () => {
  it("reads branch, commits and files from the merge base to HEAD, and the config from the base", async () => {
    const base = commit("satellite.yml", "mode: warn\n", "start");
    run("checkout", "-q", "-b", "feat/proj-12-login");
    commit("satellite.yml", "mode: off\n", "PROJ-12 loosen");
    commit("src/ümlaut name.ts", "1\n", "second\n\nbody\n\nTicket: PROJ-12");
    const looked = await createGitHost(folder).readChange({ kind: "range", repository }, options);
    if (!("look" in looked)) throw new Error(looked.unread.says);
    const { change, configs, configSha } = looked.look;
    expect(change.head.ref).toBe("feat/proj-12-login");
    expect(change.commits.map((one) => [one.message, one.files, one.parents])).toEqual([
      ["PROJ-12 loosen", ["satellite.yml"], 1],
      ["second\n\nbody\n\nTicket: PROJ-12", ["src/ümlaut name.ts"], 1],
    ]);
    expect(change.files).toEqual([
      { path: "satellite.yml", status: "modified" },
      { path: "src/ümlaut name.ts", status: "added" },
    ]);
    expect([configSha, configs.map((blob) => blob.text)]).toEqual([base, ["mode: warn\n"]]);
  });

  it("tells each commit's files: of the first one, of an empty one, of odd names; of a merge none", async () => {
    const first = commit("a", "1", "first");
    run("commit", "-q", "--allow-empty", "-m", "empty");
    run("checkout", "-q", "-b", "side");
    commit(`:100644 ${"0".repeat(40)} A`, "2", "odd");
    commit(`${"f".repeat(40)}\n:x`, "3", "odder");
    run("checkout", "-q", "main");
    commit("b", "4", "other");
    run("merge", "-q", "--no-edit", "-m", "merge", "side");
    const seen = (await commitsOf(folder, undefined, "HEAD")).map(({ files, message }) => [message, files] as const);
    expect(Object.fromEntries(seen)).toEqual({
      first: ["a"],
      empty: [],
      odd: [`:100644 ${"0".repeat(40)} A`],
      odder: [`${"f".repeat(40)}\n:x`],
      other: ["b"],
      merge: [],
    });
    expect([seen.length, (await commitsOf(folder, first, "HEAD")).length]).toEqual([6, 5]);
  });

  it("cannot be made to see a commit that a message only pretends to be", async () => {
    commit("a", "1", "one");
    const fake = `two\n\n\u001e${"f".repeat(40)}\u0000`.replaceAll("\u0000", "\u001d");
    commit("b", "2", fake);
    const looked = await createGitHost(folder).readChange(
      { kind: "range", repository, range: "HEAD~1..HEAD" },
      options,
    );
    if (!("look" in looked)) throw new Error(looked.unread.says);
    expect(looked.look.change.commits.map((one) => one.message)).toEqual([fake]);
  });

  it("tells a missing file from an empty one, and reads none that is binary", async () => {
    const sha = commit("empty.md", "", "empty");
    writeFileSync(join(folder, "binary.md"), Buffer.from([0, 1, 2]));
    const second = commit("a.md", "a\n", "more");
    const { blobs } = await createGitHost(folder).readFiles({ repository: "", sha: second }, [
      "a.md",
      "empty.md",
      "none.md",
      "binary.md",
    ]);
    expect(blobs.map((blob) => [blob.path, blob.text, blob.bytes])).toEqual([
      ["a.md", "a\n", 2],
      ["empty.md", "", 0],
      ["none.md", null, 0],
      ["binary.md", null, 3],
    ]);
    expect((await createGitHost(folder).readFiles({ repository: "", sha }, ["a.md"])).blobs[0]?.text).toBeNull();
  });

  it.each(["--output=/tmp/x", "no-such-branch", "-n1", "$(touch x)"])(
    "refuses %j as a revision, and runs nothing",
    async (name) => {
      commit("a", "1", "one");
      await expect(revision(folder, name)).rejects.toMatchObject({ code: "USAGE" });
      await expect(rangeOf(folder, `${name}..HEAD`)).rejects.toMatchObject({ code: "USAGE" });
    },
  );

  it("says so outside a repository", async () => {
    rmSync(join(folder, ".git"), { recursive: true });
    await expect(revision(folder, "HEAD")).rejects.toMatchObject({ code: "NOT_GIT" });
  });

  it.each([
    ["git@github.com:acme/shop.git", "acme/shop"],
    ["https://user:pw@github.com/acme/shop", "acme/shop"],
    ["ssh://git@ghe.acme.example:2222/acme/shop.git", "acme/shop"],
    ["/srv/git/shop", undefined],
  ])("reads %j as %j", async (url, name) => {
    run("remote", "add", "origin", url);
    expect((await originOf(folder))?.fullName).toBe(name);
    expect((await originOf(folder))?.url ?? "").not.toContain("pw");
  });
});
