/** A project of any format on a developer's machine: what a person types into a shell, the bundled command line, the sandbox. */
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, afterEach, beforeAll, jest } from "@jest/globals";
import { defaultSeed, expectNoViolations, startSandbox, type Sandbox, type Seed } from "@satellite/testkit/sandbox";
import { environment, openBench, type Bench, type Told } from "../../packages/cli/src/testing.js";

export const repository = "acme/shop";
export const realLeanSpec = join(process.cwd(), "tools/locals/node_modules/@leanspec/cli-linux-x64/leanspec");

/** Each command is a process of its own. */
jest.setTimeout(120_000);

export interface WalkOptions {
  /** By path from the top; made when the sandbox has its address. */
  readonly files?: (jiraUrl: string) => Readonly<Record<string, string>>;
  readonly seed?: (seed: Seed) => Seed;
}

type State = ReturnType<Sandbox["state"]>;
type GitHubState = State["github"]["repositories"][number];

export interface Walk {
  readonly sandbox: Sandbox;
  readonly bench: Bench;
  /** One line, as a shell takes it: `satellite`, `leanspec`, `git`; a branch that is pushed is on GitHub as well. */
  readonly type: (line: string, env?: Readonly<Record<string, string>>) => Promise<Told>;
  readonly read: (path: string) => string;
  readonly issue: (number: number) => GitHubState["issues"][number];
  readonly pulls: () => GitHubState["pulls"];
  readonly ticket: (key: string) => State["jira"]["tickets"][number];
  /** Requests since the last line was typed that wrote. */
  readonly writes: () => readonly string[];
}

/** One project and one pair of trackers: each test goes on where the last one ended. */
export function openWalk({ files, seed = (one) => one }: WalkOptions = {}): Walk {
  let sandbox: Sandbox;
  let bench: Bench;
  let beside = "";

  beforeAll(async () => {
    sandbox = await startSandbox({ seed: seed(defaultSeed()) });
    bench = openBench();
    beside = mkdtempSync(join(tmpdir(), "satellite-beside-"));
    symlinkSync(realLeanSpec, join(beside, "leanspec"));
    const bin = join(process.cwd(), "packages/cli/bin/satellite.js");
    writeFileSync(join(beside, "satellite"), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`, { mode: 0o755 });
    const origin = join(beside, "shop.git");
    execFileSync("git", ["init", "-q", "--bare", "-b", "main", origin]);
    const all = { ".gitignore": ".satellite/\n", ...files?.(sandbox.jira.baseUrl) };
    for (const [path, text] of Object.entries(all)) bench.write(path, text);
    bench.git("add", "-A");
    bench.git("commit", "-q", "-m", "Begin the shop");
    bench.git("remote", "add", "origin", `https://github.com/${repository}.git`);
    bench.git("config", `url.${origin}.insteadOf`, `https://github.com/${repository}.git`);
    bench.git("push", "-q", "-u", "origin", "main");
    bench.git("remote", "set-head", "origin", "main");
  });
  afterEach(() => expectNoViolations(sandbox));
  afterAll(async () => {
    bench.close();
    rmSync(beside, { recursive: true, force: true });
    await sandbox.close();
  });

  const github = (): GitHubState => found(sandbox.state().github.repositories, ({ name }) => name === repository);
  const publish = (): void => {
    const branch = bench.git("symbolic-ref", "--short", "HEAD");
    const { world } = sandbox.services.github;
    world.branch(repository, branch);
    const message = bench.git("log", "-1", "--format=%s");
    world.commit(repository, branch, { message, files: { [`work/${bench.git("rev-parse", "HEAD")}`]: "x" } });
  };
  return {
    get sandbox() {
      return sandbox;
    },
    get bench() {
      return bench;
    },
    async type(line, more = {}) {
      sandbox.clearRequests();
      const env = environment({
        GITHUB_API_URL: sandbox.github.apiUrl,
        GITHUB_GRAPHQL_URL: sandbox.github.graphqlUrl,
        GITHUB_TOKEN: sandbox.github.token,
        JIRA_EMAIL: sandbox.jira.email,
        JIRA_API_TOKEN: sandbox.jira.token,
        ...more,
      });
      const path = [beside, env["PATH"] ?? ""].join(delimiter);
      const told = await inShell(line, bench.folder, { ...env, PATH: path });
      if (line.startsWith("git push")) publish();
      return told;
    },
    read: (path) => readFileSync(join(bench.folder, path), "utf8"),
    issue: (number) => found(github().issues, (one) => one.number === number),
    pulls: () => github().pulls,
    ticket: (key) => found(sandbox.state().jira.tickets, (one) => one.key === key),
    writes: () =>
      sandbox
        .requests()
        .filter(({ isWrite }) => isWrite)
        .map(({ method, operation, path }) => `${method} ${path}${operation === undefined ? "" : ` ${operation}`}`),
  };
}

function inShell(line: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Told> {
  return new Promise((resolve) => {
    const child = execFile("/bin/sh", ["-c", line], { cwd, env, timeout: 60_000 }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : null;
      resolve({ code, out, err });
    });
    child.stdin?.end();
  });
}

function found<T>(all: readonly T[], is: (one: T) => boolean): T {
  const one = all.find(is);
  if (one === undefined) throw new Error("the sandbox has no such thing");
  return one;
}
