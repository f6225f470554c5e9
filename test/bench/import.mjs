/** The first import of ten thousand tickets from the sandbox's Jira: calls and memory. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultSeed, startSandbox } from "../../packages/testkit/lib/sandbox/index.js";

const cli = fileURLToPath(new URL("../../packages/cli/bin/satellite.js", import.meta.url));
const noted = fileURLToPath(new URL("peak-memory.mjs", import.meta.url));

/** @returns {Promise<{ made: number, calls: number, memory: number, code: number | null, err: string }>} */
export async function firstImport(count) {
  const sandbox = await startSandbox({ seed: withIssues(defaultSeed(), count), services: ["jira"] });
  const folder = mkdtempSync(join(tmpdir(), "satellite-import-"));
  try {
    execFileSync("git", ["init", "-q", "-b", "main"], { cwd: folder });
    mkdirSync(join(folder, "backlog/tasks"), { recursive: true });
    writeFileSync(join(folder, "backlog/config.yml"), 'project_name: "Shop"\nstatuses: ["To Do", "Doing", "Done"]\n');
    writeFileSync(
      join(folder, "satellite.yml"),
      `remotes:\n  github: { enabled: false }\n  jira: { enabled: true, domain: "${sandbox.jira.baseUrl}", projects: [PROJ] }\n`,
    );
    const env = { ...process.env, JIRA_EMAIL: sandbox.jira.email, JIRA_API_TOKEN: sandbox.jira.token };
    const query = ["import", "--provider", "jira", "--query", "project = PROJ ORDER BY key", "--yes", "--quiet"];
    const done = await ended(["--import", noted, cli, ...query], { cwd: folder, env });
    const bare = await ended(["--import", noted, "-e", "0"], { cwd: folder, env });
    const made = readdirSync(join(folder, "backlog/tasks")).length;
    const calls = sandbox.requests().length;
    return { made, calls, memory: peakOf(done.err) / peakOf(bare.err), code: done.code, err: done.err.slice(0, 2_000) };
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export function withIssues(seed, count) {
  const [first] = seed.jira.issues;
  const description = Array.from({ length: 5 }, (_, at) => `${at}. The form keeps what was typed, and says so.`).join(
    "\n",
  );
  const issues = Array.from({ length: count }, (_, at) => ({
    id: String(20_001 + at),
    key: `PROJ-${2_001 + at}`,
    type: "Story",
    status: "To Do",
    summary: `Field ${at + 1} keeps what was typed`,
    reporter: first.reporter,
    priority: "High",
    labels: ["form"],
    description,
  }));
  return { ...seed, jira: { ...seed.jira, issues } };
}

/** What a process said, and how it ended. */
export function ended(args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let err = "";
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text) => void (out += text));
    child.stderr.setEncoding("utf8").on("data", (text) => void (err += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

export const peakOf = (text) => Number(/peak (\d+)/.exec(text)?.[1]);
