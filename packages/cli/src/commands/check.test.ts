import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateVerdict as validate } from "@satellite/core/generated/verdict";
import { copierOf, type Copier } from "@satellite/testkit/folders";
import { openBench, type Bench } from "../testing.js";

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => bench.close());

/** The first commit is made once, and laid down where the next one would be. */
let started: Copier | undefined;
function start(): void {
  if (started !== undefined) return started(bench.folder);
  bench.commit("start");
  started = copierOf(bench.folder);
}

/** A branch with one commit beside main. */
function branch(name: string, message: string): void {
  start();
  bench.git("checkout", "-q", "-b", name);
  bench.commit(message, "b.txt");
}

interface Seen {
  conclusion: string;
  mode: string;
  tickets: { ref: string; relation: string }[];
  findings: { rule: string; outcome: string; says: string }[];
  policy: { source: string };
}
const json = async (...args: string[]): Promise<Seen> =>
  JSON.parse((await bench.run(["check", "--json", ...args])).out) as Seen;

describe("check without config, account or network", () => {
  it("fails a change that names no ticket, with exit 1 and what to do", async () => {
    branch("feat/login", "a better login");
    const told = await bench.run(["check"]);
    expect(told.code).toBe(1);
    expect(told.out).toContain("FAIL The change names no ticket.");
    expect(told.out).toMatch(/Name the ticket/);
    expect(told.err).toBe("");
  });

  it("says which tracker it could not ask, and why, with exit 4", async () => {
    branch("feat/PROJ-12-login", "Fixes #42");
    bench.git("remote", "add", "origin", "https://github.com/acme/shop");
    const told = await bench.run(["check"]);
    expect(told.code).toBe(4);
    expect(told.out).toContain("GitHub was not asked: GITHUB_TOKEN or GH_TOKEN is not set");
    expect(told.out).toContain("Jira was not asked: the config names no site");
  });

  it("gives one JSON document that holds to the published schema", async () => {
    branch("feat/PROJ-12-login", "login");
    const told = await bench.run(["check", "--json"]);
    const document: unknown = JSON.parse(told.out);
    expect(validate(document)).toMatchObject({ ok: true });
    expect(document).toMatchObject({
      schema: "satellite/verdict@1",
      conclusion: "unknown",
      change: { kind: "range" },
      policy: { source: "defaults" },
    });
    expect(told.code).toBe(4);
  });

  it("judges the range that is named, and not the branch that older commits were not made on", async () => {
    branch("feat/PROJ-12-login", "PROJ-7 one");
    bench.commit("no key", "c.txt");
    expect((await json("HEAD~2..HEAD~1")).tickets.map((one) => one.ref)).toEqual(["jira:PROJ-7"]);
    expect((await json("main...HEAD")).tickets.map((one) => one.ref).toSorted()).toEqual([
      "jira:PROJ-12",
      "jira:PROJ-7",
    ]);
    expect((await json("HEAD~1")).tickets.map((one) => one.ref)).toEqual(["jira:PROJ-12"]);
  });
});

describe("where the repository is odd, check", () => {
  it.each([
    ["has no commit yet", () => undefined, "the repository has no commit yet"],
    ["is on the default branch", () => start(), "HEAD is not ahead of the default branch (main); name a range"],
    ["has an empty range", () => branch("x", "y"), undefined],
  ])("says that there is nothing to judge, with exit 0, when it %s", async (_, make, says) => {
    make();
    const told = await bench.run(says === undefined ? ["check", "HEAD..HEAD"] : ["check"]);
    expect([told.code, told.err]).toEqual([0, ""]);
    expect(told.out).toContain(`nothing to judge: ${says ?? "HEAD..HEAD holds no commit"}`);
    expect(JSON.parse((await bench.run(["check", "--json"])).out)).toBeInstanceOf(Object);
  });

  it("judges a detached HEAD", async () => {
    branch("feat/PROJ-12-login", "PROJ-7 login");
    bench.git("checkout", "-q", "--detach");
    expect((await json()).tickets.map((one) => one.ref)).toEqual(["jira:PROJ-7"]);
  });

  it("judges from a subfolder, a second worktree and a bare repository alike", async () => {
    branch("feat/PROJ-12-login", "login");
    mkdirSync(join(bench.folder, "deep/er"), { recursive: true });
    bench.git("clone", "-q", "--bare", ".", "bare.git");
    bench.git("branch", "-q", "feat/PROJ-13-other");
    bench.git("worktree", "add", "-q", "tree", "feat/PROJ-13-other");
    const refs = async (cwd: string): Promise<string[]> =>
      (await json("--cwd", join(bench.folder, cwd))).tickets.map((one) => one.ref);
    expect(await refs("deep/er")).toEqual(["jira:PROJ-12"]);
    expect(await refs("bare.git")).toEqual(["jira:PROJ-12"]);
    expect(await refs("tree")).toEqual(["jira:PROJ-13"]);
  });

  it("says that a shallow clone does not reach the range, and how to mend it, with exit 4", async () => {
    branch("feat/PROJ-12-login", "login");
    bench.commit("more", "c.txt");
    bench.git("checkout", "-q", "main");
    bench.git("clone", "-q", "--depth", "1", "--no-single-branch", `file://${bench.folder}`, "shallow");
    bench.git("-C", "shallow", "checkout", "-q", "feat/PROJ-12-login");
    const told = await bench.run(["check", "--cwd", join(bench.folder, "shallow")]);
    expect(told.code).toBe(4);
    expect(told.err).toContain("error SHALLOW: this clone is shallow and does not reach where HEAD left main");
    expect(told.err).toContain("git fetch --unshallow");
  });

  it("judges the whole history where no default branch is known, and says so", async () => {
    bench.git("checkout", "-q", "-b", "develop");
    bench.commit("PROJ-7 start");
    const told = await bench.run(["check", "--json"]);
    expect(told.err).toContain("No default branch was found");
    expect(JSON.parse(told.out)).toMatchObject({ tickets: [{ ref: "jira:PROJ-7" }] });
  });

  it.each([
    ["outside a repository", ["check", "--cwd", "/"], "error NOT_GIT:"],
    ["at an unknown revision", ["check", "nosuch"], 'error USAGE: "nosuch" names no commit here'],
    ["with RANGE and --pr", ["check", "main..HEAD", "--pr", "7"], "RANGE and --pr exclude each other"],
    ["with --pr 0", ["check", "--pr", "0"], "It must be a number from 1."],
    ["with an unknown mode", ["check", "--mode", "off"], "Allowed choices are strict, warn"],
    ["with --pr and no remote", ["check", "--pr", "7"], "--pr needs a repository"],
    ["with an event that is not there", ["check", "--event", "none.json"], "the event file none.json cannot be read"],
  ])("ends with 2 %s", async (_, args, says) => {
    start();
    const told = await bench.run(args);
    expect([told.code, told.out]).toEqual([2, ""]);
    expect(told.err).toContain(says);
    expect(told.err).not.toMatch(/^\s+at /m);
  });
});

describe("names that would be code elsewhere", () => {
  it.each(["$(touch pwned)", "a`touch pwned`", "x;touch pwned", "--upload-pack=touch pwned", "x\ny", "-n1", "a b"])(
    "%j as a range is a name that is not there",
    async (name) => {
      start();
      const told = await bench.run(["check", "--", name]);
      expect(told.code).toBe(2);
      expect(told.err).toContain("names no commit here");
      expect(existsSync(join(bench.folder, "pwned"))).toBe(false);
    },
  );

  it.each(["$(touch${IFS}pwned)-PROJ-12", "x;touch${IFS}pwned;PROJ-12", "x|PROJ-12", "'PROJ-12'"])(
    "a branch called %j is only read",
    async (name) => {
      branch(name, "work");
      expect((await json()).tickets.map((one) => one.ref)).toEqual(["jira:PROJ-12"]);
      expect((await json(`main..${name}`)).tickets.map((one) => one.ref)).toEqual(["jira:PROJ-12"]);
      expect(existsSync(join(bench.folder, "pwned"))).toBe(false);
    },
  );

  it("reads a repository whose files hold line breaks, quotes and options in their names", async () => {
    start();
    bench.git("checkout", "-q", "-b", "PROJ-12");
    for (const name of ["line\nbreak.md", '"quoted".md', "--output=x.md", "ümlaut.md", "a".repeat(40)])
      writeFileSync(join(bench.folder, name), "---\nupstream: PROJ-9\n---\n");
    bench.git("add", "-A");
    bench.git("commit", "-q", "-m", "odd names");
    const seen = await json();
    expect(seen.tickets.map((one) => one.ref)).toContain("jira:PROJ-12");
    expect(existsSync(join(bench.folder, "x.md"))).toBe(false);
  });

  it("lets no control character of a commit reach the terminal", async () => {
    branch("feat/x", "PROJ-12\u001b]0;owned\u0007 \u009b31m \u202e");
    bench.git("checkout", "-q", "-b", "PROJ-\u202e7");
    for (const args of [
      ["check"],
      ["check", "--json"],
      ["explain"],
      ["explain", "--json", "PROJ-7\u009b2J UTF-8"],
      ["explain", "X\u001b[2J PROJ-7"],
      ["check", "no\u001b[2Jsuch"],
      ["\u001b[2Jchekc"],
    ]) {
      const { out, err } = await bench.run(args);
      // eslint-disable-next-line no-control-regex
      expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });
});

describe("the config that check is judged by", () => {
  it("is the base's copy, whatever the change makes of it", async () => {
    bench.commit("start", ".github/satellite.yml", "mode: warn\n");
    bench.git("checkout", "-q", "-b", "feat/x");
    bench.commit("loosen", ".github/satellite.yml", "mode: off\n");
    const told = await bench.run(["check", "--json"]);
    const seen = JSON.parse(told.out) as Seen;
    expect([told.code, seen.mode, seen.conclusion]).toEqual([0, "warn", "fail"]);
    expect(seen.policy.source).toBe(`${bench.git("rev-parse", "main")}:.github/satellite.yml`);
  });

  it("ends with 2 when it is wrong, every problem with file, line, path and remedy", async () => {
    bench.commit("start", "satellite.yml", "mode: strikt\npolicy:\n  tickets: {}\n");
    bench.git("checkout", "-q", "-b", "feat/PROJ-12");
    bench.commit("x", "x");
    const told = await bench.run(["check"]);
    expect(told.code).toBe(2);
    expect(told.err).toMatch(/error CONFIG_\w+: satellite\.yml:1:7 mode: /);
    expect(told.err).toMatch(/error CONFIG_UNKNOWN_KEY: satellite\.yml:3:3 policy\.tickets: .*\n {2}\S/);
    expect(JSON.parse((await bench.run(["check", "--json"])).out)).toMatchObject({
      problems: [
        { line: 1, path: "mode" },
        { line: 3, path: "policy.tickets" },
      ],
    });
  });

  it("never says a token that lies in it", async () => {
    bench.commit("start", "satellite.yml", `remotes:\n  github: { token: ghp_${"a1B2".repeat(9)} }\n`);
    bench.git("checkout", "-q", "-b", "feat/PROJ-12");
    bench.commit("x", "x");
    const told = await bench.run(["check"]);
    expect([told.code, `${told.out}${told.err}`]).toEqual([2, expect.not.stringContaining("a1B2a1B2")]);
    expect(told.err).toContain("CONFIG_SECRET");
  });
});

describe("--mode", () => {
  it("is the user's own where no policy is committed: warn lets a failed check end with 0", async () => {
    branch("feat/x", "no key");
    expect(await bench.run(["check", "--mode", "warn"])).toMatchObject({ code: 0 });
    expect(await bench.run(["check", "--mode", "strict"])).toMatchObject({ code: 1 });
  });

  it("tightens a committed policy, and never loosens it", async () => {
    bench.commit("start", "satellite.yml", "mode: warn\n");
    bench.git("checkout", "-q", "-b", "feat/x");
    bench.commit("no key", "x");
    expect(await bench.run(["check", "--mode", "strict"])).toMatchObject({ code: 1 });
    bench.git("checkout", "-q", "main");
    bench.commit("strict", "satellite.yml", "mode: strict\n");
    bench.git("checkout", "-q", "-b", "feat/y");
    bench.commit("no key", "y");
    const told = await bench.run(["check", "--mode", "warn"]);
    expect(told.code).toBe(1);
    expect(told.err).toContain("--mode warn is left out: the policy says strict");
  });
});
