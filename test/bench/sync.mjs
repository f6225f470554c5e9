/** `satellite sync` of ten thousand linked items where nothing changed: CPU, memory and calls, against the sandbox. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startSandbox, defaultSeed } from "../../packages/testkit/lib/sandbox/index.js";
import { ended, peakOf, withIssues } from "./import.mjs";

const cli = fileURLToPath(new URL("../../packages/cli/bin/satellite.js", import.meta.url));
const noted = fileURLToPath(new URL("peak-memory.mjs", import.meta.url));

/** A project whose items were imported and have been in step since. */
export async function syncOfMany(count) {
  const sandbox = await startSandbox({ seed: workedOn(withIssues(defaultSeed(), count)), services: ["jira"] });
  const folder = mkdtempSync(join(tmpdir(), "satellite-sync-"));
  const env = { ...process.env, JIRA_EMAIL: sandbox.jira.email, JIRA_API_TOKEN: sandbox.jira.token };
  const run = (args) => ended(args, { cwd: folder, env });
  const must = async (args) => {
    const done = await run([cli, ...args, "--yes", "--quiet"]);
    if (done.code !== 0) throw new Error(`${args[0]}: ${done.code} ${done.err.slice(0, 2_000)}`);
  };
  execFileSync("git", ["init", "-q", "-b", "main"], { cwd: folder });
  mkdirSync(join(folder, "backlog/tasks"), { recursive: true });
  writeFileSync(join(folder, "backlog/config.yml"), 'project_name: "Shop"\nstatuses: ["To Do", "Doing", "Done"]\n');
  writeFileSync(
    join(folder, "satellite.yml"),
    `remotes:\n  github: { enabled: false }\n  jira: { enabled: true, domain: "${sandbox.jira.baseUrl}", projects: [PROJ] }\n`,
  );
  await must(["import", "--provider", "jira", "--query", "project = PROJ ORDER BY key"]);
  await must(["sync"]);
  await must(["sync"]);
  const sync = [cli, "sync", "--yes", "--json"];
  return {
    run: () => run(sync),
    /** The result of one run, and what it asked of the tracker. */
    async once() {
      sandbox.clearRequests();
      const { code, out } = await run(sync);
      return { code, calls: sandbox.requests().length, result: JSON.parse(out).result };
    },
    /** Largest memory of the command over that of a bare node, both in the same minute. */
    async memory() {
      const ours = await run(["--import", noted, ...sync]);
      return peakOf(ours.err) / peakOf((await run(["--import", noted, "-e", "0"])).err);
    },
    folder,
    async close() {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ticket after ticket, a minute apart: a project that people have worked on, not one that was made at one stroke. */
function workedOn(seed) {
  const endMs = Date.UTC(2025, 11, 1);
  const issues = seed.jira.issues.map((one, at) => ({ ...one, updatedMs: endMs - at * 60_000 }));
  return { ...seed, jira: { ...seed.jira, issues } };
}
