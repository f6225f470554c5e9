/** A developer's machine: a Backlog.md project with a bare origin beside, the bundled command line, the sandbox's trackers. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, jest } from "@jest/globals";
import { defaultSeed, expectNoViolations, startSandbox, type Sandbox, type Seed } from "@satellite/testkit/sandbox";
import { takenAway, type Copier } from "@satellite/testkit/folders";
import { environment, openBench, spawnCli, type Bench, type Told } from "../../packages/cli/src/testing.js";

export const repository = "acme/shop";
export const realBacklog = join(process.cwd(), "tools/locals/node_modules/backlog.md-linux-x64/backlog");

/** Some commands are processes of their own. */
jest.setTimeout(120_000);

/** What a person at the shop types into `backlog/config.yml`, as the project's own tool writes it, and its remotes. */
const project = `project_name: "Shop"
default_status: "To Do"
statuses: ["To Do", "In Progress", "Review", "Done"]
labels: []
date_format: yyyy-mm-dd hh:mm
auto_open_browser: false
remote_operations: false
auto_commit: false
check_active_branches: false
task_prefix: "task"
`;

export interface ItemStageOptions {
  readonly seed?: (seed: Seed) => Seed;
  /** Beside `backlog/config.yml` and `.gitignore`; by path from the top. */
  readonly files?: Readonly<Record<string, string>>;
  /** Text of `.github/satellite.yml`; nothing: none is written. */
  readonly config?: (jiraUrl: string) => string;
}

export interface ItemStage {
  readonly sandbox: Sandbox;
  readonly bench: Bench;
  /** The bundled command line with both tokens in its environment; `start` gives it a process of its own. */
  readonly sat: (...args: readonly string[]) => Promise<Told>;
  /** The same with more in its environment, or other tokens. */
  readonly satWith: (env: Readonly<Record<string, string>> | undefined, ...args: readonly string[]) => Promise<Told>;
  readonly env: (more?: Readonly<Record<string, string>>) => Record<string, string>;
  readonly start: (args: readonly string[], env?: Readonly<Record<string, string>>, input?: string) => Promise<Told>;
  /** Started and left running, to be killed. */
  readonly spawn: (...args: readonly string[]) => ReturnType<typeof spawnCli>;
  /** The project's own tool. */
  readonly backlog: (...args: readonly string[]) => string;
  readonly read: (path: string) => string;
  readonly tasks: () => readonly string[];
  /** Path and text of the task with this id. */
  readonly task: (id: string) => { readonly path: string; readonly text: string };
  /** Pushes the branch that is checked out to origin; GitHub then has it. */
  readonly publish: () => void;
  readonly ticket: (key: string) => ReturnType<Sandbox["state"]>["jira"]["tickets"][number];
  readonly pulls: () => readonly PullState[];
  readonly writes: () => readonly string[];
  /** Digest of every file below the top, but for git's own. */
  readonly digests: () => Readonly<Record<string, string>>;
}

type PullState = ReturnType<Sandbox["state"]>["github"]["repositories"][number]["pulls"][number];

export const bothTrackers = (jiraUrl: string): string => `remotes:
  github: { enabled: true, repo: ${repository} }
  jira:
    enabled: true
    domain: "${jiraUrl}"
    email: satellite@acme.dev
    projects: [PROJ, OPS]
    status_map: { open: "To Do", in_progress: "In Development", blocked: "Blocked", in_review: "Code Review", closed: "Done" }
`;

/** Sara's own token, not a workflow's: issues are assigned to her. */
export function sarasSeed(seed: Seed): Seed {
  const [first, second, ...rest] = seed.jira.issues;
  if (first === undefined || second === undefined) throw new Error("the seed has no tickets");
  const mine = { ...first, assignee: "5b10a2844c20165700ede21a" };
  const github = { ...seed.github, tokens: [{ token: "ghp_sara", as: "sara", access: "write" as const }] };
  return { ...seed, github, jira: { ...seed.jira, issues: [mine, second, ...rest] } };
}

interface Begun {
  readonly layDown: Copier;
  readonly layDownOrigin: Copier;
  /** Where the clone believes its origin to lie. */
  readonly origin: string;
}

/** The project as each test finds it: one commit, pushed. */
function begin(options: ItemStageOptions, jiraUrl: string): Begun {
  const bench = openBench();
  const origin = mkdtempSync(join(tmpdir(), "satellite-origin-"));
  execFileSync("git", ["init", "-q", "--bare", "-b", "main", "--template=", origin]);
  bench.write(".gitignore", ".satellite/\n");
  bench.write("backlog/config.yml", project);
  for (const [path, text] of Object.entries(options.files ?? {})) bench.write(path, text);
  const config = options.config?.(jiraUrl);
  if (config !== undefined) bench.write(".github/satellite.yml", config);
  bench.git("add", "-A");
  bench.git("-c", "core.logAllRefUpdates=false", "commit", "-q", "-m", "Begin the shop");
  bench.git("remote", "add", "origin", origin);
  bench.git("push", "-q", "-u", "origin", "main");
  bench.git("remote", "set-head", "origin", "main");
  for (const folder of [bench.folder, origin])
    execFileSync("git", ["repack", "-adq"], { cwd: folder, env: environment() });
  return { layDown: takenAway(bench.folder), layDownOrigin: takenAway(origin), origin };
}

/** One sandbox a file; before each test a fresh clone, and the worlds as seeded. */
export function openItemStage(options: ItemStageOptions = {}): ItemStage {
  let sandbox: Sandbox;
  let bench: Bench;
  let begun: Begun | undefined;
  let origin = "";

  beforeAll(async () => {
    sandbox = await startSandbox({ seed: (options.seed ?? sarasSeed)(defaultSeed()) });
  });
  beforeEach(() => {
    begun ??= begin(options, sandbox.jira.baseUrl);
    bench = openBench(begun.layDown);
    origin = mkdtempSync(join(tmpdir(), "satellite-origin-"));
    begun.layDownOrigin(origin);
    bench.write(".git/config", read(".git/config").replace(begun.origin, origin));
    mkdirSync(join(bench.folder, "backlog/tasks"), { recursive: true });
  });
  afterEach(() => {
    bench.close();
    rmSync(origin, { recursive: true, force: true });
    try {
      expectNoViolations(sandbox);
    } finally {
      sandbox.reset();
    }
  });
  afterAll(() => sandbox.close());

  const env: ItemStage["env"] = (more = {}) => ({
    GITHUB_API_URL: sandbox.github.apiUrl,
    GITHUB_GRAPHQL_URL: sandbox.github.graphqlUrl,
    GITHUB_TOKEN: sandbox.github.token,
    JIRA_API_TOKEN: sandbox.jira.token,
    ...more,
  });
  const tasks = (): readonly string[] =>
    ["tasks", "completed"].flatMap((place) => {
      const folder = join(bench.folder, "backlog", place);
      return existsSync(folder) ? readdirSync(folder).map((name) => `backlog/${place}/${name}`) : [];
    });
  const read = (path: string): string => readFileSync(join(bench.folder, path), "utf8");
  return {
    get sandbox() {
      return sandbox;
    },
    get bench() {
      return bench;
    },
    env,
    start: (args, more = {}, input) => bench.start(args, { env: env(more), ...(input === undefined ? {} : { input }) }),
    sat: (...args) => bench.runBundled(args, env()),
    satWith: (more, ...args) => bench.runBundled(args, env(more)),
    spawn: (...args) => spawnCli(args, { cwd: bench.folder, env: env() }),
    backlog: (...args) =>
      execFileSync(realBacklog, args, { cwd: bench.folder, encoding: "utf8", env: environment(), timeout: 30_000 }),
    read,
    tasks,
    task(id) {
      const path = tasks().find((one) => one.toLowerCase().includes(`/${id.toLowerCase()} - `));
      if (path === undefined) throw new Error(`there is no task ${id} among ${tasks().join(", ")}`);
      return { path, text: read(path) };
    },
    publish() {
      const branch = bench.git("symbolic-ref", "--short", "HEAD");
      bench.git("push", "-q", "-u", "origin", branch);
      const { world } = sandbox.services.github;
      world.branch(repository, branch);
      world.commit(repository, branch, {
        message: bench.git("log", "-1", "--format=%s"),
        files: { [`work/${bench.git("rev-parse", "HEAD")}`]: "x" },
      });
    },
    ticket(key) {
      const found = sandbox.state().jira.tickets.find((one) => one.key === key);
      if (found === undefined) throw new Error(`the sandbox has no ticket ${key}`);
      return found;
    },
    pulls: () => sandbox.state().github.repositories[0]?.pulls ?? [],
    writes: () =>
      sandbox
        .requests()
        .filter(({ isWrite }) => isWrite)
        .map(({ method, operation, path }) => `${method} ${path}${operation === undefined ? "" : ` ${operation}`}`),
    digests: () => digestsOf(bench.folder),
  };
}

function digestsOf(top: string): Readonly<Record<string, string>> {
  const files = readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1))
    .filter((path) => !path.startsWith(".git/"));
  return Object.fromEntries(
    files.sort().map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(top, path)))
        .digest("hex"),
    ]),
  );
}
