import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCli } from "./program.js";

/** For tests: a git repository of its own, and the command line started in it. */
export interface Bench {
  readonly folder: string;
  git(...args: string[]): string;
  write(path: string, text: string | Uint8Array): void;
  /** Writes the file and commits everything. */
  commit(message: string, path?: string, text?: string): string;
  /** The command line inside this process: fast, and seen by coverage. */
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Told>;
  /** What people start, without a process of its own: the bundle is loaded once a process of the tests. */
  runBundled(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Told>;
  /** The bundled command as people start it. */
  start(args: readonly string[], options?: Start): Promise<Told>;
  close(): void;
}

export interface Told {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Start {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly cwd?: string;
}

const bin = fileURLToPath(new URL("../bin/satellite.js", import.meta.url));
const bundle = new URL("../bundle/main.js", import.meta.url);

const who = {
  GIT_AUTHOR_NAME: "Sara",
  GIT_AUTHOR_EMAIL: "sara@acme.example",
  GIT_COMMITTER_NAME: "Sara",
  GIT_COMMITTER_EMAIL: "sara@acme.example",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
};

/** Nothing of the machine's own account or runner gets in. */
export function environment(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  const nobody = { HOME: tmpdir(), GH_CONFIG_DIR: join(tmpdir(), "no-gh"), SATELLITE_KEYCHAIN: "off" };
  return { PATH: process.env["PATH"] ?? "", ...nobody, ...who, ...env };
}

/** What `git init` makes, without git: its processes cost more than most tests. It also looks after nothing by itself. */
function begin(folder: string): void {
  for (const path of ["objects", "refs/heads"]) mkdirSync(join(folder, ".git", path), { recursive: true });
  writeFileSync(join(folder, ".git/HEAD"), "ref: refs/heads/main\n");
  const core = "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tlogallrefupdates = false\n";
  writeFileSync(join(folder, ".git/config"), `${core}[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n`);
}

/** @param layDown a repository that was begun before; else an empty one */
export function openBench(layDown?: (folder: string) => void): Bench {
  const folder = mkdtempSync(join(tmpdir(), "satellite-cli-"));
  const git = (...args: string[]): string =>
    execFileSync("git", args, { cwd: folder, encoding: "utf8", env: environment() }).trim();
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  (layDown ?? begin)(folder);
  return {
    folder,
    git,
    write,
    commit(message, path = "a.txt", text = message) {
      write(path, text);
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", message);
      const ref = /^ref: (.*)$/m.exec(readFileSync(join(folder, ".git/HEAD"), "utf8"))?.[1] ?? "HEAD";
      return readFileSync(join(folder, ".git", ref), "utf8").trim();
    },
    run: (args, env) => runInside(runCli, ["--cwd", folder, ...args], environment(env)),
    runBundled: async (args, env) => {
      const loaded = (await outsideOfTests(bundledAt(bundle).href)) as { readonly runCli: typeof runCli };
      return runInside(loaded.runCli, ["--cwd", folder, ...args], environment(env));
    },
    start: (args, options = {}) => ended(spawnCli(args, { cwd: folder, ...options }), options.input ?? ""),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function runInside(run: typeof runCli, args: readonly string[], env: Record<string, string>): Promise<Told> {
  let out = "";
  let err = "";
  const code = await run(args, {
    env,
    terminal: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
  });
  return { code, out, err };
}

function bundledAt(url: URL): URL {
  if (!existsSync(url)) throw new Error("there is no bundle: run `npm run build` first");
  return url;
}

/** `import` as the test's process does it, once for all files (test/environment.mjs). */
export const outsideOfTests = (url: string): Promise<unknown> =>
  (globalThis as unknown as Record<symbol, (url: string) => Promise<unknown>>)[Symbol.for("satellite.native")]?.(url) ??
  import(url);

/** The process itself, for tests that talk with it or end it. */
export function spawnCli(
  args: readonly string[],
  { cwd, env }: { cwd: string; env?: Readonly<Record<string, string>> },
): ChildProcessWithoutNullStreams {
  bundledAt(bundle);
  return spawn(process.execPath, [bin, ...args], { cwd, env: environment(env) });
}

export function ended(child: ChildProcessWithoutNullStreams, input?: string): Promise<Told> {
  return new Promise((resolve, reject) => {
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => void (out += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => void (err += text));
    child.stdin.on("error", () => undefined);
    if (input !== undefined) child.stdin.end(input);
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}
