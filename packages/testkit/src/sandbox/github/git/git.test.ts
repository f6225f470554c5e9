import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { diffFiles } from "./diff.js";
import { mergeBase, range } from "./history.js";
import { blobSha, bytesOf, makeCommit, textOf, treeSha, type Commit } from "./objects.js";

const person = { name: "Sara Lind", email: "sara@acme.example", date: 1_767_600_000 };

function commit(message: string, files: Record<string, string>, parents: readonly Commit[] = []): Commit {
  const parts = { message, author: person, committer: person, parents: parents.map(({ sha }) => sha) };
  return makeCommit({ ...parts, files: new Map(Object.entries(files)) });
}

const who = (role: string) => ({
  [`GIT_${role}_NAME`]: person.name,
  [`GIT_${role}_EMAIL`]: person.email,
  [`GIT_${role}_DATE`]: `${person.date} +0000`,
});

/** The same tree and commit, made by git itself. */
function byGit(message: string, files: Record<string, string>): { tree: string; sha: string } {
  const dir = mkdtempSync(join(tmpdir(), "sandbox-git-"));
  const env = {
    ...process.env,
    ...who("AUTHOR"),
    ...who("COMMITTER"),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
  };
  const git = (args: string[], input = "") =>
    execFileSync("git", args, { cwd: dir, env, input, encoding: "utf8" }).trim();
  try {
    git(["init", "-q"]);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), text);
    }
    git(["add", "-A"]);
    const tree = git(["write-tree"]);
    return { tree, sha: git(["commit-tree", tree], message) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

describe("objects", () => {
  it("lose no byte of a file, whether it is text or not", () => {
    const bytes = fc.oneof(
      fc.uint8Array(),
      fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
    );
    fc.assert(fc.property(bytes, (data) => expect(bytesOf(textOf(Buffer.from(data)))).toEqual(Buffer.from(data))));
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => expect(textOf(bytesOf(text))).toBe(text)));
  });

  it("have the names that git gives them", () => {
    const files = { "README.md": "# Shop\n", "a.b/c": "1", "a/z": "ü 🚀\n", "a/b/c.md": "", "a-b": "x" };
    const made = commit("feat: cart\n\nTicket: PROJ-1042\n", files);
    expect({ tree: made.tree, sha: made.sha }).toEqual(byGit("feat: cart\n\nTicket: PROJ-1042\n", files));
    expect(blobSha("")).toBe("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    expect(treeSha(new Map())).toBe("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
  });
});

describe("history", () => {
  const root = commit("root", { a: "1" });
  const main = commit("main", { a: "2" }, [root]);
  const one = commit("one", { a: "1", b: "1" }, [root]);
  const two = commit("two", { a: "1", b: "2" }, [one]);
  const merge = commit("merge", { a: "2", b: "2" }, [main, two]);
  const commits = new Map([root, main, one, two, merge].map((one) => [one.sha, one]));

  it.each([
    [main.sha, two.sha, ["two", "one"]],
    [two.sha, merge.sha, ["merge", "main"]],
    [null, two.sha, ["two", "one", "root"]],
    [merge.sha, two.sha, []],
  ])("lists a range, newest first", (from, to, messages) => {
    expect(range(commits, from, to).map(({ message }) => message)).toEqual(messages);
  });

  it.each([
    [main.sha, two.sha, root.sha],
    [merge.sha, two.sha, two.sha],
    [main.sha, commit("alone", {}).sha, null],
  ])("finds the merge base", (a, b, base) => {
    expect(mergeBase(commits, a, b)).toBe(base);
  });
});

describe("diffs", () => {
  it("tell added, modified, removed and renamed apart, and count lines", () => {
    const before = new Map([
      ["keep", "k"],
      ["edit", "a\nb\nc\n"],
      ["gone", "g\n"],
      ["old", "same\n"],
    ]);
    const after = new Map([
      ["keep", "k"],
      ["edit", "a\nB\nB2\nc\n"],
      ["fresh", "f\n"],
      ["new", "same\n"],
    ]);
    expect(
      diffFiles(before, after).map(({ path, previous, status, additions, deletions }) => [
        path,
        previous,
        status,
        additions,
        deletions,
      ]),
    ).toEqual([
      ["edit", undefined, "modified", 2, 1],
      ["fresh", undefined, "added", 1, 0],
      ["gone", undefined, "removed", 0, 1],
      ["new", "old", "renamed", 0, 0],
    ]);
    expect(diffFiles(before, after)[0]?.patch).toBe("@@ -2,1 +2,2 @@\n-b\n+B\n+B2");
  });
});
