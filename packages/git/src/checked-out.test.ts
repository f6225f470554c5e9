import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkedOut, createLocal, mainBranchIn } from "./index.js";

let folder: string;
const who = ["-c", "user.name=Sara", "-c", "user.email=sara@acme.example"];
const git = (...args: string[]): string =>
  execFileSync("git", [...who, ...args], { cwd: folder, encoding: "utf8" }).trim();
const commit = (): string => {
  git("commit", "-q", "--allow-empty", "-m", "one");
  return git("rev-parse", "HEAD");
};

const merged = async () => mainBranchIn(folder, await checkedOut(folder));

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "satellite-checked-out-")));
  git("init", "-q", "-b", "main", "--template=");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("what is checked out", () => {
  it("is a branch before its first commit", async () => {
    expect(await checkedOut(folder)).toEqual({ top: folder, branch: "main", shallow: false });
  });

  it("is a branch at a commit, also from a folder below and beside a tag of its name", async () => {
    const head = commit();
    git("tag", "main");
    mkdirSync(join(folder, "HEAD"));
    for (const cwd of [folder, join(folder, "HEAD")])
      expect(await checkedOut(cwd)).toEqual({ top: folder, head, branch: "main", shallow: false });
  });

  it("is a commit on no branch", async () => {
    const head = commit();
    git("checkout", "-q", "--detach");
    expect(await checkedOut(folder)).toEqual({ top: folder, head, shallow: false });
  });

  it("has a branch where a tag is called HEAD", async () => {
    commit();
    git("tag", "HEAD");
    expect(await checkedOut(folder)).toMatchObject({ branch: "main" });
  });

  it("is no folder in a bare repository", async () => {
    const head = commit();
    git("clone", "-q", "--bare", folder, "bare.git");
    expect(await checkedOut(join(folder, "bare.git"))).toEqual({ head, branch: "main", shallow: false });
  });

  it("has a history that was cut", async () => {
    commit();
    commit();
    git("clone", "-q", "--depth=1", `file://${folder}`, "cut");
    expect(await checkedOut(join(folder, "cut"))).toMatchObject({ standard: "main", shallow: true });
  });

  it("is nothing outside of git", async () => {
    rmSync(join(folder, ".git"), { recursive: true });
    await expect(checkedOut(folder)).rejects.toMatchObject({ code: "NOT_GIT" });
    const local = createLocal(folder);
    const all = [local.branch(), local.head(), local.defaultBranch(), local.isPushed("main"), local.ownCommits(1)];
    expect(await Promise.all(all)).toEqual([undefined, undefined, undefined, false, []]);
  });
});

describe("the default branch", () => {
  it("is what origin says, by the name alone where it leads nowhere", async () => {
    commit();
    git("branch", "develop");
    git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/develop");
    expect([(await checkedOut(folder)).standard, await merged()]).toEqual(["develop", "develop"]);
    git("update-ref", "refs/remotes/origin/develop", "HEAD");
    expect([(await checkedOut(folder)).standard, await merged()]).toEqual(["develop", "develop"]);
  });

  it("is one of the usual names, else the branch at hand", async () => {
    expect(await merged()).toBe("main");
    commit();
    git("switch", "-q", "-c", "topic");
    expect(await merged()).toBe("main");
    git("branch", "-q", "-D", "main");
    expect(await merged()).toBe("topic");
  });
});

describe("a branch on origin", () => {
  it("is pushed when origin has all of its commits, whichever is checked out", async () => {
    commit();
    git("update-ref", "refs/remotes/origin/main", "HEAD");
    git("switch", "-q", "-c", "topic");
    expect(await Promise.all(["main", "topic"].map((name) => createLocal(folder).isPushed(name)))).toEqual([
      true,
      false,
    ]);
    git("commit", "-q", "--allow-empty", "-m", "two");
    const local = createLocal(folder);
    expect((await local.ownCommits(5)).map(({ subject }) => subject)).toEqual(["two"]);
    git("switch", "-q", "main");
    expect(await createLocal(folder).ownCommits(5)).toEqual([]);
  });
});
