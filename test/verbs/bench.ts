/** What tests of commands on items stand on: a git repository with a project, the sandbox over HTTP, a store, a desk. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import type {
  Clock,
  Effect,
  EffectKey,
  Provider,
  ProviderId,
  SettledConfig,
  Store,
  Unread,
  Workspace,
  WorkspaceId,
} from "@satellite/core";
import { parseConfig } from "@satellite/core/config";
import type { Answer, Ask, Asked, Choice, Desk } from "@satellite/engine/desk";
import { ownValues, readItem } from "@satellite/frontmatter";
import { createLocal } from "@satellite/git";
import { createGitHubHost, createGitHubProvider } from "@satellite/providers/github";
import { createJiraProvider } from "@satellite/providers/jira";
import { gitHubLimits, governed, jiraLimits, nodeTransport, type LimitReader } from "@satellite/providers/shared/http";
import { memoryStore } from "@satellite/store/memory";
import { takenAway, type Copier } from "@satellite/testkit/folders";
import { expectNoViolations, startSandbox, type Sandbox, type Seed } from "@satellite/testkit/sandbox";
import { openWorkspace } from "@satellite/workspaces";
import { config as usual, projects } from "./projects.js";

export const repository = "acme/shop";

export interface BenchOptions {
  /** Default: backlog. */
  readonly kind?: WorkspaceId;
  /** Beside or instead of the project's own; by path from the top. */
  readonly files?: Readonly<Record<string, string>>;
  readonly seed?: Seed;
  /** `steady` stands still but for sleeps, where so many calls are counted that a quarter of a second each would use a run up. Default: ticking. */
  readonly clock?: "ticking" | "steady";
}

/** How one command's desk differs from the usual one. */
export interface DeskOptions {
  /** Text of satellite.yml, instead of the usual one. */
  readonly config?: string;
  /** Lines under the usual config. */
  readonly more?: string;
  /** Answers to questions, in their order; when there are no more, nobody is there. */
  readonly answers?: readonly ("yes" | "no" | "none" | number)[];
  /** As `--yes` does it. */
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly offline?: boolean;
  /** Trackers for which no token is set. */
  readonly without?: readonly ProviderId[];
  readonly write?: "direct" | "cli";
  /** Trackers of the test's own. */
  readonly providers?: Readonly<Partial<Record<ProviderId, Provider>>>;
}

export interface VerbBench {
  readonly sandbox: Sandbox;
  /** Top of the git repository. */
  readonly folder: string;
  readonly store: Store;
  /** Questions that were asked since the test began. */
  readonly asked: readonly (Asked | Choice)[];
  /** Lines of progress, newest last. */
  readonly progress: readonly string[];
  readonly clock: Clock & { nowMs(): number };
  /** A desk as a new process would open it, over the same store and files. */
  readonly desk: (options?: DeskOptions) => Promise<Desk>;
  readonly git: (...args: readonly string[]) => string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  /** Paths of all files under this folder, in order. */
  readonly files: (under: string) => readonly string[];
  readonly ticket: (key: string) => ReturnType<Sandbox["state"]>["jira"]["tickets"][number];
}

const who = {
  GIT_AUTHOR_NAME: "Sara",
  GIT_AUTHOR_EMAIL: "sara@acme.example",
  GIT_COMMITTER_NAME: "Sara",
  GIT_COMMITTER_EMAIL: "sara@acme.example",
  GIT_AUTHOR_DATE: "2026-01-05T09:00:00Z",
  GIT_COMMITTER_DATE: "2026-01-05T09:00:00Z",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};

/** One sandbox a file; before each test a fresh project, an empty store and the worlds as seeded. */
export function openVerbBench({
  clock: pace = "ticking",
  files = {},
  kind = "backlog",
  seed,
}: BenchOptions = {}): VerbBench {
  let sandbox: Sandbox;
  let folder = "";
  let layDown: Copier;
  let store: Store;
  let clock: VerbBench["clock"];
  const asked: (Asked | Choice)[] = [];
  const progress: string[] = [];
  const git = (...args: readonly string[]): string =>
    execFileSync("git", [...args], { cwd: folder, encoding: "utf8", env: { ...process.env, ...who } }).trim();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeAll(async () => {
    sandbox = await startSandbox(seed === undefined ? {} : { seed });
    // Made once, and copied before each test: git's processes cost more than most tests.
    folder = mkdtempSync(join(tmpdir(), "satellite-begun-"));
    git("init", "-q", "-b", "main", "--template=");
    git("remote", "add", "origin", `https://github.com/${repository}.git`);
    for (const [path, text] of Object.entries({ ...projects[kind], ...files })) write(path, text);
    git("add", "-A");
    git("-c", "core.logAllRefUpdates=false", "commit", "-q", "-m", "Begin the shop");
    git("repack", "-adq");
    layDown = takenAway(folder);
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "satellite-verb-"));
    clock = clockFrom(Date.UTC(2026, 0, 5, 12, 0), pace === "steady" ? 0 : 250);
    store = memoryStore({ clock });
    asked.length = 0;
    progress.length = 0;
    layDown(folder);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
    try {
      expectNoViolations(sandbox);
    } finally {
      sandbox.reset();
    }
  });
  afterAll(() => sandbox.close());

  return {
    get sandbox() {
      return sandbox;
    },
    get folder() {
      return folder;
    },
    get store() {
      return store;
    },
    get clock() {
      return clock;
    },
    asked,
    progress,
    desk: async (options = {}) => {
      const config = settledFor(options, sandbox);
      const workspace = await openWorkspace(kind, {
        root: folder,
        write: options.write ?? config.workspace.write,
        specPaths: config.policy.spec.paths,
        repository,
        now: () => clock.nowMs(),
      });
      return deskOver({ config, workspace, store, clock, sandbox, folder, asked, progress }, options);
    },
    git,
    write,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    files: (under) =>
      existsSync(join(folder, under))
        ? readdirSync(join(folder, under), { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
            .sort()
        : [],
    ticket(key) {
      const found = sandbox.state().jira.tickets.find((one) => one.key === key);
      if (found === undefined) throw new Error(`the sandbox has no ticket ${key}`);
      return found;
    },
  };
}

interface Parts {
  readonly config: SettledConfig;
  readonly workspace: Workspace;
  readonly store: Store;
  readonly clock: Clock;
  readonly sandbox: Sandbox;
  readonly folder: string;
  readonly asked: (Asked | Choice)[];
  readonly progress: string[];
}

function deskOver(
  { asked, clock, config, folder, progress, sandbox, store, workspace }: Parts,
  options: DeskOptions,
): Desk {
  const opened = new Map<ProviderId, Provider | Unread>();
  const transport = (reader: LimitReader) =>
    governed(nodeTransport(), { clock, deadlineMs: clock.nowMs() + 90_000, readers: [reader] });
  const github = { ...sandbox.github, repository, clock, transport: transport(gitHubLimits) };
  const host = createGitHubHost(github);
  const provider = (id: ProviderId): Provider | Unread => {
    const own = options.providers?.[id];
    if (own !== undefined) return own;
    if (options.offline === true) return { what: id, code: "NOT_LOOKED_AT", says: `${id} was not asked: --offline` };
    if (options.without?.includes(id) === true)
      return { what: id, code: "NO_CREDENTIALS", says: `${id} was not asked: its token is not set` };
    if (id === "github") return createGitHubProvider({ ...github, labels: config.labels });
    if (id !== "jira") return { what: id, code: "NOT_AVAILABLE_YET", says: `tickets of ${id} cannot be read yet` };
    const { approval, fields, projects: known, statusMap } = config.remotes.jira;
    const { baseUrl, email, token } = sandbox.jira;
    const site = { baseUrl, email, token, projects: known, statusMap, approval, fields };
    return createJiraProvider({ ...site, clock, transport: transport(jiraLimits) });
  };
  return {
    config,
    repository,
    webUrl: "https://github.com",
    workspace,
    store,
    journal: store.journal,
    local: createLocal(folder),
    clock,
    ask: askFrom(options, asked),
    options: { dryRun: options.dryRun === true, offline: options.offline === true },
    host: {
      apply: (effect, key) =>
        options.offline === true || options.without?.includes("github") === true
          ? Promise.resolve({ ...keyOf(effect, key), outcome: "refused", says: effect.says, code: "NO_CREDENTIALS" })
          : host.apply(effect, key),
    },
    provider: (id) => {
      const one = opened.get(id) ?? provider(id);
      opened.set(id, one);
      return Promise.resolve(one);
    },
    pullRequestsOf: async (branch) =>
      options.offline === true || options.without?.includes("github") === true
        ? { what: "pull requests", code: "NO_CREDENTIALS", says: "GitHub was not asked" }
        : ((await host.pullRequestsOf?.(repository, branch)) ?? []),
    readItem: (path, text) => Promise.resolve(readItem(path, text)),
    ownValues: (text) => Promise.resolve(ownValues(text)),
    progress: (what, done, total) => void progress.push(`${what} ${done}/${total ?? "?"}`),
    log: () => undefined,
  };
}

const keyOf = ({ kind, on }: Effect, key: EffectKey) => ({ key, kind, on });

/** By their text: nobody changes one. */
const parsedConfigs = new Map<string, ReturnType<typeof parseConfig>>();

/** @throws {Error} naming what is wrong with the config */
function settledFor({ config = usual, more = "" }: DeskOptions, sandbox: Sandbox): SettledConfig {
  const text = `${config}${more}`;
  const parsed = parsedConfigs.get(text) ?? parseConfig([{ path: "satellite.yml", text }]);
  parsedConfigs.set(text, parsed);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  const { remotes } = parsed.config;
  const jira = { ...remotes.jira, baseUrl: sandbox.jira.baseUrl };
  return { ...parsed.config, remotes: { ...remotes, jira } };
}

function askFrom({ answers = [], yes }: DeskOptions, asked: (Asked | Choice)[]): Ask {
  const waiting = [...answers];
  return {
    confirm(question) {
      if (yes === true && question.yesCounts) return Promise.resolve("yes");
      asked.push(question);
      const answer = waiting.shift();
      return Promise.resolve(answer === "yes" || answer === "no" ? answer : "nobody");
    },
    choose(choice) {
      asked.push(choice);
      const answer = waiting.shift();
      return Promise.resolve(typeof answer === "number" || answer === "none" ? answer : "nobody");
    },
  };
}

/** @param tickMs how far each look moves it: one second, so that times differ; no test waits */
function clockFrom(startMs: number, tickMs: number): Clock {
  let nowMs = startMs;
  return {
    nowMs: () => (nowMs += tickMs),
    random: () => 0.5,
    sleep: (ms) => {
      nowMs += ms;
      return Promise.resolve();
    },
  };
}

/** What notices weigh, with their codes: `person AMBIGUOUS`. */
export function weights({ notices }: Pick<Answer<unknown>, "notices">): readonly string[] {
  return notices.map(({ code, weight }) => `${weight} ${code}`);
}
