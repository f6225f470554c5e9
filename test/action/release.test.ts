import { afterAll, describe, expect, it } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const script = join(root, "scripts/release.mjs");
const work = mkdtempSync(join(tmpdir(), "satellite-release-"));
const shipped = ["LICENSE", "README.md", "action.yml", "dist"];

afterAll(() => rmSync(work, { recursive: true, force: true }));

const env = {
  PATH: process.env["PATH"] ?? "",
  HOME: work,
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Sara",
  GIT_AUTHOR_EMAIL: "sara@company.com",
  GIT_COMMITTER_NAME: "Sara",
  GIT_COMMITTER_EMAIL: "sara@company.com",
};

function started(cwd: string, program: string, ...args: string[]): { code: number; out: string; err: string } {
  const done = spawnSync(program, args, { cwd, env, encoding: "utf8" });
  return { code: done.status ?? -1, out: done.stdout, err: done.stderr };
}

function git(cwd: string, ...args: string[]): string {
  const { code, out, err } = started(cwd, "git", ...args);
  if (code !== 0) throw new Error(`git ${args.join(" ")}: ${err}`);
  return out.trim();
}

const release = (cwd: string, ...args: string[]): ReturnType<typeof started> =>
  started(cwd, process.execPath, script, ...args);

/** A clone of a bare repository whose main branch holds these files, and a source file that no tag may ship. */
function clone(name: string, fill: (folder: string) => void): { origin: string; folder: string } {
  const origin = join(work, `${name}.git`);
  const folder = join(work, name);
  git(work, "init", "--quiet", "--bare", "--initial-branch=main", origin);
  git(work, "clone", "--quiet", origin, folder);
  git(folder, "checkout", "--quiet", "-B", "main");
  fill(folder);
  mkdirSync(join(folder, "packages"), { recursive: true });
  writeFileSync(join(folder, "packages", "source.ts"), "export {};\n");
  git(folder, "add", "--all", "--force");
  git(folder, "commit", "--quiet", "-m", "source");
  git(folder, "push", "--quiet", "origin", "main");
  return { origin, folder };
}

/** As small as a release can be. */
function small(folder: string): void {
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist/index.js"), "1;\n");
  for (const name of ["action.yml", "LICENSE", "README.md"]) writeFileSync(join(folder, name), `${name}\n`);
}

describe("scripts/release.mjs", () => {
  it("writes nothing in a dry run, and names what would be shipped", () => {
    const { folder } = clone("dry", small);
    const { code, out } = release(folder, "v1.2.3", "--dry-run", "--push", "origin");
    expect([code, git(folder, "tag")]).toEqual([0, ""]);
    expect(out).toContain("  dist/index.js\n");
    expect(out).not.toContain("source.ts");
    expect(out).toContain("would tag v1.2.3 and move v1, and push both to origin");
  });

  it("tags exactly the shipped files on top of the source, and moves the major tag, there and here", () => {
    const { folder, origin } = clone("first", small);
    expect(release(folder, "v1.0.0", "--push", "origin")).toMatchObject({ code: 0 });
    expect(git(origin, "ls-tree", "--name-only", "v1.0.0").split("\n")).toEqual(shipped);
    expect(git(origin, "rev-parse", "v1.0.0^{commit}^")).toBe(git(folder, "rev-parse", "main"));
    expect(git(origin, "rev-parse", "v1")).toBe(git(origin, "rev-parse", "v1.0.0^{commit}"));
    expect(git(folder, "status", "--porcelain")).toBe("");

    expect(release(folder, "v1.1.0", "--push", "origin")).toMatchObject({ code: 0 });
    expect(git(origin, "rev-parse", "v1")).toBe(git(origin, "rev-parse", "v1.1.0^{commit}"));
    expect(git(origin, "rev-parse", "v1.0.0^{commit}")).not.toBe(git(origin, "rev-parse", "v1"));
  });

  it("never moves a version, and starts a major tag of its own for the next major", () => {
    const { folder } = clone("twice", small);
    release(folder, "v1.0.0");
    const first = git(folder, "rev-parse", "v1");
    expect(release(folder, "v1.0.0")).toMatchObject({ code: 1, err: expect.stringContaining("exists already") });
    expect(release(folder, "v2.0.0")).toMatchObject({ code: 0 });
    expect(git(folder, "rev-parse", "v1")).toBe(first);
  });

  it("pushes neither tag when somebody else moved the major tag meanwhile", () => {
    const { folder, origin } = clone("race", small);
    release(folder, "v1.0.0", "--push", "origin");
    const theirs = git(folder, "rev-parse", "main");
    git(origin, "update-ref", "refs/tags/v1", theirs);
    expect(release(folder, "v1.0.1", "--push", "origin")).toMatchObject({ code: 1 });
    expect(git(origin, "tag").split("\n").sort()).toEqual(["v1", "v1.0.0"]);
    expect(git(origin, "rev-parse", "v1")).toBe(theirs);
  });

  it.each([
    [[]],
    [["1.2.3"]],
    [["v1.2"]],
    [["v01.2.3"]],
    [["v1.2.3-rc.1"]],
    [["v1.2.3; true"]],
    [["v1.2.3", "--push", "--mirror"]],
    [["v1.2.3", "--hurry"]],
  ])("refuses the arguments %j", (args) =>
    expect(release(root, ...args)).toMatchObject({ code: 2, err: expect.stringContaining("Usage:") }),
  );

  it("refuses a commit that lacks a shipped file", () => {
    const { folder } = clone("bare", (at) => writeFileSync(join(at, "README.md"), "x\n"));
    expect(release(folder, "v1.0.0")).toMatchObject({
      code: 1,
      err: expect.stringContaining("action.yml, dist, LICENSE are not committed"),
    });
  });
});

describe("what the tag ships", () => {
  it("is enough to start the Action, which answers a bad event file with a clear error", () => {
    if (!existsSync(join(root, "dist/index.js"))) throw new Error("dist/ is missing: run `npm run dist`");
    const { folder } = clone("whole", (at) => {
      for (const name of shipped) cpSync(join(root, name), join(at, name), { recursive: true });
    });
    expect(release(folder, "v9.8.7")).toMatchObject({ code: 0 });
    const action = join(work, "action");
    git(folder, "worktree", "add", "--quiet", "--detach", action, "v9.8.7");
    expect(
      readdirSync(action)
        .filter((name) => name !== ".git")
        .sort(),
    ).toEqual(shipped);

    const event = join(work, "event.json");
    const [output, summary] = [join(work, "output"), join(work, "summary.md")];
    for (const file of [event, output, summary]) writeFileSync(file, "{");
    const run = {
      GITHUB_EVENT_NAME: "pull_request",
      GITHUB_EVENT_PATH: event,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_REPOSITORY: "acme/shop",
    };
    const done = spawnSync(process.execPath, ["dist/index.js"], {
      cwd: action,
      env: { PATH: env.PATH, ...run },
      encoding: "utf8",
    });
    expect(done.status).toBe(1);
    expect(done.stdout).toContain("the event file is not JSON");
    expect(done.stdout).toContain("EVENT_NOT_JSON");
    expect(`${done.stdout}${done.stderr}`).not.toMatch(/^\s+at .+:\d+:\d+/m);
  });
});
